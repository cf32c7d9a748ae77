using Byok.Analyzers.Leaks;
using Byok.Testing;
using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Tests.Leaks.Rows;

public sealed class RowTests
{
    [Fact]
    public void Every_name_in_the_tables_exists()
    {
        var names = new RowNames(new TestProject { References = LibraryReferences.All }.Compile());
        var errors = LeakTables.Default.Sinks.SelectMany(names.Check)
            .Concat(LeakTables.Default.Transfers.SelectMany(names.Check))
            .Concat(LeakTables.Default.Sanitizers.SelectMany(names.Check))
            .Concat(LeakTables.Default.Holders.Where(row => !names.Knows(row.Type)).Select(row => $"{row.Type}: no such type"))
            .ToList();

        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    [Fact]
    public void Every_case_compiles()
    {
        var errors = new RowCompilation(RowCases.All).Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();

        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    [Fact]
    public void Every_row_has_a_case()
    {
        var types = RowCases.All.SelectMany(c => c.Types).ToHashSet();
        var without = TableRow.All.Where(row => !types.Contains(row.Type)).Select(row => row.Label).ToList();

        Assert.True(without.Count == 0, string.Join('\n', without));
    }

    [Fact]
    public async Task Every_case_is_reported_as_expected()
    {
        var differences = await new RowCompilation(RowCases.All).CompareAsync(new LeakAnalyzer(LeakTables.Default));

        Assert.True(differences.IsEmpty, string.Join('\n', differences.Select(d => d.Case.Label + d.Difference)));
    }

    [Fact]
    public async Task Every_row_is_needed()
    {
        var survivors = new List<string>();
        foreach (var group in TableRow.All.GroupBy(row => row.Type))
        {
            var compilation = new RowCompilation(RowCases.All.Where(c => c.Types.Contains(group.Key)));
            var whole = await compilation.CompareAsync(new LeakAnalyzer(LeakTables.Default));
            foreach (var row in group)
            {
                var less = await compilation.CompareAsync(new LeakAnalyzer(row.Without(LeakTables.Default)));
                if (less.Select(d => d.Difference).SequenceEqual(whole.Select(d => d.Difference)))
                    survivors.Add(row.Label);
            }
        }

        Assert.True(survivors.Count == 0, "No case misses these rows:\n" + string.Join('\n', survivors));
    }
}
