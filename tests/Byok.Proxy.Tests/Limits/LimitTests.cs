using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Byok.Proxy.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Limits;

/// <summary>The limits over HTTP.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task After_so_many_requests_comes_429_and_the_provider_is_not_asked()
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.Limits.RequestsPerMinutePerKey = 3);
        var statuses = new List<int>();
        HttpResponseMessage? last = null;
        for (var i = 0; i < 6; i++)
            statuses.Add((int)(last = await proxy.Client.SendAsync(ProxyApp.Chat("answer"))).StatusCode);

        // One before the key has proved itself; that one is charged as well.
        Assert.Equal([200, 200, 200, 429, 429, 429], statuses);
        Assert.Equal(3, proxy.Fakes.Requests.Count);
        Assert.InRange(last!.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("\"key\";q=3;w=60", last.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Equal("0", last.Headers.GetValues("X-RateLimit-Remaining").Single());
        Assert.InRange(long.Parse(last.Headers.GetValues("X-RateLimit-Reset").Single(), CultureInfo.InvariantCulture), DateTimeOffset.UtcNow.ToUnixTimeSeconds(), DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 61);
        var body = await last.Content.ReadAsStringAsync();
        Assert.Contains("\"code\":\"byok_rate_limited\"", body, StringComparison.Ordinal);
        Canary.AssertAbsent("the refusal", body);
    }

    [Fact]
    public async Task What_is_left_is_told_with_each_answer()
    {
        await using var proxy = await ProxyApp.StartAsync(options => (options.Limits.RequestsPerMinutePerKey, options.Limits.RequestsPerMinutePerAddress) = (60, 300));
        using var response = await proxy.Client.SendAsync(ProxyApp.Message("answer"));

        Assert.Equal("\"key\";q=60;w=60, \"address\";q=300;w=60", string.Join(", ", response.Headers.GetValues("RateLimit-Policy")));
        Assert.Equal("60", response.Headers.GetValues("X-RateLimit-Limit").Single());
    }

    [Fact]
    public async Task So_many_answers_at_once_and_no_more()
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.Limits.ConcurrentRequestsPerKey = 2);
        var open = new List<HttpResponseMessage>();
        for (var i = 0; i < 2; i++)
            open.Add(await proxy.Client.SendAsync(ProxyApp.Chat("stall", stream: true), HttpCompletionOption.ResponseHeadersRead));
        using (var refused = await proxy.Client.SendAsync(ProxyApp.Chat("answer")))
        {
            Assert.Equal(429, (int)refused.StatusCode);
            Assert.Contains("byok_too_many_streams", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        foreach (var response in open)
            response.Dispose();
        await Task.WhenAll(proxy.Fakes.Requests.Select(request => request.Left)).WaitAsync(ProxyApp.Soon);
        // The place is free when the proxy has noticed, a moment after the provider has.
        for (var i = 0; ; i++)
        {
            using var again = await proxy.Client.SendAsync(ProxyApp.Chat("answer"));
            if (again.IsSuccessStatusCode)
                return;
            Assert.True(i < 1000, "The places were not given back.");
        }
    }

    // The client declares a body and sends none of it. The refusal comes all the same, so nobody waited for the body.
    [Theory]
    [InlineData("100000000", 413, "byok_body_too_large")]
    [InlineData("1000", 429, "byok_rate_limited")]
    public async Task Refusals_come_before_the_body(string length, int status, string code)
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.Limits.RequestsPerMinutePerKey = 1);
        if (status == 429)
            (await proxy.Client.SendAsync(ProxyApp.Chat("answer"))).Dispose();
        using var client = new TcpClient();
        await client.ConnectAsync(proxy.Address.Host, proxy.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /byok/proxy/openai/chat/completions HTTP/1.1\r\nHost: {proxy.Address.Authority}\r\n{ByokHeaders.ApiKey}: {Canary.OpenAI}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"));

        var buffer = new byte[4096];
        using var limit = new CancellationTokenSource(ProxyApp.Soon);
        var text = "";
        while (!text.Contains(code, StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, limit.Token);
            Assert.True(read > 0, text);
            text += Encoding.ASCII.GetString(buffer, 0, read);
        }
        Assert.StartsWith($"HTTP/1.1 {status} ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("100 Continue", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_length_is_cut_off_at_the_limit_too()
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.MaxRequestBodySize = 1000);
        using var request = ProxyApp.Chat("answer");
        request.Content = new StreamContent(new MemoryStream(new byte[100_000]));
        request.Headers.TransferEncodingChunked = true;
        using var response = await proxy.Client.SendAsync(request);

        Assert.Equal(413, (int)response.StatusCode);
        Assert.Contains("byok_body_too_large", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_smaller_limit_of_the_servers_own_holds()
    {
        await using var proxy = await ProxyApp.StartAsync(build: builder => builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1000));
        using var request = ProxyApp.Chat("answer");
        request.Content = new StreamContent(new MemoryStream(new byte[100_000]));
        request.Headers.TransferEncodingChunked = true;
        using var response = await proxy.Client.SendAsync(request);

        Assert.Equal(413, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_key_that_the_provider_refuses_never_gets_an_allowance_of_its_own()
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.Limits.RequestsPerMinutePerKey = 4);
        var statuses = new List<int>();
        for (var i = 0; i < 10; i++)
        {
            using var response = await proxy.Client.SendAsync(ProxyApp.Chat("unauthorized", key: $"sk-proj-{Canary.Text}-xN5hVj9TqKwZ{i:d4}"));
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal([401, 401, 401, 401, 429, 429, 429, 429, 429, 429], statuses);
    }

    // OpenRouter and others list their models to anybody.
    [Fact]
    public async Task A_model_list_proves_nothing()
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.Limits.RequestsPerMinutePerKey = 2);
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/byok/proxy/openai/models");
            request.Headers.Add(ByokHeaders.ApiKey, $"sk-proj-{Canary.Text}-xN5hVj9TqKwZ{i:d4}");
            using var response = await proxy.Client.SendAsync(request);
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal([200, 200, 429, 429], statuses);
    }
}
