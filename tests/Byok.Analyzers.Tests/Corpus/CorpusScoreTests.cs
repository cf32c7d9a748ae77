using System.Collections.Immutable;
using Byok.Analyzers.Leaks;
using Byok.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace Byok.Analyzers.Tests.Corpus;

/// <summary>The leak rules against a corpus that was written without sight of them.</summary>
[Trait("Category", "Slow")]
public sealed class CorpusScoreTests(ITestOutputHelper output)
{
    // What takes another mistake to become a leak has marks where the corpus is about it, and is not held against a case that is about something else.
    private static readonly ImmutableArray<string> Hints = ["BYOK108", "BYOK109"];

    [Fact]
    public async Task Recall_and_precision()
    {
        var score = new CorpusScore(idsMatter: true);
        foreach (var @case in CorpusCases.Load())
        {
            var diagnostics = await CompilerDiagnostics.GetAsync(CorpusCompiler.Compile(@case), CreateAnalyzers());
            score.Add(@case, diagnostics.Where(d => d.Id.StartsWith("BYOK1", StringComparison.Ordinal) && (!Hints.Contains(d.Id) || Expects(@case, d.Id))));
        }

        foreach (var part in score.Parts)
        {
            var tally = score[part];
            output.WriteLine($"{part}: {tally.Found.Count} found, {tally.Missed.Count} missed, {tally.False.Count} false");
            foreach (var missed in tally.Missed)
                output.WriteLine($"  missed {missed}");
            foreach (var wrong in tally.False)
                output.WriteLine($"  false  {wrong}");
        }
        output.WriteLine($"recall near {score[CorpusCases.Near].Recall:P1}, far {score[CorpusCases.Far].Recall:P1}, precision {score.Precision:P1}");

        Assert.Empty(score[CorpusCases.NeverFlag].False);
        Assert.InRange(score[CorpusCases.Near].Recall, 0.98, 1);
        Assert.InRange(score[CorpusCases.Far].Recall, 0.85, 1);
        Assert.InRange(score.Precision, 0.98, 1);
    }

    private static bool Expects(CorpusCase @case, string id) => @case.Leaks.Any(l => l.Spots.Any(s => s.Ids.Contains(id)));

    private static ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() => [new LeakAnalyzer(), new HeaderLoggingAnalyzer()];
}
