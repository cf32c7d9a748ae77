using Byok.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Tests.Builder;

public sealed class UseByokTests
{
    [Fact]
    public async Task The_attribute_alone_is_enforced()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.UseByok();
            app.MapPost("/marked", [Byok("groq")] () => "ran");
            app.MapPost("/open", () => "open");
        });

        Assert.Equal(401, (await app.PostAsync("/marked")).Status);
        Assert.Equal(403, (await app.PostAsync("/marked", Canary.OpenAI, "openai")).Status);
        Assert.Equal("ran", (await app.PostAsync("/marked", Canary.Groq, "groq")).Body);
        Assert.Equal("open", (await app.PostAsync("/open")).Body);
    }

    [Fact]
    public async Task An_attribute_that_nothing_enforces_stops_the_app_with_the_line_to_add()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using var app = await TestApp.StartAsync(app => app.MapPost("/marked", [Byok] () => "ran"), builder => builder.Services.AddByok());
        });

        Assert.Contains("/marked", exception.Message, StringComparison.Ordinal);
        Assert.Contains("app.UseByok();", exception.Message, StringComparison.Ordinal);
        Assert.Contains(".RequireByok()", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_front_of_routing_it_does_not_let_a_marked_endpoint_run()
    {
        var calls = 0;
        await using var app = await TestApp.StartAsync(app =>
        {
            app.UseByok();
            app.UseRouting();
            app.MapPost("/marked", [Byok] async (HttpContext context) =>
            {
                calls++;
                await context.Response.WriteAsync("never");
                await context.Response.Body.FlushAsync();
            });
            app.MapPost("/parameter", (ByokCredentials creds) => "ran");
        });

        Assert.Equal(500, (await app.PostAsync("/marked")).Status);
        Assert.Equal(0, calls);
        Assert.Contains("Move app.UseByok() behind app.UseRouting()", app.Logs.Text, StringComparison.Ordinal);
        Assert.Equal(401, (await app.PostAsync("/parameter")).Status);
    }

    [Fact]
    public async Task In_front_of_routing_the_default_policy_does_not_stand_in_for_an_endpoints_own()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.UseByok(o => o.RequireForAllEndpoints = true);
            app.UseRouting();
            app.MapPost("/strict", [Byok("anthropic")] () => "never");
        });

        Assert.Equal(500, (await app.PostAsync("/strict", Canary.Groq, "groq")).Status);
    }

    [Fact]
    public async Task A_marked_endpoint_that_routing_executes_itself_stops_the_app()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using var app = await TestApp.StartAsync(
                app =>
                {
                    app.UseByok();
                    app.MapPost("/short", [Byok] () => "never").ShortCircuit();
                },
                builder => builder.Services.AddByok());
        });

        Assert.Contains(".RequireByok()", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/health", 200)]
    [InlineData("/HEALTH", 200)]
    [InlineData("/healthz", 200)]
    [InlineData("/alive", 200)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/swagger/index.html", 200)]
    [InlineData("/scalar", 200)]
    [InlineData("/mine/deep", 200)]
    [InlineData("/disabled", 200)]
    [InlineData("/health/detail", 401)]
    [InlineData("/other", 401)]
    [InlineData("/healthy", 401)]
    [InlineData("/optional", 200)]
    [InlineData("/alive/../other", 401)]
    public async Task RequireForAllEndpoints_spares_the_skip_paths(string path, int status)
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.UseByok(o =>
            {
                o.RequireForAllEndpoints = true;
                o.SkipPaths.Add("/mine/*");
            });
            app.MapPost("/disabled", () => "disabled").DisableByok();
            app.MapPost("/optional", (ByokCredentials? creds) => "optional");
            app.MapFallback("{**path}", () => "fallback");
        });

        Assert.Equal(status, (await app.PostAsync(path)).Status);
    }

    [Fact]
    public async Task RequireForAllEndpoints_covers_requests_without_an_endpoint()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.UseByok(o => o.RequireForAllEndpoints = true);
            app.Run(context => context.Response.WriteAsync(context.GetByokCredentials().Provider));
        });

        Assert.Equal(401, (await app.PostAsync("/nowhere")).Status);
        Assert.Equal("groq", (await app.PostAsync("/nowhere", Canary.Groq, "groq")).Body);
    }

    [Fact]
    public async Task An_endpoint_with_a_policy_of_its_own_is_guarded_on_a_skip_path_too()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.UseByok(o => o.RequireForAllEndpoints = true);
            app.MapPost("/health", [Byok] () => "never");
        });

        Assert.Equal(401, (await app.PostAsync("/health")).Status);
    }

    [Fact]
    public async Task A_stricter_guard_behind_the_middleware_still_decides()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.UseByok(o => o.RequireForAllEndpoints = true);
            app.UseWhen(_ => true, branch => branch.Use((context, next) =>
            {
                _ = context.GetByokCredentials(); // Binds by the endpoint's own policy.
                return next(context);
            }));
            app.MapPost("/strict", [Byok("groq")] (ByokCredentials creds) => creds.Provider);
        });

        Assert.Equal(403, (await app.PostAsync("/strict", Canary.OpenAI, "openai")).Status);
        Assert.Equal("groq", (await app.PostAsync("/strict", Canary.Groq, "groq")).Body);
    }

    [Fact]
    public void A_skip_path_without_a_slash_is_refused()
    {
        var app = WebApplication.CreateBuilder().Build();

        Assert.Throws<ArgumentException>(() => app.UseByok(o => o.SkipPaths.Add("health")));
    }
}
