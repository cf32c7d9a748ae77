using System.Net.Sockets;
using System.Text;
using Byok.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Tests.Endpoints;

/// <summary>How a refusal is written, whatever its reason.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task The_handler_is_not_called_and_its_body_not_parsed()
    {
        var calls = 0;
        await using var app = await TestApp.StartAsync(app => app.MapPost("/chat", (ByokCredentials creds, Message message) => Interlocked.Increment(ref calls)));

        var response = await RawHttp.SendAsync(app.Address, "POST", "/chat", [("Content-Type", "application/json")], "{ this is no JSON");

        Assert.Equal(401, response.Status);
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task The_body_is_not_asked_for()
    {
        await using var app = await TestApp.StartAsync(app => app.MapPost("/chat", (ByokCredentials creds, Message message) => "never"));
        using var client = new TcpClient();
        await client.ConnectAsync(app.Address.Host, app.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /chat HTTP/1.1\r\nHost: {app.Address.Authority}\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n"));

        var buffer = new byte[4096];
        var read = await stream.ReadAsync(buffer);

        // A server that reads the body says "100 Continue" first.
        Assert.StartsWith("HTTP/1.1 401", Encoding.ASCII.GetString(buffer, 0, read), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_does_not_run_before_the_guard()
    {
        var calls = 0;
        await using var app = await TestApp.StartAsync(app => app.MapPost("/chat", (ByokCredentials creds) => "never").AddEndpointFilter((context, next) =>
        {
            calls++;
            return next(context);
        }));

        Assert.Equal(401, (await app.PostAsync("/chat")).Status);
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task HEAD_gets_the_headers_and_no_body()
    {
        await using var app = await TestApp.StartAsync(app => app.MapVectors());

        var response = await app.SendAsync("HEAD", "/any");

        Assert.Equal(401, response.Status);
        Assert.StartsWith("Byok ", response.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.Empty(response.Body);
    }

    [Fact]
    public async Task OPTIONS_passes_an_endpoint_that_can_run_without_credentials()
    {
        await using var app = await TestApp.StartAsync(app => app.Map("/hook", (HttpContext context) => context.Response.WriteAsync("ran")).RequireByok());

        Assert.Equal("ran", (await app.SendAsync("OPTIONS", "/hook")).Body);
        Assert.Equal(401, (await app.SendAsync("POST", "/hook")).Status);
    }

    [Fact]
    public async Task OPTIONS_does_not_reach_a_handler_that_cannot_run_without_credentials()
    {
        await using var app = await TestApp.StartAsync(app => app.MapMethods("/chat", ["OPTIONS"], (ByokCredentials creds) => "never"));

        Assert.Equal(401, (await app.SendAsync("OPTIONS", "/chat")).Status);
    }

    [Fact]
    public async Task A_client_that_leaves_while_it_is_refused_breaks_nothing()
    {
        await using var app = await TestApp.StartAsync(app => app.MapVectors());
        for (var i = 0; i < 200; i++)
        {
            using var client = new TcpClient { LingerState = new LingerOption(true, 0) };
            await client.ConnectAsync(app.Address.Host, app.Address.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /any HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nX-BYOK-Api-Key: {Canary.Groq}\r\nX-BYOK-Provider: openai\r\n\r\n"));
            client.Close();
        }

        Assert.Equal(200, (await app.PostAsync("/any", Canary.Groq, "groq")).Status);
        Assert.DoesNotContain("Connection id", string.Join('\n', app.Logs.Text.Split('\n').Where(l => l.StartsWith("Error", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_after_the_response_has_started_does_not_reach_the_handler()
    {
        var calls = 0;
        await using var app = await TestApp.StartAsync(app =>
        {
            app.Use(async (context, next) =>
            {
                await context.Response.WriteAsync("too early ");
                await context.Response.Body.FlushAsync();
                await next(context);
            });
            app.MapPost("/chat", (ByokCredentials creds) => Interlocked.Increment(ref calls));
        });

        var response = await app.PostAsync("/chat");

        Assert.Equal("too early ", response.Body);
        Assert.Equal(0, calls);
        Assert.Contains("RefusalTooLate", app.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_other_headers_change_nothing()
    {
        await using var app = await TestApp.StartAsync(app => app.MapVectors(), builder => builder.WebHost.ConfigureKestrel(o =>
        {
            o.Limits.MaxRequestHeaderCount = 2000;
            o.Limits.MaxRequestHeadersTotalSize = 1024 * 1024;
        }));
        var others = Enumerable.Range(0, 1000).Select(i => ($"X-Other-{i}", "value")).ToList();

        Assert.Equal(401, (await RawHttp.SendAsync(app.Address, "POST", "/any", others)).Status);
        others.Insert(500, (ByokHeaders.ApiKey, Canary.OpenAI));
        others.Add((ByokHeaders.Provider, "openai"));
        Assert.Equal(200, (await RawHttp.SendAsync(app.Address, "POST", "/any", others)).Status);
    }

    [Fact]
    public async Task A_key_of_64_KiB_is_refused_as_malformed_where_the_server_lets_it_in()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapVectors(), builder => builder.WebHost.ConfigureKestrel(o => o.Limits.MaxRequestHeadersTotalSize = 1024 * 1024));

        var response = await app.PostAsync("/any", new string('a', 64 * 1024), "openai");

        Assert.Contains("byok_malformed_key", response.Body, StringComparison.Ordinal);
    }

    private sealed record Message(string Text);
}
