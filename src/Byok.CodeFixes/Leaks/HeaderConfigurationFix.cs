using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.CodeFixes.Leaks;

/// <summary>Takes the header out of the configuration, and no other header with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeaderConfigurationFix))]
public sealed class HeaderConfigurationFix : TextFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "Byok.RemoveConfiguration";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Configuration];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken) =>
        site.Node is ExpressionSyntax reported && Remove(site, reported) is { } edit ? [new Proposal("Remove the setting", Key, edit)] : [];

    private static Edit? Remove(FixSite site, ExpressionSyntax reported) => reported.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument => RemoveFromCall(site, call, list, argument),

        // { ["x"] = None } and { SendDefaultPii = true }; { "x" } and { { "x", None } }.
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment => RemoveElement(site, initializer, assignment),
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } => Statements.Remove(site, statement),
        AssignmentExpressionSyntax { Parent: LambdaExpressionSyntax } assignment => Edit.Replace(assignment, "{ }"),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Parent: InitializerExpressionSyntax outer } element => RemoveElement(site, outer, element),
        InitializerExpressionSyntax initializer when IsOneName(site, reported) => RemoveElement(site, initializer, reported),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } element when IsOneName(site, reported) =>
            Edit.Remove(Statements.WithComma(site.Text, collection.Elements, collection.Elements.IndexOf(element))),
        _ => null,
    };

    private static Edit? RemoveFromCall(FixSite site, InvocationExpressionSyntax call, ArgumentListSyntax list, ArgumentSyntax argument)
    {
        var name = site.Property("Sink");
        if (name is "SetSwitch" or "RedactLoggedHeaders")
            return Statements.RemoveCall(site, call);
        if (!IsOneName(site, argument.Expression))
            return null;
        return name == "WithExposedHeaders" && list.Arguments.Count > 1
            ? Edit.Remove(Statements.WithComma(site.Text, list.Arguments, list.Arguments.IndexOf(argument)))
            : Statements.RemoveCall(site, call);
    }

    private static Edit RemoveElement(FixSite site, InitializerExpressionSyntax initializer, ExpressionSyntax element) =>
        Edit.Remove(Statements.WithComma(site.Text, initializer.Expressions, initializer.Expressions.IndexOf(element)));

    // A local may stand for several names, of which only some are wrong.
    private static bool IsOneName(FixSite site, ExpressionSyntax expression) =>
        site.Model.GetConstantValue(expression).HasValue || site.Model.GetSymbolInfo(expression).Symbol is IFieldSymbol;
}
