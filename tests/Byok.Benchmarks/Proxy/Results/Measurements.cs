using Byok.Benchmarks.Proxy.Ways;

namespace Byok.Benchmarks.Proxy.Results;

/// <summary>What was measured, by what, where and in which round.</summary>
internal sealed class Measurements
{
    private readonly Dictionary<(string Metric, Layout Layout, string Way), List<double>> _values = [];

    public void Add(string metric, Layout layout, string way, double value)
    {
        if (!_values.TryGetValue((metric, layout, way), out var values))
            _values[(metric, layout, way)] = values = [];
        values.Add(value);
    }

    /// <summary>The one in the middle of all rounds; not a number where there are none.</summary>
    public double Median(string metric, Layout layout, string way)
    {
        var values = Values(metric, layout, way);
        if (values.Count == 0)
            return double.NaN;
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public double Sum(string metric, Layout layout, string way) => Values(metric, layout, way).Sum();

    private List<double> Values(string metric, Layout layout, string way) => _values.GetValueOrDefault((metric, layout, way)) ?? [];
}
