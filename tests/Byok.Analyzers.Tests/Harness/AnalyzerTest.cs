using System.Collections.Immutable;
using Byok.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Tests.Harness;

/// <summary>Analyzers report what the markup of the source says: these ids at these places, and nothing else, however they are asked.</summary>
internal sealed record AnalyzerTest
{
    /// <summary>The files, marked.</summary>
    public required TestProject Project { get; init; }

    public required ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; }

    /// <summary>The id that <c>[|...|]</c> means. Needed only where the analyzers have several rules.</summary>
    public string? Rule { get; init; }

    /// <summary>Options as in an <c>.editorconfig</c>.</summary>
    public string? Config { get; init; }

    /// <summary>The source does not have to compile: somebody is typing.</summary>
    public bool AllowsCompilerErrors { get; init; }

    /// <summary>One file: an app where it has top-level statements, else a library.</summary>
    public static Task VerifyAsync(string source, params ImmutableArray<DiagnosticAnalyzer> analyzers) => VerifyAsync(ToProject(source), analyzers);

    public static Task VerifyAsync(TestProject project, params ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        new AnalyzerTest { Project = project, Analyzers = analyzers }.RunAsync();

    public static TestProject ToProject(string source) =>
        CSharpSyntaxTree.ParseText(Markup.Parse(source).Text).GetCompilationUnitRoot().Members.Any(m => m is GlobalStatementSyntax)
            ? TestProject.App(source)
            : TestProject.Library(source);

    public async Task RunAsync()
    {
        var (project, expected) = ParseMarkup(Project);
        var config = Config is null ? null : new TestConfig(Config);
        Compilation compilation = project.Compile();
        if (config is not null)
            compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(config.Severities));
        if (!AllowsCompilerErrors)
            FindingReport.AssertCompiles(compilation);

        var run = new AnalyzerRun(compilation, Analyzers, config);
        FindingReport.AssertEqual("the build", compilation, expected, await run.BuildAsync());
        foreach (var tree in compilation.SyntaxTrees)
        {
            var here = expected.Where(e => e.Path == tree.FilePath).ToImmutableArray();
            FindingReport.AssertEqual("the document", compilation, here, await run.DocumentAsync(tree));
            foreach (var finding in here)
            {
                var found = await run.LinesAsync(tree, finding.Span);
                FindingReport.AssertEqual("the line", compilation, [finding], [.. found.Where(d => Finding.Of(d) == finding)]);
                // The host may be given what lies around the line; but nothing that nobody expects.
                FindingReport.AssertEqual("the line", compilation, [], [.. found.Where(d => !here.Contains(Finding.Of(d)))]);
            }
        }
    }

    private (TestProject Project, ImmutableArray<Finding> Expected) ParseMarkup(TestProject marked)
    {
        var parsed = marked.Files.Select(f => (f.Path, Markup: Markup.Parse(f.Text))).ToList();
        return (
            marked with { Files = [.. parsed.Select(f => new TestFile(f.Path, f.Markup.Text))] },
            [.. parsed.SelectMany(f => f.Markup.Spans.Select(s => new Finding(s.Id ?? TheRule(), f.Path, s.Span)))]);
    }

    private string TheRule()
    {
        if (Rule is not null)
            return Rule;
        var ids = Analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct().ToList();
        return ids.Count == 1 ? ids[0] : throw new FormatException($"[|...|] could be any of {string.Join(", ", ids)}: write {{|{ids[0]}:...|}} or set {nameof(Rule)}.");
    }
}
