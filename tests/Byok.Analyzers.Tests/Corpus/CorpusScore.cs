using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Tests.Corpus;

/// <summary>What an analyzer found of the corpus, what it missed, and what it took for a leak.</summary>
/// <param name="idsMatter">Whether only the expected ids count; if not, any diagnostic on a leak's line does.</param>
internal sealed class CorpusScore(bool idsMatter)
{
    private readonly Dictionary<string, Tally> _parts = [];

    public IReadOnlyList<string> Parts => [.. _parts.Keys.Order(StringComparer.Ordinal)];

    public Tally this[string part] => _parts.TryGetValue(part, out var tally) ? tally : _parts[part] = new Tally();

    public double Precision => (double)_parts.Values.Sum(t => t.Right) / Math.Max(1, _parts.Values.Sum(t => t.Right + t.False.Count));

    public void Add(CorpusCase @case, IEnumerable<Diagnostic> diagnostics)
    {
        var reported = diagnostics.Select(d => (d.Id, Span: d.Location.GetMappedLineSpan())).Select(d => (d.Id, d.Span.Path, d.Span.StartLinePosition.Line)).ToList();
        var tally = this[@case.Part];
        foreach (var leak in @case.Leaks)
        {
            var isFound = reported.Any(d => leak.Spots.Any(s => IsRight(s, d)));
            if (isFound)
                tally.Right++;
            if (leak.IsRequired)
                (isFound ? tally.Found : tally.Missed).Add($"{@case.Name} ({string.Join('/', leak.Spots[0].Ids)} in {Describe(leak.Spots[0].Path, leak.Spots[0].FirstLine)})");
        }
        foreach (var d in reported.Where(d => !@case.Leaks.Any(l => l.Spots.Any(s => IsRight(s, d)))))
            tally.False.Add($"{@case.Name} ({d.Id} in {Describe(d.Path, d.Line)})");
    }

    private bool IsRight(CorpusSpot spot, (string Id, string Path, int Line) d) => spot.Covers(d.Path, d.Line) && (!idsMatter || spot.Ids.Contains(d.Id));

    private static string Describe(string path, int line) => $"{Path.GetFileName(path)}:{line + 1}";

    internal sealed class Tally
    {
        public List<string> Found { get; } = [];

        public List<string> Missed { get; } = [];

        public List<string> False { get; } = [];

        /// <summary>Leaks that were reported, those that need not be among them.</summary>
        public int Right { get; set; }

        public double Recall => (double)Found.Count / Math.Max(1, Found.Count + Missed.Count);
    }
}
