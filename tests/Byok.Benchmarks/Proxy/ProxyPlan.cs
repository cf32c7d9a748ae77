using System.Globalization;
using Byok.Benchmarks.Proxy.Apps;

namespace Byok.Benchmarks.Proxy;

/// <summary>How long everything takes.</summary>
/// <param name="Rounds">How often each way is measured, in turns, per layout.</param>
/// <param name="LatencyRequests">Requests on the one connection.</param>
/// <param name="ShortStreams">Streams for the first token at one at a time.</param>
/// <param name="Warmup">How long each way is used before anything is measured.</param>
/// <param name="Throughput">How long requests are counted.</param>
/// <param name="Streaming">For how long streams begin.</param>
/// <param name="Limit">After this the whole run is given up.</param>
internal sealed record ProxyPlan(int Rounds, int LatencyRequests, int ShortStreams, TimeSpan Warmup, TimeSpan Throughput, TimeSpan Streaming, TimeSpan Limit)
{
    private static readonly ProxyPlan Full = new(4, 3000, 1000, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(2.2), TimeSpan.FromMinutes(17));

    private static readonly ProxyPlan Quick = new(1, 300, 100, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(3));

    /// <summary>Whether the proxies count requests.</summary>
    public ProxyLimits Limits { get; private init; }

    /// <summary>Reads <c>--quick</c>, <c>--rounds n</c> and <c>--limits</c> (the proxies count requests, against limits that nobody reaches).</summary>
    public static ProxyPlan Parse(string[] args)
    {
        var plan = args.Contains("--quick") ? Quick : Full;
        if (Array.IndexOf(args, "--rounds") is >= 0 and var at && at + 1 < args.Length)
        {
            var rounds = int.Parse(args[at + 1], CultureInfo.InvariantCulture);
            plan = plan with { Rounds = rounds, Limit = plan.Limit * Math.Max(1, (double)rounds / plan.Rounds) };
        }
        return plan with { Limits = args.Contains("--limits") ? ProxyLimits.Unreachable : ProxyLimits.None };
    }
}
