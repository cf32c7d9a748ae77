using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Editing;

/// <summary>Takes statements, arguments and elements out without leaving holes.</summary>
internal static class Statements
{
    /// <summary>Removes the statement with the lines that it has to itself; what must have a statement gets an empty block.</summary>
    public static Edit Remove(FixSite site, StatementSyntax statement)
    {
        SyntaxNode node = statement.Parent is GlobalStatementSyntax global ? global : statement;
        if (node.Parent is not (BlockSyntax or CompilationUnitSyntax or SwitchSectionSyntax { Statements.Count: > 1 }))
            return Edit.Replace(statement, "{ }");
        return Edit.Remove(WithLines(site.Text, node.Span));
    }

    /// <summary>The span with the rest of its lines, where that is white space only; before a comment that stays, with the space between.</summary>
    public static TextSpan WithLines(SourceText text, TextSpan span)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(span.Start), text.Lines.GetLineFromPosition(span.End));
        if (!IsBlank(text, first.Start, span.Start))
            return span;
        if (IsBlank(text, span.End, last.End))
            return TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);
        var end = span.End;
        while (text[end] is ' ' or '\t')
            end++;
        return TextSpan.FromBounds(span.Start, end);
    }

    /// <summary>The item of a list with one of the commas around it.</summary>
    public static TextSpan WithComma<T>(SourceText text, SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode
    {
        if (index > 0)
            return TextSpan.FromBounds(list[index - 1].Span.End, list[index].Span.End);
        if (list.Count > 1)
            return TextSpan.FromBounds(list[0].SpanStart, list[1].SpanStart);
        var end = list.SeparatorCount > 0 ? list.GetSeparator(0).Span.End : list[0].Span.End;
        return WithLines(text, TextSpan.FromBounds(list[0].SpanStart, end));
    }

    /// <summary>
    /// What an expression does is not done: its statement goes, a lambda or a member that is nothing else gets an empty block, and a call in a chain goes out of it.
    /// </summary>
    public static Edit? RemoveCall(FixSite site, ExpressionSyntax call)
    {
        var whole = call.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == call ? conditional : call;
        switch (whole.Parent)
        {
            case ExpressionStatementSyntax statement:
                return whole == call && IsFluent(call, site.Model) ? Unchain(call) : Remove(site, statement);

            case LambdaExpressionSyntax lambda when lambda.Body == whole:
                if (IsFluent(call, site.Model))
                    return Unchain(call);
                return site.Model.GetSymbolInfo(lambda).Symbol is IMethodSymbol { ReturnsVoid: true } ? Edit.Replace(whole, "{ }") : null;

            case UsingStatementSyntax block when block.Expression == whole:
                return Edit.Remove(TextSpan.FromBounds(block.SpanStart, block.Statement.SpanStart));

            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } declaration } } }:
                return Remove(site, declaration);

            default:
                return IsFluent(call, site.Model) ? Unchain(call) : null;
        }
    }

    // a.B().C(x).D(): without .C(x).
    private static Edit? Unchain(ExpressionSyntax call) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? Edit.Remove(TextSpan.FromBounds(access.Expression.Span.End, call.Span.End)) : null;

    // Another call goes on with the result, or has made the receiver; and the result is what the receiver was.
    private static bool IsFluent(ExpressionSyntax call, SemanticModel model) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } }
            && (call.Parent is MemberAccessExpressionSyntax || receiver is InvocationExpressionSyntax)
            && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(call).Type, model.GetTypeInfo(receiver).Type);

    private static bool IsBlank(SourceText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }
        return true;
    }
}
