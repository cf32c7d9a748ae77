using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Leaks;

/// <summary>The constant template of a logging call, and which of its placeholders an argument fills.</summary>
/// <param name="Literal">The template's literal.</param>
/// <param name="First">The index of the first argument that fills a placeholder.</param>
internal sealed record MessageTemplate(LiteralExpressionSyntax Literal, int First)
{
    /// <summary>The template of a call; null where it has none or not as a literal.</summary>
    public static MessageTemplate? Of(SemanticModel model, ArgumentListSyntax arguments)
    {
        for (var i = 0; i < arguments.Arguments.Count; i++)
        {
            if (arguments.Arguments[i] is { NameColon: null, Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal } argument
                && model.GetOperation(argument) is IArgumentOperation { Parameter.Name: "message" or "messageTemplate" or "messageFormat" or "format" or "formatString" })
            {
                return new MessageTemplate(literal, i + 1);
            }
        }
        return null;
    }

    /// <summary>Takes the placeholder of the argument with this index out of the template; null where it has none.</summary>
    public Edit? Remove(FixSite site, int argument)
    {
        var (index, placeholders) = (argument - First, Placeholders());
        if (placeholders.Count == 0)
            return null;
        if (!placeholders.All(p => int.TryParse(p.Name, out _)))
            return index < placeholders.Count ? Edit.Remove(Gaps.Widen(site.Text, placeholders[index].Span)) : null;

        // Numbered: it may be there twice, and those behind it move up.
        Edit? edit = null;
        foreach (var (span, name) in placeholders)
        {
            var number = int.Parse(name, System.Globalization.CultureInfo.InvariantCulture);
            if (number == index)
                edit = Edit.Remove(Gaps.Widen(site.Text, span)).And(edit);
            else if (number > index)
                edit = Edit.Replace(new TextSpan(site.Text.ToString(span).IndexOf(name, StringComparison.Ordinal) + span.Start, name.Length), (number - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).And(edit);
        }
        return edit;
    }

    /// <summary>Makes the placeholder of the argument with this index print in place of destructuring.</summary>
    public Edit? Print(int argument)
    {
        var (index, placeholders) = (argument - First, Placeholders());
        return index < placeholders.Count && placeholders[index].Name.StartsWith("@", StringComparison.Ordinal)
            ? Edit.Remove(new TextSpan(placeholders[index].Span.Start + 1, 1))
            : null;
    }

    // In the literal as it is written: what escapes stand for has no braces.
    private List<(TextSpan Span, string Name)> Placeholders()
    {
        var text = Literal.Token.Text;
        var placeholders = new List<(TextSpan, string)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                i++;
            }
            else if (text[i] == '{' && text.IndexOf('}', i) is > 0 and var end)
            {
                var name = text.Substring(i + 1, end - i - 1).Split(',', ':')[0].Trim();
                placeholders.Add((new TextSpan(Literal.SpanStart + i, end - i + 1), name));
                i = end;
            }
        }
        return placeholders;
    }
}
