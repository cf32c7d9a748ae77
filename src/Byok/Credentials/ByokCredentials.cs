using System.Diagnostics;
using System.Text.Json.Serialization;
using Byok.Generated;

namespace Byok;

/// <summary>
/// The caller's own API key and what belongs to it. Take one as a handler parameter and the endpoint answers 401 to whoever sends none:
/// <code>app.MapPost("/chat", (ByokCredentials creds) => ...);</code>
/// </summary>
/// <remarks>
/// Bound from the headers <c>X-BYOK-Api-Key</c>, <c>X-BYOK-Provider</c> and <c>X-BYOK-Model</c>. Declare the parameter as
/// <c>ByokCredentials?</c> where requests without any of them are fine. Immutable; printing, serializing or dumping it shows the key masked.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class ByokCredentials
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ApiKey _apiKey;

    /// <summary>Makes credentials by hand, for instance to call a handler in a test.</summary>
    /// <param name="apiKey">The key; not <c>default</c>.</param>
    /// <param name="provider">The id or an alias of a known provider, in any case.</param>
    /// <param name="model">The model as a client would send it: at most 256 visible ASCII characters without a comma; null or empty for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="provider"/> is null.</exception>
    /// <exception cref="ArgumentException">The key is empty, the provider unknown or the model malformed.</exception>
    public ByokCredentials(ApiKey apiKey, string provider, string? model = null)
    {
        ArgumentNullException.ThrowIfNull(provider);
        if (apiKey.IsEmpty)
            throw new ArgumentException("The key is empty.", nameof(apiKey));
        if (model is { Length: > 0 } && (!KeyFormat.CanBeModel(model) || model.Contains(',', StringComparison.Ordinal)))
            throw new ArgumentException("A model id has at most 256 visible ASCII characters, no spaces and no commas.", nameof(model));

        _apiKey = apiKey;
        Provider = ByokRegistry.Catalog.Find(provider)?.Id
            ?? throw new ArgumentException("The provider is not known. ProviderCatalog.All lists the ids; [assembly: ByokProvider(...)] adds one.", nameof(provider));
        Model = string.IsNullOrEmpty(model) ? null : model;
    }

    // For values that a guard has checked already.
    internal ByokCredentials(string key, string provider, string? model)
    {
        _apiKey = ApiKey.FromChecked(key);
        Provider = provider;
        Model = model;
    }

    /// <summary>The key.</summary>
    public ApiKey ApiKey => _apiKey;

    /// <summary>The provider's canonical id, for instance <c>openai</c>; see <see cref="ByokProviders"/>.</summary>
    public string Provider { get; }

    /// <summary>The model exactly as the client sent it; null where it sent none.</summary>
    public string? Model { get; }

    /// <summary>
    /// The model as the provider calls it: <see cref="Model"/> without a leading <c>provider/</c> (<c>groq/llama-x</c> becomes <c>llama-x</c>, while
    /// <c>groq/compound</c>, whose real id that is, stays). The preset's default model where the client sent none; null where there is no default.
    /// </summary>
    public string? ModelId => Model is null ? Preset.DefaultModel : ModelIds.ToProviderId(Model, Provider, Preset);

    /// <summary>What Byok knows about the provider: addresses, headers, models.</summary>
    [JsonIgnore]
    public ProviderPreset Preset => ProviderCatalog.Get(Provider);

    /// <summary>The provider, the model and the masked key.</summary>
    public override string ToString() => string.Concat(Provider, " ", Model ?? "(no model)", " ") + _apiKey.ToString();
}
