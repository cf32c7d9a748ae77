using System.Text.Json;

namespace Byok.Proxy.Tests.FakeProviders;

public sealed class ProviderWireTests(FakeProviderFixture fakes) : IClassFixture<FakeProviderFixture>
{
    public static TheoryData<string, string, string?> Calls => new()
    {
        { "openai", "chat/completions", """{"model":"answer","messages":[]}""" },
        { "openai", "responses", """{"model":"answer","input":"Hi"}""" },
        { "openai", "embeddings", """{"model":"answer","input":["a","b"]}""" },
        { "openai", "embeddings", """{"model":"answer","input":{"a":1},"encoding_format":7}""" },
        { "openai", "chat/completions", """{"model":"answer@0x0","messages":[null,7,{"role":null},{"role":"user","content":[{"text":7},null]}],"stream":"yes"}""" },
        { "openai", "models", null },
        { "openai", "models/answer", null },
        { "anthropic", "messages", """{"model":"answer","max_tokens":9,"messages":[]}""" },
        { "anthropic", "messages/count_tokens", """{"model":"answer","messages":[]}""" },
        { "anthropic", "models", null },
        { "anthropic", "models/answer", null },
        { "gemini", "models/answer:generateContent", """{"contents":[]}""" },
        { "gemini", "models/answer:countTokens", """{"contents":[]}""" },
        { "gemini", "models/answer:embedContent", """{"content":{}}""" },
        { "gemini", "models/answer:streamGenerateContent", """{"contents":[]}""" },
        { "gemini", "models", null },
        { "gemini", "models/answer", null },
    };

    public static TheoryData<string, string, string, string> Streams => new()
    {
        { "openai", "chat/completions", """{"model":"answer","stream":true,"messages":[]}""", "data: [DONE]\n\n" },
        { "openai", "responses", """{"model":"answer","stream":true,"input":"Hi"}""", "event: response.completed" },
        { "anthropic", "messages", """{"model":"answer","stream":true,"messages":[]}""", "event: message_stop" },
        { "gemini", "models/answer:streamGenerateContent?alt=sse", """{"contents":[]}""", "\"finishReason\":\"STOP\"" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Every_answer_is_json_of_the_providers_type(string provider, string path, string? body)
    {
        using var response = await fakes.Client.SendAsync(ProviderRequests.To(fakes.Server, provider, body is null ? HttpMethod.Get : HttpMethod.Post, path, body));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Every_event_of_a_stream_is_json_and_the_end_is_marked(string provider, string path, string body, string end)
    {
        using var response = await fakes.Client.SendAsync(ProviderRequests.To(fakes.Server, provider, HttpMethod.Post, path, body));

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var text = await response.Content.ReadAsStringAsync();
        var events = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(events.Length > 10);
        Assert.Contains(end.TrimEnd(), events[^1], StringComparison.Ordinal);
        foreach (var data in events.Select(lines => lines.Split('\n').Single(line => line.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..]))
        {
            if (data != "[DONE]")
                JsonDocument.Parse(data).Dispose();
        }
    }

    [Fact]
    public async Task An_unknown_address_is_a_404_in_the_providers_words()
    {
        foreach (var provider in ProviderRequests.Providers)
        {
            using var response = await fakes.Client.SendAsync(ProviderRequests.To(fakes.Server, provider, HttpMethod.Get, "nowhere"));
            Assert.Equal(404, (int)response.StatusCode);
            Assert.Contains("\"error\":", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }
}
