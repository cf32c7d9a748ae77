using Byok.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Tests.Endpoints;

/// <summary>Group, handler, endpoint, parameter: the most specific statement wins.</summary>
public sealed class PolicyPrecedenceTests
{
    [Theory]
    [InlineData("/group/plain", "groq")]
    [InlineData("/group/handler", "openai")]
    [InlineData("/group/endpoint", "mistral")]
    [InlineData("/group/parameter", "cohere")]
    [InlineData("/group/inner/plain", "deepseek")]
    public async Task The_most_specific_policy_wins(string path, string allowed)
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            var group = app.MapGroup("/group").RequireByok("groq");
            group.MapPost("/plain", (ByokCredentials creds) => creds.Provider);
            group.MapPost("/handler", [Byok("openai")] (ByokCredentials creds) => creds.Provider);
            group.MapPost("/endpoint", [Byok("openai")] (ByokCredentials creds) => creds.Provider).RequireByok("mistral");
            group.MapPost("/parameter", [Byok("openai")] ([Byok("cohere")] ByokCredentials creds) => creds.Provider).RequireByok("mistral");
            group.MapGroup("/inner").RequireByok("deepseek").MapPost("/plain", (HttpContext context) => context.Response.WriteAsync(context.GetByokCredentials().Provider));
        });

        foreach (var provider in new[] { "groq", "openai", "mistral", "cohere", "deepseek" })
        {
            var response = await app.PostAsync(path, Canary.Unowned, provider);
            Assert.Equal(provider == allowed ? 200 : 403, response.Status);
        }
    }

    [Fact]
    public async Task DisableByok_opens_an_endpoint_of_a_guarded_group()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            var group = app.MapGroup("/group").RequireByok();
            group.MapPost("/closed", () => "closed");
            group.MapPost("/open", () => "open").DisableByok();
            group.MapPost("/again", () => "again").DisableByok().RequireByok("groq");
            group.MapPost("/handler", (ByokCredentials creds) => "never").DisableByok();
            group.MapPost("/optional", (ByokCredentials? creds) => creds is null ? "none" : "some").DisableByok();
        });

        Assert.Equal(401, (await app.PostAsync("/group/closed")).Status);
        Assert.Equal("open", (await app.PostAsync("/group/open")).Body);
        Assert.Equal(401, (await app.PostAsync("/group/again")).Status);
        Assert.Equal(401, (await app.PostAsync("/group/handler")).Status);
        Assert.Equal("none", (await app.PostAsync("/group/optional")).Body);
    }

    [Fact]
    public async Task A_policy_of_the_apps_own_type_works_like_the_attribute()
    {
        await using var app = await TestApp.StartAsync(app => app.MapPost("/own", () => "ran").RequireByok(new ConfiguredPolicy(["groq", "xai"], RequireModel: true)));

        Assert.Contains("byok_missing_model", (await app.PostAsync("/own", Canary.Groq, "groq")).Body, StringComparison.Ordinal);
        Assert.Equal(403, (await app.PostAsync("/own", Canary.OpenAI, "openai", "m")).Status);
        Assert.Equal("ran", (await app.PostAsync("/own", Canary.Groq, "groq", "m")).Body);
    }

    [Fact]
    public async Task An_unknown_provider_stops_the_app_at_start_up_and_names_what_is_known()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using var app = await TestApp.StartAsync(app => app.MapPost("/chat", [Byok("opneai")] (ByokCredentials creds) => ""), builder => builder.Services.AddByok());
        });

        Assert.Contains("'opneai'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("openai", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_AddByok_an_unknown_provider_fails_the_request_and_lets_nobody_in()
    {
        await using var app = await TestApp.StartAsync(app => app.MapPost("/chat", [Byok("opneai")] (ByokCredentials creds) => "never"));

        Assert.Equal(500, (await app.PostAsync("/chat", Canary.OpenAI, "openai")).Status);
    }

    private sealed record ConfiguredPolicy(IReadOnlyList<string> Providers, bool RequireModel) : IByokMetadata
    {
        public bool AcceptAnyKeyFormat => false;
    }
}
