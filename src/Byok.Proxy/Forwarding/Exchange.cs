using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace Byok.Proxy;

/// <summary>One request on its way to a provider and its answer on the way back.</summary>
internal sealed class Exchange : HttpTransformer, IDisposable
{
    private static readonly HttpRequestOptionsKey<Exchange> OptionsKey = new("Byok.Exchange");

    private readonly PassedHeaders _headers;
    private readonly ApiKey _key;
    private readonly Action _accepted;
    private readonly Patience _patience;
    private readonly long _began = Stopwatch.GetTimestamp();

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
        _headers = headers;
        _patience = new Patience(options, stopping);
    }

    public UpstreamTarget Target { get; }

    /// <summary>Why the answer did not come, or not to its end.</summary>
    public UpstreamFault Fault { get; set; }

    /// <summary>Whether the request's body did not arrive, so that it could not be sent either: no fault of the provider.</summary>
    public bool HasRequestBodyFailed { get; set; }

    /// <summary>Whether the request's body had arrived when forwarding began.</summary>
    public bool HasWholeBody { get; init; }

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

    /// <summary>Takes the key out of what comes back.</summary>
    public KeyMask Mask => field ??= KeyMask.Create(_key, Target.Preset);

    /// <summary>Whether the event that ends a whole answer has come.</summary>
    public bool HasEnd { get; private set; }

    public static Exchange Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(OptionsKey, out var exchange) ? exchange : throw new InvalidOperationException("Only exchanges are sent.");

    public override ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        proxyRequest.RequestUri = Target.Address;
        proxyRequest.Options.Set(OptionsKey, this);
        Target.Authorize(proxyRequest, _key);
        // After it: a client that is made for another version of the API says so, in place of the one that is known to work.
        _headers.Copy(httpContext.Request.Headers, proxyRequest);
        // A compressed answer comes in lumps, and the key could not be looked for in it.
        proxyRequest.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
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
        var mediaType = AnswerCheck.MediaTypeOf(proxyResponse.Content.Headers);
        IsEventStream = string.Equals(mediaType, "text/event-stream", StringComparison.OrdinalIgnoreCase);
        Fault = AnswerCheck.FindFault(proxyResponse, mediaType);
        if (Fault != UpstreamFault.None)
            return new(false);
        if (Target.ProvesKey && proxyResponse.IsSuccessStatusCode)
            _accepted();

        var headers = httpContext.Response.Headers;
        PassedHeaders.Copy(proxyResponse, headers, Target.Preset, Mask);
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

    /// <summary>Begins to wait for the provider, with the patience that is left; cancelled too when the client leaves or the app stops.</summary>
    public CancellationToken StartWaiting(CancellationToken client) => _patience.Start(HasAnswered, client);

    public void StopWaiting() => _patience.Stop();

    /// <inheritdoc cref="Patience.NoteRequestBody"/>
    public void NoteRequestBody() => _patience.NoteRequestBody();

    /// <summary>What a failure while waiting for the provider means, where the client is still there.</summary>
    public UpstreamFault Explain(Exception exception)
    {
        if (_patience.IsStopping)
            return UpstreamFault.Stopping;
        if (_patience.IsOver)
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
        if (IsError)
            return;
        Usage.Read(data);
        HasEnd |= IsEventStream && EndMarker.IsIn(data, Target.Streaming);
    }

    /// <summary>Whether a stream that has ended as HTTP wants it lacks the event that ends every whole answer.</summary>
    /// <param name="rest">What has come and not been noted yet.</param>
    public bool LacksItsEnd(ReadOnlySpan<byte> rest) =>
        IsEventStream && HasAnswered && EndMarker.IsPromised(Target.Streaming) && !HasEnd && !EndMarker.IsIn(rest, Target.Streaming);

    public void Dispose() => _patience.Dispose();
}
