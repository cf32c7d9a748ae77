using System.Net;
using System.Net.Sockets;
using Byok.FakeProviders;
using Byok.Proxy.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Forwarding;

/// <summary>The fault table: nothing hangs, nothing leaks a key, no connection stays behind.</summary>
public sealed class FaultTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);

    [Theory]
    [InlineData("redirect", 502, "byok_upstream_invalid")]
    [InlineData("html", 502, "byok_upstream_invalid")]
    [InlineData("html-error", 403, "byok_upstream_invalid")]
    [InlineData("gzip", 502, "byok_upstream_invalid")]
    public async Task What_is_no_api_answer_becomes_a_problem(string behaviour, int status, string code)
    {
        await using var proxy = await ProxyApp.StartAsync();
        using var response = await proxy.Client.SendAsync(ProxyApp.Chat(behaviour));
        await AssertProblemAsync(response, status, code);
        Assert.Empty(proxy.Fakes.Strayed);
        await AssertQuietAsync(proxy);
    }

    [Fact]
    public async Task A_provider_that_refuses_connections_is_unreachable()
    {
        // Bound, so that no other test gets the port, and not listening.
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)closed.LocalEndPoint!).Port;
        await using var proxy = await ProxyApp.StartAsync(options => options.For("openai").BaseAddress = new Uri($"http://127.0.0.1:{port}/v1"));
        using var response = await proxy.Client.SendAsync(ProxyApp.Chat("answer"));

        await AssertProblemAsync(response, 502, "byok_upstream_unreachable");
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_unreachable()
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.For("openai").BaseAddress = new Uri("http://byok-test.invalid/v1"));
        using var response = await proxy.Client.SendAsync(ProxyApp.Chat("answer"));

        await AssertProblemAsync(response, 502, "byok_upstream_unreachable");
    }

    // A listener that accepts nothing: its backlog takes the connection, and nobody ever answers.
    [Fact]
    public async Task A_provider_that_takes_the_connection_and_says_nothing_times_out()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        await using var proxy = await ProxyApp.StartAsync(options =>
        {
            options.For("openai").BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)mute.LocalEndpoint).Port}/v1");
            options.FirstByteTimeout = Short;
        });
        using var response = await proxy.Client.SendAsync(ProxyApp.Chat("answer"));

        await AssertProblemAsync(response, 504, "byok_upstream_timeout");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_provider_that_hangs_before_the_headers_times_out_and_is_left(bool secure)
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.FirstByteTimeout = Short, secure: secure);
        using var response = await proxy.Client.SendAsync(ProxyApp.Chat("hang", stream: true));

        await AssertProblemAsync(response, 504, "byok_upstream_timeout");
        await Assert.Single(proxy.Fakes.Requests).Left.WaitAsync(ProxyApp.Soon);
    }

    // As from a telephone. The provider cannot answer what has not arrived: its time begins when all is there.
    [Fact]
    public async Task A_client_that_sends_slowly_is_not_a_provider_that_answers_late()
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.FirstByteTimeout = Short);
        using var request = ProxyApp.Chat("answer");
        request.Content = new SlowContent(await request.Content!.ReadAsByteArrayAsync(), pieces: 6, Short / 2);
        using var response = await proxy.Client.SendAsync(request);

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_client_that_stops_sending_is_told_so_and_the_provider_is_not_blamed()
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.FirstByteTimeout = Short);
        using var client = new TcpClient();
        await client.ConnectAsync(proxy.Address.Host, proxy.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(
            $"POST /byok/proxy/openai/chat/completions HTTP/1.1\r\nHost: {proxy.Address.Authority}\r\n{ByokHeaders.ApiKey}: {Canary.OpenAI}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{"));
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 400 ", await reader.ReadLineAsync().WaitAsync(ProxyApp.Soon), StringComparison.Ordinal);
        Assert.DoesNotContain("answered chat", proxy.App.Logs.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stall", "byok_upstream_silent", false)]
    [InlineData("stall", "byok_upstream_silent", true)]
    [InlineData("cut", "byok_upstream_broken_off", false)]
    [InlineData("cut", "byok_upstream_broken_off", true)]
    public async Task A_stream_that_breaks_ends_with_the_providers_own_error_event(string behaviour, string code, bool secure)
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.IdleTimeout = Short, secure: secure);

        var openai = await ReadAsync(proxy, ProxyApp.Chat(behaviour, stream: true));
        Assert.StartsWith("""data: {"error":{"message":""", openai[^1], StringComparison.Ordinal);
        Assert.Contains(code, openai[^1], StringComparison.Ordinal);
        Assert.All(openai, AssertWhole);
        Assert.DoesNotContain(openai, text => text.Contains("[DONE]", StringComparison.Ordinal));

        var anthropic = await ReadAsync(proxy, ProxyApp.Message(behaviour, stream: true));
        Assert.StartsWith("event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"api_error\"", anthropic[^1], StringComparison.Ordinal);
        Assert.Contains(code, anthropic[^1], StringComparison.Ordinal);

        var gemini = await ReadAsync(proxy, ProxyApp.Post($"/byok/proxy/gemini/models/{behaviour}:streamGenerateContent?alt=sse", """{"contents":[{"parts":[{"text":"Hello"}]}]}""", Canary.Unowned));
        Assert.StartsWith("""data: {"error":{"code":502,""", gemini[^1], StringComparison.Ordinal);
        Assert.Contains(code, gemini[^1], StringComparison.Ordinal);
        if (behaviour == "stall")
            await Task.WhenAll(proxy.Fakes.Requests.Select(request => request.Left)).WaitAsync(ProxyApp.Soon);
        await AssertQuietAsync(proxy);
    }

    // An answer in one piece has no place for an error: the client must see that it is incomplete.
    [Theory]
    [InlineData("cut")]
    [InlineData("stall")]
    public async Task An_answer_in_one_piece_that_breaks_is_broken_for_the_client_too(string behaviour)
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.IdleTimeout = Short);

        await Assert.ThrowsAsync<HttpRequestException>(() => proxy.Client.SendAsync(ProxyApp.Chat(behaviour)));
        await AssertQuietAsync(proxy);
    }

    [Fact]
    public async Task An_event_of_a_megabyte_arrives_whole()
    {
        await using var proxy = await ProxyApp.StartAsync();
        var events = await ReadAsync(proxy, ProxyApp.Chat("huge-event", stream: true));

        Assert.Contains(events, text => text.Length > 1_000_000);
        Assert.Equal("data: [DONE]", events[^1]);
        Assert.All(events, AssertWhole);
    }

    [Theory]
    [InlineData("comments")]
    [InlineData("crlf")]
    [InlineData("split")]
    [InlineData("answer")]
    [InlineData("cut-clean")]
    [InlineData("error-event")]
    [InlineData("garbage")]
    public async Task Odd_streams_arrive_as_they_were_sent(string behaviour)
    {
        await using var proxy = await ProxyApp.StartAsync();
        using var through = await proxy.Client.SendAsync(ProxyApp.Chat(behaviour, stream: true));
        using var client = new HttpClient();
        using var request = ProxyApp.Post(proxy.Fakes.OpenAI + "/chat/completions", await ProxyApp.Chat(behaviour, stream: true).Content!.ReadAsStringAsync(), key: null);
        request.Headers.Add("Authorization", "Bearer " + Canary.OpenAI);
        using var direct = await client.SendAsync(request);

        Assert.Equal(Neutral(await direct.Content.ReadAsStringAsync()), Neutral(await through.Content.ReadAsStringAsync()));
        Assert.Equal(direct.Content.Headers.ContentType, through.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("empty", 200)]
    [InlineData("wrong-type", 200)]
    [InlineData("overloaded", 529)]
    public async Task Odd_answers_keep_their_status(string behaviour, int status)
    {
        await using var proxy = await ProxyApp.StartAsync();
        using var response = await proxy.Client.SendAsync(ProxyApp.Chat(behaviour));

        Assert.Equal(status, (int)response.StatusCode);
    }

    private static async Task<List<string>> ReadAsync(ProxyApp proxy, HttpRequestMessage request)
    {
        using var response = await proxy.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var reader = await EventReader.OpenAsync(response);
        var events = await reader.ReadToEndAsync();
        Canary.AssertAbsent("the stream", reader.Text);
        return events;
    }

    private static void AssertWhole(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
                System.Text.Json.JsonDocument.Parse(line["data: ".Length..]).Dispose();
        }
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response, int status, string code)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains($"\"code\":\"{code}\"", body, StringComparison.Ordinal);
        Canary.AssertAbsent("the problem", body);
    }

    // Ids and times differ from answer to answer.
    private static string Neutral(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\"(id|created)\":(\"[^\"]*\"|\\d+)", "");

    // Whatever was broken off is gone; at most the connections of finished exchanges wait for the next one, and a new exchange needs no other.
    private static async Task AssertQuietAsync(ProxyApp proxy)
    {
        await ProxyApp.WaitUntilAsync(() => proxy.Fakes.Requests.All(request => request.Outcome != FakeOutcome.Pending));
        using var response = await proxy.Client.SendAsync(ProxyApp.Chat("answer"));
        response.EnsureSuccessStatusCode();
        Assert.InRange(proxy.Fakes.OpenConnections, 0, 2);
    }
}
