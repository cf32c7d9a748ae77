using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Tests.Corpus;

/// <summary>The corpus is in order.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void All_cases_compile()
    {
        var errors = CorpusCases.Load()
            .AsParallel().AsOrdered()
            .SelectMany(c => CorpusCompiler.Compile(c).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{c}: {d}"))
            .ToList();

        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    [Fact]
    public void Names_are_unique()
    {
        var twice = CorpusCases.Load().GroupBy(c => c.Name).Where(g => g.Count() > 1).Select(g => g.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void Leaks_are_marked_where_they_are_to_be_found_and_nowhere_else()
    {
        var cases = CorpusCases.Load();
        var unmarked = cases.Where(c => c.Part is CorpusCases.Near or CorpusCases.Far && !c.Leaks.Any(l => l.IsRequired));
        var marked = cases.Where(c => c.Part is CorpusCases.LookAlikes or CorpusCases.NeverFlag && !c.Leaks.IsEmpty);

        Assert.Empty(unmarked.Concat(marked));
    }
}
