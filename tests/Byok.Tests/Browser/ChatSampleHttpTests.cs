using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Byok.Tests.Browser;

/// <summary>The sample as a program sees it.</summary>
[Collection(ChatSampleCollection.Name)]
[Trait("Category", "Slow")]
public sealed class ChatSampleHttpTests(ChatSample sample)
{
    private const string Question = """{"messages":[{"role":"user","content":"hello"}]}""";

    [Fact]
    public async Task Without_headers_the_answer_is_401_and_the_handler_is_not_called()
    {
        using var response = await sample.Http.PostAsync("/api/chat", Json("no json at all"));

        // The handler, or the reading of the body before it, would have answered 400.
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.StartsWith("Byok ", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal("byok_missing_key", await CodeOfAsync(response));
    }

    [Fact]
    public async Task Without_headers_a_large_body_is_not_even_asked_for()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, sample.Process.Address.Port);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 200000\r\nExpect: 100-continue\r\n\r\n"), timeout.Token);

        // To the end of the body, not of the connection: Kestrel waits five seconds for what the client was never asked to send.
        var answer = new StringBuilder();
        using var reader = new StreamReader(stream);
        var buffer = new char[4096];
        while (!answer.ToString().EndsWith('}') && await reader.ReadAsync(buffer, timeout.Token) is > 0 and var count)
            answer.Append(buffer, 0, count);

