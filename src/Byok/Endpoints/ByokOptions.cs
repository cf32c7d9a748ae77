namespace Byok;

/// <summary>What holds for the whole app. Set with <c>builder.Services.AddByok(o => ...)</c>; validated when the app starts.</summary>
public sealed class ByokOptions
{
    /// <summary>
    /// The ids or aliases of the providers that are accepted where an endpoint names none; empty, the default, for every known provider.
    /// </summary>
    public IList<string> Providers { get; } = [];

    /// <summary>Whether a request without <c>X-BYOK-Model</c> is refused with 400 everywhere, whatever an endpoint states. Default: false.</summary>
    public bool RequireModel { get; set; }

    /// <summary>
    /// Whether keys that look like another provider's or like no API key are accepted everywhere. A way out for the day a provider changes its
    /// format and this version of Byok does not know it yet. Default: false.
    /// </summary>
    public bool AcceptAnyKeyFormat { get; set; }
}
