using System.Diagnostics;

namespace Byok.Benchmarks.Proxy.Load;

/// <summary>Notes when each event of a stream has arrived. An event ends with a blank line, and the fake providers end lines with a line feed.</summary>
internal sealed class EventClock(int capacity) : IBodySink
{
    private readonly long[] _times = new long[capacity];
    private bool _afterLineFeed;

    public int Count { get; private set; }

    /// <summary>When the first byte of the body came; 0 before that.</summary>
    public long FirstByte { get; private set; }

    public long this[int index] => _times[index];

    public void Begin() => (Count, FirstByte, _afterLineFeed) = (0, 0, false);

    public void Accept(ReadOnlySpan<byte> body)
    {
        var now = Stopwatch.GetTimestamp();
        if (FirstByte == 0)
            FirstByte = now;
        while (!body.IsEmpty)
        {
            var at = body.IndexOf((byte)'\n');
            // A blank line: this line feed comes right behind the last one.
            if (at == 0 && _afterLineFeed)
            {
                if (Count < _times.Length)
                    _times[Count] = now;
                Count++;
            }
            _afterLineFeed = at >= 0;
            body = at < 0 ? [] : body[(at + 1)..];
        }
    }
}
