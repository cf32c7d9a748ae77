using Byok.Analyzers.Tests.Harness;
using Byok.Analyzers.Usage;
using Byok.CodeFixes.Usage;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Tests.CodeFixes;

/// <summary>Fixes of the usage rules.</summary>
public sealed class UsageFixTests
{
    [Theory]
    [InlineData(
        """app.MapPost("/", [Byok("opnai")] (ByokCredentials creds) => creds.ModelId);""",
        """app.MapPost("/", [Byok("openai")] (ByokCredentials creds) => creds.ModelId);""")]
    [InlineData(
        """app.MapPost("/", (ByokCredentials creds) => creds.ModelId).RequireByok("groq", "antropic" /* Claude */);""",
        """app.MapPost("/", (ByokCredentials creds) => creds.ModelId).RequireByok("groq", "anthropic" /* Claude */);""")]
    public Task The_provider_that_was_meant(string before, string after) => VerifyAsync(before, after, new UnknownProviderAnalyzer(), new ProviderSuggestionFix());

    [Fact]
    public Task All_providers_that_were_meant() => CodeFixTest.VerifyFixAllAsync(
        App("""
            app.MapPost("/a", [Byok("opnai")] (ByokCredentials creds) => creds.ModelId);
            app.MapPost("/b", [Byok("gemni")] (ByokCredentials creds) => creds.ModelId);
            """),
        App("""
            app.MapPost("/a", [Byok("openai")] (ByokCredentials creds) => creds.ModelId);
            app.MapPost("/b", [Byok("gemini")] (ByokCredentials creds) => creds.ModelId);
            """),
        new UnknownProviderAnalyzer(), new ProviderSuggestionFix());

    [Theory]
    [InlineData(
        """app.MapPost("/", [Byok("openai", "openai")] (ByokCredentials creds) => creds.ModelId);""",
        """app.MapPost("/", [Byok("openai")] (ByokCredentials creds) => creds.ModelId);""")]
    [InlineData(
        """app.MapPost("/", (ByokCredentials creds) => creds.ModelId).DisableByok();""",
        """app.MapPost("/", (ByokCredentials creds) => creds.ModelId);""")]
    public Task What_has_no_effect_goes(string before, string after) => VerifyAsync(before, after, new ContradictoryPolicyAnalyzer(), new RemoveStatementOfPolicyFix());

    [Theory]
    [InlineData(
        """app.MapPost("/", [Byok("openai")] (HttpContext context) => "answer");""",
        """app.MapPost("/", [Byok("openai")] (ByokCredentials creds, HttpContext context) => "answer");""",
        EnforcePolicyFix.ParameterKey)]
    [InlineData(
        """app.MapPost("/", [Byok] () => "answer");""",
        """app.MapPost("/", [Byok] (ByokCredentials creds) => "answer");""",
        EnforcePolicyFix.ParameterKey)]
    [InlineData(
        """app.MapPost("/", [Byok] () => "answer").WithName("a");""",
        """app.MapPost("/", [Byok] () => "answer").RequireByok().WithName("a");""",
        EnforcePolicyFix.RequireKey)]
    [InlineData(
        """
        // Answers.
        app.MapPost("/", [Byok] () => "answer");
        """,
        """
        app.UseByok();
        // Answers.
        app.MapPost("/", [Byok] () => "answer");
        """,
        EnforcePolicyFix.UseKey)]
    [InlineData(
        """
        app.UseByok();
        app.UseRouting(); // before the middleware
        app.MapPost("/", [Byok] () => "answer");
        """,
        """
        app.UseRouting();
        app.UseByok(); // before the middleware
        app.MapPost("/", [Byok] () => "answer");
        """,
        EnforcePolicyFix.MoveKey)]
    public Task Something_enforces_the_policy(string before, string after, string key) => VerifyAsync(before, after, new UnenforcedPolicyAnalyzer(), new EnforcePolicyFix(), key);

    [Fact]
    public Task A_method_takes_the_parameter() => CodeFixTest.VerifyAsync(
        App("""
            app.MapPost("/", Answer);

            [Byok("openai")]
            static string Answer(string text) => text;
            """),
        App("""
            app.MapPost("/", Answer);

            [Byok("openai")]
            static string Answer(ByokCredentials creds, string text) => text;
            """),
        new UnenforcedPolicyAnalyzer(), new EnforcePolicyFix(), EnforcePolicyFix.ParameterKey);

