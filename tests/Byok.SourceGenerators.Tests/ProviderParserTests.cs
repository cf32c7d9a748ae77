using Byok.SourceGenerators.Parsing;
using Byok.Testing;

namespace Byok.SourceGenerators.Tests;

/// <summary>What becomes of <c>[assembly: ByokProvider(...)]</c>; see <see cref="ProviderParser"/>.</summary>
public sealed class ProviderParserTests
{
    private const string Program =
        """

        var app = WebApplication.CreateSlimBuilder(args).Build();
        app.MapPost("/chat", [Byok.Byok("acme")] (Byok.ByokCredentials creds) => creds.Provider);
        """;

    [Fact]
    public async Task A_declared_provider_is_registered_and_can_be_allowed()
    {
        var emitted = await GeneratorCase.RunAsync("""[assembly: Byok.ByokProvider("acme", KeyPrefix = "ak_", DisplayName = null)]""" + Program);

        Assert.Equal(["new global::Byok.ByokProviderAttribute(\"acme\") { KeyPrefix = \"ak_\" }"], emitted.Providers);
        Assert.Equal(["*", "acme"], emitted.Policies);
        Assert.Contains("key.StartsWith(\"ak_\", global::System.StringComparison.Ordinal)", emitted.Text, StringComparison.Ordinal);
        AssertRuntimeAgrees(emitted, Program);
    }

    [Theory]
    [InlineData(@"quote \"" and backslash \\")]
    [InlineData(@"carriage return \r, line feed \n, next line \u0085, line separator \u2028, paragraph separator \u2029")]
    [InlineData("</script><!-- */ //")]
    [InlineData(@"nul \0, bell \a, delete \u007f, byte order mark \ufeff, right to left \u202e")]
    [InlineData(@"half a pair \ud83d and the other half \ude00 in the wrong \ude00\ud83d order")]
    [InlineData("é 漢字 😀 {0} {{x}} $\\\"")]
    [InlineData("")]
    public async Task A_hostile_name_stays_text(string literal)
    {
        var declaration = $"""[assembly: Byok.ByokProvider("acme", DisplayName = "{literal}", KeyPrefix = "ak_", ConsoleUrl = "{literal}")]""";

        var emitted = await GeneratorCase.RunAsync(declaration + Program);

        Assert.Single(emitted.Providers);
        Assert.Equal(["*", "acme"], emitted.Policies);
        AssertRuntimeAgrees(emitted, declaration + Program);
    }

    [Fact]
    public async Task A_prefix_that_other_providers_share_makes_no_rule()
    {
        var emitted = await GeneratorCase.RunAsync("""[assembly: Byok.ByokProvider("acme", KeyPrefix = "sk-")]""" + Program);

        Assert.Single(emitted.Providers);
        Assert.DoesNotContain("key.StartsWith(\"sk-\", global::System.StringComparison.Ordinal))", emitted.Text, StringComparison.Ordinal);
        AssertRuntimeAgrees(emitted, Program);
    }

    [Fact]
    public async Task A_longer_prefix_goes_before_the_general_one()
    {
        var emitted = await GeneratorCase.RunAsync("""[assembly: Byok.ByokProvider("acme", KeyPrefix = "sk-ant-acme-")]""" + Program);

        var ours = emitted.Text!.IndexOf("key.StartsWith(\"sk-ant-acme-\"", StringComparison.Ordinal);
        var general = emitted.Text.IndexOf("key.StartsWith(\"sk-ant-\"", StringComparison.Ordinal);
        Assert.InRange(ours, 0, general);
    }

    [Fact]
    public async Task A_provider_of_a_referenced_assembly_is_known_here_too()
    {
        var library = TestProject.Library("""[assembly: Byok.ByokProvider("acme", KeyPrefix = "ak_", BaseUrl = "https://acme.example")]""");

        var emitted = await GeneratorCase.RunAsync(TestProject.App(Program) with { References = [library.ToReference()] });

        Assert.Equal(["new global::Byok.ByokProviderAttribute(\"acme\") { KeyPrefix = \"ak_\", BaseUrl = \"https://acme.example\" }"], emitted.Providers);
        Assert.Equal(["*", "acme"], emitted.Policies);
    }

    [Fact]
    public async Task The_same_declaration_here_and_in_a_referenced_assembly_counts_once()
    {
        const string declaration = """[assembly: Byok.ByokProvider("acme", KeyPrefix = "ak_")]""";

        var emitted = await GeneratorCase.RunAsync(TestProject.App(declaration + Program) with { References = [TestProject.Library(declaration).ToReference()] });

        Assert.Single(emitted.Providers);
    }

    [Theory]
    [InlineData("""[assembly: Byok.ByokProvider("No Id!")]""")]
    [InlineData("""[assembly: Byok.ByokProvider("claude")]""")]
    [InlineData("""[assembly: Byok.ByokProvider("openai", KeyPrefix = "ak_")]""")]
    [InlineData("""[assembly: Byok.ByokProvider("acme", KeyPrefix = "x")]""")]
    public async Task An_invalid_declaration_is_registered_so_that_the_runtime_can_say_what_is_wrong(string declaration)
    {
        var emitted = await GeneratorCase.RunAsync(declaration + "\nvar app = WebApplication.CreateSlimBuilder(args).Build();");

        Assert.Single(emitted.Providers);
        Assert.Equal(["*"], emitted.Policies);
    }

    [Theory]
    [InlineData("""[assembly: Byok.ByokProvider(null!)]""")]
    [InlineData("""[assembly: Byok.ByokProvider()]""")]
    [InlineData("""[assembly: Byok.ByokProvider("acme", KeyPrefix = 5)]""")]
    [InlineData("""[assembly: Byok.ByokProvider("acme", KeyPrefix = )]""")]
    [InlineData("""[assembly: Byok.ByokProvider("a" + args)]""")]
    public void A_declaration_that_does_not_compile_does_no_harm(string declaration) =>
        Assert.Contains("*", GeneratorCase.RunOnBrokenCode(TestProject.App(declaration + Program)).Policies);

    private static void AssertRuntimeAgrees(EmittedCode emitted, string program) =>
        Assert.Equal(LoadedApp.RegisteredStamp(TestProject.App(program), emitted), emitted.Stamp);
}
