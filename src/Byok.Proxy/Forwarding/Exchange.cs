using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace Byok.Proxy;

/// <summary>One request on its way to a provider and its answer on the way back.</summary>
internal sealed class Exchange : HttpTransformer, IDisposable
{
    private static readonly HttpRequestOptionsKey<Exchange> OptionsKey = new("Byok.Exchange");

    private readonly ByokProxyOptions _options;
    private readonly PassedHeaders _headers;
    private readonly ApiKey _key;
    private readonly Action _accepted;
    private readonly CancellationToken _stopping;
    private readonly long _began = Stopwatch.GetTimestamp();

    private readonly Lock _clock = new();

    private CancellationTokenSource? _patience;
    private long _asked = Stopwatch.GetTimestamp();
    private bool _isWaiting;

    /// <param name="target">Where it goes.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="options">The proxy's options.</param>
    /// <param name="headers">What goes through.</param>
    /// <param name="accepted">Called when the provider has shown that it accepts the key.</param>
    /// <param name="stopping">Cancelled when answers have to end.</param>
    public Exchange(UpstreamTarget target, ApiKey key, ByokProxyOptions options, PassedHeaders headers, Action accepted, CancellationToken stopping)
    {
        Target = target;
        Usage = new TokenUsage(target.Streaming);
        _key = key;
        _accepted = accepted;
        _options = options;
        _headers = headers;
        _stopping = stopping;
    }

    public UpstreamTarget Target { get; }

    /// <summary>Why the answer did not come, or not to its end.</summary>
    public UpstreamFault Fault { get; set; }

    /// <summary>Whether the request's body did not arrive, so that it could not be sent either: no fault of the provider.</summary>
    public bool HasQuestionFailed { get; set; }

    /// <summary>The host that may not be connected to, for the log.</summary>
    public string? RefusedHost { get; private set; }

    /// <summary>The status that the provider answered with; 0 where it did not.</summary>
    public int Status { get; private set; }

    public bool IsError => Status >= 400;

    public bool IsEventStream { get; private set; }

