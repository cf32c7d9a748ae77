using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Byok.Analyzers.Tests.Harness;

/// <summary>
/// Asks analyzers as their hosts do: a build asks for everything, an editor for one document, and its light bulb for one line. Each question goes to analyzers
/// that know nothing of the others, and any exception of an analyzer fails the test.
/// </summary>
internal sealed class AnalyzerRun(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, TestConfig? config)
{
    public Task<ImmutableArray<Diagnostic>> BuildAsync() => AskAsync(a => a.GetAnalyzerDiagnosticsAsync());

    public Task<ImmutableArray<Diagnostic>> DocumentAsync(SyntaxTree tree) => AskAsync(async a =>
    {
        var syntactic = await a.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None);
        return syntactic.AddRange(await a.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None));
    });

    public Task<ImmutableArray<Diagnostic>> LinesAsync(SyntaxTree tree, TextSpan span) => AskAsync(async a =>
    {
        var text = await tree.GetTextAsync();
        var lines = TextSpan.FromBounds(text.Lines.GetLineFromPosition(span.Start).Start, text.Lines.GetLineFromPosition(span.End).End);
        var syntactic = await a.GetAnalyzerSyntaxDiagnosticsAsync(tree, lines, CancellationToken.None);
        return syntactic.AddRange(await a.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), lines, CancellationToken.None));
    });

    private async Task<ImmutableArray<Diagnostic>> AskAsync(Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> question)
    {
        var exceptions = new ConcurrentQueue<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], config ?? new TestConfig("")),
            onAnalyzerException: (exception, analyzer, diagnostic) => exceptions.Enqueue($"{analyzer}: {exception}\n{diagnostic}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false);
        var diagnostics = await question(compilation.WithAnalyzers(analyzers, options));
        Assert.True(exceptions.IsEmpty, "An analyzer failed.\n" + string.Join('\n', exceptions));
        return diagnostics;
    }
}
