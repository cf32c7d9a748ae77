namespace Byok.Benchmarks.Proxy.Results;

/// <summary>The rows of the table, from the top down.</summary>
internal static class ReportRows
{
    public static IReadOnlyList<Metric> All { get; } = [.. Requests(), .. ProxyLoads.Streams.SelectMany(Streams), .. Memory()];

    private static IEnumerable<Metric> Requests()
    {
        foreach (var connections in ProxyLoads.Connections)
        {
            yield return new(Names.Throughput(connections));
            yield return new(Names.CpuPerRequest(connections), Decimals: 1);
            foreach (var metric in Cores(Names.Connections(connections)))
                yield return metric;
        }
        yield return new(Names.Latency50);
        yield return Metric.Added("added p50, 1 connection, µs", Names.Latency50);
        yield return new(Names.Latency99);
        yield return Metric.Added("added p99, 1 connection, µs", Names.Latency99);
        yield return new(Names.RequestErrors, MetricKind.Sum);
    }

    private static IEnumerable<Metric> Streams(int streams)
    {
        yield return new(Names.FirstToken(50, streams));
        yield return new(Names.FirstToken(99, streams));
        yield return Metric.Added($"added first token p99, {Names.Streams(streams)}, µs", Names.FirstToken(99, streams));
        yield return new(Names.Lateness(streams));
        yield return Metric.Added($"added lateness p99, {Names.Streams(streams)}, µs", Names.Lateness(streams));
        yield return new(Names.Stalls(streams), MetricKind.Sum);
        yield return new(Names.StreamErrors(streams), MetricKind.Sum);
        foreach (var metric in Cores(Names.Streams(streams)))
            yield return metric;
    }

    private static IEnumerable<Metric> Cores(string load) =>
    [
        new(Names.ProxyCores(load), Decimals: 2), new(Names.UpstreamCores(load), Decimals: 2), new(Names.GeneratorCores(load), Decimals: 2),
    ];

    private static IEnumerable<Metric> Memory() =>
    [
        new(Names.MemoryIdle), new(Names.MemoryIdlePss), new(Names.MemoryLoaded), new(Names.MemoryAfter), new(Names.MemoryPeak),
    ];
}