    /// <summary>Whether anything of the answer's body has gone to the client.</summary>
    public bool HasAnswered => TimeToFirstChunk is not null;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_began);

    public TimeSpan? TimeToFirstChunk { get; private set; }

    public TokenUsage Usage { get; }

    public static Exchange Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(OptionsKey, out var exchange) ? exchange : throw new InvalidOperationException("Only exchanges are sent.");

    public override ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        proxyRequest.RequestUri = Target.Address;
        proxyRequest.Options.Set(OptionsKey, this);
        _headers.Copy(httpContext.Request.Headers, proxyRequest);
        // A compressed answer comes in lumps, and the key could not be looked for in it.
        proxyRequest.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        Target.Authorize(proxyRequest, _key);
        return default;
    }

    public override ValueTask<bool> TransformResponseAsync(HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is null)
            return new(false);

        // A reason phrase is text of the provider's, and may repeat the key.
        if (httpContext.Features.Get<IHttpResponseFeature>() is { } feature)
            feature.ReasonPhrase = null;
        Status = (int)proxyResponse.StatusCode;
        var mediaType = MediaTypeOf(proxyResponse.Content.Headers);
        IsEventStream = string.Equals(mediaType, "text/event-stream", StringComparison.OrdinalIgnoreCase);
        Fault = FindFault(proxyResponse, mediaType);
        if (Fault != UpstreamFault.None)
            return new(false);
        if (Target.ProvesKey && proxyResponse.IsSuccessStatusCode)
            _accepted();

        var headers = httpContext.Response.Headers;
        PassedHeaders.Copy(proxyResponse, headers, Target.Preset, CreateMask());
        headers.CacheControl = "no-store, no-transform";
        headers["X-Accel-Buffering"] = "no";
        headers.XContentTypeOptions = "nosniff";
        if (IsEventStream)
            headers.ContentLength = null;
        proxyResponse.Content = new AnswerContent(proxyResponse.Content, this);
        return new(true);
    }

    // Text of the provider's too, and no API has any.
    public override ValueTask TransformResponseTrailersAsync(HttpContext httpContext, HttpResponseMessage proxyResponse, CancellationToken cancellationToken) => default;

    public KeyMask CreateMask() => KeyMask.Create(_key, Target.Preset);

    /// <summary>Begins to wait for the provider, with the patience that is left; cancelled too when the client leaves or the app stops.</summary>
    public CancellationToken StartWaiting(CancellationToken client)
    {
        lock (_clock)
        {
            _isWaiting = true;
            _patience ??= CancellationTokenSource.CreateLinkedTokenSource(client, _stopping);
            _patience.CancelAfter(HasAnswered ? _options.IdleTimeout : Max(_options.FirstByteTimeout - Stopwatch.GetElapsedTime(_asked), TimeSpan.FromMilliseconds(1)));
            return _patience.Token;
        }
    }

    public void StopWaiting()
    {
        lock (_clock)
        {
            _isWaiting = false;
            _patience?.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Notes that the client has sent more of its request, or all: the provider's time to begin its answer begins now.</summary>
    public void NoteQuestion()
    {
        lock (_clock)
        {
            _asked = Stopwatch.GetTimestamp();
            if (_isWaiting && !HasAnswered)
                _patience?.CancelAfter(_options.FirstByteTimeout);
        }
    }

    /// <summary>What a failure while waiting for the provider means, where the client is still there.</summary>
    public UpstreamFault Explain(Exception exception)
    {
        if (_stopping.IsCancellationRequested)
            return UpstreamFault.Stopping;
        if (_patience is { IsCancellationRequested: true })
            return HasAnswered ? UpstreamFault.FellSilent : UpstreamFault.TimedOut;
        if (Status != 0)
            return UpstreamFault.BrokenOff;

        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is AddressRefusedException refused)
            {
                RefusedHost = refused.Host;
                return UpstreamFault.AddressRefused;
            }
        }
        // Cancelled by nobody here: the handler's own limit for connecting has run out. All else has happened after the request was sent, and may have been billed.
        return exception is OperationCanceledException or HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        }
            ? UpstreamFault.Unreachable
            : UpstreamFault.BrokenOff;
    }

    /// <summary>Notes what goes to the client.</summary>
    public void NoteAnswer(ReadOnlySpan<byte> data)
    {
        TimeToFirstChunk ??= Elapsed;
        if (!IsError)
            Usage.Read(data);
    }

    public void Dispose()
    {
        lock (_clock)
        {
            _isWaiting = false;
            _patience?.Dispose();
        }
    }

    private static UpstreamFault FindFault(HttpResponseMessage response, string? mediaType)
    {
        // An upgrade would make a pipe of the connection, and everything on it would pass unseen.
        if (response.StatusCode < HttpStatusCode.OK)
            return UpstreamFault.NotAnApiAnswer;
        if ((int)response.StatusCode is >= 300 and < 400)
            return UpstreamFault.Redirected;
        foreach (var encoding in response.Content.Headers.ContentEncoding)
        {
            if (!string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase))
                return UpstreamFault.NotAnApiAnswer;
        }
        return IsActive(mediaType) ? UpstreamFault.NotAnApiAnswer : UpstreamFault.None;
    }

    // A browser understands more spellings than .NET's parser, and takes the last of several where that takes the first: then all of what was written counts.
    private static string? MediaTypeOf(HttpContentHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Content-Type", out var written))
            return null;
        return written.Count == 1 && headers.ContentType?.MediaType is { } mediaType ? mediaType : written.ToString();
    }

    // What a browser would run or show as a page of the app's own origin.
    private static bool IsActive(string? mediaType) =>
        mediaType is not null
        && (mediaType.Contains("html", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("xml", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("javascript", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("ecmascript", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("text/css", StringComparison.OrdinalIgnoreCase));

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
