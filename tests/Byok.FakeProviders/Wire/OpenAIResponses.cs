namespace Byok.FakeProviders.Wire;

/// <summary>POST responses.</summary>
internal static class OpenAIResponses
{
    private const int FirstWord = 4;

    public static Reply Reply(Ask ask)
    {
        var item = "msg_" + ask.Id;
        var model = Json.Quote(ask.Model);
        var place = $"\"item_id\":\"{item}\",\"output_index\":0,\"content_index\":0";
        var after = FirstWord + ask.Chunks;

        return new(text => Response("completed", $"[{Item("completed", Part(text))}]", Usage(ask.Chunks)), new EventScript
        {
            Opening =
            [
                Event("response.created", 0, $"\"response\":{Response("in_progress", "[]", "null")}"),
                Event("response.in_progress", 1, $"\"response\":{Response("in_progress", "[]", "null")}"),
                Event("response.output_item.added", 2, $"\"output_index\":0,\"item\":{Item("in_progress", "")}"),
                Event("response.content_part.added", 3, $"{place},\"part\":{Part("")}"),
            ],
            Word = (index, word) => Event("response.output_text.delta", FirstWord + index, $"{place},\"delta\":{Json.Quote(word)},\"logprobs\":[]"),
            Closing =
            [
                Event("response.output_text.done", after, $"{place},\"text\":{Json.Quote(ask.Text)},\"logprobs\":[]"),
                Event("response.content_part.done", after + 1, $"{place},\"part\":{Part(ask.Text)}"),
                Event("response.output_item.done", after + 2, $"\"output_index\":0,\"item\":{Item("completed", Part(ask.Text))}"),
            ],
            End = [Event("response.completed", after + 3, $"\"response\":{Response("completed", $"[{Item("completed", Part(ask.Text))}]", Usage(ask.Chunks))}")],
            Fault = Event("error", after, "\"code\":\"server_error\",\"message\":\"The server had an error in the middle of the answer.\",\"param\":null"),
        });

        string Item(string status, string content) =>
            $$"""{"id":"{{item}}","type":"message","status":"{{status}}","role":"assistant","content":[{{content}}]}""";

        string Response(string status, string output, string usage) => Json.Line($$$"""
            {"id":"resp_{{{ask.Id}}}","object":"response","created_at":{{{ask.Created}}},"status":"{{{status}}}","background":false,"error":null,
            "incomplete_details":null,"instructions":null,"max_output_tokens":null,"model":{{{model}}},"output":{{{output}}},"parallel_tool_calls":true,
            "previous_response_id":null,"reasoning":{"effort":null,"summary":null},"store":true,"temperature":1.0,"text":{"format":{"type":"text"}},
            "tool_choice":"auto","tools":[],"top_p":1.0,"truncation":"disabled","usage":{{{usage}}},"user":null,"metadata":{}}
            """);
    }

    private static string Part(string text) => $$"""{"type":"output_text","text":{{Json.Quote(text)}},"annotations":[],"logprobs":[]}""";

    private static string Usage(int words) => Json.Line($$$"""
        {"input_tokens":9,"input_tokens_details":{"cached_tokens":0},
        "output_tokens":{{{words}}},"output_tokens_details":{"reasoning_tokens":0},"total_tokens":{{{9 + words}}}}
        """);

    private static string Event(string type, int number, string members) => Json.Event(type, $$"""{"type":"{{type}}","sequence_number":{{number}},{{members}}}""");
}