    [Theory]
    [InlineData(
        """app.MapPost("/", ([FromHeader(Name = "X-BYOK-Api-Key")] string key, string text) => text + key.Length);""",
        """app.MapPost("/", (ByokCredentials creds, string text) => text + creds.ApiKey.Reveal().Length);""")]
    [InlineData(
        """app.MapPost("/", (ByokCredentials mine, [FromHeader(Name = "X-BYOK-Model")] string? model) => $"{mine.Provider} {model}");""",
        """app.MapPost("/", (ByokCredentials mine) => $"{mine.Provider} {mine.Model}");""")]
    public Task Credentials_in_place_of_a_header(string before, string after) => VerifyAsync(before, after, new HandReadHeaderAnalyzer(), new TakeCredentialsFix());

    [Fact]
    public Task Credentials_in_place_of_all_three_headers() => CodeFixTest.VerifyFixAllAsync(
        App("""
            app.MapPost("/", (
                [FromHeader(Name = "X-BYOK-Api-Key")] string key,
                [FromHeader(Name = "X-BYOK-Provider")] string provider,
                [FromHeader(Name = "X-BYOK-Model")] string? model) => $"{key.Length} {provider} {model}");
            """),
        App("""
            app.MapPost("/", (
                ByokCredentials creds) => $"{creds.ApiKey.Reveal().Length} {creds.Provider} {creds.Model}");
            """),
        new HandReadHeaderAnalyzer(), new TakeCredentialsFix());

    [Theory]
    [InlineData(
        """app.MapPost("/", (HttpContext context) => Length(context.Request.Headers["X-BYOK-Api-Key"].ToString()));""",
        """app.MapPost("/", (HttpContext context) => Length(context.GetByokCredentials().ApiKey.Reveal()));""")]
    [InlineData(
        """app.MapPost("/", (HttpRequest request) => Length(request.Headers[ByokHeaders.ApiKey]!));""",
        """app.MapPost("/", (HttpRequest request) => Length(request.HttpContext.GetByokCredentials().ApiKey.Reveal()!));""")]
    [InlineData(
        """app.MapPost("/", (ByokCredentials creds, HttpRequest request) => Length(request.Headers["X-BYOK-Api-Key"][0]!));""",
        """app.MapPost("/", (ByokCredentials creds, HttpRequest request) => Length(creds.ApiKey.Reveal()!));""")]
    public Task Credentials_of_the_request(string before, string after) =>
        VerifyAsync(before + "\nstatic int Length(string text) => text.Length;", after + "\nstatic int Length(string text) => text.Length;", new HandReadHeaderAnalyzer(), new GetCredentialsFix());

    [Fact]
    public Task A_key_in_the_query() => VerifyAsync(
        """app.MapPost("/", ([FromQuery] string apiKey, string text) => text + apiKey.Length);""",
        """app.MapPost("/", (ByokCredentials creds, string text) => text + creds.ApiKey.Reveal().Length);""",
        new KeyInUrlAnalyzer(), new TakeCredentialsFix());

    [Fact]
    public Task The_headers_of_a_CORS_policy() => CodeFixTest.VerifyAsync(
        Cors("""p.WithOrigins("https://a.example").WithHeaders("Accept").AllowAnyMethod()"""),
        Cors("""p.WithOrigins("https://a.example").WithHeaders("Accept").WithByokHeaders().AllowAnyMethod()"""),
        new CorsHeadersAnalyzer(), new CorsHeadersFix());

    private static Task VerifyAsync(string before, string after, DiagnosticAnalyzer analyzer, CodeFixProvider fix, string? key = null) =>
        CodeFixTest.VerifyAsync(App(before), App(after), analyzer, fix, key);

    private static string App(string statements) =>
        $"""
        using Byok;
        using Microsoft.AspNetCore.Mvc;

        var app = WebApplication.CreateBuilder(args).Build();
        {statements}
        app.Run();
        """;

    private static string Cors(string policy) =>
        $"""
        using Byok;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(o => o.AddDefaultPolicy(p => {policy}));
        var app = builder.Build();
        app.UseCors();
        app.MapPost("/chat", (ByokCredentials creds) => creds.ModelId);
        app.Run();
        """;
}
