using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Byok.Benchmarks.Hosting;

/// <summary>A response that keeps its last body and allocates nothing for the next.</summary>
internal sealed class ServerResponse : PipeWriter, IHttpResponseFeature, IHttpResponseBodyFeature
{
    private readonly List<(Func<object, Task> Callback, object State)> _onCompleted = [];
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _length;

    public int StatusCode { get; set; }

    public string? ReasonPhrase { get; set; }

    public IHeaderDictionary Headers { get; set; } = new ResponseHeaders();

    public bool HasStarted { get; private set; }

    public ReadOnlySpan<byte> Body => _buffer.AsSpan(0, _length);

    Stream IHttpResponseFeature.Body { get; set; } = Stream.Null;

    Stream IHttpResponseBodyFeature.Stream => AsStream(leaveOpen: true);

    public PipeWriter Writer => this;

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => 0;

    public void Reset()
    {
        StatusCode = StatusCodes.Status200OK;
        HasStarted = false;
        _length = 0;
        Headers.Clear();
    }

    /// <summary>Ends the request: service scopes are disposed here.</summary>
    public void Complete()
    {
        foreach (var (callback, state) in _onCompleted)
            callback(state).GetAwaiter().GetResult();
        _onCompleted.Clear();
    }

    public void OnStarting(Func<object, Task> callback, object state) => throw new NotSupportedException();

    public void OnCompleted(Func<object, Task> callback, object state) => _onCompleted.Add((callback, state));

    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        HasStarted = true;
        return Task.CompletedTask;
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _buffer.AsMemory(_length);

    public override Span<byte> GetSpan(int sizeHint = 0) => _buffer.AsSpan(_length);

    public override void Advance(int bytes) => _length += bytes;

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        HasStarted = true;
        return new(new FlushResult(isCanceled: false, isCompleted: false));
    }

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }

    public void DisableBuffering()
    {
    }

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task CompleteAsync() => Task.CompletedTask;
}
