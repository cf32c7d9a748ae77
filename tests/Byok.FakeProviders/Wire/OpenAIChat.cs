namespace Byok.FakeProviders.Wire;

/// <summary>POST chat/completions.</summary>
internal static class OpenAIChat
{
    private const int PromptTokens = 9;

    public static Reply Reply(Ask ask)
    {
        var id = "chatcmpl-" + ask.Id;
        var model = Json.Quote(ask.Model);
        var usage = Json.Line($$$"""
            {"prompt_tokens":{{{PromptTokens}}},"completion_tokens":{{{ask.Chunks}}},"total_tokens":{{{PromptTokens + ask.Chunks}}},
            "prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},
            "completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0,"accepted_prediction_tokens":0,"rejected_prediction_tokens":0}}
            """);
        var wantsUsage = ask.IsTrue("stream_options", "include_usage");
        var head = Json.Line($$"""
            {"id":"{{id}}","object":"chat.completion.chunk","created":{{ask.Created}},"model":{{model}},
            "service_tier":"default","system_fingerprint":"fp_fake","choices":
            """);
        // With usage asked for, every chunk has the member.
        var tail = wantsUsage ? ""","usage":null}""" : "}";

        return new(
            text => Json.Line($$"""
                {"id":"{{id}}","object":"chat.completion","created":{{ask.Created}},"model":{{model}},
                "choices":[{"index":0,"message":{"role":"assistant","content":{{Json.Quote(text)}},"refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"stop"}],
                "usage":{{usage}},"service_tier":"default","system_fingerprint":"fp_fake"}
                """),
            new EventScript
            {
                Opening = [Chunk("""{"role":"assistant","content":"","refusal":null}""")],
                Word = (_, word) => Chunk($$"""{"content":{{Json.Quote(word)}}}"""),
                Closing = wantsUsage
                    ? [Chunk("{}", "\"stop\""), Json.Data($$"""{{head}}[],"usage":{{usage}}}""")]
                    : [Chunk("{}", "\"stop\"")],
                End = [Json.Data("[DONE]")],
                Fault = Json.Data("""{"error":{"message":"The server had an error in the middle of the answer.","type":"server_error","param":null,"code":null}}"""),
            });

        string Chunk(string delta, string reason = "null") =>
            Json.Data($$"""{{head}}[{"index":0,"delta":{{delta}},"logprobs":null,"finish_reason":{{reason}}}]{{tail}}""");
    }
}
