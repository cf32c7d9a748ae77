using System.Diagnostics;
using Byok.Benchmarks.Proxy.Results;
using Byok.Benchmarks.Proxy.Ways;

namespace Byok.Benchmarks.Proxy;

/// <summary>Byok.Proxy beside the direct connection, plain YARP, nginx and a proxy of Node's own: prints one table.</summary>
internal static class ProxyBenchmark
{
    public const string Verb = "proxy";

    public static Task<int> RunAsync(string[] args)
    {
        var plan = ProxyPlan.Parse(args);
        return BoundedRun.RunAsync(plan.Limit, cancellation => RunAsync(plan, cancellation));
    }

    private static async Task<int> RunAsync(ProxyPlan plan, CancellationToken cancellation)
    {
        var measurements = new Measurements();
        var load = ProxyReport.LoadAverage;
        var began = Stopwatch.GetTimestamp();
        foreach (var layout in Enum.GetValues<Layout>())
            await MeasureAsync(plan, layout, measurements, began, cancellation);
        Console.WriteLine(ProxyReport.Write(plan, measurements, Stopwatch.GetElapsedTime(began), load));
        return 0;
    }

    private static async Task MeasureAsync(ProxyPlan plan, Layout layout, Measurements measurements, long began, CancellationToken cancellation)
    {
        await using var set = await WaySet.StartAsync(layout, plan.Limits, cancellation);
        WayCheck.AllAnswerTheSame(set.Ways);
        WayCheck.ByokAndNodeMaskTheKey(set.Ways);
        var round = new ProxyRound(plan, layout, set, measurements, cancellation);
        round.MeasureMemory(Names.MemoryIdle, use => use.Rss);
        round.MeasureMemory(Names.MemoryIdlePss, use => use.Pss);
        round.WarmUp();
        for (var number = 0; number < plan.Rounds; number++)
        {
            round.Run(number);
            await Console.Error.WriteLineAsync($"{layout}: round {number + 1} of {plan.Rounds}, {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        }
        round.MeasureMemory(Names.MemoryAfter, use => use.Rss);
        round.MeasureMemory(Names.MemoryPeak, use => use.PeakRss);
    }
}
