using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>Where a key came into sight: the expression that revealed it.</summary>
internal sealed class Origin(SyntaxNode syntax)
{
    private const int MaxTextLength = 60;

    private string? _text;

    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>The expression on one line, for a message.</summary>
    public string Text => _text ??= Shorten(Syntax.ToString());

    /// <summary>A total order that does not depend on which thread came first.</summary>
    public bool IsBefore(Origin other)
    {
        if (ReferenceEquals(Syntax.SyntaxTree, other.Syntax.SyntaxTree))
            return Syntax.SpanStart < other.Syntax.SpanStart;
        var byPath = string.CompareOrdinal(Syntax.SyntaxTree.FilePath, other.Syntax.SyntaxTree.FilePath);
        return byPath != 0 ? byPath < 0 : Syntax.SpanStart < other.Syntax.SpanStart;
    }

    private static string Shorten(string text)
    {
        var line = string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxTextLength ? line : line.Substring(0, MaxTextLength - 3) + "...";
    }
}
