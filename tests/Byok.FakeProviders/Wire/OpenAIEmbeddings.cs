using System.Buffers.Binary;
using System.Text.Json;

namespace Byok.FakeProviders.Wire;

/// <summary>POST embeddings: eight numbers for each text, as numbers or as Base64.</summary>
internal static class OpenAIEmbeddings
{
    private const string Numbers = "[0.125,0.25,0.375,0.5,0.625,0.75,0.875,1]";
    private static readonly string Base64 = ToBase64();

    public static Reply Reply(Ask ask)
    {
        var count = ask.Body.TryGetProperty("input", out var input) && input.ValueKind == JsonValueKind.Array ? input.GetArrayLength() : 1;
        var isBase64 = ask.Body.TryGetProperty("encoding_format", out var format) && format.ValueKind == JsonValueKind.String && format.ValueEquals("base64");
        var values = isBase64 ? Json.Quote(Base64) : Numbers;
        var data = string.Join(',', Enumerable.Range(0, count).Select(index => $$"""{"object":"embedding","index":{{index}},"embedding":{{values}}}"""));
        return new(_ => $$$"""{"object":"list","data":[{{{data}}}],"model":{{{Json.Quote(ask.Model)}}},"usage":{"prompt_tokens":{{{count}}},"total_tokens":{{{count}}}}}""");
    }

    private static string ToBase64()
    {
        Span<byte> bytes = stackalloc byte[8 * sizeof(float)];
        for (var i = 0; i < 8; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes[(i * sizeof(float))..], (i + 1) / 8f);
        return Convert.ToBase64String(bytes);
    }
}
