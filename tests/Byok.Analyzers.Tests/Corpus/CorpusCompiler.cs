using System.Reflection;
using Byok.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.Analyzers.Tests.Corpus;

/// <summary>Compiles the corpus' cases as the web SDK would, with the libraries they may use.</summary>
internal static class CorpusCompiler
{
    private static readonly MetadataReference Libraries = CompileLibraries();

    private static readonly IIncrementalGenerator LoggerMessages = CreateLoggerMessageGenerator();

    public static Compilation Compile(CorpusCase @case)
    {
        var project = new TestProject { Files = @case.Files, References = [Libraries] };
        var isApp = @case.Files.Any(f => project.Parse(f.Path, f.Text).GetCompilationUnitRoot().Members.Any(m => m is GlobalStatementSyntax));
        project = project with { OutputKind = isApp ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary };

        Compilation compilation = project.Compile();
        if (!@case.Files.Any(f => f.Text.Contains("[LoggerMessage", StringComparison.Ordinal)))
            return compilation;

        CSharpGeneratorDriver.Create([LoggerMessages.AsSourceGenerator()], parseOptions: project.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        return compilation;
    }

    // Signatures only: as metadata, because that is what a library is to an analyzer.
    private static MetadataReference CompileLibraries() => new TestProject
    {
        Name = "Libraries",
        OutputKind = OutputKind.DynamicallyLinkedLibrary,
        Files = [.. Directory.GetFiles(Path.Combine(CorpusCases.Folder, "Stubs"), "*.stub.cs").Select(f => new TestFile(f, File.ReadAllText(f)))],
    }.ToReference();

    private static IIncrementalGenerator CreateLoggerMessageGenerator()
    {
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var pack = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", "packs", "Microsoft.AspNetCore.App.Ref"));
        var version = Directory.GetDirectories(pack, $"{Environment.Version.Major}.*").OrderBy(d => new Version(Path.GetFileName(d).Split('-')[0])).Last();
        var assembly = Assembly.LoadFrom(Path.Combine(version, "analyzers", "dotnet", "cs", "Microsoft.Extensions.Logging.Generators.dll"));
        return (IIncrementalGenerator)Activator.CreateInstance(assembly.GetType("Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator", throwOnError: true)!)!;
    }
}
