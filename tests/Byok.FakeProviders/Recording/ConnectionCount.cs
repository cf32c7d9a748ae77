using Microsoft.AspNetCore.Connections;

namespace Byok.FakeProviders.Recording;

/// <summary>Counts the connections that are open.</summary>
internal sealed class ConnectionCount
{
    private readonly Signal _changed = new();
    private int _open;
    private int _total;

    public int Open => Volatile.Read(ref _open);

    public int Total => Volatile.Read(ref _total);

    public ConnectionDelegate Wrap(ConnectionDelegate next) => async connection =>
    {
        Interlocked.Increment(ref _total);
        Interlocked.Increment(ref _open);
        _changed.Pulse();
        try
        {
            await next(connection);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
            _changed.Pulse();
        }
    };

    public Task WaitAsync(int count, TimeSpan timeout) =>
        _changed.WaitAsync(() => Open == count, timeout, () => $"{Open} connections are open, not {count}.");
}
