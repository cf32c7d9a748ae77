using System.Net.ServerSentEvents;
using System.Text.Json.Serialization;

namespace ChatSample;

/// <summary>The data of one server-sent event of an answer.</summary>
internal sealed record ChatEvent
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; private init; }

    /// <summary>The next piece of the answer.</summary>
    public static SseItem<ChatEvent> Token(string text) => new(new ChatEvent { Text = text }, "token");

    /// <summary>The answer has ended as the model wanted, or for the reason given (<c>length</c>, <c>content_filter</c>).</summary>
    public static SseItem<ChatEvent> Done(string reason) => new(new ChatEvent { Reason = reason }, "done");

    /// <summary>The answer broke off. The status line is long gone, so this is the only way left to say it.</summary>
    public static SseItem<ChatEvent> Error(ProviderFault fault) => new(new ChatEvent { Code = fault.Code, Detail = fault.Detail }, "error");
}
