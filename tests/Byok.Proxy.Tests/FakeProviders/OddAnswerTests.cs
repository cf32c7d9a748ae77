using System.Diagnostics;
using Byok.FakeProviders;
using Byok.Vectors;

namespace Byok.Proxy.Tests.FakeProviders;

public sealed class OddAnswerTests(FakeProviderFixture fakes) : IClassFixture<FakeProviderFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Huge_is_flat(bool stream)
    {
        using var response = await fakes.AskAsync("openai", FakeBehaviour.Huge, stream);
        var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[256 * 1024];
        var (total, highest) = (0L, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (int read; (read = await body.ReadAsync(buffer, FakeProviderFixture.Limit)) > 0; total += read)
            highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: false));

        Assert.InRange(total, 100 * 1024 * 1024, 130 * 1024 * 1024);
        // What a stream of strings leaves to be collected is counted too.
        Assert.True(highest - before < 64 * 1024 * 1024, $"{(highest - before) / 1024 / 1024} MB were held.");
    }

    [Fact]
    public async Task Huge_event_is_one_event()
    {
        using var response = await fakes.AskAsync("anthropic", FakeBehaviour.HugeEvent, stream: true);
        var events = (await response.Content.ReadAsStringAsync()).Split("\n\n");
        Assert.Single(events, text => text.Length > 1024 * 1024);
    }

    [Fact]
    public async Task Slow_keeps_its_headers_back()
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await fakes.AskAsync("gemini", FakeBehaviour.Slow);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.True(Stopwatch.GetElapsedTime(start) > TimeSpan.FromMilliseconds(450));
    }

    [Theory]
    [InlineData("html", 200, "text/html")]
    [InlineData("html-error", 403, "text/html")]
    [InlineData("wrong-type", 200, "text/plain")]
    [InlineData("empty", 200, null)]
    [InlineData("garbage", 200, "application/json")]
    public async Task Some_answers_are_not_what_was_asked_for(string model, int status, string? type)
    {
        foreach (var provider in ProviderRequests.Providers)
        {
            using var response = await fakes.Client.SendAsync(ProviderRequests.Ask(fakes.Server, provider, model));
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Who_follows_a_redirect_is_seen_at_the_other_origin()
    {
        using var response = await fakes.AskAsync("openai", FakeBehaviour.Redirect);
        Assert.Equal(302, (int)response.StatusCode);
        var elsewhere = response.Headers.Location!;
        Assert.NotEqual(fakes.Server.Address.Port, elsewhere.Port);
        Assert.DoesNotContain(fakes.Server.Strayed, _ => true);

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var followed = await client.SendAsync(ProviderRequests.Ask(fakes.Server, "anthropic", "redirect"));
        // HttpClient leaves Authorization behind, but no header that it does not know.
        Assert.Equal(Canary.Anthropic, Assert.Single(fakes.Server.Strayed).Headers["x-api-key"].ToString());
    }

    [Theory]
    [InlineData("echo-key")]
    [InlineData("echo-split")]
    [InlineData("echo-stream")]
    [InlineData("echo-part")]
    [InlineData("echo-header")]
    public async Task Echoes_repeat_the_key(string model)
    {
        foreach (var provider in ProviderRequests.Providers)
        {
            var key = ProviderRequests.KeyOf(provider);
            using var response = await fakes.Client.SendAsync(ProviderRequests.Ask(fakes.Server, provider, model));
            var body = await response.Content.ReadAsStringAsync();
            Assert.Equal(provider == "gemini" ? 400 : 401, (int)response.StatusCode);
            if (model == "echo-header")
            {
                Assert.Contains(key, response.ReasonPhrase, StringComparison.Ordinal);
                Assert.Equal([key], response.Headers.GetValues("x-refused-key"));
            }
            else
            {
                Assert.Contains(model == "echo-part" ? key[..12] + "****" : key, body, StringComparison.Ordinal);
                Assert.Contains(key[^6..], body, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_stream_repeats_the_key_within_an_event_and_across_two()
    {
        foreach (var provider in ProviderRequests.Providers)
        {
            var key = ProviderRequests.KeyOf(provider);
            using var response = await fakes.AskAsync(provider, FakeBehaviour.EchoStream, stream: true);
            var text = await response.Content.ReadAsStringAsync();
            Assert.Contains(key, text, StringComparison.Ordinal);
            Assert.Contains("again " + key[..(key.Length / 2)] + "\"", text, StringComparison.Ordinal);
        }
    }
}
