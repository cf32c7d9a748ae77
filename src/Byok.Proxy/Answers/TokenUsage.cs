using System.Buffers.Text;
using System.Text;

namespace Byok.Proxy;

/// <summary>Picks the token counts and the model out of an answer as it passes. The last counts are the final ones.</summary>
/// <remarks>
/// By the names of the properties and not by parsing: inside a text that a model wrote the quotes around a name are escaped. What a model gives to a tool is no text at Anthropic and Gemini, but properties like
/// others: so only the API's own names count, and of those the ones that stand where the API writes them, first or last.
/// </remarks>
internal sealed class TokenUsage(StreamingStyle style)
{
    private const int MaxModelLength = 128;

    // A name and its number may be split between two reads: this much of the last one is looked at again.
    private const int Overlap = 64;

    private static ReadOnlySpan<byte> ModelName => "\"model\""u8;

    private static ReadOnlySpan<byte> ModelVersion => "\"modelVersion\""u8;

    private readonly byte[] _tail = new byte[Overlap];
    private int _tailLength;

    public long? Input { get; private set; }

    public long? Output { get; private set; }

    /// <summary>The model that answered; null where the answer does not tell, or tells nonsense.</summary>
    public string? Model { get; private set; }

    public void Read(ReadOnlySpan<byte> data)
    {
        if (_tailLength != 0)
        {
            Span<byte> seam = stackalloc byte[2 * Overlap];
            _tail.AsSpan(0, _tailLength).CopyTo(seam);
            var head = Math.Min(Overlap, data.Length);
            data[..head].CopyTo(seam[_tailLength..]);
            Find(seam[..(_tailLength + head)]);
        }
        Find(data);
        _tailLength = Math.Min(Overlap, data.Length);
        data[^_tailLength..].CopyTo(_tail);
    }

    private void Find(ReadOnlySpan<byte> data)
    {
        // One look tells that there is nothing, as in nearly all events of a stream.
        var tellsTokens = data.IndexOf("oken"u8) >= 0;
        if (style == StreamingStyle.GeminiServerSentEvents)
        {
            if (tellsTokens)
            {
                Input = FindLast(data, "\"promptTokenCount\""u8) ?? Input;
                Output = FindLast(data, "\"candidatesTokenCount\""u8) ?? Output;
            }
            // It comes after the candidates.
            Model = FindModel(data, data.LastIndexOf(ModelVersion), ModelVersion.Length) ?? Model;
            return;
        }
        if (tellsTokens)
        {
            Input = FindLast(data, "\"prompt_tokens\""u8) ?? FindLast(data, "\"input_tokens\""u8) ?? Input;
            Output = FindLast(data, "\"completion_tokens\""u8) ?? FindLast(data, "\"output_tokens\""u8) ?? Output;
        }
        Model ??= FindModel(data, data.IndexOf(ModelName), ModelName.Length);
    }

    private static long? FindLast(ReadOnlySpan<byte> data, ReadOnlySpan<byte> name)
    {
        var at = data.LastIndexOf(name);
        if (at < 0)
            return null;
        var value = AfterColon(data[(at + name.Length)..]);
        // Where the data end with the digits, more of them may follow.
        return Utf8Parser.TryParse(value, out long count, out var used) && used < value.Length && count >= 0 ? count : null;
    }

    private static string? FindModel(ReadOnlySpan<byte> data, int at, int nameLength)
    {
        if (at < 0)
            return null;
        var value = AfterColon(data[(at + nameLength)..]);
        if (value.IsEmpty || value[0] != '"')
            return null;
        var length = value[1..].IndexOf((byte)'"');
        return length is > 0 and <= MaxModelLength && IsVisible(value.Slice(1, length)) ? Encoding.ASCII.GetString(value.Slice(1, length)) : null;
    }

    private static ReadOnlySpan<byte> AfterColon(ReadOnlySpan<byte> data)
    {
        data = data.TrimStart(" \t\r\n"u8);
        return data.IsEmpty || data[0] != ':' ? [] : data[1..].TrimStart(" \t\r\n"u8);
    }

    private static bool IsVisible(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)0x21, (byte)0x7E) && !text.Contains((byte)'\\');
}
