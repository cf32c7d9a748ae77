namespace Byok.Benchmarks.Generator;

/// <summary>How the handlers name their providers.</summary>
public enum PolicyStyle
{
    /// <summary><c>[Byok("openai", "groq")]</c></summary>
    Literals,

    /// <summary><c>[Byok(ByokProviders.OpenAI, ByokProviders.Groq)]</c></summary>
    ProviderIds,

    /// <summary>Constants of the app's own, which only the compiler can read.</summary>
    OwnConstants,
}
