using Byok.Testing;
using static Byok.Analyzers.Tests.Usage.UsageTest;

namespace Byok.Analyzers.Tests.Usage;

/// <summary>BYOK010.</summary>
public sealed class CorsHeadersTests
{
    private const string Endpoint = """app.MapPost("/", (ByokCredentials creds) => "");""";

    [Theory]
    [InlineData("""builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins("https://x.example").{|BYOK010:WithHeaders("Content-Type")|}));""")]
    [InlineData("""builder.Services.AddCors(o => o.AddPolicy("chat", p => p.WithOrigins("https://x.example").{|BYOK010:WithHeaders("Content-Type", "X-BYOK-Api-Key")|}));""")]
    [InlineData("""builder.Services.AddCors(o => o.AddDefaultPolicy(p => { p.WithOrigins("https://x.example"); p.{|BYOK010:WithHeaders(["Content-Type"])|}; }));""")]
    [InlineData("""builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.{|BYOK010:WithOrigins("https://x.example")|}.AllowAnyMethod()));""")]
    [InlineData("""builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.{|BYOK010:AllowAnyOrigin()|}));""")]
    [InlineData("""app.UseCors(p => p.{|BYOK010:WithOrigins("https://x.example")|}.WithMethods("POST"));""")]
    [InlineData("""app.UseCors(p => p.AllowAnyOrigin().{|BYOK010:WithHeaders(Microsoft.Net.Http.Headers.HeaderNames.ContentType)|});""")]
    [InlineData("""builder.Services.AddCors(o => o.AddPolicy("chat", new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder().AllowAnyOrigin().{|BYOK010:WithHeaders("Accept")|}.Build()));""")]
    public Task A_policy_without_the_headers_is_reported(string statement) => VerifyAppAsync(statement + Endpoint);

    [Theory]
    [InlineData("""builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins("https://x.example").WithByokHeaders()));""")]
    [InlineData("""builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins("https://x.example").WithHeaders("Content-Type").WithByokHeaders()));""")]
    [InlineData("""builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.AllowAnyOrigin().AllowAnyHeader()));""")]
    [InlineData("""builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.AllowAnyOrigin().WithHeaders("*")));""")]
    [InlineData("""builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.AllowAnyOrigin().WithHeaders("x-byok-api-key", ByokHeaders.Provider, ByokHeaders.Model)));""")]
    [InlineData("""builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithHeaders("X-BYOK-Api-Key").WithHeaders("X-BYOK-Provider", "X-BYOK-Model")));""")]
    [InlineData("""builder.Services.AddCors(o => o.AddPolicy("public", p => p.AllowAnyOrigin()));""")]
    [InlineData("""var headers = new[] { "x" }; builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.AllowAnyOrigin().WithHeaders(headers)));""")]
    [InlineData("""builder.Services.AddCors(o => { o.AddDefaultPolicy(p => p.AllowAnyOrigin().WithHeaders("Accept")); o.AddPolicy("chat", p => p.AllowAnyOrigin().WithByokHeaders()); });""")]
    [InlineData("""builder.Services.AddCors(o => o.AddDefaultPolicy(p => Add(p.AllowAnyOrigin()))); static void Add(Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder p) => p.AllowAnyMethod();""")]
    [InlineData("""builder.Services.AddCors();""")]
    public Task One_with_them_or_for_others_is_not(string statement) => VerifyAppAsync(statement + Endpoint);

    [Fact]
    public Task An_app_that_takes_no_credentials_needs_no_headers() =>
        VerifyAppAsync("""builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.AllowAnyOrigin().WithHeaders("Accept")));""");

    [Fact]
    public Task The_policy_and_the_endpoints_may_be_in_different_files() => VerifyAsync(
        TestProject.Library(
            """
            #nullable disable
            using Microsoft.AspNetCore.Cors.Infrastructure;
            using Microsoft.Extensions.DependencyInjection;

            public static partial class Startup
            {
                public static void Configure(CorsPolicyBuilder policy)
                {
                    policy.AllowAnyOrigin();
                    policy.{|BYOK010:WithHeaders("Accept")|};
                }

                public static void Add(IServiceCollection services) => services.AddCors(o => o.AddDefaultPolicy(Configure));
            }
            """).WithFile("/src/Library/Endpoints2.cs", """public static partial class Startup { public static string Chat(Byok.ByokCredentials creds) => ""; }"""));
}
