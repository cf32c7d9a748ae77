using System.Text.Json;
using Byok.Tests.Hosting;
using Byok.Vectors;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Byok.Tests.Probing;

/// <summary>What <c>MapByokValidation()</c> answers, in every place an app can put it.</summary>
public sealed class ValidationEndpointTests(FakeProvider provider) : IClassFixture<FakeProvider>
{
    private const string Path = "/byok/validate";

    [Theory]
    [InlineData(200, "{}", "ok", "OpenAI accepts this key.")]
    [InlineData(401, "{}", "rejected", "OpenAI does not accept this key.")]
    [InlineData(429, """{"error":{"code":"insufficient_quota"}}""", "no_credit", "OpenAI knows this key, but its credit or quota is used up.")]
    [InlineData(503, "{}", "provider_error", "The answer from OpenAI says nothing about this key.")]
    public async Task The_answer_is_an_outcome_and_a_sentence_for_nobody_to_keep(int status, string body, string outcome, string detail)
    {
        provider.Say(status, body);
        await using var app = await StartAsync();

        var response = await app.PostAsync(Path, Canary.OpenAI, "ChatGPT", "a-model");

        Assert.Equal(200, response.Status);
        Assert.Equal($$"""{"outcome":"{{outcome}}","provider":"openai","detail":"{{detail}}"}""", response.Body);
        Assert.Equal("application/json", response.Headers["Content-Type"]);
        Assert.Equal("no-store", response.Headers["Cache-Control"]);
        Canary.AssertAbsent("the response", response.Raw);
        Assert.Matches($"KeyChecked.* Checked a key of openai, fingerprint [0-9a-f]{{8}}: {outcome}", app.Logs.Text);
    }

    [Theory]
    [InlineData("has spaces in it", "openai", "rejected", "This is not a key")]
    [InlineData("short", "openai", "rejected", "This is not a key")]
    [InlineData("sk-proj-C4NARY-your-key-here", "openai", "rejected", "This is not a key")]
    [InlineData(Canary.Groq, "openai", "rejected", "This is a key of Groq, not of OpenAI.")]
    [InlineData(Canary.AnthropicAdmin, "anthropic", "wrong_key_type", "This is an Anthropic admin key.")]
    [InlineData("{\"type\": \"service_account\", \"C4NARY\": 1}", "gemini", "wrong_key_type", "This is a Google service account file.")]
    public async Task A_key_that_cannot_be_one_is_an_outcome_and_nobody_is_asked(string key, string id, string outcome, string detail)
    {
        provider.Received.Clear();
        await using var app = await StartAsync();

        var response = await app.PostAsync(Path, key, id);

        Assert.Equal(200, response.Status);
        Assert.StartsWith($$"""{"outcome":"{{outcome}}","provider":"{{id}}","detail":"{{detail}}""", response.Body, StringComparison.Ordinal);
        Assert.Empty(provider.Received);
        Canary.AssertAbsent("the response", response.Raw);
    }

    [Fact]
    public async Task What_is_no_check_is_refused_as_everywhere()
    {
        provider.Received.Clear();
        await using var app = await StartAsync(options: o => o.Providers.Add("openai"));

        await AssertRefusedAsync(401, "byok_missing_key", app.PostAsync(Path, null, "openai"));
        await AssertRefusedAsync(401, "byok_missing_provider", app.PostAsync(Path, Canary.OpenAI));
        await AssertRefusedAsync(401, "byok_unknown_provider", app.PostAsync(Path, Canary.OpenAI, "nobody"));
        await AssertRefusedAsync(403, "byok_provider_not_allowed", app.PostAsync(Path, Canary.Groq, "groq"));
        await AssertRefusedAsync(400, "byok_malformed_model", app.PostAsync(Path, Canary.OpenAI, "openai", "a model"));
        await AssertRefusedAsync(400, "byok_duplicate_header", app.SendAsync(
            "POST", Path, (ByokHeaders.ApiKey, Canary.OpenAI), (ByokHeaders.ApiKey, Canary.Groq), (ByokHeaders.Provider, "openai")));
        Assert.Equal(405, (await app.SendAsync("GET", Path)).Status);
        Assert.Empty(provider.Received);
    }

    [Fact]
    public async Task A_key_in_the_url_is_refused()
    {
        await using var app = await TestApp.StartAsync(app => app.MapByokValidation(), Build(null), logsMayContainKey: true);

        await AssertRefusedAsync(400, "byok_key_in_url", app.PostAsync($"{Path}?key={Canary.OpenAI}", Canary.OpenAI, "openai"));
    }

