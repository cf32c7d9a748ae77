using Byok.Proxy.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Forwarding;

public sealed class HeaderTests
{
    [Fact]
    public async Task Of_the_callers_headers_only_those_go_on_that_the_provider_knows()
    {
        await using var proxy = await ProxyApp.StartAsync();
        using var request = ProxyApp.Chat("answer");
        foreach (var (name, value) in new[]
        {
            (ByokHeaders.Provider, "openai"), (ByokHeaders.Model, "gpt-6.1-sol"), ("X-BYOK-Future", "1"), ("Cookie", "session=1"), ("Origin", "https://app.example"), ("Referer", "https://app.example/secret"),
            ("Authorization", "Bearer session-of-the-app"), ("Proxy-Authorization", "Basic eA=="), ("X-Forwarded-For", "203.0.113.9"), ("Forwarded", "for=203.0.113.9"), ("X-CSRF-Token", "1"),
            ("Cf-Access-Jwt-Assertion", "1"), ("Accept-Encoding", "gzip, br"), ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), ("x-api-key", "another"), ("anthropic-dangerous-direct-browser-access", "true"),
            ("TE", "trailers"), ("Upgrade", "websocket"), ("OpenAI-Organization", "org-1"), ("X-Stainless-Lang", "csharp"), ("Idempotency-Key", "abc"), ("User-Agent", "page/1"), ("Accept", "application/json"),
        })
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        using var response = await proxy.Client.SendAsync(request);
        response.EnsureSuccessStatusCode();

