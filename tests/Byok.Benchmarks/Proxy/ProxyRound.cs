using System.Diagnostics;
using Byok.Benchmarks.Proxy.Load;
using Byok.Benchmarks.Proxy.Processes;
using Byok.Benchmarks.Proxy.Results;
using Byok.Benchmarks.Proxy.Ways;

namespace Byok.Benchmarks.Proxy;

/// <summary>Measures each way once under each load. The ways take turns at every load, so that what else happens on the machine meets all of them.</summary>
internal sealed class ProxyRound(ProxyPlan plan, Layout layout, WaySet set, Measurements measurements, CancellationToken cancellation)
{
    private const double KiBPerMiB = 1024;

    /// <param name="number">The number of the round: each begins with another way.</param>
    public void Run(int number)
    {
        var ways = set.Ways.Select((_, index) => set.Ways[(index + number) % set.Ways.Count]).ToList();
        foreach (var way in ways)
            MeasureLatency(way);
        foreach (var connections in ProxyLoads.Connections)
        {
            foreach (var way in ways)
                MeasureThroughput(way, connections);
        }
        foreach (var streams in ProxyLoads.Streams)
        {
            foreach (var way in ways)
                MeasureStreams(way, streams);
        }
    }

    /// <summary>So much of everything that the compiled code is the final one, which is what a server runs after its first minute.</summary>
    public void WarmUp()
    {
        foreach (var way in set.Ways)
        {
            OneShotLoad.For(way, 16, plan.Warmup, cancellation);
            StreamLoad.RunShort(way, plan.ShortStreams, cancellation);
            StreamLoad.Run(way, 64, plan.Warmup / 4, null, cancellation);
        }
    }

    /// <summary>Notes what the proxies have in memory.</summary>
    public void MeasureMemory(string metric, Func<ProcessUse, long> size)
    {
        foreach (var way in set.Ways)
        {
            if (way.Proxy is { } proxy)
                Add(metric, way, size(proxy.Use) / KiBPerMiB);
        }
    }

    private void MeasureLatency(Way way)
    {
        var result = OneShotLoad.Count(way, plan.LatencyRequests, cancellation);
        Add(Names.Latency50, way, result.Latency.Percentile(50));
        Add(Names.Latency99, way, result.Latency.Percentile(99));
        Add(Names.RequestErrors, way, result.Errors);
    }

    private void MeasureThroughput(Way way, int connections)
    {
        var cpu = Cpu.Now(set, way);
        var result = OneShotLoad.For(way, connections, plan.Throughput, cancellation);
        var used = AddCores(Names.Connections(connections), way, cpu);
        Add(Names.Throughput(connections), way, result.RequestsPerSecond);
        if (way.Proxy is not null)
            Add(Names.CpuPerRequest(connections), way, used.TotalMicroseconds / result.Requests);
        Add(Names.RequestErrors, way, result.Errors);
    }

    private void MeasureStreams(Way way, int streams)
    {
        var cpu = Cpu.Now(set, way);
        Action? underLoad = streams == ProxyLoads.ManyStreams && way.Proxy is { } proxy ? () => Add(Names.MemoryLoaded, way, proxy.Use.Rss / KiBPerMiB) : null;
        var result = StreamLoad.Run(way, streams, plan.Streaming, underLoad, cancellation);
        AddCores(Names.Streams(streams), way, cpu);
        var firstToken = streams == 1 ? StreamLoad.RunShort(way, plan.ShortStreams, cancellation) : result;
        Add(Names.FirstToken(50, streams), way, firstToken.FirstToken.Percentile(50));
        Add(Names.FirstToken(99, streams), way, firstToken.FirstToken.Percentile(99));
        Add(Names.Lateness(streams), way, result.Lateness.Percentile(99));
        Add(Names.Stalls(streams), way, result.Stalls);
        Add(Names.StreamErrors(streams), way, result.Errors + (streams == 1 ? firstToken.Errors : 0));
    }

    private TimeSpan AddCores(string load, Way way, Cpu before)
    {
        var now = Cpu.Now(set, way);
        var seconds = Stopwatch.GetElapsedTime(before.At, now.At).TotalSeconds;
        Add(Names.GeneratorCores(load), way, (now.Generator - before.Generator).TotalSeconds / seconds);
        Add(Names.UpstreamCores(load), way, (now.Upstream - before.Upstream).TotalSeconds / seconds);
        if (way.Proxy is not null)
            Add(Names.ProxyCores(load), way, (now.Proxy - before.Proxy).TotalSeconds / seconds);
        return now.Proxy - before.Proxy;
    }

    private void Add(string metric, Way way, double value) => measurements.Add(metric, layout, way.Name, value);

    private readonly record struct Cpu(long At, TimeSpan Generator, TimeSpan Upstream, TimeSpan Proxy)
    {
        public static Cpu Now(WaySet set, Way way) => new(Stopwatch.GetTimestamp(), ProcessUse.Own.Cpu, set.Upstream.Use.Cpu, way.Proxy?.Use.Cpu ?? TimeSpan.Zero);
    }
}
