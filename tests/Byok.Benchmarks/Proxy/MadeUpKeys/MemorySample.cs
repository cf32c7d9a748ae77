namespace Byok.Benchmarks.Proxy.MadeUpKeys;

/// <summary>The proxy's memory after a number of requests with made-up keys.</summary>
/// <param name="Requests">How many there were.</param>
/// <param name="HeapMiB">Managed objects after a forced collection.</param>
/// <param name="RssMiB">What the process has in memory.</param>
internal sealed record MemorySample(int Requests, double HeapMiB, double RssMiB);
