using Byok.Proxy.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Forwarding;

/// <summary>Answers that no well-behaved provider sends.</summary>
public sealed class RawAnswerTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    // The user has paid for the answer: a header that cannot be written must not cost it, nor be called the client's fault.
    [Theory]
    [InlineData("openai-organization: Caf\u00e9\r\nContent-Length: 2\r\n")]
    [InlineData("openai-organization: a\u0001b\r\nContent-Length: 2\r\n")]
    [InlineData("Content-Length: 2, 2\r\n")]
    [InlineData("Content-Length: two\r\n")]
    public async Task A_header_that_cannot_be_written_stays_behind_and_the_answer_comes(string headers)
    {
        using var response = await AnswerAsync(Ok + headers + "\r\n{}");

        Assert.Equal((200, "{}"), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.False(response.Headers.Contains("openai-organization"));
    }

    // The older headers are OpenRouter's too.
    [Theory]
    [InlineData("RateLimit: \"p\";r=1", "X-RateLimit-Limit: 7")]
    [InlineData("RateLimit: \"p\";r=1", "RateLimit-Policy: \"p\";q=7", "X-RateLimit-Limit: 7", "X-RateLimit-Remaining: 1")]
    public async Task A_providers_limits_take_the_place_of_the_proxys_as_a_whole(params string[] limits)
    {
        await using var provider = RawProvider.Start($"{Ok}{string.Join("\r\n", limits)}\r\nContent-Length: 2\r\n\r\n{{}}");
        await using var proxy = await ProxyApp.StartAsync(options =>
        {
            options.For("openai").BaseAddress = provider.Address;
            options.Limits.RequestsPerMinutePerKey = 60;
        });
        using var response = await proxy.Client.SendAsync(ProxyApp.Chat("answer"));

        Assert.Equal(limits,
            response.Headers.Where(header => header.Key.Contains("RateLimit", StringComparison.OrdinalIgnoreCase)).OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value.Single()}"));
    }

    [Fact]
    public async Task A_key_in_the_name_of_a_header_stays_behind()
    {
        using var response = await AnswerAsync($"{Ok}anthropic-{Canary.OpenAI}: 1\r\nx-ratelimit-{Canary.OpenAI[^9..]}: 1\r\nContent-Length: 2\r\n\r\n{{}}");

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_header_of_the_caller_goes_on_as_it_came_letters_of_all_languages_included()
    {
        await using var provider = RawProvider.Start(Ok + "Content-Length: 2\r\n\r\n{}");
        await using var proxy = await ProxyApp.StartAsync(options => options.For("openai").BaseAddress = provider.Address);
        var response = await proxy.App.SendAsync("GET", "/byok/proxy/openai/models", (ByokHeaders.ApiKey, Canary.OpenAI), ("X-Title", "Caf\u00e9"));

        Assert.Equal(200, response.Status);
        Assert.Contains("X-Title: Caf\u00c3\u00a9\r\n", provider.Request, StringComparison.Ordinal);
    }

    // .NET cannot parse these; a browser can, and would run the page in the app's origin.
    [Theory]
    [InlineData("Content-Type: text/html;;charset\r\n")]
    [InlineData("Content-Type: text/html; charset=\r\n")]
    [InlineData("Content-Type: application/json\r\nContent-Type: text/html\r\n")]
    [InlineData("Content-Type: text/html, application/json\r\n")]
    public async Task A_page_is_no_answer_however_its_type_is_written(string headers)
    {
        using var response = await AnswerAsync($"HTTP/1.1 200 OK\r\n{headers}Content-Length: 25\r\n\r\n<script>alert(1)</script>");

        Assert.Equal((502, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    // The request was sent, and may have been billed: "no connection could be made, try again" would be a lie.
    [Theory]
    [InlineData("")]
    [InlineData($"HTTP/1.1 {Canary.OpenAI} OK\r\n\r\n")]
    [InlineData($"HTTP/1.1 200 OK\r\n{Canary.OpenAI}\r\n\r\n")]
    public async Task A_provider_that_took_the_request_was_reached(string answer)
    {
        using var response = await AnswerAsync(answer);

        Assert.Equal(502, (int)response.StatusCode);
        Assert.Contains("byok_upstream_broken_off", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // A client may ask for an upgrade; that goes nowhere. A provider that makes one all the same is not followed.
    [Theory]
    [InlineData("")]
    [InlineData("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n")]
    public async Task An_upgrade_is_no_answer(string asked)
    {
        await using var provider = RawProvider.Start("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nraw");
        await using var proxy = await ProxyApp.StartAsync(options => options.For("openai").BaseAddress = provider.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/byok/proxy/openai/models");
        request.Headers.Add(ByokHeaders.ApiKey, Canary.OpenAI);
        foreach (var line in asked.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
            Assert.True(request.Headers.TryAddWithoutValidation(line.Split(": ")[0], line.Split(": ")[1]));
        using var response = await proxy.Client.SendAsync(request);

        Assert.Equal(502, (int)response.StatusCode);
        Assert.Contains("byok_upstream_invalid", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("pgrade", provider.Request, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AnswerAsync(string answer)
    {
        await using var provider = RawProvider.Start(answer);
        await using var proxy = await ProxyApp.StartAsync(options => options.For("openai").BaseAddress = provider.Address);
        var response = await proxy.Client.SendAsync(ProxyApp.Chat("answer"));
        Canary.AssertAbsent("the answer", $"{response} {await response.Content.ReadAsStringAsync()}");
        return response;
    }
}
