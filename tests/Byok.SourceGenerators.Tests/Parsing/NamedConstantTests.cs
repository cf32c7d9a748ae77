using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Byok.SourceGenerators.Tests.Parsing;

/// <summary>The short way to a constant must find the one that the compiler would.</summary>
public sealed class NamedConstantTests
{
    private const string Byok = "namespace Byok.Generated { public static class ByokRegistry { } }";

    [Theory]
    [InlineData("", "First", "openai")]
    [InlineData("", "App.First", "openai")]
    [InlineData("", "Other.First", "groq")]
    [InlineData("", "N.Other.First", "groq")]
    [InlineData("", "Alias.First", "groq")]
    [InlineData("", "global::N.Other.First", "groq")]
    [InlineData("", "First + \"\"", "openai")]
    [InlineData("", "nameof(mistral)", "mistral")]
    [InlineData("const string First = \"gemini\";", "First", "gemini")]
    public void Reads_what_the_compiler_reads(string local, string argument, string provider)
    {
        Assert.Contains($"\n    // {provider}; ", Generate($$"""{ {{local}} Map([Byok({{argument}})] () => 1); }"""), StringComparison.Ordinal);
    }

    [Theory]
    // A constant of the handler around the handler hides the field.
    [InlineData("""Map(() => { const string First = "gemini"; Map([Byok(First)] () => 1); return 1; });""", "gemini")]
    [InlineData("""if (true) { const string First = "gemini"; Map([Byok(First)] () => 1); }""", "gemini")]
    [InlineData("""void Local() { const string First = "gemini"; Map([Byok(First)] () => 1); }""", "gemini")]
    [InlineData("""[Byok(First)] int Local() => 1; Map(Local);""", "openai")]
    [InlineData("""Map(() => 1).RequireByok(First);""", "openai")]
    public void Heeds_scopes(string statements, string provider)
    {
        Assert.Contains($"\n    // {provider}; ", Generate($$"""{ {{statements}} }"""), StringComparison.Ordinal);
    }

    private static string Generate(string body)
    {
        var source = $$"""
            using System;
            using Alias = N.Other;
            using N;

            namespace N { public static class Other { public const string First = "groq"; } }

            public sealed class ByokAttribute(string provider) : Attribute { public string Provider => provider; }

            public sealed class App
            {
                private const string First = "openai";
                private const int mistral = 1;

                public App RequireByok(string provider) => this;

                private App Map(Func<int> handler) => this;

                public void Run() {{body}}
            }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f).StartsWith("System.", StringComparison.Ordinal))
            .Select(f => MetadataReference.CreateFromFile(f));
        var compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(source), CSharpSyntaxTree.ParseText(Byok)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return CSharpGeneratorDriver.Create(new ByokGenerator()).RunGenerators(compilation).GetRunResult().GeneratedTrees.Single().ToString();
    }
}
