using System.Collections.Immutable;
using Byok.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace Byok.Analyzers.Tests.Corpus;

/// <summary>The leak rules against a corpus that was written without sight of them.</summary>
[Trait("Category", "Slow")]
public sealed class CorpusScoreTests(ITestOutputHelper output)
{
    // 106, 108 and 109 are rules of shape, not of flow, and not what the corpus is about.
    private static readonly ImmutableArray<string> Rules = ["BYOK101", "BYOK102", "BYOK103", "BYOK104", "BYOK105", "BYOK107"];

    [Fact]
    public async Task Recall_and_precision()
    {
        var score = new CorpusScore(idsMatter: true);
        foreach (var @case in CorpusCases.Load())
        {
            var diagnostics = await CompilerDiagnostics.GetAsync(CorpusCompiler.Compile(@case), CreateAnalyzer());
            score.Add(@case, diagnostics.Where(d => Rules.Contains(d.Id)));
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

    private static DiagnosticAnalyzer CreateAnalyzer() => new global::Byok.Analyzers.Leaks.LeakAnalyzer();
}
