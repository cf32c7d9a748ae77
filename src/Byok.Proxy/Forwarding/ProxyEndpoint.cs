using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Forwarder;

namespace Byok.Proxy;

/// <summary>Forwards what the guard has accepted. Everything is decided before the body is read.</summary>
internal sealed class ProxyEndpoint(ProxyRuntime runtime, UpstreamRoute route, Func<HttpContext, string?> getPath)
{
    // Larger bodies do not arrive in one piece anyway.
    private const int MaxJoinedBody = 64 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        // Before the credentials: the guard lets OPTIONS pass without any, and no rule lets it through.
        var path = getPath(context) ?? "";
        if (!route.TryMatch(context.Request.Method, path, QueryFilter.Clean(context.Request.QueryString), out var target, out var otherMethod))
        {
            await RefusePathAsync(context, otherMethod);
            return;
        }
        if (runtime.Stopping.IsCancellationRequested)
        {
            await ProxyProblem.WriteAsync(context, UpstreamFault.Stopping, upstreamStatus: 0);
            return;
        }

        var credentials = context.GetByokCredentials();
        var fingerprint = runtime.FingerprintOf(credentials.ApiKey);
        using var permit = runtime.Limiter.Acquire(fingerprint, context.Connection.RemoteIpAddress);
        permit.WriteHeaders(context.Response.Headers);
        if (!permit.IsGranted)
        {
            ProxyLog.Limited(runtime.Logger, route.Preset.Id, permit.Denial!.Code, ShortOf(fingerprint));
            runtime.Metrics.Refused(route.Preset, permit.Denial.Code);
            await ProxyProblem.WriteAsync(context, StatusCodes.Status429TooManyRequests, permit.Denial.Code, permit.Denial.Title, permit.Denial.Detail);
            return;
        }
        if (!TryLimitBody(context))
        {
            await RefuseBodyAsync(context);
            return;
        }
        await ForwardAsync(context, target, credentials.ApiKey, fingerprint, permit);
    }

    /// <summary>Says which providers there are.</summary>
    public static Task RefuseProviderAsync(HttpContext context, string ids) =>
        ProxyProblem.WriteAsync(context, StatusCodes.Status404NotFound, "byok_path_not_allowed", "Nothing is forwarded there.", $"The first part of the path is one of these: {ids}.");

    private async Task ForwardAsync(HttpContext context, UpstreamTarget target, ApiKey key, string fingerprint, Permit permit)
    {
        // Neither goes to the provider; both would make ASP.NET Core do something with the answer: switch protocols, compress it.
        context.Request.Headers.Remove(HeaderNames.Upgrade);
        context.Request.Headers.Remove(HeaderNames.AcceptEncoding);

        // Of the limits, and of the app's own middleware: where YARP gives up it clears them all.
        var headers = context.Response.Headers.ToArray();

        using var activity = ProxyMetrics.StartActivity(target);
        using var exchange = new Exchange(target, key, runtime.Options, runtime.Headers, () => runtime.Limiter.Prove(fingerprint, permit), runtime.GraceIsOver)
        {
            HasWholeBody = HasWholeBody(context.Request),
        };
        context.Request.Body = new RequestBodyStream(context.Request.Body, exchange);
        var error = await runtime.Forwarder.SendAsync(context, target.Address.GetLeftPart(UriPartial.Authority), runtime.Client, runtime.RequestConfig, exchange);

        if (exchange.HasRequestBodyFailed && exchange.Fault != UpstreamFault.Stopping)
            exchange.Fault = UpstreamFault.None;
        // Whatever else YARP could not do with an answer is not the client's doing either.
        else if (error != ForwarderError.None && exchange.Fault == UpstreamFault.None && !context.RequestAborted.IsCancellationRequested)
            exchange.Fault = exchange.Status == 0 ? UpstreamFault.Unreachable : UpstreamFault.NotAnApiAnswer;
        var hasLeft = context.RequestAborted.IsCancellationRequested && exchange.Fault == UpstreamFault.None;
        if (!hasLeft && (error != ForwarderError.None || exchange.Fault != UpstreamFault.None))
            await ExplainAsync(context, exchange, headers);
        runtime.Metrics.Record(exchange, activity, hasLeft);
        Log(exchange, hasLeft, fingerprint);
    }

    // Looks and takes nothing.
    private static bool HasWholeBody(HttpRequest request)
    {
        if (request.ContentLength is not (> 0 and <= MaxJoinedBody) || !request.BodyReader.TryRead(out var read))
            return false;
        var isWhole = read.Buffer.Length >= request.ContentLength;
        request.BodyReader.AdvanceTo(read.Buffer.Start);
        return isWhole;
    }

    private static async Task ExplainAsync(HttpContext context, Exchange exchange, KeyValuePair<string, StringValues>[] headers)
    {
        var response = context.Response;
        if (response.HasStarted || context.RequestAborted.IsCancellationRequested)
            return;
        // YARP has set a status; the server's 413 of a body that turned out too large is the client's affair.
        var status = response.StatusCode;
        response.Clear();
        foreach (var (name, values) in headers)
            response.Headers[name] = values;
        if (exchange.Fault != UpstreamFault.None)
            await ProxyProblem.WriteAsync(context, exchange.Fault, exchange.Status);
        else if (status == StatusCodes.Status413PayloadTooLarge)
            await RefuseBodyAsync(context);
        else
            await ProxyProblem.WriteAsync(context, status is >= 400 and < 500 ? status : StatusCodes.Status400BadRequest, "byok_body_broken_off", "The request's body did not arrive.", "Send the request again.");
    }

    private async Task RefusePathAsync(HttpContext context, string? otherMethod)
    {
        if (otherMethod is not null)
        {
            context.Response.Headers.Allow = otherMethod;
            await ProxyProblem.WriteAsync(
                context, StatusCodes.Status405MethodNotAllowed, "byok_method_not_allowed", "The method is not let through.", $"This path takes {otherMethod}.");
            return;
        }
        await ProxyProblem.WriteAsync(
            context, StatusCodes.Status404NotFound, "byok_path_not_allowed", "The path is not let through.", $"For {route.Preset.Id} these are: {route.Allowed}.");
    }

    private bool TryLimitBody(HttpContext context)
    {
        if (runtime.Options.MaxRequestBodySize is not { } limit)
            return true;
        // For bodies that do not say how long they are: the server stops reading them.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature && (feature.MaxRequestBodySize is not { } own || own > limit))
            feature.MaxRequestBodySize = limit;
        return context.Request.ContentLength is null || context.Request.ContentLength <= limit;
    }

    private static Task RefuseBodyAsync(HttpContext context) =>
        ProxyProblem.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "byok_body_too_large", "The request's body is too large.", "Send less: shorter messages, smaller pictures.");

    private void Log(Exchange exchange, bool hasLeft, string fingerprint)
    {
        var (provider, operation) = (exchange.Target.Preset.Id, exchange.Target.Operation);
        if (hasLeft)
            ProxyLog.ClientLeft(runtime.Logger, provider, operation, (long)exchange.Elapsed.TotalMilliseconds, ShortOf(fingerprint));
        else if (exchange.RefusedHost is { } host)
            ProxyLog.AddressRefused(runtime.Logger, provider, host);
        else if (exchange.HasRequestBodyFailed)
            ProxyLog.RequestBodyFailed(runtime.Logger, provider, operation, (long)exchange.Elapsed.TotalMilliseconds, ShortOf(fingerprint));
        else if (exchange.Fault != UpstreamFault.None)
            ProxyLog.Failed(runtime.Logger, provider, operation, exchange.Fault, exchange.Status, (long)exchange.Elapsed.TotalMilliseconds, ShortOf(fingerprint));
        else
            ProxyLog.Forwarded(runtime.Logger, provider, operation, exchange.Status, (long)exchange.Elapsed.TotalMilliseconds, ShortOf(fingerprint));
    }

    private static string ShortOf(string fingerprint) => fingerprint[..8];
}
