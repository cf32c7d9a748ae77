using Byok.SourceGenerators.Parsing;
using Byok.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace Byok.SourceGenerators.Tests;

/// <summary>Where guards can be emitted at all; see <see cref="EnvironmentParser"/>.</summary>
public sealed class EnvironmentParserTests
{
    private const string Program =
        """
        using Byok;

        var app = WebApplication.CreateSlimBuilder(args).Build();
        app.MapPost("/chat", [Byok("openai")] (ByokCredentials creds) => creds.Provider);

        """;

    [Fact]
    public async Task A_project_without_Byok_gets_nothing()
    {
        var emitted = await GeneratorCase.RunAsync(TestProject.App("Console.WriteLine(args.Length);") with { ReferencesByok = false });

        Assert.Null(emitted.Text);
    }

    [Fact]
    public void A_namesake_in_a_project_without_Byok_gets_nothing()
    {
        const string code = "[Byok(\"openai\")] internal sealed class Handler; internal sealed class ByokAttribute(string id) : Attribute { public string Id => id; }";

        Assert.Null(GeneratorCase.RunOnBrokenCode(TestProject.Library(code) with { ReferencesByok = false }).Text);
    }

    [Fact]
    public void CSharp_10_cannot_compile_guards_and_gets_none() =>
        Assert.Null(GeneratorCase.RunOnBrokenCode(TestProject.App(Program) with { LanguageVersion = LanguageVersion.CSharp10 }).Text);

    [Fact]
    public void CSharp_11_compiles_guards_without_a_warning()
    {
        var project = TestProject.App(Program) with { LanguageVersion = LanguageVersion.CSharp11 };

        var emitted = GeneratorCase.RunOnBrokenCode(project);

        Assert.Equal(["*", "openai"], emitted.Policies);
        // Without ASP.NET Core's generator, whose interceptors that compiler does not know.
        CompilerDiagnostics.AssertNone(project.Compile().AddSyntaxTrees(project.Parse("Guards.cs", emitted.Text!)));
    }

    [Theory]
    [InlineData("app.MapPost(\"/x\", [Byok(] (ByokCredentials creds) => creds.")]
    [InlineData("app.MapPost(\"/x\", [Byok(\"openai\"")]
    [InlineData("app.MapPost(\"/x\", () => 1).RequireByok(")]
    [InlineData("app.MapPost(\"/x\", () => 1).RequireByok(new ByokAttribute(\"openai\") { RequireModel = ")]
    [InlineData("app.MapPost(\"/x\", () => 1).RequireByok(new ByokAttribute { 1, \"x\" })")]
    [InlineData("app.MapPost(\"/x\", () => 1).RequireByok([\"openai\", ..")]
    [InlineData("[Byok(\"openai\", RequireModel = )] void () { }")]
    [InlineData("[Byok(RequireModel = \"yes\", Nonsense = 1)] class { [Byok] }")]
    [InlineData("class C { [Byok(\"openai\")] void () => ")]
    [InlineData("RequireByok(\"openai\"); x?.RequireByok<int(\"groq\")")]
    [InlineData("[Byok(\"openai]\nvoid F() { }")]
    [InlineData("[Byok(null)] void F() { } [Byok(new string[] { null })] void G() { }")]
    [InlineData("[Byok(\"\\ud800\")] void F() { }")]
    [InlineData("#if X\n[Byok(\n#endif")]
    public void Half_typed_code_does_no_harm(string code) =>
        Assert.Contains("*", GeneratorCase.RunOnBrokenCode(TestProject.App(Program + code)).Policies);
}
