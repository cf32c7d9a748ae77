using System.Diagnostics;
using System.Runtime.InteropServices;
using Byok.Benchmarks.Proxy.Results;
using Byok.Benchmarks.Proxy.Ways;

namespace Byok.Benchmarks.Proxy;

/// <summary>Byok.Proxy beside the direct connection, nginx and a proxy of Node's own: prints one table.</summary>
internal static class ProxyBenchmark
{
    public const string Verb = "proxy";

    public static async Task<int> RunAsync(string[] args)
    {
        var plan = ProxyPlan.Parse(args);
        using var cancellation = new CancellationTokenSource(plan.Limit);
        // Not the end of the process, but of the run: whatever was started is ended first.
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        var measurements = new Measurements();
        var began = Stopwatch.GetTimestamp();
        foreach (var layout in Enum.GetValues<Layout>())
            await MeasureAsync(plan, layout, measurements, began, cancellation.Token);
        Console.WriteLine(ProxyReport.Write(plan, measurements, Stopwatch.GetElapsedTime(began)));
        return 0;

        void Cancel(PosixSignalContext context)
        {
            context.Cancel = true;
            cancellation.Cancel();
        }
    }

    private static async Task MeasureAsync(ProxyPlan plan, Layout layout, Measurements measurements, long began, CancellationToken cancellation)
    {
        await using var set = await WaySet.StartAsync(layout, plan.Limits, cancellation);
        WayCheck.AllAnswerTheSame(set.Ways);
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
