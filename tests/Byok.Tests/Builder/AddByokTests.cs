using Byok.Tests.Hosting;
using Byok.Vectors;
using Microsoft.Extensions.Options;

namespace Byok.Tests.Builder;

public sealed class AddByokTests
{
    [Fact]
    public async Task Options_hold_for_endpoints_that_name_nothing_themselves()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.MapPost("/default", (ByokCredentials creds) => creds.Provider);
                app.MapPost("/own", [Byok("openai")] (ByokCredentials creds) => creds.Provider);
            },
            builder => builder.Services.AddByok(o =>
            {
                o.Providers.Add("Grok");
                o.Providers.Add("groq");
                o.RequireModel = true;
            }));

        Assert.Equal(403, (await app.PostAsync("/default", Canary.OpenAI, "openai", "m")).Status);
        Assert.Equal(400, (await app.PostAsync("/default", Canary.Groq, "groq")).Status);
        Assert.Equal("groq", (await app.PostAsync("/default", Canary.Groq, "groq", "m")).Body);
        Assert.Equal("openai", (await app.PostAsync("/own", Canary.OpenAI, "openai", "m")).Body);
        Assert.Equal(400, (await app.PostAsync("/own", Canary.OpenAI, "openai")).Status);
    }

    [Fact]
    public async Task AcceptAnyKeyFormat_holds_for_the_whole_app()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapPost("/own", [Byok("openai")] (ByokCredentials creds) => creds.Provider), builder => builder.Services.AddByok(o => o.AcceptAnyKeyFormat = true));

        Assert.Equal("openai", (await app.PostAsync("/own", Canary.Groq, "openai")).Body);
        Assert.Equal(401, (await app.PostAsync("/own", "short", "openai")).Status);
    }

    [Fact]
    public async Task An_unknown_provider_in_the_options_stops_the_app()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var app = await TestApp.StartAsync(_ => { }, builder => builder.Services.AddByok(o => o.Providers.Add("opneai")));
        });

        Assert.Contains("'opneai'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Calling_it_twice_adds_everything_once()
    {
        var services = new ServiceCollection().AddByok();
        var count = services.Count(d => d.ServiceType.Assembly != typeof(IOptions<>).Assembly);
        services.AddByok();

        Assert.Equal(count, services.Count(d => d.ServiceType.Assembly != typeof(IOptions<>).Assembly));
    }

    [Fact]
    public async Task The_accessor_finds_the_credentials_deep_in_a_service()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.MapPost("/deep", (ByokCredentials creds, DeepService service) => service.Provider);
                app.MapPost("/lazy", (DeepService service) => service.Provider);
            },
            builder => builder.Services.AddByok().AddSingleton<DeepService>());

        Assert.Equal("openai", (await app.PostAsync("/deep", Canary.OpenAI, "openai")).Body);
        Assert.Equal("openai", (await app.PostAsync("/lazy", Canary.OpenAI, "openai")).Body);
        Assert.Equal(401, (await app.PostAsync("/lazy")).Status);
        Assert.Null(app.Services.GetRequiredService<IByokCredentialsAccessor>().Credentials);
        Assert.Throws<InvalidOperationException>(() => app.Services.GetRequiredService<IByokCredentialsAccessor>().GetRequiredCredentials());
    }

    private sealed class DeepService(IByokCredentialsAccessor accessor)
    {
        public string Provider => accessor.GetRequiredCredentials().Provider;
    }
}
