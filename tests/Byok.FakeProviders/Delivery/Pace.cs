using System.Diagnostics;

namespace Byok.FakeProviders.Delivery;

/// <summary>Tells when the next piece of a stream is due, counted from the first one: a late piece makes no other late. One timer, however many pieces.</summary>
internal sealed class Pace : IDisposable
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly TimeSpan _interval;
    private readonly PeriodicTimer? _timer;
    private readonly CancellationToken _aborted;
    private readonly CancellationTokenRegistration _leaving;

    public Pace(TimeSpan interval, CancellationToken aborted)
    {
        (_interval, _aborted) = (interval, aborted);
        if (interval <= TimeSpan.Zero)
            return;
        _timer = new PeriodicTimer(interval < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : interval);
        // Cheaper than a token in every wait.
        _leaving = aborted.UnsafeRegister(static timer => ((PeriodicTimer)timer!).Dispose(), _timer);
    }

    public async ValueTask WaitAsync(int piece)
    {
        // A tick may come a little early; to wait for the next one would cost a whole interval.
        while (_timer is not null && Stopwatch.GetElapsedTime(_start) < (piece * _interval) - (_interval / 2))
        {
            if (!await _timer.WaitForNextTickAsync())
                break;
        }
        _aborted.ThrowIfCancellationRequested();
    }

    public void Dispose()
    {
        _leaving.Dispose();
        _timer?.Dispose();
    }
}
