using System.Net.WebSockets;
using Byok.Tests.Hosting;
using Byok.Vectors;
using Microsoft.AspNetCore.SignalR;

namespace Byok.Tests.Endpoints;

/// <summary>Endpoints that are no route handlers: controllers, hubs, WebSockets.</summary>
public sealed class OtherEndpointTests
{
    [Fact]
    public async Task Controllers_are_guarded_by_RequireByok()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapControllers().RequireByok("openai"), builder => builder.Services.AddControllers().AddApplicationPart(typeof(OtherEndpointTests).Assembly));

        Assert.Equal(401, (await app.PostAsync("/plain-controller")).Status);
        Assert.Equal(403, (await app.PostAsync("/plain-controller", Canary.Groq, "groq")).Status);
        Assert.Equal("openai", (await app.PostAsync("/plain-controller", Canary.OpenAI, "openai")).Body);
    }

    [Fact]
    public async Task Controllers_with_the_attribute_are_guarded_by_UseByok()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseByok();
                app.MapControllers();
            },
            builder => builder.Services.AddControllers().AddApplicationPart(typeof(OtherEndpointTests).Assembly));

        Assert.Equal(401, (await app.PostAsync("/marked-controller")).Status);
        Assert.Equal("groq", (await app.PostAsync("/marked-controller", Canary.Groq, "groq")).Body);
        // The other controller says nothing about Byok: it runs, and what it asks for by hand is refused.
        Assert.Equal(401, (await app.PostAsync("/plain-controller")).Status);
    }

    [Theory]
    [InlineData("/hub")]
    [InlineData("/hub/negotiate?negotiateVersion=1")]
    public async Task Hubs_are_guarded(string target)
    {
        await using var app = await TestApp.StartAsync(app => app.MapHub<ChatHub>("/hub").RequireByok(), builder => builder.Services.AddSignalR());

        var response = await app.PostAsync(target);

        Assert.Equal(401, response.Status);
        Assert.Contains("byok_missing_key", response.Body, StringComparison.Ordinal);
        if (target.Contains("negotiate", StringComparison.Ordinal))
            Assert.Contains("connectionToken", (await app.PostAsync(target, Canary.OpenAI, "openai")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_WebSocket_without_headers_is_refused_and_one_with_them_opens()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.UseWebSockets();
            app.Map("/socket", async (ByokCredentials creds, HttpContext context) =>
            {
                using var socket = await context.WebSockets.AcceptWebSocketAsync();
                await socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(creds.Provider), WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
            });
        });
        var address = new Uri($"ws://{app.Address.Authority}/socket");

        using (var browserLike = new ClientWebSocket())
        {
            var exception = await Assert.ThrowsAsync<WebSocketException>(() => browserLike.ConnectAsync(address, CancellationToken.None));
            Assert.Contains("401", exception.Message, StringComparison.Ordinal);
        }

        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader(ByokHeaders.ApiKey, Canary.OpenAI);
        socket.Options.SetRequestHeader(ByokHeaders.Provider, "openai");
        await socket.ConnectAsync(address, CancellationToken.None);
        var buffer = new byte[64];
        var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
        Assert.Equal("openai", System.Text.Encoding.UTF8.GetString(buffer, 0, received.Count));
    }

    [Fact]
    public async Task Fallback_and_short_circuit_endpoints_are_guarded()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapPost("/short", (ByokCredentials creds) => creds.Provider).ShortCircuit();
            app.MapFallback((ByokCredentials creds) => creds.Provider);
        });

        foreach (var path in new[] { "/short", "/anything/else" })
        {
            Assert.Equal(401, (await app.PostAsync(path)).Status);
            Assert.Equal("openai", (await app.PostAsync(path, Canary.OpenAI, "openai")).Body);
        }
    }

    [Fact]
    public async Task An_endpoint_that_stands_for_others_cannot_be_guarded_and_says_so()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using var app = await TestApp.StartAsync(
                app => app.MapFallbackToController("Post", "Plain").RequireByok(),
                builder =>
                {
                    builder.Services.AddByok();
                    builder.Services.AddControllers().AddApplicationPart(typeof(OtherEndpointTests).Assembly);
                });
        });

        Assert.Contains("MapControllers()", exception.Message, StringComparison.Ordinal);
    }

    internal sealed class ChatHub : Hub;
}
