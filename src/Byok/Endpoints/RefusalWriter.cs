using System.Buffers;
using Byok.Generated;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Byok;

/// <summary>Writes a refusal: a status, three or four headers and a problem document that was made beforehand (RFC 9457, RFC 9110 section 11.6.1).</summary>
internal static class RefusalWriter
{
    public static Task WriteAsync(HttpContext context, ByokGuard guard, ByokRefusal refusal, ILogger logger)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            ByokLog.RefusalTooLate(logger, context.GetEndpoint()?.DisplayName, RefusalText.Code(refusal.Code));
            return Task.CompletedTask;
        }
        if (logger.IsEnabled(LogLevel.Debug))
            ByokLog.RequestRefused(logger, context.GetEndpoint()?.DisplayName, RefusalText.Code(refusal.Code));

        var body = guard.GetBody(refusal);
        var headers = response.Headers;
        response.StatusCode = RefusalText.Status(refusal.Code);
        headers.ContentType = "application/problem+json";
        headers.CacheControl = "no-store";
        if (response.StatusCode == StatusCodes.Status401Unauthorized)
            headers.WWWAuthenticate = guard.Challenge;
        headers.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return Task.CompletedTask;

        var writer = response.BodyWriter;
        writer.Write(body);
        var flush = writer.FlushAsync();
        return flush.IsCompletedSuccessfully ? Task.CompletedTask : flush.AsTask();
    }
}
