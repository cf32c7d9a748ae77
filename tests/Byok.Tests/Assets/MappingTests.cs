using System.Security.Cryptography;
using Byok.Tests.Hosting;

namespace Byok.Tests.Assets;

public sealed class MappingTests
{
    [Theory]
    [InlineData("/_byok", "/_byok")]
    [InlineData("_byok", "/_byok")]
    [InlineData("/_byok/", "/_byok")]
    [InlineData("keys/scripts/", "/keys/scripts")]
    [InlineData("", "")]
    [InlineData("/", "")]
    public async Task The_prefix_may_be_written_with_and_without_slashes(string prefix, string path)
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapByokAssets(prefix);
            MapUrls(app);
        });

        Assert.Equal(200, (await app.SendAsync("GET", path + "/byok.js")).Status);
        Assert.Equal(200, (await app.SendAsync("GET", path + "/byok.core.js")).Status);
        await AssertUrlsAsync(app, "/urls", path);
    }

    [Fact]
    public async Task Groups_prefix_it()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapGroup("/a").MapGroup("b").MapByokAssets();
            MapUrls(app);
        });

        Assert.Equal(404, (await app.SendAsync("GET", "/_byok/byok.js")).Status);
        Assert.Equal(200, (await app.SendAsync("GET", "/a/b/_byok/byok.js")).Status);
        await AssertUrlsAsync(app, "/urls", "/a/b/_byok");
    }

    [Fact]
    public async Task Parameters_of_a_group_are_those_of_the_request()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            var tenant = app.MapGroup("/{tenant}/v{version}");
            tenant.MapByokAssets("/{place}");
            tenant.MapGet("/{place}/urls", WriteUrlsAsync);
        });

        Assert.Equal(200, (await app.SendAsync("GET", "/acme/v1/here/byok.js")).Status);
        await AssertUrlsAsync(app, "/acme/v1/here/urls", "/acme/v1/here");
    }

    [Fact]
    public async Task The_path_base_is_part_of_the_URL()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.UsePathBase("/base");
            app.UseRouting();
            app.MapByokAssets("/scripts");
            MapUrls(app);
        });

        await AssertUrlsAsync(app, "/base/urls", "/base/scripts");
        await AssertUrlsAsync(app, "/urls", "/scripts");
    }

    [Fact]
    public async Task The_constant_URL_is_that_of_the_default_prefix()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapByokAssets();
            MapUrls(app);
        });

        Assert.Matches("^/_byok/byok\\.[0-9a-f]{16}\\.js$", ByokAssets.ScriptUrl);
        Assert.Matches("^/_byok/byok\\.core\\.[0-9a-f]{16}\\.js$", ByokAssets.CoreScriptUrl);
        Assert.Equal($"{ByokAssets.ScriptUrl} {ByokAssets.CoreScriptUrl}", (await app.SendAsync("GET", "/urls")).Body);
    }

    [Fact]
    public void The_integrity_is_that_of_the_committed_files()
    {
        Assert.Equal("sha384-" + Convert.ToBase64String(SHA384.HashData(AssetResponse.File("byok.js"))), ByokAssets.Integrity);
        Assert.Equal("sha384-" + Convert.ToBase64String(SHA384.HashData(AssetResponse.File("byok.core.js"))), ByokAssets.CoreIntegrity);
    }

    [Fact]
    public async Task Without_the_call_the_URL_is_an_error_that_names_it()
    {
        await using var app = await TestApp.StartAsync(MapUrls);

        Assert.Equal(500, (await app.SendAsync("GET", "/urls")).Status);
        Assert.Contains("Add app.MapByokAssets();", app.Logs.Text, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ByokAssets.GetScriptUrl(null!));
        Assert.Throws<ArgumentNullException>(() => ByokAssets.GetCoreScriptUrl(null!));
    }

    [Fact]
    public void Null_is_no_prefix()
    {
        var app = WebApplication.CreateBuilder().Build();

        Assert.Equal("prefix", Assert.Throws<ArgumentNullException>(() => app.MapByokAssets(null!)).ParamName);
        Assert.Equal("endpoints", Assert.Throws<ArgumentNullException>(() => ByokEndpointRouteBuilderExtensions.MapByokAssets(null!)).ParamName);
    }

    [Theory]
    [InlineData("/_byok")]
    [InlineData("_BYOK/")]
    public async Task Twice_with_one_prefix_throws_where_it_happens(string again)
    {
        var app = WebApplication.CreateBuilder().Build();
        app.MapByokAssets();

        Assert.Contains("already called", Assert.Throws<InvalidOperationException>(() => app.MapByokAssets(again)).Message, StringComparison.Ordinal);
        // The older way to map, on the same app.
        app.UseRouting();
        var startup = Assert.Throws<InvalidOperationException>(() => ((IApplicationBuilder)app).UseEndpoints(endpoints => endpoints.MapByokAssets(again)));
        Assert.Contains("already called", startup.Message, StringComparison.Ordinal);
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Twice_with_two_prefixes_serves_both_and_links_to_the_first()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapByokAssets("/one");
            app.MapByokAssets("/two");
            app.MapGroup("/three").MapByokAssets("/one");
            MapUrls(app);
        });

        foreach (var path in new[] { "/one", "/two", "/three/one" })
            Assert.Equal(200, (await app.SendAsync("GET", path + "/byok.js")).Status);
        await AssertUrlsAsync(app, "/urls", "/one");
    }

    // What cannot be seen when it is mapped: routing's own error then says who mapped it.
    [Fact]
    public async Task Twice_over_different_groups_is_an_error_that_names_the_method()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapByokAssets("/a/b");
            app.MapGroup("/a").MapByokAssets("/b");
        });

        Assert.Equal(500, (await app.SendAsync("GET", "/a/b/byok.js")).Status);
        Assert.Contains("MapByokAssets: /a/b/byok.js", app.Logs.Text, StringComparison.Ordinal);
    }

    private static void MapUrls(IEndpointRouteBuilder app) => app.MapGet("/urls", WriteUrlsAsync);

    private static Task WriteUrlsAsync(HttpContext context) =>
        context.Response.WriteAsync($"{ByokAssets.GetScriptUrl(context)} {ByokAssets.GetCoreScriptUrl(context)}");

    /// <summary>The URLs begin with this path, end with the versions, and lead to the files.</summary>
    private static async Task AssertUrlsAsync(TestApp app, string page, string path)
    {
        var urls = (await app.SendAsync("GET", page)).Body.Split(' ');
        Assert.Equal([path + ByokAssets.ScriptUrl["/_byok".Length..], path + ByokAssets.CoreScriptUrl["/_byok".Length..]], urls);
        Assert.Equal(AssetResponse.File("byok.js"), (await AssetResponse.GetAsync(app, urls[0])).Bytes);
        Assert.Equal(AssetResponse.File("byok.core.js"), (await AssetResponse.GetAsync(app, urls[1])).Bytes);
    }
}
