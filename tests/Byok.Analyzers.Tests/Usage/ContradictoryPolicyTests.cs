using static Byok.Analyzers.Tests.Usage.UsageTest;

namespace Byok.Analyzers.Tests.Usage;

/// <summary>BYOK002.</summary>
public sealed class ContradictoryPolicyTests
{
    [Theory]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").{|BYOK002:RequireByok([])|};""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").{|BYOK002:RequireByok(new string[0])|};""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").{|BYOK002:RequireByok(Array.Empty<string>())|};""")]
    [InlineData("""app.MapPost("/", [{|BYOK002:Byok(new string[0])|}] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", [{|BYOK002:Byok([], RequireModel = true)|}] (ByokCredentials creds) => "");""")]
    public Task An_empty_list_is_reported(string statement) => VerifyAppAsync(statement);

    [Theory]
    [InlineData("""app.MapPost("/", [Byok("openai", {|BYOK002:"OpenAI"|})] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", [Byok("anthropic", "groq", {|BYOK002:"claude"|})] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").RequireByok(ByokProviders.OpenAI, {|BYOK002:"chatgpt"|});""")]
    public Task A_provider_that_is_named_twice_is_reported(string statement) => VerifyAppAsync(statement);

    [Theory]
    [InlineData("""app.MapPost("/", [Byok("openai")] (ByokCredentials creds) => "").{|BYOK002:RequireByok("groq")|};""")]
    [InlineData("""app.MapPost("/", [Byok("openai")] (ByokCredentials creds) => "").WithName("x").{|BYOK002:RequireByok(new ByokAttribute("groq", "xai"))|};""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").RequireByok("openai").{|BYOK002:RequireByok("groq")|};""")]
    [InlineData("""app.MapPost("/", [{|BYOK002:Byok("openai")|}] ([Byok("groq")] ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", ([Byok("groq")] ByokCredentials creds) => "").{|BYOK002:RequireByok("openai")|};""")]
    [InlineData("""app.MapPost("/", [{|BYOK002:Byok("xai")|}] ([Byok("groq")] ByokCredentials creds) => "").{|BYOK002:RequireByok("openai")|};""")]
    [InlineData("""app.MapGroup("/g").RequireByok("openai").{|BYOK002:RequireByok("groq")|};""")]
    [InlineData("""app.MapPost("/", ([Byok] ByokCredentials a, [{|BYOK002:Byok("groq")|}] ByokCredentials b) => "");""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").{|BYOK002:DisableByok()|};""")]
    [InlineData("""app.MapPost("/", () => "").RequireByok().{|BYOK002:DisableByok()|};""")]
    [InlineData("""app.MapGet("/", [Byok("openai")] (HttpContext context) => "").{|BYOK002:DisableByok()|};""")]
    public Task Statements_on_one_endpoint_that_exclude_each_other_are_reported(string statement) => VerifyAppAsync(statement);

    [Fact]
    public Task The_handler_may_be_a_method_elsewhere() => VerifyAppAsync(
        """
        app.MapPost("/a", Handlers.Chat).{|BYOK002:RequireByok("groq")|};
        app.MapPost("/b", Local).{|BYOK002:RequireByok("groq")|};
        app.MapPost("/c", Handlers.Chat).RequireByok("groq", "openai");

        [Byok("openai")] static string Local(ByokCredentials creds) => "";
        """,
        """
        internal static partial class Handlers
        {
            [Byok("openai")]
            internal static partial string Chat(ByokCredentials creds);
        }

        internal static partial class Handlers
        {
            internal static partial string Chat(ByokCredentials creds) => "";
        }
        """);

    [Theory]
    [InlineData("""app.MapGroup("/g").RequireByok("openai").MapPost("/", [Byok("groq")] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", [Byok("openai", "groq")] (ByokCredentials creds) => "").RequireByok("groq");""")]
    [InlineData("""app.MapPost("/", [Byok] (ByokCredentials creds) => "").RequireByok("groq");""")]
    [InlineData("""app.MapPost("/", [Byok("anthropic")] (ByokCredentials creds) => "").RequireByok("claude");""")]
    [InlineData("""app.MapPost("/", [Byok("openai")] ([Byok(RequireModel = true)] ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", (ByokCredentials? creds) => "").DisableByok();""")]
    [InlineData("""app.MapGet("/", () => "").DisableByok();""")]
    [InlineData("""app.MapPost("/", () => "").DisableByok().RequireByok("groq");""")]
    [InlineData("""app.MapPost("/", (ByokCredentials a, ByokCredentials b) => "");""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").RequireByok("groq"); app.MapPost("/2", (ByokCredentials creds) => "").RequireByok("openai");""")]
    public Task What_fits_together_is_not(string statement) => VerifyAppAsync(statement);
}
