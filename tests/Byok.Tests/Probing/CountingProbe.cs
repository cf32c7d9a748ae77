namespace Byok.Tests.Probing;

/// <summary>A probe of an app's own, which remembers how often it was asked.</summary>
internal sealed class CountingProbe : IByokKeyProbe
{
    private int _asked;

    public Task<KeyProbeResult> CheckAsync(ApiKey apiKey, string provider, CancellationToken cancellationToken = default) =>
        Task.FromResult(new KeyProbeResult(KeyProbeOutcome.Ok, provider, $"Asked {++_asked} times."));
}
