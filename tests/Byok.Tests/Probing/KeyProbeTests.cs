using System.Net;
using System.Net.Sockets;
using Byok.Vectors;

namespace Byok.Tests.Probing;

/// <summary>What can go wrong between a check and its answer.</summary>
public sealed class KeyProbeTests(FakeProvider provider) : IClassFixture<FakeProvider>
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);
    private static readonly ApiKey Key = new(Canary.OpenAI);

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        provider.Received.Clear();
        provider.Say(status, "{}", header: "Location: https://elsewhere.example/v1/models");

        Assert.Equal(KeyProbeOutcome.ProviderError, await CheckAsync());
        Assert.Single(provider.Received);
    }

    [Fact]
    public async Task A_cookie_of_one_answer_is_not_sent_with_the_next_key()
    {
        provider.Received.Clear();
        provider.Say(200, "{}", header: "Set-Cookie: session=1; Path=/; Secure");
        using var probe = provider.CreateProbe();

        await probe.CheckAsync(Key, "openai");
        await probe.CheckAsync(Key, "openai");

        Assert.Equal(2, provider.Received.Count);
        Assert.DoesNotContain(provider.Received, request => request.Headers.ContainsKey("Cookie"));
    }

    [Fact]
    public async Task Who_never_answers_is_left()
    {
        var left = new TaskCompletionSource();
        provider.Answer = async context =>
        {
            using var registration = context.RequestAborted.Register(left.SetResult);
            await left.Task.WaitAsync(TimeSpan.FromSeconds(30));
        };

        Assert.Equal(KeyProbeOutcome.Timeout, await CheckAsync(Short));
        await left.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task The_limit_holds_for_the_body_too()
    {
        provider.Answer = async context =>
        {
            await context.Response.WriteAsync("{\"data\":[");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };

        Assert.Equal(KeyProbeOutcome.Timeout, await CheckAsync(Short));
    }

    // A name server, a firewall: connecting may take minutes, and not all of it can be cancelled.
    [Fact]
    public async Task The_limit_holds_for_connecting()
    {
        using var handler = ProbeTransport.CreateHandler();
        var never = new TaskCompletionSource<Stream>();
        handler.ConnectCallback = (_, _) => new(never.Task);
        using var probe = new KeyProbe(new HttpMessageInvoker(handler), Short);

        Assert.Equal(KeyProbeOutcome.Timeout, (await probe.CheckAsync(Key, "openai").WaitAsync(TimeSpan.FromSeconds(30))).Outcome);
        never.SetCanceled();
    }

    [Fact]
    public async Task The_limit_holds_for_tls_and_the_connection_is_not_kept()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var handler = ProbeTransport.CreateHandler();
        handler.UseProxy = false;
        using var probe = new KeyProbe(new HttpMessageInvoker(handler), Short);

        var checking = probe.CheckAsync(new ApiKey(Canary.Unowned), Declared($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1"), acceptAnyKeyFormat: false, default);
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();

        Assert.Equal(KeyProbeOutcome.Timeout, (await checking.WaitAsync(TimeSpan.FromSeconds(30))).Outcome);
        using var received = new MemoryStream();
        await stream.CopyToAsync(received).WaitAsync(TimeSpan.FromSeconds(30));
        Canary.AssertAbsent("what was sent before TLS", System.Text.Encoding.Latin1.GetString(received.ToArray()));
    }

    [Fact]
    public void The_limit_is_ten_seconds() => Assert.Equal(TimeSpan.FromSeconds(10), KeyProbe.DefaultLimit);

    // A list of models may well be longer than what is read of it. Who read on would run into the limit.
    [Theory]
    [InlineData("[{\"id\":\"a\"}", ",{\"id\":\"a-model-of-many\"}", KeyProbeOutcome.Ok)]
    [InlineData("no list", " at all", KeyProbeOutcome.ProviderError)]
    [InlineData("<html>", "<p>a portal</p>", KeyProbeOutcome.ProviderError)]
    [InlineData("", " ", KeyProbeOutcome.ProviderError)]
    public async Task Of_a_body_without_end_only_the_beginning_is_read(string start, string more, KeyProbeOutcome outcome)
    {
        var ended = new TaskCompletionSource();
        var chunk = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(more, 1000)));
        provider.Answer = async context =>
        {
            try
            {
                await context.Response.WriteAsync(start);
                while (!context.RequestAborted.IsCancellationRequested)
                    await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                // The check has hung up.
            }
            finally
            {
                ended.SetResult();
            }
        };

        Assert.Equal(outcome, await CheckAsync());
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    // Names that are no text: the reader of JSON takes them, and throws when one is compared with.
    [Theory]
    [InlineData("xai", """{"\ud800-half-a-character-that-is-long-enough":true}""")]
    [InlineData("cohere", """{"\udc00\udc00\udc00\udc00\udc00\udc00":true,"valid":true,"\ud800\ud800\ud800\ud800\ud800":1}""")]
    [InlineData("moonshot", """{"data":{"available_balance":1,"\ud800-half-a-character-that-is-long-enough":true}}""")]
    public async Task Json_whose_names_are_no_text_is_no_answer(string id, string body)
    {
        provider.Say(200, body);
        using var probe = provider.CreateProbe();

        Assert.Equal(KeyProbeOutcome.ProviderError, (await probe.CheckAsync(new ApiKey(Canary.Unowned), id)).Outcome);
    }

    // What decides may stand behind what is read.
    [Theory]
    [InlineData("xai", "\"api_key_blocked\":true")]
    [InlineData("deepseek", "\"is_available\":false")]
    [InlineData("cohere", "\"valid\":true")]
    [InlineData("moonshot", "\"data\":{\"available_balance\":0}")]
    public async Task A_value_that_is_too_far_behind_makes_no_key_good(string id, string value)
    {
        provider.Say(200, $"{{\"acls\":[\"{new string('x', 70_000)}\"],{value}}}");
        using var probe = provider.CreateProbe();

        Assert.Equal(KeyProbeOutcome.ProviderError, (await probe.CheckAsync(new ApiKey(Canary.Unowned), id)).Outcome);
    }

    [Theory]
    [InlineData(200, "\uFEFF{}", "application/json", KeyProbeOutcome.Ok)]
    [InlineData(401, "\uFEFF<html>", "text/plain", KeyProbeOutcome.ProviderError)]
    [InlineData(401, "Sign in to go on.", "text/html", KeyProbeOutcome.ProviderError)]
    [InlineData(401, "Unauthorized", "text/plain", KeyProbeOutcome.Rejected)]
    public async Task A_page_is_one_by_its_name_or_by_its_beginning(int status, string body, string contentType, KeyProbeOutcome outcome)
    {
        provider.Say(status, body, contentType);

        Assert.Equal(outcome, await CheckAsync());
    }

    [Fact]
    public void Connections_do_not_outlive_what_their_names_meant()
    {
        using var handler = ProbeTransport.CreateHandler();

        Assert.InRange(handler.PooledConnectionLifetime, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Headers_without_end_are_no_answer()
    {
        provider.Answer = context =>
        {
            for (var i = 0; i < 100; i++)
                context.Response.Headers["X-Filler-" + i] = new string('x', 1000);
            return context.Response.WriteAsync("{}");
        };

        Assert.Equal(KeyProbeOutcome.ProviderError, await CheckAsync());
    }

    [Fact]
    public async Task Who_hangs_up_was_not_reached()
    {
        provider.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        Assert.Equal(KeyProbeOutcome.Unreachable, await CheckAsync());
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_ends_it_before_the_key_is_sent()
    {
        provider.Received.Clear();
        using var probe = provider.CreateProbe(trust: false);

        Assert.Equal(KeyProbeOutcome.Unreachable, (await probe.CheckAsync(Key, "openai")).Outcome);
        Assert.Empty(provider.Received);
    }

    [Fact]
    public async Task Nobody_listens()
    {
        // Bound, so that no other test gets the port, and not listening.
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)closed.LocalEndPoint!).Port;
        using var probe = CreateDirectProbe();

        var result = await probe.CheckAsync(new ApiKey(Canary.Unowned), Declared($"http://127.0.0.1:{port}/v1"), acceptAnyKeyFormat: false, default);

        Assert.Equal(KeyProbeOutcome.Unreachable, result.Outcome);
        Canary.AssertAbsent("the explanation", result.Explanation);
    }

    [Fact]
    public async Task What_is_no_http_is_an_answer_that_says_nothing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            await stream.WriteAsync("SSH-2.0-OpenSSH_9.9\r\n"u8.ToArray());
            await stream.CopyToAsync(Stream.Null);
        });
        using var probe = CreateDirectProbe();

        var result = await probe.CheckAsync(new ApiKey(Canary.Unowned), Declared($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1"), acceptAnyKeyFormat: false, default);

        Assert.Equal(KeyProbeOutcome.ProviderError, result.Outcome);
        await serving.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task The_caller_can_end_it()
    {
        using var ending = new CancellationTokenSource();
        provider.Answer = async context =>
        {
            await ending.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var probe = provider.CreateProbe();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => probe.CheckAsync(Key, "openai", ending.Token));

        Assert.Equal(ending.Token, exception.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => probe.CheckAsync(new ApiKey(Canary.Unowned), "sambanova", ending.Token));
    }

    [Fact]
    public async Task Checks_at_the_same_time_do_not_mix()
    {
        provider.Answer = context => context.Response.WriteAsync(
            context.Request.Headers.Authorization == "Bearer " + Canary.OpenAI ? "{}" : "<html>");
        using var probe = provider.CreateProbe();

        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => probe.CheckAsync(new ApiKey(i % 2 == 0 ? Canary.OpenAI : Canary.Unowned), "openai")));

        Assert.All(results.Index(), r => Assert.Equal(r.Index % 2 == 0 ? KeyProbeOutcome.Ok : KeyProbeOutcome.ProviderError, r.Item.Outcome));
    }

    [Theory]
    [InlineData(Canary.Groq, "openai", KeyProbeOutcome.Rejected, "This is a key of Groq, not of OpenAI.")]
    [InlineData(Canary.AnthropicAdmin, "claude", KeyProbeOutcome.WrongKeyType, "This is an Anthropic admin key.")]
    public async Task A_key_that_gives_itself_away_is_sent_to_nobody(string key, string id, KeyProbeOutcome outcome, string explanation)
    {
        provider.Received.Clear();
        provider.Say(200, "{}");
        using var strict = provider.CreateProbe();
        using var lenient = provider.CreateProbe(acceptAnyKeyFormat: true);

        var result = await strict.CheckAsync(new ApiKey(key), id);
        Assert.Equal((outcome, explanation), (result.Outcome, result.Explanation));
        Assert.Empty(provider.Received);

        Assert.Equal(KeyProbeOutcome.Ok, (await lenient.CheckAsync(new ApiKey(key), id)).Outcome);
        Assert.Single(provider.Received);
    }

    [Fact]
    public async Task Bad_arguments_are_refused()
    {
        using var probe = provider.CreateProbe();

        await Assert.ThrowsAsync<ArgumentNullException>(() => probe.CheckAsync(Key, null!));
        await Assert.ThrowsAsync<ArgumentException>(() => probe.CheckAsync(default, "openai"));
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => probe.CheckAsync(Key, "nobody"));
        Canary.AssertAbsent("the exception", exception.ToString());
        Assert.Throws<ArgumentNullException>(() => new KeyProbeResult(KeyProbeOutcome.Ok, null!, ""));
        Assert.Throws<ArgumentNullException>(() => new KeyProbeResult(KeyProbeOutcome.Ok, "openai", null!));
    }

    [Fact]
    public async Task The_container_gives_and_disposes_one()
    {
        IByokKeyProbe probe;
        await using (var services = new ServiceCollection().AddByok().BuildServiceProvider())
        {
            probe = services.GetRequiredService<IByokKeyProbe>();
            Assert.Same(probe, services.GetRequiredService<IByokKeyProbe>());
            Assert.Equal(KeyProbeOutcome.NotCheckable, (await probe.CheckAsync(new ApiKey(Canary.Unowned), "ollama-cloud")).Outcome);
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => probe.CheckAsync(Key, "openai"));
    }

    // Past whatever proxy this machine has.
    private static KeyProbe CreateDirectProbe()
    {
        var handler = ProbeTransport.CreateHandler();
        handler.UseProxy = false;
        return new KeyProbe(new HttpMessageInvoker(handler), KeyProbe.DefaultLimit);
    }

    private static ProviderPreset Declared(string baseUrl) => CustomProvider.ToPreset(new ByokProviderAttribute("acme") { BaseUrl = baseUrl, ProbeUrl = "models" });

    private async Task<KeyProbeOutcome> CheckAsync(TimeSpan? limit = null)
    {
        using var probe = provider.CreateProbe(limit);
        return (await probe.CheckAsync(Key, "openai")).Outcome;
    }
}
