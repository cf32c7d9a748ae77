using Byok.Tests.Hosting;
using Byok.Vectors;
using Microsoft.AspNetCore.Mvc;
using Creds = Byok.ByokCredentials;

namespace Byok.Tests.Endpoints;

/// <summary>Wherever ASP.NET Core binds a parameter, the credentials are bound and the endpoint is guarded.</summary>
public sealed class HandlerShapeTests
{
    public static TheoryData<string> Shapes => ["/lambda", "/group/method", "/static", "/instance", "/local", "/as-parameters", "/record", "/alias", "/generic", "/nested", "/async", "/with-body", "/delegate"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Shape(string path)
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            static string Local(ByokCredentials creds) => creds.Provider;
            app.MapPost("/lambda", (ByokCredentials creds) => creds.Provider);
            app.MapGroup("/group").MapPost("/method", Handlers.Static);
            app.MapPost("/static", Handlers.Static);
            app.MapPost("/instance", new Handlers().Instance);
            app.MapPost("/local", Local);
            app.MapPost("/as-parameters", ([AsParameters] ClassParameters parameters) => parameters.Credentials.Provider);
            app.MapPost("/record", ([AsParameters] RecordParameters parameters) => parameters.Credentials.Provider);
            app.MapPost("/alias", (Creds creds) => creds.Provider);
            app.MapPost("/generic", Handlers.Generic<string>);
            app.MapPost("/nested", Handlers.Nested<int>.Handle);
            app.MapPost("/async", async (ByokCredentials creds, CancellationToken cancelled) =>
            {
                await Task.Yield();
                return creds.Provider;
            });
            app.MapPost("/with-body", (ByokCredentials creds, [FromQuery] int? page, HttpRequest request) => creds.Provider);
            app.MapPost("/delegate", (Delegate)Handlers.Static);
        });

        Assert.Equal(401, (await app.PostAsync(path)).Status);
        Assert.Equal("openai", (await app.PostAsync(path, Canary.OpenAI, "openai")).Body);
    }

    [Fact]
    public async Task An_optional_parameter_in_a_parameter_object_binds_null()
    {
        await using var app = await TestApp.StartAsync(app =>
            app.MapPost("/optional", ([AsParameters] OptionalParameters parameters) => parameters.Credentials?.Provider ?? "none"));

        Assert.Equal("none", (await app.PostAsync("/optional")).Body);
        Assert.Equal(401, (await app.PostAsync("/optional", provider: "openai")).Status);
        Assert.Equal("openai", (await app.PostAsync("/optional", Canary.OpenAI, "openai")).Body);
    }

    [Fact]
    public async Task Two_parameters_get_the_same_credentials_and_the_stricter_wish_decides()
    {
        await using var app = await TestApp.StartAsync(app =>
            app.MapPost("/two", (ByokCredentials? first, ByokCredentials second) => ReferenceEquals(first, second).ToString()));

        Assert.Equal(401, (await app.PostAsync("/two")).Status);
        Assert.Equal("True", (await app.PostAsync("/two", Canary.OpenAI, "openai")).Body);
    }

    [Fact]
    public async Task Two_parameters_with_two_policies_are_refused_at_start_up()
    {
        // ASP.NET Core calls parameter types by reflection here, hence the wrapping.
        var exception = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var app = await TestApp.StartAsync(
                app => app.MapPost("/two", ([Byok("openai")] ByokCredentials first, [Byok("groq")] ByokCredentials second) => ""), builder => builder.Services.AddByok());
        });

        Assert.Contains("keep one [Byok]", exception.GetBaseException().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delegate_made_by_hand_is_guarded_when_it_binds()
    {
        var result = RequestDelegateFactory.Create((ByokCredentials creds) => creds.Provider);
        await using var app = await TestApp.StartAsync(app => app.Run(result.RequestDelegate));

        Assert.Equal(401, (await app.PostAsync("/")).Status);
        Assert.Equal(401, (await app.PostAsync("/", Canary.OpenAI, "groq")).Status);
        Assert.Equal(400, (await app.PostAsync("/?key=" + "short", Canary.OpenAI, "openai,groq")).Status);
        Assert.Equal("openai", (await app.PostAsync("/", Canary.OpenAI, "openai")).Body);
    }

    [Fact]
    public async Task A_delegate_made_by_hand_asks_for_what_its_parameter_states_even_where_other_credentials_were_accepted()
    {
        var result = RequestDelegateFactory.Create(([Byok("anthropic")] ByokCredentials creds) => creds.Provider);
        await using var app = await TestApp.StartAsync(app =>
        {
            app.UseByok(o => o.RequireForAllEndpoints = true);
            app.Run(result.RequestDelegate);
        });

        Assert.Equal(403, (await app.PostAsync("/x", Canary.Groq, "groq")).Status);
        Assert.Equal("anthropic", (await app.PostAsync("/x", Canary.Anthropic, "anthropic")).Body);
    }

    [Fact]
    public async Task A_delegate_made_by_hand_binds_null_to_an_optional_parameter()
    {
        var result = RequestDelegateFactory.Create((ByokCredentials? creds) => creds?.Provider ?? "none");
        await using var app = await TestApp.StartAsync(app => app.Run(result.RequestDelegate));

        Assert.Equal("none", (await app.PostAsync("/")).Body);
        Assert.Equal(401, (await app.PostAsync("/", provider: "openai")).Status);
    }

    private sealed class Handlers
    {
        public static string Static(ByokCredentials creds) => creds.Provider;

        public static string Generic<T>(ByokCredentials creds) => creds.Provider;

        public string Instance(ByokCredentials creds) => GetType().Name.Length > 0 ? creds.Provider : "";

        public static class Nested<T>
        {
            public static string Handle(ByokCredentials creds) => creds.Provider;
        }
    }

    private sealed class ClassParameters
    {
        public required ByokCredentials Credentials { get; set; }

        public int? Page { get; set; }
    }

    private sealed record RecordParameters(ByokCredentials Credentials, int? Page);

    private sealed record OptionalParameters(ByokCredentials? Credentials);
}