        Assert.StartsWith("HTTP/1.1 401 ", answer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("100 Continue", answer.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("byok_missing_key", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_good_headers_a_large_body_is_asked_for()
    {
        // The counterpart, without which the test above could pass for any reason.
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, sample.Process.Address.Port);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 200000\r\nExpect: 100-continue\r\n{ByokHeaders.Provider}: demo\r\n{ByokHeaders.ApiKey}: {ChatSample.CanaryKey}\r\n\r\n"), timeout.Token);

        Assert.Equal("HTTP/1.1 100 Continue", await new StreamReader(stream).ReadLineAsync(timeout.Token));
    }

    [Fact]
    public async Task An_answer_comes_as_tokens_one_by_one()
    {
        using var response = await SendAsync(Question);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal("event: token", await reader.ReadLineAsync());
        Assert.Equal("""data: {"text":"You"}""", await reader.ReadLineAsync());
        var rest = await reader.ReadToEndAsync();
        Assert.Contains("hello", rest, StringComparison.Ordinal);
        Assert.EndsWith("event: done\ndata: {\"reason\":\"stop\"}\n\n", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_upstream_answers_at_once_or_as_a_stream_in_OpenAIs_form()
    {
        using var whole = await SendToDemoAsync("""{"model":"demo-1","messages":[{"role":"user","content":"hello"}]}""", ChatSample.CanaryKey);
        using var document = JsonDocument.Parse(await whole.Content.ReadAsStringAsync());
        var choice = document.RootElement.GetProperty("choices")[0];
        Assert.Equal("chat.completion", document.RootElement.GetProperty("object").GetString());
        Assert.Equal("stop", choice.GetProperty("finish_reason").GetString());
        var text = choice.GetProperty("message").GetProperty("content").GetString();

        using var streamed = await SendToDemoAsync("""{"model":"demo-1","stream":true,"messages":[{"role":"user","content":"hello"}]}""", ChatSample.CanaryKey);
        var events = (await streamed.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(events, e => Assert.StartsWith("data: ", e, StringComparison.Ordinal));
        Assert.Equal("data: [DONE]", events[^1]);
        Assert.Equal(text, string.Concat(events[..^1].Select(e => DeltaOf(e["data: ".Length..]))));
    }

    [Fact]
    public async Task The_demo_upstream_refuses_foreign_keys_and_unknown_models_in_OpenAIs_form()
    {
        using var key = await SendToDemoAsync("{}", "sk-0123456789");
        Assert.Equal(HttpStatusCode.Unauthorized, key.StatusCode);
        Assert.Contains("\"code\":\"invalid_api_key\"", await key.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var model = await SendToDemoAsync("""{"model":"gpt-0"}""", ChatSample.CanaryKey);
        Assert.Equal(HttpStatusCode.NotFound, model.StatusCode);
        Assert.Contains("\"code\":\"model_not_found\"", await model.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var garbage = await SendToDemoAsync("garbage", ChatSample.CanaryKey);
        Assert.Equal(HttpStatusCode.BadRequest, garbage.StatusCode);
    }

    [Theory]
    [InlineData("notademokey12", "demo-1", 401, "provider_refused_key")]
    [InlineData(ChatSample.CanaryKey, "demo-unpaid", 402, "provider_wants_credit")]
    [InlineData(ChatSample.CanaryKey, "demo-denied", 403, "provider_forbids")]
    [InlineData(ChatSample.CanaryKey, "gpt-0", 404, "provider_has_no_model")]
    [InlineData(ChatSample.CanaryKey, "demo-busy", 429, "provider_limits")]
    public async Task What_the_provider_refuses_is_told_in_plain_words(string key, string model, int status, string code)
    {
        using var response = await SendAsync(Question, key, model: model);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, await CodeOfAsync(response));
        Assert.Equal(status == 401, response.Headers.WwwAuthenticate.Count == 1);
        Assert.Equal(status == 429 ? "20" : null, response.Headers.RetryAfter?.ToString());
        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains("Demo (offline)", body, StringComparison.Ordinal);
        Assert.DoesNotContain(key, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_ends_with_an_error_event()
    {
        using var response = await SendAsync(Question, model: "demo-breaks-off");

        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains("event: token\n", body, StringComparison.Ordinal);
        Assert.Contains("event: error\ndata: {\"code\":\"provider_unreachable\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("event: done", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("azure-openai", "provider_not_callable")]
    [InlineData("replicate", "provider_not_callable")]
    public async Task Providers_that_an_OpenAI_client_cannot_call_are_explained(string provider, string code)
    {
        using var response = await SendAsync(Question, "0123456789abcdef", provider);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, await CodeOfAsync(response));
    }

    [Theory]
    [InlineData("garbage", 400)]
    [InlineData("null", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"messages":null}""", 400)]
    [InlineData("""{"messages":[]}""", 400)]
    [InlineData("""{"messages":[null]}""", 400)]
    [InlineData("""{"messages":[{"role":"user"}]}""", 400)]
    [InlineData("""{"messages":[{"role":"user","content":" "}]}""", 400)]
    [InlineData("""{"messages":[{"role":"tool","content":"x"}]}""", 400)]
    [InlineData("""{"messages":[{"role":"assistant","content":"x"}]}""", 400)]
    public async Task Bad_bodies_are_refused(string body, int status)
    {
        using var response = await SendAsync(body);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Too_many_messages_too_many_characters_and_too_many_bytes_are_refused()
    {
        using var messages = await SendAsync($$"""{"messages":[{{string.Join(',', Enumerable.Repeat("""{"role":"user","content":"x"}""", 101))}}]}""");
        Assert.Equal(HttpStatusCode.BadRequest, messages.StatusCode);
        using var characters = await SendAsync($$"""{"messages":[{"role":"user","content":"{{new string('x', 32_001)}}"}]}""");
        Assert.Equal(HttpStatusCode.BadRequest, characters.StatusCode);
        using var bytes = await SendAsync($$"""{"messages":[{"role":"user","content":"{{new string('x', 300_000)}}"}]}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, bytes.StatusCode);
    }

    [Fact]
    public async Task A_forged_Host_header_does_not_lead_the_key_elsewhere()
    {
        using var request = RequestFor(Question);
        request.Headers.Host = "attacker.example:81";
        using var response = await sample.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("event: done", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_provider_is_not_asked_at_the_demos_address()
    {
        // Both proxies of the process lead nowhere, so a request to the internet fails at once.
        using var response = await SendAsync(Question, "gsk_0123456789012345678901234567890123456789", "groq");

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal("provider_unreachable", await CodeOfAsync(response));
    }

    [Fact]
    public async Task When_the_client_leaves_the_provider_is_cancelled()
    {
        var before = sample.CancelledAnswers;
        using (var response = await SendAsync(Question))
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
            Assert.Equal("event: token", await reader.ReadLineAsync());
        }

        await sample.WaitForCancelledAnswerAsync(before);
        Assert.DoesNotContain("nhandled exception", sample.Process.Output, StringComparison.Ordinal);
        sample.AssertNoKeyInOutput();
    }

    private Task<HttpResponseMessage> SendAsync(string body, string key = ChatSample.CanaryKey, string provider = "demo", string? model = null) =>
        sample.Http.SendAsync(RequestFor(body, key, provider, model), HttpCompletionOption.ResponseHeadersRead);

    private static HttpRequestMessage RequestFor(string body, string key = ChatSample.CanaryKey, string provider = "demo", string? model = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat") { Content = Json(body) };
        request.Headers.Add(ByokHeaders.ApiKey, key);
        request.Headers.Add(ByokHeaders.Provider, provider);
        if (model is not null)
            request.Headers.Add(ByokHeaders.Model, model);
        return request;
    }

    private Task<HttpResponseMessage> SendToDemoAsync(string body, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/demo/v1/chat/completions") { Content = Json(body) };
        request.Headers.Authorization = new("Bearer", key);
        return sample.Http.SendAsync(request);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task<string?> CodeOfAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        await response.Content.LoadIntoBufferAsync();
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.GetProperty("code").GetString();
    }

    private static string DeltaOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        var delta = document.RootElement.GetProperty("choices")[0].GetProperty("delta");
        return delta.TryGetProperty("content", out var content) ? content.GetString()! : "";
    }
}
