using Microsoft.AspNetCore.Http;

namespace Byok.Proxy;

/// <summary>Tells a load balancer whether to send requests here. Asks no provider: that one of them is down is no reason to take the app out.</summary>
internal static class HealthEndpoint
{
    public static Task WriteAsync(HttpContext context, ProxyRuntime runtime)
    {
        var isStopping = runtime.Stopping.IsCancellationRequested;
        context.Response.StatusCode = isStopping ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(isStopping ? """{"status":"stopping"}""" : """{"status":"ok"}""", context.RequestAborted);
    }
}
