using System.Globalization;
using System.Text.Json;
using System.Threading.RateLimiting;
using Byok.Tests.Hosting;
using Byok.Vectors;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.ResponseCompression;

namespace Byok.Tests.Assets;

public sealed class ConventionTests
{
    private static readonly string[] Urls = ["/_byok/byok.js", "/_byok/byok.core.js", "/_byok/byok.providers.js", ByokAssets.ScriptUrl, ByokAssets.CoreScriptUrl];

    [Fact]
    public async Task A_page_of_which_everything_else_needs_a_user_still_gets_its_script()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseAuthentication();
                app.UseAuthorization();
                app.MapByokAssets();
                app.MapGroup("/members").RequireAuthorization().MapByokAssets();
                app.MapGet("/other", () => "never");
            },
            builder =>
            {
                builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
                builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
            });

        Assert.Equal(302, (await app.SendAsync("GET", "/other")).Status);
        Assert.Equal(302, (await app.SendAsync("GET", "/_byok/unknown.js")).Status);
        foreach (var url in Urls)
        {
            Assert.Equal(200, (await app.SendAsync("GET", url)).Status);
            Assert.Equal(200, (await app.SendAsync("HEAD", "/members" + url)).Status);
        }
    }

    [Fact]
    public async Task A_guarded_group_and_a_guarded_app_leave_it_open()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseByok(o => o.RequireForAllEndpoints = true);
                app.MapByokAssets("/far/away");
                var group = app.MapGroup("/llm").RequireByok("openai");
                group.MapByokAssets();
                group.MapGet("/other", () => "never");
                app.MapGet("/other", () => "never");
            },
            builder => builder.Services.AddByok());

        foreach (var url in Urls)
        {
            Assert.Equal(200, (await app.SendAsync("GET", "/far/away" + url["/_byok".Length..])).Status);
            Assert.Equal(200, (await app.SendAsync("GET", "/llm" + url)).Status);
        }
        // Open are the scripts, not whatever lies beside them.
        foreach (var path in new[] { "/other", "/llm/other", "/far/away", "/far/away/other", "/far/away/byok.css", "/llm/_byok/" })
            Assert.Equal(401, (await app.SendAsync("GET", path)).Status);
    }

    [Fact]
    public async Task Who_guards_the_scripts_themselves_means_it()
    {
        await using var app = await TestApp.StartAsync(app => app.MapByokAssets().RequireByok());

        foreach (var url in Urls)
        {
            Assert.Equal(401, (await app.SendAsync("GET", url)).Status);
            Assert.Equal(200, (await app.SendAsync("GET", url, (ByokHeaders.ApiKey, Canary.Groq), (ByokHeaders.Provider, "groq"))).Status);
        }
    }

    [Fact]
    public async Task Rate_limits_hold_for_all_together()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseRateLimiter();
                app.MapByokAssets().RequireRateLimiting("few");
            },
            builder => builder.Services.AddRateLimiter(o =>
            {
                o.RejectionStatusCode = 429;
                o.AddFixedWindowLimiter("few", few => (few.PermitLimit, few.Window, few.QueueLimit, few.QueueProcessingOrder) = (4, TimeSpan.FromHours(1), 0, QueueProcessingOrder.OldestFirst));
            }));

        var statuses = new List<int>();
        foreach (var url in Urls)
            statuses.Add((await app.SendAsync("GET", url)).Status);
        Assert.Equal([200, 200, 200, 200, 429], statuses);
    }

    [Fact]
    public async Task Cors_policies_hold_and_caches_learn_of_both_reasons_to_vary()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseCors();
                app.MapByokAssets().RequireCors(p => p.WithOrigins("https://one.example", "https://two.example"));
            },
            builder => builder.Services.AddCors());

        foreach (var url in Urls)
        {
            var response = await AssetResponse.GetAsync(app, url, ("Origin", "https://one.example"));
            Assert.Equal((200, "https://one.example"), (response.Status, response.Header("Access-Control-Allow-Origin")));
            Assert.Equal(["Accept-Encoding", "Origin"], response.Header("Vary")!.Split(", ").Order());
            Assert.Null((await AssetResponse.GetAsync(app, url, ("Origin", "https://three.example"))).Header("Access-Control-Allow-Origin"));
            Assert.Equal(204, (await app.SendAsync("OPTIONS", url, ("Origin", "https://one.example"), ("Access-Control-Request-Method", "GET"))).Status);
        }
    }

    [Fact]
    public async Task What_others_said_about_caches_stays()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.Use((context, next) =>
            {
                context.Response.Headers.Vary = "Cookie";
                return next(context);
            });
            app.MapByokAssets();
        });

        foreach (var url in Urls)
            Assert.Equal("Cookie, Accept-Encoding", (await AssetResponse.GetAsync(app, url)).Header("Vary"));
    }

    [Fact]
    public async Task Host_filters_hold()
    {
        await using var app = await TestApp.StartAsync(app => app.MapByokAssets().RequireHost("elsewhere.example"));

        foreach (var url in Urls)
            Assert.Equal(404, (await app.SendAsync("GET", url)).Status);
    }

    [Fact]
    public async Task Conventions_reach_every_endpoint_and_nobody_can_map_more_into_it()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            var conventions = app.MapByokAssets().WithMetadata("mine");
            conventions.Finally(endpoint => endpoint.Metadata.Add("mine at last"));
            Assert.False(conventions is IEndpointRouteBuilder);
        });

        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        // Each script under its name, and all of them under the names of their content.
        Assert.Equal(Script.All.Count + 1, endpoints.Count);
        Assert.All(endpoints, endpoint =>
        {
            Assert.Contains("mine", endpoint.Metadata);
            Assert.Contains("mine at last", endpoint.Metadata);
            Assert.NotNull(endpoint.Metadata.GetMetadata<IAllowAnonymous>());
            Assert.True(endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IExcludeFromDescriptionMetadata>()?.ExcludeFromDescription);
            Assert.Equal(["GET", "HEAD"], endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods);
        });
    }

    [Fact]
    public async Task OpenApi_documents_show_nothing_of_it()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.MapOpenApi();
                app.MapByokAssets();
                app.MapGroup("/llm").RequireByok().MapByokAssets();
                app.MapGet("/shown", () => "");
            },
            builder =>
            {
                builder.Services.AddByok();
                builder.Services.AddOpenApi();
            });

        using var document = JsonDocument.Parse((await app.SendAsync("GET", "/openapi/v1.json")).Body);
        Assert.Equal(["/shown"], document.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name));
    }

    // It does not heed Vary, and would give everybody the encoding of whoever came first.
    [Fact]
    public async Task The_output_cache_does_not_keep_it()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseOutputCache();
                app.MapByokAssets();
                app.MapGet("/time", () => Guid.NewGuid().ToString());
            },
            builder => builder.Services.AddOutputCache(o => o.AddBasePolicy(p => p.Cache())));

        Assert.Equal((await app.SendAsync("GET", "/time")).Body, (await app.SendAsync("GET", "/time")).Body);
        foreach (var url in Urls)
        {
            Assert.Equal("br", (await AssetResponse.GetAsync(app, url, ("Accept-Encoding", "br"))).Header("Content-Encoding"));
            Assert.Null((await AssetResponse.GetAsync(app, url)).Header("Content-Encoding"));
        }
    }

    [Fact]
    public async Task Response_compression_does_not_compress_it_again()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseResponseCompression();
                app.MapByokAssets();
                app.MapGet("/text", () => new string('a', 5000));
            },
            builder => builder.Services.AddResponseCompression(o => o.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append("text/plain")));

        Assert.Equal("gzip", (await AssetResponse.GetAsync(app, "/text", ("Accept-Encoding", "gzip"))).Header("Content-Encoding"));
        foreach (var url in Urls)
        {
            var response = await AssetResponse.GetAsync(app, url, ("Accept-Encoding", "gzip"));
            Assert.Equal("gzip", response.Header("Content-Encoding"));
            Assert.EndsWith("-gzip\"", response.Header("ETag"), StringComparison.Ordinal);
            Assert.Equal(response.Bytes.Length.ToString(CultureInfo.InvariantCulture), response.Header("Content-Length"));
        }
    }
}
