using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Byok;

/// <summary>What the validation endpoint writes. For one caller and one moment, so nobody may keep it.</summary>
internal static class ValidationAnswer
{
    public static Task WriteAsync(HttpContext context, KeyProbeResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("outcome", ProbeText.NameOf(result.Outcome));
            json.WriteString("provider", result.Provider);
            json.WriteString("detail", result.Explanation);
            json.WriteEndObject();
        }
        return WriteAsync(context, StatusCodes.Status200OK, "application/json", buffer.WrittenMemory);
    }

    public static Task WriteTooManyAsync(HttpContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "urn:byok:problem:too_many_checks");
            json.WriteString("title", "Too many keys were checked.");
            json.WriteNumber("status", StatusCodes.Status429TooManyRequests);
            json.WriteString("detail", "Wait as long as Retry-After says, or keep the key unchecked: the first request with it will tell.");
            json.WriteString("code", "byok_too_many_checks");
            json.WriteEndObject();
        }
        return WriteAsync(context, StatusCodes.Status429TooManyRequests, "application/problem+json", buffer.WrittenMemory);
    }

    private static Task WriteAsync(HttpContext context, int status, string contentType, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        return response.Body.WriteAsync(body).AsTask();
    }
}
