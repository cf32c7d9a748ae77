using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Byok.Proxy;

/// <summary>
/// Writes a refusal of the proxy's own as a problem document (RFC 9457). Its <c>error</c> member is what the clients of OpenAI, Anthropic and Gemini look for.
/// </summary>
internal static class ProxyProblem
{
    private const string Prefix = "byok_";

    /// <param name="context">The request; its response has not started.</param>
    /// <param name="status">The status code.</param>
    /// <param name="code">The stable code, beginning with <c>byok_</c>.</param>
    /// <param name="title">What happened.</param>
    /// <param name="detail">What to do.</param>
    public static async Task WriteAsync(HttpContext context, int status, string code, string title, string detail)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", $"urn:byok:problem:{code[Prefix.Length..]}");
            json.WriteString("title", title);
            json.WriteNumber("status", status);
            json.WriteString("detail", detail);
            json.WriteString("code", code);
            json.WriteStartObject("error");
            json.WriteString("type", code);
            json.WriteString("code", code);
            json.WriteString("message", $"{title} {detail}");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";
        response.ContentLength = buffer.WrittenCount;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }

    /// <summary>Says why the provider's answer did not come. A provider's own refusal keeps its status.</summary>
    public static Task WriteAsync(HttpContext context, UpstreamFault fault, int upstreamStatus) =>
        WriteAsync(
            context,
            fault == UpstreamFault.NotAnApiAnswer && upstreamStatus >= 400 ? upstreamStatus : UpstreamFaults.Status(fault),
            UpstreamFaults.Code(fault), UpstreamFaults.Title(fault), UpstreamFaults.Message(fault));
}
