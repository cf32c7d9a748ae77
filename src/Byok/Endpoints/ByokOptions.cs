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

    /// <summary>
    /// Whether a live check (<see cref="IByokKeyProbe"/>) may use a request that costs the key's owner money, a fraction of a cent, where the provider has no other that tells. Default:
    /// false; such keys are then <see cref="KeyProbeOutcome.NotCheckable"/>.
    /// </summary>
    public bool AllowPaidKeyChecks { get; set; }

    /// <summary>
    /// How many live checks <c>MapByokValidation()</c> makes in a minute for one client address (an IPv6 network of 64 bits counts as one); the next one is answered 429. Default: 10. Behind
    /// a proxy, <c>UseForwardedHeaders()</c> has to say who the client is, or all share one count.
    /// </summary>
    public int KeyChecksPerMinute { get; set; } = 10;
}
