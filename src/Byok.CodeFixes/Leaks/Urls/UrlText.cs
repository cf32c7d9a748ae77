using System.Text.RegularExpressions;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Leaks.Urls;

/// <summary>A URL that an expression puts together with the key as a query parameter.</summary>
/// <param name="Removal">Takes the parameter out.</param>
/// <param name="Key">The key's expression, without the escaping that a URL needs.</param>
/// <param name="Header">Where the key belongs.</param>
internal sealed record UrlText(Edit Removal, ExpressionSyntax Key, KeyHeader Header)
{
    private static readonly Regex KeyParameter = new("[?&][a-z_.-]*(key|token)[a-z_.-]*=$", RegexOptions.IgnoreCase);

    public static UrlText? Parse(FixSite site, ExpressionSyntax url)
    {
        var parts = Parts(url).ToList();
        var keys = KeySlots.Find(site);
        UrlText? found = null;
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i].Hole is not { } hole || parts[i - 1].Hole is not null)
                continue;
            var before = site.Text.ToString(parts[i - 1].Span);
            if (KeyParameter.Match(before) is not { Success: true } parameter)
                continue;

            // A page's token is named like a key and is none. Where one cannot tell which one the key is, nothing is moved.
            if (keys.Count > 0 && !keys.Any(k => hole.Span.Contains(k.Span)))
                continue;
            if (found is not null)
                return null;
            var known = string.Concat(parts.Select(p => p.Hole is null ? site.Text.ToString(p.Span) : site.Model.GetConstantValue(p.Hole) is { HasValue: true, Value: string text } ? text : "x"));
            found = new UrlText(Remove(site, url, parts, i, parameter), Unescape(hole), KeyHeader.For(known));
        }
        return found;
    }

    private static Edit Remove(FixSite site, ExpressionSyntax url, List<UrlPart> parts, int index, Match parameter)
    {
        var (before, hole) = (parts[index - 1], parts[index]);
        var after = index + 1 < parts.Count && parts[index + 1].Hole is null ? parts[index + 1] : null;
        var isFollowed = after is { Span.Length: > 0 } && site.Text[after.Span.Start] == '&';
        // ?key=x&a=b keeps its question mark and loses the ampersand.
        var start = before.Span.Start + parameter.Index + (isFollowed ? 1 : 0);
        var end = isFollowed ? after!.Span.Start + 1 : hole.Span.End;

        if (url is InterpolatedStringExpressionSyntax text)
        {
            var removal = Edit.Remove(TextSpan.FromBounds(start, end));
            // Without holes it is a plain text, unless something in it has to stay escaped.
            return parts.Count(p => p.Hole is not null) == 1 && text.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken) && !site.Text.ToString(text.Span).Contains("{{")
                && !site.Text.ToString(text.Span).Contains("}}")
                    ? Edit.Remove(new TextSpan(text.SpanStart, 1)).And(removal)
                    : removal;
        }

        if (before.Operand == hole.Operand)
            return Edit.Remove(TextSpan.FromBounds(start, end));

        // A concatenation: the parameter's name in one operand, the key another.
        var operands = KeySlots.Operands(url).ToList();
        var position = operands.IndexOf(hole.Operand);
        var isEmptied = start == before.Span.Start && before.Span.End == before.Operand.Span.End - 1 && position > 1 && before.Operand is LiteralExpressionSyntax;
        var edit = isEmptied
            ? Edit.Remove(TextSpan.FromBounds(operands[position - 2].Span.End, hole.Operand.Span.End))
            : Edit.Remove(TextSpan.FromBounds(start, before.Span.End)).And(Edit.Remove(TextSpan.FromBounds(before.Operand.Span.End, hole.Operand.Span.End)));
        return isFollowed ? edit.And(Edit.Remove(new TextSpan(after!.Span.Start, 1))) : edit;
    }

    private static IEnumerable<UrlPart> Parts(ExpressionSyntax url)
    {
        foreach (var operand in KeySlots.Operands(url))
        {
            switch (operand)
            {
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal:
                    var quotes = literal.Token.Text.IndexOf('"') + 1;
                    if (literal.Token.IsKind(SyntaxKind.StringLiteralToken))
                        yield return new UrlPart(TextSpan.FromBounds(literal.SpanStart + quotes, literal.Span.End - 1), null, operand);
                    break;
                case InterpolatedStringExpressionSyntax text:
                    foreach (var content in text.Contents)
                        yield return new UrlPart(content.Span, (content as InterpolationSyntax)?.Expression, operand);
                    break;
                default:
                    yield return new UrlPart(operand.Span, operand, operand);
                    break;
            }
        }
    }

    private static ExpressionSyntax Unescape(ExpressionSyntax key) =>
        key is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EscapeDataString" or "EscapeUriString" or "UrlEncode" },
            ArgumentList.Arguments: [var argument],
        } ? argument.Expression : key;
}
