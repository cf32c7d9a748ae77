using Byok.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Tests.Harness;

/// <summary>
/// A fix changes the text to exactly what is written down, compiles, and its diagnostic is gone; once with LF and once with CRLF. Marks in the texts are the
/// diagnostics before and those that are left after, and <c>[|...|]</c> is the rule of <see cref="Rule"/> or the fix's only one.
/// </summary>
internal sealed record CodeFixTest
{
    public required TestProject Before { get; init; }

    public required TestProject After { get; init; }

    public required DiagnosticAnalyzer Analyzer { get; init; }

    public required CodeFixProvider Fix { get; init; }

    /// <summary>Which of the offered fixes; null for the first.</summary>
    public string? EquivalenceKey { get; init; }

    /// <summary>The id to fix first; null for the first diagnostic that the fix takes.</summary>
    public string? Rule { get; init; }

    public string? Config { get; init; }

    public bool AllowsCompilerErrors { get; init; }

    /// <summary>Applies the fix to the first diagnostic.</summary>
    public static Task VerifyAsync(string before, string after, DiagnosticAnalyzer analyzer, CodeFixProvider fix, string? equivalenceKey = null) =>
        Create(before, after, analyzer, fix, equivalenceKey).RunAsync();

    /// <summary>Applies the fix to all diagnostics of the file, and again to all of the project.</summary>
    public static async Task VerifyFixAllAsync(string before, string after, DiagnosticAnalyzer analyzer, CodeFixProvider fix, string? equivalenceKey = null)
    {
        var test = Create(before, after, analyzer, fix, equivalenceKey);
        await test.RunFixAllAsync(FixAllScope.Document);
        await test.RunFixAllAsync(FixAllScope.Project);
    }

    /// <summary>No fix is offered for the first diagnostic, or none with this key.</summary>
    public static async Task VerifyNoFixAsync(string before, DiagnosticAnalyzer analyzer, CodeFixProvider fix, string? equivalenceKey = null)
    {
        var test = Create(before, before, analyzer, fix, equivalenceKey);
        using var workspace = new FixWorkspace(test, test.Before, "\n");
        Assert.DoesNotContain(
            await workspace.GetActionsAsync(await workspace.GetFirstDiagnosticAsync()),
            a => equivalenceKey is null || a.EquivalenceKey == equivalenceKey);
    }

    public Task RunAsync() => RunAsync(workspace => workspace.FixFirstAsync());

    public Task RunFixAllAsync(FixAllScope scope) => RunAsync(workspace => workspace.FixAllAsync(scope));

    private static CodeFixTest Create(string before, string after, DiagnosticAnalyzer analyzer, CodeFixProvider fix, string? equivalenceKey) => new()
    {
        Before = AnalyzerTest.ToProject(before),
        After = AnalyzerTest.ToProject(after),
        Analyzer = analyzer,
        Fix = fix,
        EquivalenceKey = equivalenceKey,
    };

    private async Task RunAsync(Func<FixWorkspace, Task<Solution>> apply)
    {
        foreach (var lineEnd in (string[])["\n", "\r\n"])
        {
            using var workspace = new FixWorkspace(this, Before, lineEnd);
            var diagnosticsBefore = await workspace.GetDiagnosticsAsync();
            workspace.AssertMarked(Before, diagnosticsBefore);
            var errorsBefore = await workspace.GetErrorsAsync();
            Assert.True(AllowsCompilerErrors || errorsBefore.Count == 0, "The test's source does not compile.\n" + string.Join('\n', errorsBefore));

            workspace.Solution = await apply(workspace);

            await workspace.AssertTextsAsync(After);
            var errorsAfter = await workspace.GetErrorsAsync();
            Assert.True(errorsAfter.Except(errorsBefore).ToList() is [], "The fix made errors.\n" + string.Join('\n', errorsAfter));
            var diagnosticsAfter = await workspace.GetDiagnosticsAsync();
            Assert.True(diagnosticsAfter.Length < diagnosticsBefore.Length, "The diagnostic is still there.\n" + string.Join('\n', diagnosticsAfter));
            workspace.AssertMarked(After, diagnosticsAfter, isExact: true);
        }
    }
}
