namespace Byok.Benchmarks.Proxy.MadeUpKeys;

/// <summary>How many keys are made up, and how long the real ones are watched before and after.</summary>
/// <param name="Requests">Requests with made-up keys.</param>
/// <param name="Quiet">The time before and after.</param>
/// <param name="Limit">After this the run is given up.</param>
internal sealed record MadeUpKeysPlan(int Requests, TimeSpan Quiet, TimeSpan Limit)
{
    /// <summary>How often the memory is looked at.</summary>
    public const int Samples = 10;

    /// <summary>Reads <c>--quick</c>.</summary>
    public static MadeUpKeysPlan Parse(string[] args) => args.Contains("--quick")
        ? new(50_000, TimeSpan.FromSeconds(4), TimeSpan.FromMinutes(2))
        : new(1_000_000, TimeSpan.FromSeconds(12), TimeSpan.FromMinutes(6));
}
