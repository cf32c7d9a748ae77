using Byok.Testing;
using static Byok.Analyzers.Tests.Usage.UsageTest;

namespace Byok.Analyzers.Tests.Usage;

/// <summary>BYOK004.</summary>
public sealed class RuntimePolicyTests
{
    [Theory]
    [InlineData("""app.MapGet("/", () => "").RequireByok({|BYOK004:app.Configuration["p"]|}!);""")]
    [InlineData("""var name = "openai"; app.MapGet("/", () => "").RequireByok("groq", {|BYOK004:name|});""")]
    [InlineData("""string[] names = ["openai"]; app.MapGet("/", () => "").RequireByok({|BYOK004:names|});""")]
    [InlineData("""string[] names = ["openai"]; app.MapGet("/", () => "").RequireByok([{|BYOK004:.. names|}]);""")]
    [InlineData("""var policy = new ByokAttribute("openai"); app.MapGet("/", () => "").RequireByok({|BYOK004:policy|});""")]
    [InlineData("""app.MapGet("/", () => "").RequireByok({|BYOK004:new Own()|});""")]
    [InlineData("""app.MapGet("/", () => "").RequireByok(new ByokAttribute("openai") { RequireModel = {|BYOK004:DateTime.Now.Year > 2000|} });""")]
    [InlineData("""app.MapGet("/", () => "").RequireByok({|BYOK004:Names.Static|});""")]
    [InlineData("""foreach (var name in app.Configuration.GetSection("p").Get<string[]>()!) app.MapGroup(name).RequireByok({|BYOK004:name|});""")]
    public Task A_value_that_is_no_constant_is_reported(string statements) => VerifyAppAsync(statements, Declarations);

    [Theory]
    [InlineData("""app.MapGet("/", () => "").RequireByok("openai");""")]
    [InlineData("""app.MapGet("/", () => "").RequireByok(Names.Const, ByokProviders.Groq, "x" + "ai");""")]
    [InlineData("""app.MapGet("/", () => "").RequireByok(["openai", "groq"]);""")]
    [InlineData("""app.MapGet("/", () => "").RequireByok(new string[] { "openai" });""")]
    [InlineData("""app.MapGet("/", () => "").RequireByok(new ByokAttribute("openai") { RequireModel = true });""")]
    [InlineData("""app.MapGet("/", () => "").RequireByok();""")]
    [InlineData("""app.MapGet("/", () => "").RequireByok(new ByokAttribute());""")]
    public Task A_constant_is_not(string statements) => VerifyAppAsync(statements, Declarations);

    [Fact]
    public Task An_alias_is_reported() => VerifyAsync(TestProject.Library(
        """
        using Bring = Byok.ByokAttribute;
        using Byok;
        namespace App
        {
            public static class Handlers
            {
                [{|BYOK004:Bring("openai")|}]
                public static string A(ByokCredentials creds) => "";

                [ByokAttribute("openai")]
                public static string B(ByokCredentials creds) => "";

                public static string C([{|BYOK004:Bring|}] ByokCredentials creds) => "";
            }
        }
        """));

    private const string Declarations =
        """
        internal static class Names
        {
            internal const string Const = "openai";
            internal static readonly string[] Static = ["openai"];
        }

        internal sealed class Own : IByokMetadata
        {
            public IReadOnlyList<string> Providers => [];
            public bool RequireModel => true;
            public bool AcceptAnyKeyFormat => false;
        }
        """;
}