    [Fact]
    public async Task The_body_is_not_looked_at()
    {
        provider.Say(200, "{}");
        await using var app = await StartAsync();

        var response = await RawHttp.SendAsync(
            app.Address, "POST", Path, [("Content-Type", "application/x-www-form-urlencoded")], $"X-BYOK-Api-Key={Canary.OpenAI}&X-BYOK-Provider=openai");

        Assert.Equal(401, response.Status);
        Canary.AssertAbsent("the response", response.Raw);
    }

    [Fact]
    public async Task No_model_is_demanded_for_a_check()
    {
        provider.Say(200, "{}");
        await using var app = await StartAsync(options: o => o.RequireModel = true);

        Assert.Equal(200, (await app.PostAsync(Path, Canary.OpenAI, "openai")).Status);
    }

    [Fact]
    public async Task A_policy_that_takes_any_form_has_any_form_checked()
    {
        provider.Say(200, "{}");
        await using var app = await TestApp.StartAsync(app => app.MapByokValidation().RequireByok(new ByokAttribute("openai") { AcceptAnyKeyFormat = true }), Build(null));

        Assert.Equal("ok", Outcome(await app.PostAsync(Path, Canary.Groq, "openai")));
        Assert.Equal("rejected", Outcome(await app.PostAsync(Path, "short", "openai")));
    }

    [Fact]
    public async Task So_has_an_app_that_takes_any_form()
    {
        provider.Say(200, "{}");
        await using var app = await StartAsync(options: o => o.AcceptAnyKeyFormat = true);

        Assert.Equal("ok", Outcome(await app.PostAsync(Path, Canary.Groq, "openai")));
    }

