using System.Text.Json;
using Byok.Tests.Hosting;

namespace Byok.Tests.Builder;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_document_shows_the_headers_and_the_refusals()
    {
        using var document = await GetDocumentAsync();
        var post = document.RootElement.GetProperty("paths").GetProperty("/chat").GetProperty("post");

        Assert.Equal([(ByokHeaders.ApiKey, true), (ByokHeaders.Provider, true), (ByokHeaders.Model, false)], Headers(post));
        foreach (var status in new[] { "200", "400", "401" })
            Assert.True(post.GetProperty("responses").TryGetProperty(status, out _), status);
        // Every provider may be used here, so none is forbidden.
        Assert.False(post.GetProperty("responses").TryGetProperty("403", out _));
        Assert.True(document.RootElement.GetProperty("paths").GetProperty("/two").GetProperty("post").GetProperty("responses").TryGetProperty("403", out _));
        Assert.True(post.GetProperty("responses").GetProperty("401").GetProperty("content").TryGetProperty("application/problem+json", out _));
    }

    [Theory]
    [InlineData("/optional", false, false, false)]
    [InlineData("/model", true, true, true)]
    [InlineData("/handler-model", true, true, true)]
    [InlineData("/marked", true, true, false)]
    [InlineData("/required", true, true, false)]
    public async Task Requiredness_follows_the_policy(string path, bool key, bool provider, bool model)
    {
        using var document = await GetDocumentAsync();
        var post = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty("post");

        Assert.Equal([(ByokHeaders.ApiKey, key), (ByokHeaders.Provider, provider), (ByokHeaders.Model, model)], Headers(post));
    }

    [Theory]
    [InlineData("/open")]
    [InlineData("/disabled")]
    public async Task Endpoints_without_Byok_show_nothing_of_it(string path)
    {
        using var document = await GetDocumentAsync();
        var post = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty("post");

        Assert.False(post.TryGetProperty("parameters", out _));
        Assert.False(post.GetProperty("responses").TryGetProperty("401", out _));
    }

    private static async Task<JsonDocument> GetDocumentAsync()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseByok();
                app.MapOpenApi();
                app.MapPost("/chat", (ByokCredentials creds, Message message) => "");
                app.MapPost("/two", [Byok("openai", "groq")] (ByokCredentials creds) => "");
                app.MapPost("/optional", (ByokCredentials? creds) => "");
                app.MapPost("/model", ([Byok(RequireModel = true)] ByokCredentials creds) => "");
                app.MapPost("/handler-model", [Byok(RequireModel = true)] (ByokCredentials creds) => "");
                app.MapPost("/marked", [Byok] () => "");
                app.MapPost("/required", () => "").RequireByok();
                app.MapPost("/open", () => "");
                app.MapGroup("").RequireByok().MapPost("/disabled", () => "").DisableByok();
            },
            builder =>
            {
                builder.Services.AddByok();
                builder.Services.AddOpenApi();
            });
        return JsonDocument.Parse((await app.SendAsync("GET", "/openapi/v1.json")).Body);
    }

    private static IEnumerable<(string, bool)> Headers(JsonElement operation) =>
        operation.GetProperty("parameters").EnumerateArray()
            .Where(p => p.GetProperty("in").GetString() == "header")
            .Select(p => (p.GetProperty("name").GetString()!, p.TryGetProperty("required", out var required) && required.GetBoolean()));

    private sealed record Message(string Text);
}
