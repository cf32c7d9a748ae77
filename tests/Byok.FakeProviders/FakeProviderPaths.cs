namespace Byok.FakeProviders;

/// <summary>Where the providers are below an address.</summary>
public static class FakeProviderPaths
{
    /// <summary>The base path of OpenAI.</summary>
    public const string OpenAI = "/openai/v1";

    /// <summary>The base path of Anthropic.</summary>
    public const string Anthropic = "/anthropic/v1";

    /// <summary>The base path of Gemini.</summary>
    public const string Gemini = "/gemini/v1beta";

    internal const string Elsewhere = "/elsewhere";
}
