using System.Diagnostics;
using System.Net;
using Byok.Benchmarks.Proxy.Load;

namespace Byok.Benchmarks.Proxy.MadeUpKeys;

/// <summary>
/// Somebody with a real key who keeps asking: a little less often than the default limit allows, and then more often. Compares what is let through with what one bucket of tokens of that size would let through.
/// </summary>
internal sealed class KeyUser(string name, string key, IPEndPoint proxy, IPAddress from, CancellationToken cancellation)
{
    private const int PerMinute = 60;
    private const int Burst = PerMinute + 20;
    private static readonly TimeSpan JustUnder = TimeSpan.FromSeconds(60d / PerMinute / 0.95);
    private static readonly TimeSpan JustOver = TimeSpan.FromSeconds(60d / PerMinute / 1.5);

    private readonly List<KeyUse> _uses = [];
    private readonly ManualResetEventSlim _changed = new();
    private readonly byte[] _request = RequestBytes.Chat(proxy, "/byok/proxy/openai/chat/completions", $"{ByokHeaders.ApiKey}: {key}\r\n", "gpt-5.2-mini", stream: false);
    private volatile KeyUse? _current;
    private double _tokens = PerMinute;
    private long _last;

    public string Name => name;

    /// <summary>One for each phase.</summary>
    public IReadOnlyList<KeyUse> Uses => _uses;

    /// <summary>From now on asks in another way; null ends it.</summary>
    /// <param name="phase">What to call it.</param>
    /// <param name="isOver">Whether to ask more often than is allowed, beginning with many requests at once.</param>
    public void Begin(string? phase, bool isOver = false)
    {
        var use = phase is null ? null : new KeyUse(phase, isOver);
        if (use is not null)
            _uses.Add(use);
        _current = use;
        _changed.Set();
    }

    /// <summary>Asks until <see cref="Begin"/> ends it. Takes a thread.</summary>
    public void Run()
    {
        using var connection = new Connection(proxy, from);
        while (_current is { } use && !cancellation.IsCancellationRequested)
        {
            _changed.Reset();
            for (var i = 0; use.IsOver && i < Burst; i++)
                Ask(connection, use);
            // Until another phase begins.
            do
            {
                Ask(connection, use);
            }
            while (!_changed.Wait(use.IsOver ? JustOver : JustUnder, cancellation));
        }
    }

    private void Ask(Connection connection, KeyUse use)
    {
        var now = Stopwatch.GetTimestamp();
        if (_last != 0)
            _tokens = Math.Min(PerMinute, _tokens + (Stopwatch.GetElapsedTime(_last, now).TotalMinutes * PerMinute));
        _last = now;
        use.Sent++;
        if (_tokens >= 1)
        {
            _tokens--;
            use.Expected++;
        }
        switch (connection.Send(_request))
        {
            case 200:
                use.Granted++;
                break;
            case 429:
                break;
            default:
                use.Errors++;
                break;
        }
    }
}
