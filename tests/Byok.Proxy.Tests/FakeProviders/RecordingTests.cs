using System.Diagnostics;
using System.Net;
using Byok.FakeProviders;
using Byok.Proxy.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.FakeProviders;

public sealed class RecordingTests
{
    [Fact]
    public async Task What_came_in_can_be_asked()
    {
        await using var server = await FakeProviderServer.StartAsync();
        using var client = new HttpClient();
        using var response = await client.SendAsync(ProviderRequests.Ask(server, "anthropic", "answer", stream: true));
        await response.Content.ReadAsStringAsync();

        var request = await server.WaitForRequestAsync(request => request.Outcome == FakeOutcome.Completed);
        Assert.Equal(("anthropic", "POST", "/anthropic/v1/messages", "HTTP/1.1", "answer"), (request.Provider, request.Method, request.Path, request.Protocol, request.Model));
        Assert.Equal(Canary.Anthropic, request.Headers["X-Api-Key"].ToString());
        Assert.Contains("\"max_tokens\":100", request.Body, StringComparison.Ordinal);
        Assert.Equal(request.Body.Length, request.BodyLength);
        Assert.True(request.EventsSent > 10);
        Assert.False(request.Left.IsCompleted);
        Canary.AssertAbsent("the text of a request", request.ToString());
        Assert.Equal(1, server.OpenConnections);

        client.Dispose();
        await server.WaitForConnectionsAsync(0);
        Assert.Equal(1, server.TotalConnections);
    }

    [Fact]
    public async Task Nothing_is_kept_when_recording_is_off()
    {
        await using var server = await FakeProviderServer.StartAsync(new() { Record = false });
        using var client = new HttpClient();
        using var response = await client.SendAsync(ProviderRequests.Ask(server, "openai", "answer"));
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Waiting_in_vain_ends_and_says_what_there_was()
    {
        await using var server = await FakeProviderServer.StartAsync();
        var exception = await Assert.ThrowsAsync<TimeoutException>(() => server.WaitForRequestAsync(timeout: TimeSpan.FromMilliseconds(50)));
        Assert.Contains("No request", exception.Message, StringComparison.Ordinal);
    }

    // Nothing else happens to a request that hangs, so nothing else would wake who waits for it.
    [Fact]
    public async Task Who_waits_is_woken_by_the_body_and_finds_what_was_asked_for()
    {
        await using var server = await FakeProviderServer.StartAsync();
        using var client = new HttpClient();
        using var leaving = new CancellationTokenSource();
        var request = ProviderRequests.Ask(server, "openai", "hang");
        var late = new LateContent(await request.Content!.ReadAsByteArrayAsync());
        request.Content = late;
        var waiting = server.WaitForRequestAsync(timeout: TimeSpan.FromSeconds(10));

        var sending = client.SendAsync(request, leaving.Token);
        await server.WaitForRequestAsync(_ => true);
        late.Arrive();
        var received = await waiting;

        Assert.Equal(("hang", FakeBehaviour.Hang), (received.Model, received.Behaviour));
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData("answer", "Completed")]
    [InlineData("cut", "Cut")]
    public async Task Tls_speaks_http2(string model, string outcome)
    {
        await using var server = await FakeProviderServer.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown!.GetCertHashString() == server.Certificate.Thumbprint },
        });
        var request = ProviderRequests.Ask(server, "openai", model, stream: true);
        request.RequestUri = new Uri(server.SecureOpenAI + "/chat/completions");
        (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact);

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var body = new StreamReader(await response.Content.ReadAsStreamAsync());
        var text = await body.ReadLineAsync();
        Assert.Contains("assistant", text, StringComparison.Ordinal);
        var reading = body.ReadToEndAsync();
        if (model == "cut")
            await Assert.ThrowsAnyAsync<IOException>(() => reading);
        else
            Assert.Contains("[DONE]", await reading, StringComparison.Ordinal);
        var seen = await server.WaitForRequestAsync(seen => seen.Outcome != FakeOutcome.Pending);
        Assert.Equal(("HTTP/2", true, outcome), (seen.Protocol, seen.IsHttps, seen.Outcome.ToString()));
    }

    [Fact]
    public async Task Http2_without_tls_is_there_when_asked_for()
    {
        await using var server = await FakeProviderServer.StartAsync(new() { Http2WithoutTls = true });
        using var client = new HttpClient();
        var request = ProviderRequests.To(server, "gemini", HttpMethod.Get, "models");
        request.RequestUri = new Uri(server.Http2Address, "/gemini/v1beta/models");
        (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact);
        using var response = await client.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_pace_does_not_drift()
    {
        await using var server = await FakeProviderServer.StartAsync();
        using var client = new HttpClient();
        using var response = await client.SendAsync(ProviderRequests.Ask(server, "openai", "answer@101x10", stream: true), HttpCompletionOption.ResponseHeadersRead);
        var start = Stopwatch.GetTimestamp();
        var text = await response.Content.ReadAsStringAsync();
        var elapsed = Stopwatch.GetElapsedTime(start);

        Assert.Equal(101, text.Split("\"delta\":{\"content\":").Length - 1);
        // A drift of one timer tick per piece would already be a second and a half.
        Assert.InRange(elapsed, TimeSpan.FromMilliseconds(900), TimeSpan.FromMilliseconds(1400));
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_read_and_refused()
    {
        await using var server = await FakeProviderServer.StartAsync(new() { MaxRequestBytes = 1000, RecordedBodyBytes = 10 });
        using var client = new HttpClient();
        var body = $$"""{"model":"answer","messages":[],"padding":"{{new string('x', 100_000)}}"}""";
        using var response = await client.SendAsync(ProviderRequests.To(server, "openai", HttpMethod.Post, "chat/completions", body));
        Assert.Equal(413, (int)response.StatusCode);
        var request = Assert.Single(server.Requests);
        Assert.Equal((body.Length, 10), (request.BodyLength, request.BodyBytes.Length));
    }
}
