namespace Byok.FakeProviders.Wire;

/// <summary>POST messages.</summary>
internal static class AnthropicMessages
{
    public static Reply Reply(Ask ask)
    {
        var head = $$"""{"id":"msg_{{ask.Id}}","type":"message","role":"assistant","model":{{Json.Quote(ask.Model)}},"content":""";
        var usage = """{"input_tokens":9,"cache_creation_input_tokens":0,"cache_read_input_tokens":0,"output_tokens":""";

        return new(
            text => Json.Line($$$"""
                {{{head}}}[{"type":"text","text":{{{Json.Quote(text)}}}}],"stop_reason":"end_turn","stop_sequence":null,
                "usage":{{{usage}}}{{{ask.Chunks}}},"service_tier":"standard"}}
                """),
            new EventScript
            {
                Opening =
                [
                    Event("message_start", $$$""","message":{{{head}}}[],"stop_reason":null,"stop_sequence":null,"usage":{{{usage}}}1,"service_tier":"standard"}}"""),
                    Event("content_block_start", ""","index":0,"content_block":{"type":"text","text":""}"""),
                    Event("ping", ""),
                ],
                Word = (_, word) => Event("content_block_delta", $$""","index":0,"delta":{"type":"text_delta","text":{{Json.Quote(word)}}}"""),
                Closing =
                [
                    Event("content_block_stop", ""","index":0"""),
                    Event("message_delta", $$""","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{{usage}}{{ask.Chunks}}}"""),
                ],
                End = [Event("message_stop", "")],
                Fault = Event("error", ""","error":{"type":"overloaded_error","message":"Overloaded"}"""),
            });
    }

    private static string Event(string type, string members) => Json.Event(type, $$"""{"type":"{{type}}"{{members}}}""");
}
