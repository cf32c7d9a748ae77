using Byok.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Tests.Endpoints;

/// <summary>Output caching runs before the guard and knows nothing of keys: what it stored, it would hand to anybody.</summary>
public sealed class OutputCacheTests
{
    [Theory]
    [InlineData("/parameter")]
    [InlineData("/required")]
    [InlineData("/optional")]
    [InlineData("/by-hand")]
    public async Task An_answer_for_one_key_is_not_given_to_another_caller(string path)
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseOutputCache();
                app.MapGet("/parameter", (ByokCredentials creds) => creds.Provider).CacheOutput();
                app.MapGet("/required", (HttpContext context) => context.GetByokCredentials().Provider).RequireByok().CacheOutput();
                app.MapGet("/optional", (ByokCredentials? creds) => creds?.Provider ?? "none").CacheOutput();
                app.MapGet("/by-hand", (HttpContext context) => context.TryGetByokCredentials(out var creds) ? creds.Provider : "none").CacheOutput();
            },
            builder => builder.Services.AddOutputCache());

        Assert.Equal("groq", (await GetAsync(app, path, Canary.Groq, "groq")).Body);
        Assert.Equal("openai", (await GetAsync(app, path, Canary.OpenAI, "openai")).Body);
        var without = await app.SendAsync("GET", path);
        Assert.True(without.Status == 401 || without.Body == "none", without.Body);
        Assert.Equal("groq", (await GetAsync(app, path, Canary.Groq, "groq")).Body);
    }

    [Fact]
    public async Task Other_endpoints_are_cached_as_before()
    {
        var calls = 0;
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseOutputCache();
                app.MapGet("/open", () => (++calls).ToString(System.Globalization.CultureInfo.InvariantCulture)).CacheOutput();
            },
            builder => builder.Services.AddOutputCache());

        Assert.Equal("1", (await app.SendAsync("GET", "/open")).Body);
        Assert.Equal("1", (await app.SendAsync("GET", "/open")).Body);
    }

    private static Task<RawResponse> GetAsync(TestApp app, string path, string key, string provider) =>
        app.SendAsync("GET", path, (ByokHeaders.ApiKey, key), (ByokHeaders.Provider, provider));
}
