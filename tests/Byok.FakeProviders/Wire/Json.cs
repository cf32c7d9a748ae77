using System.Text.Encodings.Web;
using System.Text.Json;

namespace Byok.FakeProviders.Wire;

/// <summary>JSON written by hand, because what is compared byte by byte must not depend on a serializer.</summary>
internal static class Json
{
    /// <summary>The text with its quotes.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>JSON that is written over several lines here and sent as one.</summary>
    public static string Line(string json) => json.ReplaceLineEndings("");

    /// <summary>An event without a name.</summary>
    public static string Data(string json) => $"data: {json}\n\n";

    /// <summary>An event with a name.</summary>
    public static string Event(string name, string json) => $"event: {name}\ndata: {json}\n\n";
}
