using System.Text.Json;

namespace Byok.FakeProviders.Wire;

/// <summary>Finds what the user asked, in whichever form.</summary>
internal static class Question
{
    public static string In(JsonElement body)
    {
        foreach (var name in (ReadOnlySpan<string>)["messages", "contents", "input"])
        {
            if (body.TryGetProperty(name, out var turns))
                return turns.ValueKind == JsonValueKind.Array ? LastOf(turns) : TextOf(turns);
        }
        return "";
    }

    private static string LastOf(JsonElement turns) => turns.EnumerateArray().LastOrDefault(IsOfUser) is { ValueKind: JsonValueKind.Object } turn ? TextOf(turn) : "";

    private static bool IsOfUser(JsonElement turn) =>
        turn.ValueKind == JsonValueKind.Object && (!turn.TryGetProperty("role", out var role) || (role.ValueKind == JsonValueKind.String && role.GetString() == "user"));

    // A text, a list of parts, or an object that has one of the two.
    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Concat(value.EnumerateArray().Select(TextOf)),
        JsonValueKind.Object when value.TryGetProperty("content", out var content) => TextOf(content),
        JsonValueKind.Object when value.TryGetProperty("parts", out var parts) => TextOf(parts),
        JsonValueKind.Object when value.TryGetProperty("text", out var text) => TextOf(text),
        _ => "",
    };
}
