using System.Text;
using Microsoft.Extensions.Primitives;

namespace Byok.FakeProviders;

/// <summary>A request as it came in, and what became of it.</summary>
public sealed class FakeRequest
{
    private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<FakeOutcome> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _eventsSent;
    private int _hasEnded;

    internal FakeRequest(string provider, HttpContext context)
    {
        var request = context.Request;
        (Provider, Method, Path, Query) = (provider, request.Method, request.Path.Value ?? "", request.QueryString.Value ?? "");
        (Host, Protocol, IsHttps, ConnectionId) = (request.Host.Value ?? "", request.Protocol, request.IsHttps, context.Connection.Id);
        Headers = request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary><c>openai</c>, <c>anthropic</c>, <c>gemini</c>, or <c>elsewhere</c> for who followed a redirect.</summary>
    public string Provider { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path with the base path of the provider.</summary>
    public string Path { get; }

    /// <summary>The query string with its question mark, or nothing.</summary>
    public string Query { get; }

    /// <summary>The Host header.</summary>
    public string Host { get; }

    /// <summary>Such as <c>HTTP/1.1</c>.</summary>
    public string Protocol { get; }

    /// <summary>Whether it came over TLS.</summary>
    public bool IsHttps { get; }

    /// <summary>The same for requests that came over the same connection.</summary>
    public string ConnectionId { get; }

    /// <summary>When its headers had arrived.</summary>
    public DateTimeOffset ReceivedAt { get; } = DateTimeOffset.UtcNow;

    /// <summary>The headers; names in any case.</summary>
    public IReadOnlyDictionary<string, StringValues> Headers { get; }

    /// <summary>The body, up to <see cref="FakeProviderOptions.RecordedBodyBytes"/>; empty until <see cref="Received"/>.</summary>
    public ReadOnlyMemory<byte> BodyBytes { get; private set; }

    /// <summary>The body as text.</summary>
    public string Body => Encoding.UTF8.GetString(BodyBytes.Span);

    /// <summary>The size of the whole body.</summary>
    public long BodyLength { get; private set; }

    /// <summary>The model that was asked for, where there is one.</summary>
    public string? Model { get; internal set; }

    /// <summary>What was done with it.</summary>
    public FakeBehaviour Behaviour { get; internal set; }

    /// <summary>How many events of a stream were sent so far.</summary>
    public int EventsSent => Volatile.Read(ref _eventsSent);

    /// <summary>How it ended.</summary>
    public FakeOutcome Outcome => _ended.Task.IsCompletedSuccessfully ? _ended.Task.Result : FakeOutcome.Pending;

    /// <summary>Completes when the body has arrived, or will not arrive any more.</summary>
    public Task Received => _received.Task;

    /// <summary>Completes when the client leaves before the end, and only then.</summary>
    public Task Left => _left.Task;

    /// <summary>Completes when the request is over.</summary>
    public Task<FakeOutcome> Ended => _ended.Task;

    /// <summary>Method and path; never headers, because a key is among them.</summary>
    public override string ToString() => $"{Method} {Path} ({Behaviour}, {Outcome})";

    internal void CountEvent() => Interlocked.Increment(ref _eventsSent);

    internal void Receive(ReadOnlyMemory<byte> body, long length)
    {
        (BodyBytes, BodyLength) = (body, length);
        _received.TrySetResult();
    }

    internal bool End(FakeOutcome outcome)
    {
        if (Interlocked.Exchange(ref _hasEnded, 1) == 1)
            return false;
        _received.TrySetResult();
        _ended.TrySetResult(outcome);
        if (outcome == FakeOutcome.Left)
            _left.TrySetResult();
        return true;
    }
}
