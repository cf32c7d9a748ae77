using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Byok.Analyzers.Tests.Harness;

/// <summary>Source text that says where diagnostics are expected: <c>[|expression|]</c>, or <c>{|BYOK101:expression|}</c> where there is more than one rule.</summary>
/// <param name="Text">The text without the marks.</param>
/// <param name="Spans">What was marked, in the order of the text; the id is null for <c>[|...|]</c>.</param>
internal sealed record Markup(string Text, ImmutableArray<(string? Id, TextSpan Span)> Spans)
{
    /// <exception cref="FormatException">A mark is not closed or not opened.</exception>
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(string? Id, int Start)>();
        var spans = ImmutableArray.CreateBuilder<(string? Id, TextSpan Span)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (Starts(marked, i, "[|") && !Starts(marked, i, "[||"))
            {
                open.Push((null, text.Length));
                i++;
            }
            else if (Starts(marked, i, "{|") && ReadId(marked, i + 2) is { } id)
            {
                open.Push((id, text.Length));
                i += id.Length + 2;
            }
            else if (open.Count > 0 && Starts(marked, i, open.Peek().Id is null ? "|]" : "|}"))
            {
                var (closed, start) = open.Pop();
                spans.Add((closed, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        return open.Count == 0
            ? new Markup(text.ToString(), [.. spans.OrderBy(s => s.Span.Start).ThenBy(s => s.Span.End)])
            : throw new FormatException($"The mark of '{text.ToString(open.Peek().Start, Math.Min(40, text.Length - open.Peek().Start))}' is not closed.");
    }

    private static bool Starts(string text, int index, string mark) => string.CompareOrdinal(text, index, mark, 0, mark.Length) == 0;

    private static string? ReadId(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        return end > start && end < text.Length && text[end] == ':' ? text[start..end] : null;
    }
}
