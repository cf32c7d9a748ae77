using System.Text;
using System.Text.Json;

namespace Byok;

/// <summary>The beginning of an answer, and what can be told from it. The whole of it, where it is short.</summary>
internal sealed class ProbeBody
{
    private const int MaxBytes = 64 * 1024;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly bool _isCalledHtml;

    private ProbeBody(ReadOnlyMemory<byte> bytes, bool isCut, bool isCalledHtml)
    {
        _bytes = bytes;
        IsCut = isCut;
        _isCalledHtml = isCalledHtml;
    }

    /// <summary>Whether there may be more than was read.</summary>
    public bool IsCut { get; }

    /// <summary>Whether it is a page: it comes from something in front of the API.</summary>
    public bool IsHtml => _isCalledHtml || _bytes.Span.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    /// <summary>Whether it is a JSON object or array; of a long one, whether the beginning is the beginning of one.</summary>
    public bool IsJson
    {
        get
        {
            var reader = new Utf8JsonReader(_bytes.Span, isFinalBlock: !IsCut, state: default);
            try
            {
                if (!reader.Read() || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                    return false;
                while (reader.Read())
                {
                    // The reader lets half a character pass, and who compares a name with it later would throw.
                    if (reader is { TokenType: JsonTokenType.PropertyName, ValueIsEscaped: true })
                        reader.GetString();
                }
                return true;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                return false;
            }
        }
    }

    /// <summary>Whether what is JSON has a member "error" that says something, be it longer than what was read.</summary>
    public bool HasError
    {
        get
        {
            var reader = new Utf8JsonReader(_bytes.Span, isFinalBlock: !IsCut, state: default);
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals("error"u8))
                    return !reader.Read() || SaysSomething(ref reader);
            }
            return false;
        }
    }

    public static async Task<ProbeBody> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxBytes];
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        ReadOnlyMemory<byte> bytes = buffer.AsMemory(0, length);
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var isCalledHtml = string.Equals(response.Content.Headers.ContentType?.MediaType, "text/html", StringComparison.OrdinalIgnoreCase);
        return new ProbeBody(bytes, isCut: length == buffer.Length, isCalledHtml);
    }

    public bool Contains(string text) => Encoding.UTF8.GetString(_bytes.Span).Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the JSON value at the path, names joined by dots, is the one asked for. False where there is none, and in what is cut or no JSON.</summary>
    public bool HasValue(string path, Func<JsonElement, bool> isIt)
    {
        if (IsCut || !IsJson)
            return false;
        using var document = JsonDocument.Parse(_bytes);
        var value = document.RootElement;
        foreach (var name in path.Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
                return false;
        }
        return isIt(value);
    }

    private static bool SaysSomething(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.String => reader.ValueSpan.Length > 0,
        JsonTokenType.StartObject or JsonTokenType.StartArray => !reader.Read() || reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray),
        _ => false,
    };
}
