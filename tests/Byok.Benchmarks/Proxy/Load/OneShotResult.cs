namespace Byok.Benchmarks.Proxy.Load;

/// <summary>What a load of single requests has shown.</summary>
internal sealed record OneShotResult(Samples Latency, int Errors, TimeSpan Elapsed)
{
    public int Requests => Latency.Count;

    public double RequestsPerSecond => Latency.Count / Elapsed.TotalSeconds;
}
