using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Byok.Benchmarks.Proxy.Ways;

namespace Byok.Benchmarks.Proxy.Results;

/// <summary>The table of a run, in Markdown.</summary>
internal static class ProxyReport
{
    private static readonly Layout[] Layouts = Enum.GetValues<Layout>();

    /// <summary>How many processes wanted a core in the last minute.</summary>
    public static string LoadAverage => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    public static string Write(ProxyPlan plan, Measurements measurements, TimeSpan took, string load)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores ({Processor()}), {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}.");
        text.AppendLine(CultureInfo.InvariantCulture, $"{plan.Rounds} rounds in turns, medians of each percentile over the rounds; took {took.TotalMinutes:0.0} minutes. Load of the machine before: {load}; much above 0 the tails are those of the others.");
        text.AppendLine(CultureInfo.InvariantCulture, $"Limits of Byok.Proxy and Node: {plan.Limits}. Both .NET proxies have the server garbage collector, as ASP.NET Core apps by default; on one core the runtime takes the workstation's.");
        text.AppendLine("Free: generator, provider and proxy share all cores. Pinned: the proxy has a core for itself, generator and provider share the other one.");
        text.AppendLine("Added: less the direct way. First token of 1 stream: of short streams one after the other. YARP: its forwarder alone, on which Byok.Proxy stands. Node: one process, one thread.");
        text.AppendLine();
        var columns = Layouts.SelectMany(layout => WayNames.All.Select(way => (layout, way))).ToList();
        text.AppendLine("| | " + string.Join(" | ", columns.Select(c => $"{c.way}, {c.layout.ToString().ToLowerInvariant()}")) + " |");
        text.AppendLine("|---" + string.Concat(Enumerable.Repeat("|---:", columns.Count)) + "|");
        foreach (var metric in ReportRows.All)
            text.AppendLine($"| {metric.Name} | " + string.Join(" | ", columns.Select(c => Cell(measurements, metric, c.layout, c.way))) + " |");
        return text.AppendLine().Append(Goals.Write(measurements)).ToString();
    }

    private static string Cell(Measurements measurements, Metric metric, Layout layout, string way)
    {
        var value = metric.Kind switch
        {
            MetricKind.Sum => measurements.Sum(metric.Source, layout, way),
            MetricKind.AddedToDirect when way == WayNames.Direct => double.NaN,
            MetricKind.AddedToDirect => measurements.Median(metric.Source, layout, way) - measurements.Median(metric.Source, layout, WayNames.Direct),
            _ => measurements.Median(metric.Source, layout, way),
        };
        return double.IsNaN(value) ? "" : value.ToString("N" + metric.Decimals, CultureInfo.InvariantCulture);
    }

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown";
}
