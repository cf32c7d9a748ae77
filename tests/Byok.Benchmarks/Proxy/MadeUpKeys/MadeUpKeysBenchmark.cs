using System.Diagnostics;
using System.Net;
using Byok.Benchmarks.Proxy.Apps;
using Byok.Benchmarks.Proxy.Ways;

namespace Byok.Benchmarks.Proxy.MadeUpKeys;

/// <summary>A million requests with made-up keys: does the proxy's memory stay flat, and do real keys keep what they are allowed? The result is 1 where not.</summary>
internal static class MadeUpKeysBenchmark
{
    public const string Verb = "made-up-keys";

    public static Task<int> RunAsync(string[] args)
    {
        var plan = MadeUpKeysPlan.Parse(args);
        return BoundedRun.RunAsync(plan.Limit, cancellation => RunAsync(plan, cancellation));
    }

    private static async Task<int> RunAsync(MadeUpKeysPlan plan, CancellationToken cancellation)
    {
        await using var upstream = await Servers.StartUpstreamAsync(core: null, cancellation);
        await using var proxy = await Servers.StartByokAsync(upstream.Address, ProxyLimits.Default, core: null, cancellation);
        using var memory = new MemoryProbe(proxy);
        var address = new IPEndPoint(IPAddress.Loopback, proxy.Address.Port);
        KeyUser[] users =
        [
            new("its own address", "sk-proj-MadeUpButTaken-ownAddress0001", address, IPAddress.Parse("127.1.0.1"), cancellation),
            new("the attackers' address", "sk-proj-MadeUpButTaken-sharedAddress0002", address, Attack.OneAddress, cancellation),
        ];

        BeginAll("before, under");
        var asking = users.Select(user => Task.Factory.StartNew(user.Run, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        await Task.Delay(plan.Quiet, cancellation);
        memory.Take(0);
        BeginAll("during, under");
        var began = Stopwatch.GetTimestamp();
        var attack = new Attack(address, plan.Requests, Progress, cancellation);
        await Task.Factory.StartNew(attack.Run, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var took = Stopwatch.GetElapsedTime(began);
        BeginAll("after, over", isOver: true);
        await Task.Delay(plan.Quiet, cancellation);
        BeginAll("after, under");
        await Task.Delay(plan.Quiet, cancellation);
        BeginAll(null);
        await Task.WhenAll(asking).WaitAsync(cancellation);
        memory.Take(plan.Requests);
        var report = new MadeUpKeysReport(attack, took, memory.Samples, users);
        Console.WriteLine(report.Write());
        return report.IsGood ? 0 : 1;

        void Progress(int sent)
        {
            memory.Take(sent);
            // Below its allowance in the first half of the attack, above it in the second.
            if (sent == plan.Requests / 2)
                BeginAll("during, over", isOver: true);
        }

        void BeginAll(string? phase, bool isOver = false)
        {
            foreach (var user in users)
                user.Begin(phase, isOver);
        }
    }
}
