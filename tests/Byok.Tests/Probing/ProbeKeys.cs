using Byok.Vectors;

namespace Byok.Tests.Probing;

/// <summary>Made-up keys that a probe does not stop before they are sent, and the presets to send them to.</summary>
internal static class ProbeKeys
{
    public const string AzureBaseUrl = "https://acme.openai.azure.com/openai/v1";

    public static string For(string provider) => provider switch
    {
        "openai" => Canary.OpenAI,
        "anthropic" => Canary.Anthropic,
        "groq" => Canary.Groq,
        _ => Canary.Unowned,
    };

    /// <summary>The built-in preset; of the one whose address the app has to say, that with an address.</summary>
    public static ProviderPreset Preset(string provider) => provider == "azure-openai"
        ? CustomProvider.ToPreset(new ByokProviderAttribute(provider) { BaseUrl = AzureBaseUrl })
        : ProviderCatalog.BuiltIn.Single(preset => preset.Id == provider);
}
