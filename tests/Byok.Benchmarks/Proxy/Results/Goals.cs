using System.Globalization;
using System.Text;
using Byok.Benchmarks.Proxy.Ways;

namespace Byok.Benchmarks.Proxy.Results;

/// <summary>What Byok.Proxy set out to reach, and whether it did.</summary>
internal static class Goals
{
    private const double MostAddedLatency = 300;
    private const double MostAddedFirstToken = 500;
    private const double LeastTimesNode = 3;

    public static string Write(Measurements measurements)
    {
        var text = new StringBuilder();
        foreach (var layout in Enum.GetValues<Layout>())
        {
            var name = layout.ToString().ToLowerInvariant();
            var latency = Added(Names.Latency99);
            Line($"{name}: added p99 at 1 connection {latency:N0} µs, goal at most {MostAddedLatency:N0}", latency <= MostAddedLatency);
            var firstToken = Added(Names.FirstToken(99, 1));
            Line($"{name}: added first token p99 at 1 stream {firstToken:N0} µs, goal at most {MostAddedFirstToken:N0}", firstToken <= MostAddedFirstToken);
            var stalls = measurements.Sum(Names.Stalls(ProxyLoads.ManyStreams), layout, WayNames.Byok) + measurements.Sum(Names.StreamErrors(ProxyLoads.ManyStreams), layout, WayNames.Byok);
            Line($"{name}: gaps and failures at {ProxyLoads.ManyStreams} streams {stalls:N0}, goal none", stalls == 0);
            foreach (var connections in ProxyLoads.Connections)
            {
                var times = measurements.Median(Names.Throughput(connections), layout, WayNames.Byok) / measurements.Median(Names.Throughput(connections), layout, WayNames.Node);
                Line($"{name}: requests/s at {connections} connections {times:N1} times Node's, goal at least {LeastTimesNode:N0}", times >= LeastTimesNode);
            }

            double Added(string metric) => measurements.Median(metric, layout, WayNames.Byok) - measurements.Median(metric, layout, WayNames.Direct);
        }
        return text.ToString();

        void Line(FormattableString what, bool isReached) => text.Append("- ").Append(what.ToString(CultureInfo.InvariantCulture)).AppendLine(isReached ? ": reached." : ": missed.");
    }
}
