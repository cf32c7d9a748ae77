namespace Byok;

/// <summary>
/// What Byok knows about one LLM provider: how its keys look, where its API lives, which header carries the key, how a key can be checked.
/// Presets come from <c>ProviderCatalog</c>; an app adds its own with <c>[assembly: ByokProvider(...)]</c>.
/// </summary>
#if BYOK_RUNTIME
public
#else
internal
#endif
sealed partial class ProviderPreset
{
    internal ProviderPreset()
    {
    }

    /// <summary>The canonical id, as sent in <c>X-BYOK-Provider</c>: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The name to show to people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Other ids that mean this provider, for instance <c>claude</c> for <c>anthropic</c>. Compared without case.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether the preset can be used as it is.</summary>
    public ProviderStatus Status { get; init; }

    /// <summary>Whether the app declared this provider with <c>[assembly: ByokProvider(...)]</c>.</summary>
    public bool IsCustom { get; init; }

    /// <summary>How this provider's keys begin. A hint for people and pages, never a gate. Empty where keys have no prefix.</summary>
    public IReadOnlyList<string> KeyPrefixes { get; init; } = [];

    /// <summary>
    /// The form of a key as an anchored regular expression, loose on purpose; null where none is known. A hint, never a gate:
    /// providers change their formats without notice.
    /// </summary>
    public string? KeyPattern => Details.KeyPattern;

    /// <summary>
    /// The base address of the native API, without a trailing slash. Null where the app has to say it; a <c>{name}</c> in it
    /// has to be filled in first (<see cref="ProviderStatus.NeedsEndpoint"/>).
    /// </summary>
    public string? BaseUrl { get; init; }

    /// <summary>The base address that OpenAI clients take, without a trailing slash; null where the provider has no such API.</summary>
    public string? OpenAICompatibleBaseUrl { get; init; }

    /// <summary>The request header that carries the key to the native API.</summary>
    public string AuthHeaderName { get; init; } = "Authorization";

    /// <summary>The scheme in front of the key, for instance <c>Bearer</c>; null where the header holds the bare key.</summary>
    public string? AuthScheme { get; init; } = "Bearer";

    /// <summary>Headers, beside the key's, without which the native API refuses a server's request.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> RequiredHeaders { get; init; } = [];

    /// <summary>How to find out whether a key works; null where no check is known.</summary>
    public ProviderProbe? Probe => field ??= Details.Probe;

    /// <summary>Models worth offering, best known first. The lists age within weeks: see <see cref="ModelsAsOf"/>.</summary>
    public IReadOnlyList<ModelPreset> Models => field ??= Details.Models;

    /// <summary>When and from where the model list was taken.</summary>
    public string? ModelsAsOf => Details.ModelsAsOf;

    /// <summary>The model to offer first; null where the account decides.</summary>
    public string? DefaultModel { get; init; }

    /// <summary>The cheapest model of <see cref="Models"/>; null where the account decides.</summary>
    public string? CheapestModel { get; init; }

    /// <summary>The page where a key is made.</summary>
    public string? ConsoleUrl { get; init; }

    /// <summary>How to get a key, step by step, for a person who has none.</summary>
    public IReadOnlyList<string> HowToSteps => field ??= Details.HowToSteps;

    /// <summary>Whether a page may call the provider from the browser.</summary>
    public BrowserAccess BrowserAccess { get; init; }

    /// <summary>The header, as <c>name: value</c>, that a page must send for <see cref="BrowserAccess.WithHeader"/>.</summary>
    public string? BrowserHeader { get; init; }

    /// <summary>How answers are streamed.</summary>
    public StreamingStyle Streaming { get; init; }

    /// <summary>Whether the provider answers without payment; null where that is not known.</summary>
    public bool? HasFreeTier { get; init; }

    /// <summary>What the free tier is limited to, in words; null where there is nothing to say.</summary>
    public string? FreeTierNote => Details.FreeTierNote;

    /// <summary>Response headers that tell about limits, lower-case. Empty where none are known.</summary>
    public IReadOnlyList<string> RateLimitHeaders => field ??= Details.RateLimitHeaders;

    /// <summary>What guards do not need.</summary>
    internal ProviderDetails Details { get; init; } = ProviderDetails.None;

    /// <summary>
    /// Whether the provider's own model ids contain a slash (<c>vendor/model</c>). Then <c>provider/model</c> loses its first part only
    /// when what is left still has one.
    /// </summary>
    internal bool HasNamespacedModels { get; init; }

    /// <summary>Beginnings of real model ids that look as if they were prefixed with the provider's id.</summary>
    internal IReadOnlyList<string> OwnModelPrefixes { get; init; } = [];

    /// <summary>Whether <paramref name="value"/> is this preset's id or one of its aliases, without case.</summary>
    internal bool IsNamed(string value)
    {
        if (KnownNames.EqualsIgnoreAsciiCase(value, Id))
            return true;
        // By index: the enumerator of a list behind an interface is an object, and this runs for every provider of a refused request.
        for (var i = 0; i < Aliases.Count; i++)
        {
            if (KnownNames.EqualsIgnoreAsciiCase(value, Aliases[i]))
                return true;
        }
        return false;
    }
}
