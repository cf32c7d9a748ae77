using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Testing;

/// <summary>What a build would print.</summary>
internal static class CompilerDiagnostics
{
    /// <summary>Fails on the first warning or error.</summary>
    public static void AssertNone(Compilation compilation) => AssertNone(compilation.GetDiagnostics());

    public static void AssertNone(IEnumerable<Diagnostic> diagnostics)
    {
        var visible = diagnostics.Where(d => !d.IsSuppressed && d.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(visible.Count == 0, string.Join('\n', visible));
    }

    /// <summary>Those of the compiler and of the analyzers, suppressed ones included and marked as such.</summary>
    public static Task<ImmutableArray<Diagnostic>> GetAsync(Compilation compilation, params ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} failed.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        return compilation.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync();
    }
}
