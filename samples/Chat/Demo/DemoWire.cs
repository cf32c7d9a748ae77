using System.Net.ServerSentEvents;
using System.Text.Json;

namespace ChatSample;

/// <summary>The wire form of OpenAI's chat completions.</summary>
internal static class DemoWire
{
    /// <summary>The last line of every stream.</summary>
    public static SseItem<string> End { get; } = new("[DONE]");

    public static object Whole(string id, IReadOnlyList<string> words) => new
    {
        id,
        @object = "chat.completion",
        created = Now(),
        model = DemoProvider.Model,
        choices = new object[]
        {
            new { index = 0, message = new { role = "assistant", content = string.Concat(words) }, finish_reason = "stop" },
        },
        usage = UsageOf(words.Count),
    };

    public static SseItem<string> Role(string id) => Chunk(id, new { role = "assistant", content = "" });

    public static SseItem<string> Word(string id, string word) => Chunk(id, new { content = word });

    public static SseItem<string> Stop(string id) => Chunk(id, new { }, "stop");

    public static SseItem<string> Usage(string id, int words) => Write(new
    {
        id,
        @object = "chat.completion.chunk",
        created = Now(),
        model = DemoProvider.Model,
        choices = Array.Empty<object>(),
        usage = UsageOf(words),
    });

    public static IResult Error(int status, string code, string message) => TypedResults.Json(
        new { error = new { message, type = status == 429 ? "requests" : "invalid_request_error", param = (string?)null, code } },
        statusCode: status);

    private static SseItem<string> Chunk(string id, object delta, string? reason = null) => Write(new
    {
        id,
        @object = "chat.completion.chunk",
        created = Now(),
        model = DemoProvider.Model,
        choices = new object[] { new { index = 0, delta, finish_reason = reason } },
    });

    private static SseItem<string> Write(object chunk) => new(JsonSerializer.Serialize(chunk));

    private static object UsageOf(int words) => new { prompt_tokens = 1, completion_tokens = words, total_tokens = words + 1 };

    private static long Now() => DateTimeOffset.UtcNow.ToUnixTimeSeconds();
}
