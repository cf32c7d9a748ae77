namespace Byok.FakeProviders.Wire;

/// <summary>generateContent, and its stream in two forms: events, or one JSON array that grows.</summary>
internal static class GeminiContent
{
    private const string FaultJson = """{"error":{"code":503,"message":"The model is overloaded.","status":"UNAVAILABLE"}}""";

    public static Reply Reply(Ask ask) => new(text => Response(ask, text, ask.Chunks, isLast: true), new EventScript
    {
        Word = (index, word) => Data(Response(ask, word, index + 1, isLast: false)),
        End = [Data(Response(ask, "", ask.Chunks, isLast: true))],
        Fault = Data(FaultJson),
    });

    public static Reply ArrayReply(Ask ask) => new(text => $"[{Response(ask, text, ask.Chunks, isLast: true)}]", new EventScript
    {
        ContentType = "application/json; charset=UTF-8",
        Opening = ["["],
        Word = (index, word) => (index == 0 ? "" : ",\r\n") + Response(ask, word, index + 1, isLast: false),
        Closing = [",\r\n" + Response(ask, "", ask.Chunks, isLast: true)],
        End = ["\n]"],
        Fault = ",\r\n" + FaultJson + "\n]",
        Comment = null,
    });

    public static string ModelList() => $$"""{"models":[{{string.Join(',', FakeBehaviours.All.Select(behaviour => Model(FakeBehaviours.NameOf(behaviour))))}}]}""";

    public static string Model(string id) => Json.Line($$"""
        {"name":{{Json.Quote("models/" + id)}},"version":"001","displayName":{{Json.Quote(id)}},"inputTokenLimit":1048576,"outputTokenLimit":65536,
        "supportedGenerationMethods":["generateContent","countTokens"]}
        """);

    private static string Response(Ask ask, string text, int words, bool isLast)
    {
        var reason = isLast ? ",\"finishReason\":\"STOP\"" : "";
        return $$$"""{"candidates":[{"content":{"parts":[{"text":{{{Json.Quote(text)}}}}],"role":"model"}{{{reason}}},"index":0}],{{{Usage(words)}}},"""
            + $"\"modelVersion\":{Json.Quote(ask.Model)},\"responseId\":\"{ask.Id}\"}}";
    }

    private static string Usage(int words) =>
        $$"""
        "usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":{{words}},"totalTokenCount":{{9 + words}}}
        """;

    private static string Data(string json) => $"data: {json}\r\n\r\n";
}
