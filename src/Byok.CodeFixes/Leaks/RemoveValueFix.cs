using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Leaks;

/// <summary>Takes the key out: the argument with its placeholder, the hole of an interpolated string, the operand of a concatenation, or the whole call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveValueFix))]
public sealed class RemoveValueFix : TextFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "Byok.RemoveValue";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Log, RuleIds.Exception];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken)
    {
        if (site.Node is not ExpressionSyntax reported)
            return [];
        if (RemoveParts(site, reported) is { } parts)
            return [new Proposal("Remove the key from the text", Key, parts)];
        if (RemoveArgument(site, reported) is { } argument)
            return [new Proposal("Remove the key and its placeholder", Key, argument)];
        // An exception without its text is still thrown; a call for the key's sake is not needed.
        if (site.Diagnostic.Id == RuleIds.Log && RemoveSink(site, reported) is { } sink)
            return [new Proposal("Remove what writes the key", Key, sink)];
        return [];
    }

    private static Edit? RemoveParts(FixSite site, ExpressionSyntax reported)
    {
        Edit? edit = null;
        foreach (var slot in KeySlots.Find(site))
        {
            if (slot == reported || RemovePart(site, slot) is not { } part)
                return null;
            edit = part.And(edit);
        }
        return edit;
    }

    private static Edit? RemovePart(FixSite site, ExpressionSyntax slot)
    {
        // A call on the key in the hole or the operand goes with it.
        SyntaxNode whole = slot;
        while (whole.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call })
            whole = call;
        return whole.Parent switch
        {
            InterpolationSyntax hole => Edit.Remove(Gaps.Widen(site.Text, hole.Span)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when sum.Right == whole => Edit.Remove(TextSpan.FromBounds(sum.Left.Span.End, sum.Right.Span.End)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when sum.Left == whole => Edit.Remove(TextSpan.FromBounds(sum.Left.SpanStart, sum.Right.SpanStart)),
            _ => null,
        };
    }

    private static Edit? RemoveArgument(FixSite site, ExpressionSyntax reported)
    {
        if (reported.Parent is not ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax list } argument || MessageTemplate.Of(site.Model, list) is not { } template)
            return null;
        var index = list.Arguments.IndexOf(argument);
        return index < template.First ? null : Edit.Remove(Statements.WithComma(site.Text, list.Arguments, index)).And(template.Remove(site, index));
    }

    private static Edit? RemoveSink(FixSite site, ExpressionSyntax reported) => reported.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => Statements.RemoveCall(site, call),
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment when assignment.Right == reported => Statements.Remove(site, statement),
        _ => null,
    };
}
