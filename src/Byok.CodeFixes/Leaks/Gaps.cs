using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Leaks;

/// <summary>Spaces around what is taken out of a sentence.</summary>
internal static class Gaps
{
    /// <summary>The span with the space before it, where another or the end of the sentence follows.</summary>
    public static TextSpan Widen(SourceText text, TextSpan span)
    {
        var before = span.Start > 0 ? text[span.Start - 1] : '\0';
        var after = span.End < text.Length ? text[span.End] : '\0';
        return before == ' ' && after is (' ' or '"' or '.' or ',' or ';' or ')' or '!' or '?') ? TextSpan.FromBounds(span.Start - 1, span.End) : span;
    }
}
