using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>What the search found.</summary>
/// <param name="Leaks">Those of a file in the order of its text.</param>
/// <param name="Failures">Bodies that the search could not deal with, by a mistake of its own. They cost no other body anything, and are not kept quiet.</param>
internal sealed record SearchResult(IReadOnlyDictionary<SyntaxTree, List<Leak>> Leaks, IReadOnlyDictionary<SyntaxNode, Exception> Failures)
{
    public bool IsEmpty => Leaks.Count == 0 && Failures.Count == 0;
}
