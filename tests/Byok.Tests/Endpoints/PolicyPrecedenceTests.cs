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
    public async Task DisableByok_on_a_handler_that_needs_credentials_does_not_widen_its_policy()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            var group = app.MapGroup("/group").RequireByok("anthropic");
            group.MapPost("/by-group", (ByokCredentials creds) => "ran").DisableByok();
            group.MapPost("/by-attribute", [Byok("anthropic")] (ByokCredentials creds) => "ran").DisableByok();
        });

        foreach (var path in new[] { "/group/by-group", "/group/by-attribute" })
        {
            Assert.Equal(403, (await app.PostAsync(path, Canary.Groq, "groq")).Status);
            Assert.Equal("ran", (await app.PostAsync(path, Canary.Anthropic, "anthropic")).Body);
        }
    }

    [Fact]
    public async Task An_optional_parameter_is_more_specific_than_its_group()
    {
        await using var app = await TestApp.StartAsync(app =>
            app.MapGroup("/group").RequireByok("anthropic").MapPost("/optional", (ByokCredentials? creds) => creds?.Provider ?? "none"));

        Assert.Equal("none", (await app.PostAsync("/group/optional")).Body);
        Assert.Equal(403, (await app.PostAsync("/group/optional", Canary.Groq, "groq")).Status);
    }

    [Fact]
    public async Task An_attribute_on_a_class_of_handlers_holds_for_them()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapPost("/class", GroqHandlers.ByClass);
            app.MapPost("/method", GroqHandlers.ByMethod);
        });

        Assert.Equal(403, (await app.PostAsync("/class", Canary.OpenAI, "openai")).Status);
        Assert.Equal("groq", (await app.PostAsync("/class", Canary.Groq, "groq")).Body);
        Assert.Equal("openai", (await app.PostAsync("/method", Canary.OpenAI, "openai")).Body);
    }

    [Fact]
    public async Task A_null_among_the_providers_is_reported_as_unknown()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using var app = await TestApp.StartAsync(app => app.MapPost("/chat", () => "").RequireByok("openai", null!), builder => builder.Services.AddByok());
        });

        Assert.Contains("does not know the provider 'null'", exception.Message, StringComparison.Ordinal);
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

    [Byok("groq")]
    private static class GroqHandlers
    {
        public static string ByClass(ByokCredentials creds) => creds.Provider;

        [Byok("openai")]
        public static string ByMethod(ByokCredentials creds) => creds.Provider;
    }

    private sealed record ConfiguredPolicy(IReadOnlyList<string> Providers, bool RequireModel) : IByokMetadata
    {
        public bool AcceptAnyKeyFormat => false;
    }
}
