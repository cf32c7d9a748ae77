using System.Net;
using Byok.FakeProviders;
using Byok.Proxy.Tests.Hosting;
using Byok.Tests.Hosting;
using Byok.Vectors;
using Microsoft.AspNetCore.Authorization;

namespace Byok.Proxy.Tests.Builder;

public sealed class MappingTests
{
    // The one line of the README: no AddByok(), no AddByokProxy().
    [Fact]
    public async Task One_line_is_enough()
    {
        await using var app = await TestApp.StartAsync(app => app.MapByokProxy("/llm"));

        Assert.Equal(401, (await app.SendAsync("POST", "/llm/openai/chat/completions")).Status);
        Assert.Equal(200, (await app.SendAsync("GET", "/llm/healthz")).Status);
    }

    [Fact]
    public async Task Two_proxies_of_one_app_share_their_limits()
    {
        await using var fakes = await FakeProviderServer.StartAsync();
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.MapByokProxy("/a");
                app.MapGroup("/group").MapByokProxy("/b");
            },
            builder => builder.Services.AddByokProxy(options =>
            {
                options.For("openai").BaseAddress = fakes.OpenAI;
                options.AllowedPrivateHosts.Add("127.0.0.1");
                options.Limits.RequestsPerMinutePerKey = 1;
            }));
        using var client = new HttpClient { BaseAddress = app.Address };

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, "/a")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync(client, "/group/b")).StatusCode);
    }

    [Fact]
    public async Task The_apps_authorization_holds_and_health_stays_open()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseAuthorization();
                app.MapByokProxy();
            },
            builder =>
            {
                builder.Services.AddAuthentication("none").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, NobodyHandler>("none", _ => { });
                builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
            });
        var refused = await app.SendAsync("POST", "/byok/proxy/openai/chat/completions", (ByokHeaders.ApiKey, Canary.OpenAI));

        Assert.Equal(401, refused.Status);
        Assert.Empty(refused.Body);
        Assert.Equal(200, (await app.SendAsync("GET", "/byok/proxy/healthz")).Status);
    }

    [Fact]
    public async Task Cors_lets_a_page_of_another_origin_in()
    {
        await using var proxy = await ProxyApp.StartAsync(
            map: app => app.UseCors(),
            build: builder => builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example").WithByokHeaders().WithMethods("POST"))));
        var preflight = await proxy.App.SendAsync(
            "OPTIONS", "/byok/proxy/openai/chat/completions", ("Origin", "https://app.example"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "x-byok-api-key"));
        using var request = ProxyApp.Chat("redirect");
        request.Headers.Add("Origin", "https://app.example");
        using var response = await proxy.Client.SendAsync(request);

        Assert.Equal(204, preflight.Status);
        // On failures too, or the page would see a network error and not the problem.
        Assert.Equal("https://app.example", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(502, (int)response.StatusCode);
    }

    // What a page of another origin sends first where the app has no CORS. Anybody can: it must not fill the log with exceptions.
    [Theory]
    [InlineData("/byok/proxy/openai/chat/completions", 405)]
    [InlineData("/byok/proxy/openai/files", 404)]
    public async Task A_preflight_without_cors_is_refused_like_any_other_method(string path, int status)
    {
        await using var proxy = await ProxyApp.StartAsync();
        var answer = await proxy.App.SendAsync("OPTIONS", path, ("Origin", "https://app.example"), ("Access-Control-Request-Method", "POST"));

        Assert.Equal(status, answer.Status);
        Assert.DoesNotContain("unhandled exception", proxy.App.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_named_providers_are_there()
    {
        await using var proxy = await ProxyApp.StartAsync(options =>
        {
            options.Providers.Add("OpenAI");
            options.Providers.Add("claude");
        });

        Assert.Equal(404, (await proxy.App.SendAsync("POST", "/byok/proxy/groq/chat/completions", (ByokHeaders.ApiKey, Canary.Groq))).Status);
        Assert.Equal(200, (int)(await proxy.Client.SendAsync(ProxyApp.Message("answer"))).StatusCode);
    }

    [Fact]
    public async Task An_alias_leads_to_its_provider_and_a_stranger_learns_who_is_there()
    {
        await using var proxy = await ProxyApp.StartAsync();
        using var message = ProxyApp.Message("answer");
        message.RequestUri = new Uri("/byok/proxy/claude/v1/messages", UriKind.Relative);
        var stranger = await proxy.App.SendAsync("POST", "/byok/proxy/nobody/chat/completions");

        Assert.Equal(200, (int)(await proxy.Client.SendAsync(message)).StatusCode);
        Assert.Equal(404, stranger.Status);
        Assert.Contains("openai, anthropic", stranger.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Further_requests_can_be_let_through_and_the_built_in_ones_can_be_shut()
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.For("openai").AllowNothingElse().Allow("get", "models"));

        Assert.Equal(404, (int)(await proxy.Client.SendAsync(ProxyApp.Chat("answer"))).StatusCode);
        Assert.Equal(200, (await proxy.App.SendAsync("GET", "/byok/proxy/openai/v1/models", (ByokHeaders.ApiKey, Canary.OpenAI))).Status);
    }

    // As its clients send it: the key in a header of its own, the answer and its errors as Anthropic writes them, limits in X-RateLimit-*.
    [Fact]
    public async Task Clients_of_the_node_proxy_work_unchanged()
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.Limits.RequestsPerMinutePerKey = 60);
        using var request = ProxyApp.Post("/api/messages", """{"model":"claude-opus-5-5","max_tokens":16,"messages":[{"role":"user","content":"Hello"}]}""", key: null);
        request.Headers.Add("x-user-api-key", Canary.Anthropic);
        using var response = await proxy.Client.SendAsync(request);
        var received = Assert.Single(proxy.Fakes.Requests);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Contains("\"type\":\"message\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("60", response.Headers.GetValues("X-RateLimit-Limit").Single());
        Assert.Equal(("/anthropic/v1/messages", Canary.Anthropic), (received.Path, received.Headers["x-api-key"].ToString()));
        Assert.False(received.Headers.ContainsKey("x-user-api-key"));

        using var without = await proxy.Client.SendAsync(ProxyApp.Post("/api/messages", "{}", key: null));
        Assert.Equal(401, (int)without.StatusCode);
        using var wrong = ProxyApp.Post("/api/messages", "{}", key: null);
        wrong.Headers.Add("x-user-api-key", Canary.OpenAI);
        Assert.Contains("byok_wrong_provider_key", await (await proxy.Client.SendAsync(wrong)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_arguments_are_refused()
    {
        await using var app = WebApplication.CreateBuilder().Build();

        Assert.Throws<ArgumentNullException>(() => app.MapByokProxy(null!));
        Assert.Throws<ArgumentNullException>(() => app.MapByokMessages(null!));
        Assert.Throws<ArgumentNullException>(() => ByokProxyEndpointRouteBuilderExtensions.MapByokProxy(null!));
        Assert.Throws<ArgumentNullException>(() => ByokProxyServiceCollectionExtensions.AddByokProxy(null!));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string prefix)
    {
        using var chat = ProxyApp.Chat("answer");
        var request = new HttpRequestMessage(HttpMethod.Post, prefix + "/openai/chat/completions") { Content = chat.Content };
        request.Headers.Add(ByokHeaders.ApiKey, Canary.OpenAI);
        chat.Content = null;
        return client.SendAsync(request);
    }
}
