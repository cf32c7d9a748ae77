using System.Collections.Concurrent;
using System.Collections.Immutable;
using Byok.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Tests.Leaks.Rows;

/// <summary>Compiles cases, all in one compilation, and compares what an analyzer reports in each with what is expected.</summary>
internal sealed class RowCompilation
{
    private const string Common =
        """
        public sealed class Holder
        {
            public int Id { get; set; }
            public string? Key { get; set; }
        }
        """;

    private readonly ImmutableArray<RowCase> _cases;

    public RowCompilation(IEnumerable<RowCase> cases)
    {
        _cases = [.. cases];
        Compilation = new TestProject
        {
            Name = "Cases",
            OutputKind = OutputKind.DynamicallyLinkedLibrary,
            Files = [new TestFile("/cases/Holder.cs", Common), .. _cases.Select(c => new TestFile(c.Path, c.Text))],
            References = LibraryReferences.All,
        }.Compile();
    }

    public Compilation Compilation { get; }

    /// <summary>The cases in which something else is reported than expected, each with the differences.</summary>
    public async Task<ImmutableArray<(RowCase Case, string Difference)>> CompareAsync(DiagnosticAnalyzer analyzer)
    {
        var failures = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new CaseOptions(_cases)),
            onAnalyzerException: (exception, _, _) => failures.Enqueue(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var reported = (await Compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync())
            .ToLookup(d => d.Location.SourceTree?.FilePath ?? "", d => new Expectation(d.Id, d.Location.SourceSpan));
        if (failures.TryPeek(out var failure))
            throw new InvalidOperationException("The analyzer failed.", failure);
        return [.. _cases.Select(c => (c, Difference(c, [.. reported[c.Path]]))).Where(pair => pair.Item2.Length > 0)];
    }

    private static string Difference(RowCase tested, HashSet<Expectation> reported)
    {
        var missing = tested.Expected.Where(e => !reported.Contains(e)).Select(e => Describe(tested, e, "not reported"));
        var unexpected = reported.Where(e => !tested.Expected.Contains(e)).Select(e => Describe(tested, e, "reported for nothing"));
        return string.Concat(missing.Concat(unexpected).Order(StringComparer.Ordinal));
    }

    private static string Describe(RowCase tested, Expectation expectation, string what)
    {
        var start = tested.Text.LastIndexOf('\n', expectation.Span.Start) + 1;
        var end = tested.Text.IndexOf('\n', expectation.Span.Start);
        var line = tested.Text[start..(end < 0 ? tested.Text.Length : end)].Trim();
        return $"\n  {expectation.Rule} {what}: {tested.Text.Substring(expectation.Span.Start, expectation.Span.Length)} in {line}";
    }

    private sealed class CaseOptions(ImmutableArray<RowCase> cases) : AnalyzerConfigOptionsProvider
    {
        private readonly Dictionary<string, AnalyzerConfigOptions> _byPath =
            cases.ToDictionary(c => c.Path, c => (AnalyzerConfigOptions)new Options(c.Options));

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _byPath.GetValueOrDefault(tree.FilePath, GlobalOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