    [Fact]
    public async Task It_works_where_everything_else_is_guarded()
    {
        provider.Say(200, "{}");
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UsePathBase("/base");
                app.UseRouting();
                app.UseByok(o => o.RequireForAllEndpoints = true);
                app.UseAntiforgery();
                app.MapByokValidation();
                var group = app.MapGroup("/{tenant}").RequireByok("openai");
                group.MapByokValidation("check");
                app.MapByokValidation("/only-groq").RequireByok("groq");
                app.MapGroup("/open").RequireByok("groq").MapGroup("").DisableByok().MapByokValidation("");
            },
            builder =>
            {
                Build(null)(builder);
                builder.Services.AddAntiforgery();
            });

        foreach (var path in new[] { Path, "/base" + Path, "/acme/check", "/open" })
        {
            Assert.Equal("ok", Outcome(await app.PostAsync(path, Canary.OpenAI, "openai")));
            Assert.Equal("rejected", Outcome(await app.PostAsync(path, "short", "openai")));
        }
        await AssertRefusedAsync(403, "byok_provider_not_allowed", app.PostAsync("/acme/check", Canary.Groq, "groq"));
        await AssertRefusedAsync(403, "byok_provider_not_allowed", app.PostAsync("/only-groq", Canary.OpenAI, "openai"));
        Assert.Equal("rejected", Outcome(await app.PostAsync("/only-groq", Canary.OpenAI, "groq")));
    }

    [Fact]
    public async Task Behind_a_fallback_policy_only_who_has_signed_in_may_check()
    {
        provider.Received.Clear();
        provider.Say(200, "{}");
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseAuthentication();
                app.UseAuthorization();
                app.MapByokValidation();
                app.MapByokValidation("/open").AllowAnonymous();
            },
            builder =>
            {
                Build(null)(builder);
                builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
                    .AddCookie(o => o.Events.OnRedirectToLogin = context => Task.FromResult(context.Response.StatusCode = 401));
                builder.Services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
            });

        var refused = await app.PostAsync(Path, Canary.OpenAI, "openai");
        Assert.Equal((401, ""), (refused.Status, refused.Body));
        Assert.Empty(provider.Received);
        Assert.Equal("ok", Outcome(await app.PostAsync("/open", Canary.OpenAI, "openai")));
    }

    [Fact]
    public async Task A_page_of_another_origin_is_stopped_by_its_browser_unless_a_cors_policy_lets_it()
    {
        await using var app = await StartAsync();

        var preflight = await app.SendAsync(
            "OPTIONS", Path, ("Origin", "https://elsewhere.example"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "x-byok-api-key"));

        Assert.DoesNotContain(preflight.Headers.Keys, name => name.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task One_callers_outcome_is_not_given_to_another()
    {
        provider.Answer = context => context.Response.WriteAsync(context.Request.Headers.Authorization == "Bearer " + Canary.OpenAI ? "{}" : "<html>");
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseOutputCache();
                app.MapByokValidation().CacheOutput(policy => policy.AddPolicy<CacheEverything>());
            },
            builder =>
            {
                Build(null)(builder);
                builder.Services.AddOutputCache();
            });

        Assert.Equal("ok", Outcome(await app.PostAsync(Path, Canary.OpenAI, "openai")));
        Assert.Equal("provider_error", Outcome(await app.PostAsync(Path, Canary.Unowned, "openai")));
    }

    [Fact]
    public async Task What_runs_later_finds_no_key_in_the_headers()
    {
        provider.Say(200, "{}");
        var seen = new List<string>();
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.Use(async (context, next) =>
                {
                    await next(context);
                    seen.Add(string.Join(' ', context.Request.Headers.Select(h => $"{h.Key}: {h.Value}")));
                });
                app.MapByokValidation();
            },
            Build(null));

        await app.PostAsync(Path, Canary.OpenAI, "openai");
        await app.PostAsync(Path, Canary.Groq, "openai");

        Assert.Equal(2, seen.Count);
        Assert.All(seen, headers => Canary.AssertAbsent("the headers", headers));
    }

    [Fact]
    public async Task Who_leaves_ends_the_check()
    {
        var arrived = new TaskCompletionSource();
        var left = new TaskCompletionSource();
        provider.Answer = async context =>
        {
            using var registration = context.RequestAborted.Register(left.SetResult);
            arrived.SetResult();
            await left.Task.WaitAsync(TimeSpan.FromSeconds(60));
        };
        await using var app = await StartAsync();
        using var client = new HttpClient { BaseAddress = app.Address };
        using var leaving = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, Path);
        request.Headers.Add(ByokHeaders.ApiKey, Canary.OpenAI);
        request.Headers.Add(ByokHeaders.Provider, "openai");

        var sending = client.SendAsync(request, leaving.Token);
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        // Sooner than the probe would give up by itself.
        await left.Task.WaitAsync(TimeSpan.FromSeconds(15));
        Assert.DoesNotContain("Error ", app.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_probe_of_the_apps_own_lives_as_long_as_the_app_says()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapByokValidation(),
            builder =>
            {
                builder.Services.AddScoped<IByokKeyProbe, CountingProbe>();
                builder.Services.AddByok();
            },
            environment: "Development");

        for (var i = 0; i < 2; i++)
            Assert.Contains("\"detail\":\"Asked 1 times.\"", (await app.PostAsync(Path, Canary.OpenAI, "openai")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_openapi_document_with_it_can_be_made()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.MapOpenApi();
                app.MapByokValidation();
            },
            builder =>
            {
                Build(null)(builder);
                builder.Services.AddOpenApi();
            });

        var document = await app.SendAsync("GET", "/openapi/v1.json");

        Assert.True(document.Status == 200, document.Raw);
        // It shows no endpoint that is a RequestDelegate.
        Assert.DoesNotContain("byok", document.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_AddByok_the_app_does_not_start_and_says_what_to_add()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApp.StartAsync(app => app.MapByokValidation()));

        Assert.Contains("builder.Services.AddByok();", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => ByokEndpointRouteBuilderExtensions.MapByokValidation(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => TestApp.StartAsync(app => app.MapByokValidation(null!), Build(null)));
    }

    private static string? Outcome(RawResponse response)
    {
        Assert.True(response.Status == 200, response.Raw);
        return JsonDocument.Parse(response.Body).RootElement.GetProperty("outcome").GetString();
    }

    private static async Task AssertRefusedAsync(int status, string code, Task<RawResponse> sending)
    {
        var response = await sending;
        Assert.Equal(status, response.Status);
        Assert.Contains($"\"code\":\"{code}\"", response.Body, StringComparison.Ordinal);
        Assert.Equal("application/problem+json", response.Headers["Content-Type"]);
        Assert.Equal("no-store", response.Headers["Cache-Control"]);
        Canary.AssertAbsent("the response", response.Raw);
    }

    private Action<WebApplicationBuilder> Build(Action<ByokOptions>? options) => builder =>
    {
        builder.Services.AddSingleton<IByokKeyProbe>(_ => provider.CreateProbe());
        builder.Services.AddByok(options);
    };

    private Task<TestApp> StartAsync(Action<ByokOptions>? options = null) => TestApp.StartAsync(app => app.MapByokValidation(), Build(options));
}