        var received = Assert.Single(proxy.Fakes.Requests);
        Assert.Equal(
            ["accept", "accept-encoding", "authorization", "content-length", "content-type", "host", "idempotency-key", "openai-organization", "user-agent", "x-stainless-lang"],
            received.Headers.Keys.Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal));
        Assert.Equal("Bearer " + Canary.OpenAI, received.Headers["Authorization"].ToString());
        Assert.Equal("identity", received.Headers["Accept-Encoding"].ToString());
        Assert.Equal(proxy.Fakes.Address.Authority, received.Host);
    }

    [Fact]
    public async Task The_provider_gets_the_headers_it_requires()
    {
        await using var proxy = await ProxyApp.StartAsync();
        using var request = ProxyApp.Message("answer");
        request.Headers.Add("anthropic-beta", "tools-2026");
        using var response = await proxy.Client.SendAsync(request);
        response.EnsureSuccessStatusCode();

        var headers = Assert.Single(proxy.Fakes.Requests).Headers;
        Assert.Equal((Canary.Anthropic, "2023-06-01", "tools-2026"), (headers["x-api-key"].ToString(), headers["anthropic-version"].ToString(), headers["anthropic-beta"].ToString()));
        Assert.False(headers.ContainsKey("Authorization"));
    }

    // Anthropic's own client names a newer version than the one that Byok knows to work.
    [Fact]
    public async Task A_client_may_ask_for_its_own_version_of_the_api()
    {
        await using var proxy = await ProxyApp.StartAsync();
        using var request = ProxyApp.Message("answer");
        request.Headers.Add("anthropic-version", "2026-10-21");
        (await proxy.Client.SendAsync(request)).Dispose();

        Assert.Equal("2026-10-21", Assert.Single(proxy.Fakes.Requests).Headers["anthropic-version"].ToString());
    }

    // The provider says whether it takes it; without the header it would take the bytes for JSON.
    [Fact]
    public async Task A_body_that_is_encoded_says_so()
    {
        await using var proxy = await ProxyApp.StartAsync();
        using var request = ProxyApp.Chat("answer");
        request.Content!.Headers.ContentEncoding.Add("gzip");
        (await proxy.Client.SendAsync(request)).Dispose();

        Assert.Equal("gzip", Assert.Single(proxy.Fakes.Requests).Headers["Content-Encoding"].ToString());
    }

    [Fact]
    public async Task A_header_of_the_apps_choice_goes_on_too()
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.RequestHeaders.Add("X-Tenant"));
        using var request = ProxyApp.Chat("answer");
        request.Headers.Add("X-Tenant", "a");
        (await proxy.Client.SendAsync(request)).Dispose();

        Assert.Equal("a", Assert.Single(proxy.Fakes.Requests).Headers["X-Tenant"].ToString());
    }

    [Fact]
    public async Task Of_the_providers_headers_limits_and_request_ids_come_back_and_no_cookies()
    {
        await using var proxy = await ProxyApp.StartAsync();
        using var response = await proxy.Client.SendAsync(ProxyApp.Chat("too-many"));

        Assert.Equal(429, (int)response.StatusCode);
        Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Contains("x-ratelimit-remaining-requests", response.Headers.Select(header => header.Key), StringComparer.OrdinalIgnoreCase);
        Assert.Contains("x-request-id", response.Headers.Select(header => header.Key), StringComparer.OrdinalIgnoreCase);
        foreach (var name in new[] { "Set-Cookie", "Alt-Svc", "Strict-Transport-Security", "Access-Control-Allow-Origin", "Server", "Via", "Location", "WWW-Authenticate" })
            Assert.DoesNotContain(name, response.Headers.Where(header => !header.Value.Contains("Kestrel")).Select(header => header.Key), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(
            ("no-store, no-transform", "no", "nosniff"),
            (string.Join(", ", response.Headers.GetValues("Cache-Control")).Replace("no-transform, no-store", "no-store, no-transform", StringComparison.Ordinal), response.Headers.GetValues("X-Accel-Buffering").Single(),
                response.Headers.GetValues("X-Content-Type-Options").Single()));
    }

    [Theory]
    [InlineData("gemini/v1beta/models/gemini-3.8-flash:generateContent", "x-goog-api-key")]
    [InlineData("gemini/v1beta/openai/chat/completions", "Authorization")]
    [InlineData("anthropic/chat/completions", "Authorization")]
    public async Task The_key_goes_where_the_api_wants_it(string path, string header)
    {
        await using var proxy = await ProxyApp.StartAsync();
        var key = path.StartsWith("gemini", StringComparison.Ordinal) ? Canary.Unowned : Canary.Anthropic;
        // The fakes have no OpenAI-compatible API for these two; where it went is what matters.
        (await proxy.Client.SendAsync(ProxyApp.Post("/byok/proxy/" + path + "?key=" + "abc" + "&alt=json", """{"model":"m","contents":[]}""", key))).Dispose();

        var received = Assert.Single(proxy.Fakes.Requests);
        Assert.Equal(header == "Authorization" ? "Bearer " + key : key, received.Headers[header].ToString());
        Assert.Equal("?alt=json", received.Query);
        Canary.AssertAbsent("the URL", received.Path + received.Query);
    }

    [Fact]
    public async Task Providers_own_headers_can_be_switched_off()
    {
        await using var proxy = await ProxyApp.StartAsync(options => options.AcceptProviderHeaders = false);
        using var request = ProxyApp.Chat("answer", key: null);
        request.Headers.Add("Authorization", "Bearer " + Canary.OpenAI);
        using var response = await proxy.Client.SendAsync(request);

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Contains("byok_missing_key", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(proxy.Fakes.Requests);
    }

    // An opaque token of the app's own sign-in looks like a key. It must not be handed to a provider.
    [Fact]
    public async Task What_has_signed_the_caller_in_is_never_taken_for_a_key()
    {
        await using var proxy = await ProxyApp.StartAsync(map: app => app.Use((context, next) =>
        {
            context.User = new(new System.Security.Claims.ClaimsIdentity("token"));
            return next(context);
        }));
        using var request = ProxyApp.Chat("answer", key: null);
        request.Headers.Add("Authorization", "Bearer opaque-token-of-the-app");
        using var response = await proxy.Client.SendAsync(request);

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Empty(proxy.Fakes.Requests);
    }

    [Fact]
    public async Task The_guard_refuses_what_it_refuses_everywhere()
    {
        await using var proxy = await ProxyApp.StartAsync();
        foreach (var (key, provider, status, code) in new[]
        {
            (null, null, 401, "byok_missing_key"), (Canary.Anthropic, null, 401, "byok_wrong_provider_key"), (Canary.AnthropicAdmin, null, 401, "byok_wrong_key_type"),
            (Canary.OpenAI, "anthropic", 403, "byok_provider_not_allowed"), ("short", null, 401, "byok_malformed_key"),
        })
        {
            using var request = ProxyApp.Chat("answer", key: key);
            if (provider is not null)
                request.Headers.Add(ByokHeaders.Provider, provider);
            using var response = await proxy.Client.SendAsync(request);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Contains(code, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Empty(proxy.Fakes.Requests);
    }

    [Theory]
    [InlineData("POST", "openai/files", 404)]
    [InlineData("DELETE", "openai/models/x", 405)]
    [InlineData("GET", "openai/chat/completions", 405)]
    [InlineData("POST", "openai/chat/../files", 404)]
    [InlineData("POST", "openai/chat%2Fcompletions", 404)]
    [InlineData("POST", "openai/v1/%2e%2e/admin", 404)]
    [InlineData("GET", "openai/models/..%2f..%2fadmin", 404)]
    [InlineData("GET", "openai/models/%2e%2e", 404)]
    [InlineData("POST", "openai//chat/completions", 404)]
    [InlineData("POST", "openai/chat/completions/", 404)]
    [InlineData("POST", "nobody/chat/completions", 404)]
    [InlineData("POST", "http://127.0.0.1/", 404)]
    public async Task Other_paths_and_methods_are_refused(string method, string path, int status)
    {
        await using var proxy = await ProxyApp.StartAsync();
        var response = await proxy.App.SendAsync(method, "/byok/proxy/" + path, (ByokHeaders.ApiKey, Canary.OpenAI));

        Assert.Equal(status, response.Status);
        Assert.Empty(proxy.Fakes.Requests);
    }
}
