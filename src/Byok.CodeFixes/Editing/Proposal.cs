using System.Collections.Immutable;

namespace Byok.CodeFixes.Editing;

/// <summary>A fix that may be offered: the first of its edits that compiles.</summary>
/// <param name="Title">What the menu says.</param>
/// <param name="Key">The equivalence key: fixes of one kind have one.</param>
/// <param name="Edits">Ways to write it, the best first.</param>
internal sealed record Proposal(string Title, string Key, params ImmutableArray<Edit> Edits);
