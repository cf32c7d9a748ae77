using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Leaks.Urls;

/// <summary>Makes room for statements before an expression: before its statement, or in a block where an expression body or a lone statement was.</summary>
internal static class StatementPlace
{
    /// <summary>Inserts lines so that they run right before the expression; null where that is not possible.</summary>
    public static Edit? InsertBefore(FixSite site, ExpressionSyntax expression, IReadOnlyList<string> lines)
    {
        for (SyntaxNode? node = expression; node is not null; node = node.Parent)
        {
            switch (node.Parent)
            {
                case LambdaExpressionSyntax lambda when lambda.Body == node:
                    return LambdaBlock(site, lambda, node, lines);
                case ArrowExpressionClauseSyntax arrow:
                    return MemberBlock(site, arrow, lines);
                // They run again and again, what is inserted once.
                case WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax:
                    return null;
                // The other operand may have decided that the expression does not run.
                case ConditionalExpressionSyntax choice when choice.Condition != node:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } either when either.Right == node:
                case SwitchExpressionArmSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax:
                    return null;
            }
            if (node is StatementSyntax statement)
                return Before(site, statement, lines);
        }
        return null;
    }

    /// <summary>Inserts a line after a statement.</summary>
    public static Edit? InsertAfter(FixSite site, StatementSyntax statement, string line)
    {
        if (!IsInBlock(statement))
            return null;
        // After a comment at the statement's end.
        var end = statement.GetLastToken().TrailingTrivia.LastOrDefault(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia)) is { RawKind: not 0 } comment ? comment.Span.End : statement.Span.End;
        return Edit.Replace(new TextSpan(end, 0), site.LineEnd + LineEnds.IndentationAt(site.Text, statement.SpanStart) + line);
    }

    private static Edit? Before(FixSite site, StatementSyntax statement, IReadOnlyList<string> lines)
    {
        var indentation = LineEnds.IndentationAt(site.Text, statement.SpanStart);
        var inserted = string.Concat(lines.Select(l => l + site.LineEnd + indentation));
        if (IsInBlock(statement))
            return Edit.Replace(new TextSpan(statement.SpanStart, 0), inserted);

        var line = site.Text.Lines.GetLineFromPosition(statement.SpanStart);
        if (statement.Parent is null || statement.SpanStart != line.Start + indentation.Length)
            return null;
        var outer = LineEnds.IndentationAt(site.Text, statement.Parent.SpanStart);
        return new Edit(
        [
            new TextChange(TextSpan.FromBounds(line.Start, statement.SpanStart), outer + "{" + site.LineEnd + indentation + inserted),
            new TextChange(new TextSpan(statement.Span.End, 0), site.LineEnd + outer + "}"),
        ]);
    }

    private static Edit LambdaBlock(FixSite site, LambdaExpressionSyntax lambda, SyntaxNode body, IReadOnlyList<string> lines)
    {
        var returns = site.Model.GetSymbolInfo(lambda).Symbol is IMethodSymbol method && Returns(method);
        var (outer, inner) = Indentations(site, lambda.SpanStart);
        return new Edit(
        [
            // The white space after the arrow as well.
            new TextChange(TextSpan.FromBounds(lambda.ArrowToken.Span.End, body.SpanStart), Opening(site, lines, outer, inner, returns)),
            new TextChange(new TextSpan(body.Span.End, 0), ";" + site.LineEnd + outer + "}"),
        ]);
    }

    private static Edit? MemberBlock(FixSite site, ArrowExpressionClauseSyntax arrow, IReadOnlyList<string> lines)
    {
        if (arrow.Parent is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax) || site.Model.GetDeclaredSymbol(arrow.Parent) is not IMethodSymbol method)
            return null;
        var (outer, inner) = Indentations(site, arrow.Parent.SpanStart);
        return new Edit(
        [
            new TextChange(TextSpan.FromBounds(arrow.ArrowToken.GetPreviousToken().Span.End, arrow.Expression.SpanStart), Opening(site, lines, outer, inner, Returns(method))),
            new TextChange(new TextSpan(arrow.Parent.Span.End, 0), site.LineEnd + outer + "}"),
        ]);
    }

    private static (string Outer, string Inner) Indentations(FixSite site, int position)
    {
        var outer = LineEnds.IndentationAt(site.Text, position);
        return (outer, LineEnds.Indent(outer));
    }

    private static string Opening(FixSite site, IReadOnlyList<string> lines, string outer, string inner, bool returns) =>
        site.LineEnd + outer + "{" + site.LineEnd + inner + string.Concat(lines.Select(l => l + site.LineEnd + inner)) + (returns ? "return " : "");

    private static bool Returns(IMethodSymbol method) =>
        !method.ReturnsVoid && !(method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false, Name: "Task" or "ValueTask" });

    private static bool IsInBlock(StatementSyntax statement) => statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax;
}
