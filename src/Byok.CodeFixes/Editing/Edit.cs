using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Editing;

/// <summary>
/// Changes of a document's text. Text, not nodes: what is not changed stays as it is written, comments and line ends included, and edits of one document can be put
/// together.
/// </summary>
/// <param name="Changes">Do not overlap.</param>
internal sealed record Edit(ImmutableArray<TextChange> Changes)
{
    public static Edit Replace(SyntaxNode node, string text) => Replace(node.Span, text);

    public static Edit Replace(TextSpan span, string text) => new([new TextChange(span, text)]);

    public static Edit Remove(TextSpan span) => Replace(span, "");

    public Edit And(Edit? other) => other is null ? this : new(Changes.AddRange(other.Changes));

    public bool Overlaps(IEnumerable<TextChange> others) =>
        Changes.Any(c => others.Any(o => o.Span.OverlapsWith(c.Span) || ((o.Span.IsEmpty || c.Span.IsEmpty) && o.Span.IntersectsWith(c.Span))));
}
