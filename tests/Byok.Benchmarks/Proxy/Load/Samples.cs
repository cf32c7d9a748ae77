using System.Diagnostics;

namespace Byok.Benchmarks.Proxy.Load;

/// <summary>Times in ticks of <see cref="Stopwatch"/>.</summary>
internal sealed class Samples
{
    private readonly List<long> _ticks;
    private bool _isSorted;

    public Samples(int capacity = 4096) => _ticks = new List<long>(capacity);

    public int Count => _ticks.Count;

    public void Add(long ticks)
    {
        _ticks.Add(ticks);
        _isSorted = false;
    }

    public void Add(Samples others)
    {
        _ticks.AddRange(others._ticks);
        _isSorted = false;
    }

    /// <summary>The time that the given part of the samples does not exceed, in microseconds; not a number where there are none.</summary>
    public double Percentile(double percent)
    {
        if (_ticks.Count == 0)
            return double.NaN;
        if (!_isSorted)
            _ticks.Sort();
        _isSorted = true;
        var rank = (int)Math.Ceiling(percent / 100 * _ticks.Count);
        return _ticks[Math.Clamp(rank - 1, 0, _ticks.Count - 1)] * 1e6 / Stopwatch.Frequency;
    }
}
