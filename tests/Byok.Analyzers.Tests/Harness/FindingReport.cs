using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Tests.Harness;

/// <summary>Compares what was expected with what was found, and says it so that the markup can be written from it.</summary>
internal static class FindingReport
{
    public static void AssertCompiles(Compilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, "The test's source does not compile.\n" + string.Join('\n', errors));
    }

    public static void AssertEqual(string asked, Compilation compilation, ImmutableArray<Finding> expected, ImmutableArray<Diagnostic> actual)
    {
        var missing = expected.ToList();
        var surplus = new List<Diagnostic>();
        foreach (var diagnostic in actual)
        {
            if (!missing.Remove(Finding.Of(diagnostic)))
                surplus.Add(diagnostic);
        }
        if (missing.Count == 0 && surplus.Count == 0)
            return;

        var report = new StringBuilder($"Asked for {asked}, the analyzers did not report what is marked.\n");
        foreach (var finding in missing)
            report.Append("Not reported: ").AppendLine(Show(compilation, finding));
        foreach (var diagnostic in surplus)
            report.Append("Not marked:   ").Append(Show(compilation, Finding.Of(diagnostic))).Append("  (").Append(diagnostic.GetMessage(null)).AppendLine(")");
        Assert.Fail(report.ToString());
    }

    private static string Show(Compilation compilation, Finding finding)
    {
        var tree = compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == finding.Path);
        if (tree is null)
            return $"{finding.Id} without a place";
        var line = tree.GetLineSpan(finding.Span).StartLinePosition.Line + 1;
        return $"{finding.Path}({line}): {{|{finding.Id}:{tree.GetText().ToString(finding.Span)}|}}";
    }
}
