using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Editing;

/// <summary>The line ends and the indentation that a document is written with.</summary>
internal static class LineEnds
{
    public static string Of(SourceText text)
    {
        foreach (var line in text.Lines)
        {
            if (line.EndIncludingLineBreak > line.End)
                return text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        }
        return "\n";
    }

    /// <summary>The white space at the beginning of the position's line.</summary>
    public static string IndentationAt(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
            end++;
        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>One step more than an indentation, in the same style.</summary>
    public static string Indent(string indentation) => indentation + (indentation.Length > 0 && indentation[0] == '\t' ? "\t" : "    ");
}
