using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.CodeFixes.Usage;

/// <summary>BYOK002, 003, 005: takes out the attribute, argument, element or call that has no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveStatementOfPolicyFix))]
public sealed class RemoveStatementOfPolicyFix : TextFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "Byok.RemovePolicy";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRuleIds.ContradictoryPolicy, UsageRuleIds.UnenforcedPolicy, UsageRuleIds.CredentialsSource];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken) =>
        site.Property(FixKinds.Fix) == FixKinds.Remove && Remove(site) is { } edit ? [new Proposal("Remove what has no effect", Key, edit)] : [];

    private static Edit? Remove(FixSite site) => site.Node switch
    {
        AttributeSyntax attribute => Attributes.Remove(site.Text, attribute),
        AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax list } argument => Edit.Remove(Statements.WithComma(site.Text, list.Arguments, list.Arguments.IndexOf(argument))),
        ExpressionSyntax { Parent: AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax list } argument } => Edit.Remove(Statements.WithComma(site.Text, list.Arguments, list.Arguments.IndexOf(argument))),
        InvocationExpressionSyntax call => Statements.RemoveCall(site, call),
        ExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax list } argument } => Edit.Remove(Statements.WithComma(site.Text, list.Arguments, list.Arguments.IndexOf(argument))),
        ExpressionSyntax { Parent: InitializerExpressionSyntax list } element => Edit.Remove(Statements.WithComma(site.Text, list.Expressions, list.Expressions.IndexOf(element))),
        ExpressionSyntax { Parent: ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } element } => Edit.Remove(Statements.WithComma(site.Text, list.Elements, list.Elements.IndexOf(element))),
        _ => null,
    };
}
