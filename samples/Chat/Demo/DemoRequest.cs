using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatSample;

/// <summary>What an OpenAI client sends, as far as the demo cares.</summary>
internal sealed record DemoRequest(
    string? Model,
    IReadOnlyList<DemoRequest.Turn?>? Messages,
    bool Stream,
    [property: JsonPropertyName("stream_options")] DemoRequest.Options? StreamOptions)
{
    public bool WantsUsage => StreamOptions is { IncludeUsage: true };

    /// <summary>Content may also be a list of parts; the demo answers plain text only.</summary>
    public string Question => Messages?.LastOrDefault(message => message?.Role == "user")?.Content is { ValueKind: JsonValueKind.String } text
        ? text.GetString()!
        : "";

    internal sealed record Turn(string? Role, JsonElement Content);

    internal sealed record Options([property: JsonPropertyName("include_usage")] bool IncludeUsage);
}
