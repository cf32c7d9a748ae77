namespace Byok.Proxy;

/// <summary>A kind of request that is let through.</summary>
/// <param name="Method">The HTTP method, upper-case.</param>
/// <param name="Pattern">The path; see <see cref="PathPattern"/>.</param>
/// <param name="Operation">What it does, in the words of the GenAI semantic conventions where they have one.</param>
/// <param name="IsOpenAICompatible">Whether it goes to the OpenAI-compatible API of a provider whose own API is another.</param>
internal sealed record PathRule(string Method, string Pattern, string Operation, bool IsOpenAICompatible = false)
{
    /// <summary>The operation of what the app lets through beside the built-in requests.</summary>
    public const string Other = "other";
}
