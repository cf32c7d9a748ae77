using System.Buffers;
using System.Runtime.CompilerServices;

namespace Byok.Proxy;

/// <summary>
/// Reads a provider's answer for the client: without the key, watched by the clock, and, where it is a stream of events, event by event, so that it can end with an error event in a place where one can stand.
/// </summary>
internal sealed class AnswerStream : ReadOnlyStream
{
    private const int InitialBuffer = 16 * 1024;

    // An event that is longer goes out in pieces; pictures travel in events of some megabytes.
    private const int MaxHeldBack = 256 * 1024;

    private readonly Stream _upstream;
    private readonly Exchange _exchange;
    private readonly KeyMask _mask;
    private readonly bool _isEventStream;

    private EventBoundary _boundary = new();
    private byte[]? _buffer;
    private int _start;
    private int _ready;
    private int _end;
    private bool _isInsideEvent;
    private bool _hasEnded;

    public AnswerStream(Stream upstream, Exchange exchange)
    {
        _upstream = upstream;
        _exchange = exchange;
        _mask = exchange.Mask;
        _isEventStream = exchange.IsEventStream;
    }

    // Pooled, like what it awaits below: with hundreds of streams most of what the garbage collector had to do was the state of reads that wait for the next event.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken = default)
    {
        while (_ready == _start && !_hasEnded)
        {
            // Nobody needs a buffer while the provider is silent: a zero-byte read waits without one.
            if (_end == _start)
                ReturnBuffer();
            if (!await TryFillAsync(destination.IsEmpty, cancellationToken) || destination.IsEmpty)
                break;
        }

        var count = Math.Min(_ready - _start, destination.Length);
        if (count > 0)
        {
            _buffer.AsMemory(_start, count).CopyTo(destination);
            _start += count;
        }
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            ReturnBuffer();
            _upstream.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>Reads on. False where there was nothing more to read, or only waiting was asked for.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> TryFillAsync(bool onlyWait, CancellationToken cancellationToken)
    {
        int read;
        try
        {
            var patience = _exchange.StartWaiting(cancellationToken);
            if (onlyWait && _buffer is null)
            {
                _ = await _upstream.ReadAsync(Memory<byte>.Empty, patience);
                _exchange.StopWaiting();
                return false;
            }
            MakeRoom();
            read = await _upstream.ReadAsync(_buffer.AsMemory(_end), patience);
            _exchange.StopWaiting();
        }
        catch (Exception exception)
        {
            // Not the exception itself: what the handler could not parse stands in its text, and that may repeat the key.
            cancellationToken.ThrowIfCancellationRequested();
            EndEarly(_exchange.Explain(exception));
            return true;
        }

        if (read == 0)
            End();
        else
            Accept(read);
        return true;
    }

    private void Accept(int read)
    {
        var complete = _isEventStream ? _boundary.Read(_buffer.AsSpan(_end, read)) : 0;
        var firstNew = _end;
        _end += read;
        ApplyMask(isEnd: false);

        // What could be the beginning of the key waits for what follows. In events this never is the case: they end with a line end.
        var between = complete > 0 ? firstNew + complete : _ready;
        var last = between;
        if (complete > 0)
            _isInsideEvent = false;
        if (!_isEventStream || _isInsideEvent || _end - last > MaxHeldBack)
        {
            last = _end - _mask.CountOpen(_buffer.AsSpan(_ready, _end - _ready));
            // Once inside, an event that is not complete stays begun, even if all that has just come is held back.
            _isInsideEvent |= _isEventStream && last > between;
        }
        Release(last);
    }

    private void End()
    {
        ApplyMask(isEnd: true);
        if (_exchange.LacksItsEnd(_buffer.AsSpan(_ready, _end - _ready)))
        {
            EndEarly(UpstreamFault.BrokenOff);
            return;
        }
        Release(_end);
        _hasEnded = true;
    }

    private void EndEarly(UpstreamFault fault)
    {
        // The answer is complete; how its connection ended is nobody's concern.
        if (_exchange.HasEnd)
        {
            _hasEnded = true;
            _end = _ready;
            return;
        }
        // Where nothing has gone out yet the client gets a proper status; where no event can say it, a connection that breaks off. Never an answer that looks complete.
        _exchange.Fault = fault;
        if (!_exchange.HasAnswered || !_isEventStream || _isInsideEvent)
            throw new IOException(UpstreamFaults.Message(fault));

        _hasEnded = true;
        // The event that was being received will never be complete.
        _end = _ready;
        var last = ErrorEvent.Create(_exchange.Target.Streaming, UpstreamFaults.Code(fault), UpstreamFaults.Message(fault));
        MakeRoom(last.Length);
        last.CopyTo(_buffer.AsSpan(_end));
        _end += last.Length;
        _ready = _end;
    }

    private void ApplyMask(bool isEnd)
    {
        var pending = _buffer.AsSpan(_ready, _end - _ready);
        _mask.Apply(pending, isEnd, _exchange.IsError || (_isEventStream && HasError(pending)));
    }

    // OpenAI's responses say "error":null in events that tell of none.
    private static bool HasError(ReadOnlySpan<byte> events)
    {
        var name = "\"error\""u8;
        for (var at = events.IndexOf(name); at >= 0; at = events.IndexOf(name))
        {
            events = events[(at + name.Length)..];
            if (!events.TrimStart(" :"u8).StartsWith("null"u8))
                return true;
        }
        return false;
    }

    private void Release(int end)
    {
        if (end > _ready)
            _exchange.NoteAnswer(_buffer.AsSpan(_ready, end - _ready));
        _ready = end;
    }

    private void MakeRoom(int needed = 1)
    {
        _buffer ??= ArrayPool<byte>.Shared.Rent(InitialBuffer);
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_ready, _end, _start) = (_ready - _start, _end - _start, 0);
        }
        if (_buffer.Length - _end >= needed)
            return;

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _end + needed));
        _buffer.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private void ReturnBuffer()
    {
        if (_buffer is null)
            return;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = null;
        _start = _ready = _end = 0;
    }
}
