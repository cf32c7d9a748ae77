using System.Collections.Immutable;
using Byok.Testing;

namespace Byok.Analyzers.Tests.Corpus;

/// <summary>A small application of the corpus.</summary>
/// <param name="Name">Its name, the only one of its kind.</param>
/// <param name="Part">The folder under Corpus, which says what it is there for.</param>
/// <param name="Files">Its source, without the markup.</param>
/// <param name="Leaks">What is to be found in it.</param>
internal sealed record CorpusCase(string Name, string Part, ImmutableArray<TestFile> Files, ImmutableArray<CorpusLeak> Leaks)
{
    public override string ToString() => $"{Part}: {Name}";
}

/// <summary>One leak. It counts as found where any of the places has a diagnostic of one of its ids.</summary>
internal sealed record CorpusLeak(bool IsRequired, ImmutableArray<CorpusSpot> Spots);

/// <summary>Lines, counted from zero, and the ids that are right there.</summary>
internal sealed record CorpusSpot(string Path, int FirstLine, int LastLine, ImmutableArray<string> Ids)
{
    public bool Covers(string path, int line) => path == Path && line >= FirstLine && line <= LastLine;
}
