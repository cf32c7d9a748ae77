using System.Diagnostics;

namespace Byok.Proxy;

/// <summary>Watches the clock while a provider is waited for: for its first byte, and for each next one.</summary>
internal sealed class Patience(ByokProxyOptions options, CancellationToken stopping) : IDisposable
{
    // The request's body is read on another thread than the answer is waited for.
    private readonly Lock _lock = new();

    private CancellationTokenSource? _source;
    private long _asked = Stopwatch.GetTimestamp();
    private bool _isWaiting;
    private bool _hasAnswered;

    /// <summary>Whether it has run out, or was ended from outside.</summary>
    public bool IsOver => _source is { IsCancellationRequested: true };

    /// <summary>Whether answers have to end because the app stops.</summary>
    public bool IsStopping => stopping.IsCancellationRequested;

    /// <summary>Begins to wait, with the time that is left; cancelled too when the client leaves or the app stops.</summary>
    public CancellationToken Start(bool hasAnswered, CancellationToken client)
    {
        lock (_lock)
        {
            (_isWaiting, _hasAnswered) = (true, hasAnswered);
            _source ??= CancellationTokenSource.CreateLinkedTokenSource(client, stopping);
            _source.CancelAfter(hasAnswered ? options.IdleTimeout : Max(options.FirstByteTimeout - Stopwatch.GetElapsedTime(_asked), TimeSpan.FromMilliseconds(1)));
            return _source.Token;
        }
    }

    public void Stop()
    {
        lock (_lock)
        {
            _isWaiting = false;
            _source?.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Notes that the client has sent more of its request, or all: the provider's time to begin its answer begins now.</summary>
    public void NoteRequestBody()
    {
        lock (_lock)
        {
            _asked = Stopwatch.GetTimestamp();
            if (_isWaiting && !_hasAnswered)
                _source?.CancelAfter(options.FirstByteTimeout);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isWaiting = false;
            _source?.Dispose();
        }
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
