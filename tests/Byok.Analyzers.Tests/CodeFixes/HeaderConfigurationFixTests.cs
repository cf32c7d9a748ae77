using Byok.Analyzers.Leaks;
using Byok.Analyzers.Tests.Harness;
using Byok.CodeFixes.Leaks;

namespace Byok.Analyzers.Tests.CodeFixes;

/// <summary>BYOK106: the setting goes, and nothing beside it.</summary>
public sealed class HeaderConfigurationFixTests
{
    [Theory]
    [InlineData(
        """
        services.AddHttpLogging(o =>
        {
            o.RequestHeaders.Add("Accept");
            o.RequestHeaders.Add("X-BYOK-Api-Key"); // for debugging
        });
        """,
        """
        services.AddHttpLogging(o =>
        {
            o.RequestHeaders.Add("Accept");
            // for debugging
        });
        """)]
    [InlineData(
        """services.AddHttpLogging(o => o.RequestHeaders.Add(ByokHeaders.ApiKey));""",
        """services.AddHttpLogging(o => { });""")]
    [InlineData(
        """services.AddHttpLogging(o => o.RequestHeaders.UnionWith(["Accept", "Authorization", "Host"]));""",
        """services.AddHttpLogging(o => o.RequestHeaders.UnionWith(["Accept", "Host"]));""")]
    [InlineData(
        """_ = new HttpLoggingOptions { RequestHeaders = { "X-BYOK-Api-Key", "Accept" } };""",
        """_ = new HttpLoggingOptions { RequestHeaders = { "Accept" } };""")]
    [InlineData(
        """
        AppContext.SetSwitch("System.Net.Http.DisableUriRedaction", true);
        services.AddHttpClient();
        """,
        """
        services.AddHttpClient();
        """)]
    [InlineData(
        """services.AddHttpClient("a").RedactLoggedHeaders(["X-Trace"]).AddAsKeyed();""",
        """services.AddHttpClient("a").AddAsKeyed();""")]
    [InlineData(
        """services.ConfigureHttpClientDefaults(b => b.RedactLoggedHeaders(_ => false));""",
        """services.ConfigureHttpClientDefaults(b => { });""")]
    [InlineData(
        """services.AddCors(o => o.AddDefaultPolicy(p => p.AllowAnyOrigin().WithExposedHeaders("X-BYOK-Api-Key").AllowAnyMethod()));""",
        """services.AddCors(o => o.AddDefaultPolicy(p => p.AllowAnyOrigin().AllowAnyMethod()));""")]
    [InlineData(
        """services.AddCors(o => o.AddDefaultPolicy(p => p.WithExposedHeaders("ETag", "X-BYOK-Api-Key")));""",
        """services.AddCors(o => o.AddDefaultPolicy(p => p.WithExposedHeaders("ETag")));""")]
    public Task In_a_method(string before, string after) => CodeFixTest.VerifyAsync(Frame(before), Frame(after), new HeaderLoggingAnalyzer(), new HeaderConfigurationFix());

    [Fact]
    public Task Not_for_a_list_in_a_local() => CodeFixTest.VerifyNoFixAsync(
        Frame("""
            string[] names = ["Accept", "Authorization"];
            services.AddHttpLogging(o => o.RequestHeaders.UnionWith([|names|]));
            """),
        new HeaderLoggingAnalyzer(), new HeaderConfigurationFix());

    [Fact]
    public Task All() => CodeFixTest.VerifyFixAllAsync(
        """
        using Byok;

        var builder = WebApplication.CreateBuilder(args);
        AppContext.SetSwitch("System.Net.Http.DisableUriRedaction", true);
        builder.Services.AddHttpLogging(o => o.RequestHeaders.Add(ByokHeaders.ApiKey));
        builder.Services.AddHttpLogging(o =>
        {
            o.RequestHeaders.Add("x-api-key");
            o.RequestHeaders.Add("api-key");
        });
        """,
        """
        using Byok;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpLogging(o => { });
        builder.Services.AddHttpLogging(o =>
        {
        });
        """,
        new HeaderLoggingAnalyzer(), new HeaderConfigurationFix());

    private static string Frame(string statements) =>
        $$"""
        using Byok;
        using Microsoft.AspNetCore.HttpLogging;

        internal static class C
        {
            internal static void M(IServiceCollection services)
            {
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }
        """;
}
