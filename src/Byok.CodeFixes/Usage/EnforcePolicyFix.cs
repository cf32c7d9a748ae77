using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Usage;

/// <summary>BYOK003: makes something enforce the attribute: a parameter, <c>RequireByok()</c> on the endpoint, or <c>UseByok()</c> in the app.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnforcePolicyFix))]
public sealed class EnforcePolicyFix : TextFix
{
    /// <summary>The equivalence key of the fix that adds the parameter.</summary>
    public const string ParameterKey = "Byok.AddParameter";

    /// <summary>The equivalence key of the fix that appends <c>.RequireByok()</c>.</summary>
    public const string RequireKey = "Byok.RequireByok";

    /// <summary>The equivalence key of the fix that adds <c>app.UseByok();</c>.</summary>
    public const string UseKey = "Byok.UseByok";

    /// <summary>The equivalence key of the fix that moves <c>app.UseByok();</c>.</summary>
    public const string MoveKey = "Byok.MoveUseByok";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRuleIds.UnenforcedPolicy];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken)
    {
        switch (site.Property(FixKinds.Fix))
        {
            case FixKinds.RequireByok:
                if (Functions.Around(site.Node) is { } function && CredentialsParameter.Insert(site, function, taken) is { } parameter)
                    yield return new Proposal("Take a ByokCredentials parameter", ParameterKey, parameter);
                if (Endpoint(site.Node) is { } endpoint)
                    yield return new Proposal("Add RequireByok() to the endpoint", RequireKey, Edit.Replace(new TextSpan(endpoint.Span.End, 0), ".RequireByok()"));
                if (Use(site) is { } use)
                    yield return new Proposal("Add UseByok() to the app", UseKey, use);
                break;

            case FixKinds.Move:
                if (Move(site) is { } move)
                    yield return new Proposal("Move UseByok()", MoveKey, move);
                break;
        }
    }

    // app.MapPost("/", [Byok] () => ...): the call that the handler is an argument of.
    private static InvocationExpressionSyntax? Endpoint(SyntaxNode node)
    {
        for (var current = node; current is not (null or StatementSyntax or MemberDeclarationSyntax); current = current.Parent)
        {
            if (current is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call }
                && name.StartsWith("Map", StringComparison.Ordinal))
            {
                return call;
            }
        }
        return null;
    }

    // After the line that builds the app, where that is in the same document.
    private static Edit? Use(FixSite site)
    {
        foreach (var declarator in site.Root.DescendantNodes(n => n is not (TypeDeclarationSyntax or ExpressionSyntax)).OfType<VariableDeclaratorSyntax>())
        {
            if (declarator is { Initializer.Value: InvocationExpressionSyntax, Parent.Parent: LocalDeclarationStatementSyntax statement }
                && site.Model.GetDeclaredSymbol(declarator) is ILocalSymbol { Type.Name: "WebApplication" })
            {
                return Edit.Replace(
                    new TextSpan(statement.Span.End, 0), site.LineEnd + LineEnds.IndentationAt(site.Text, statement.SpanStart) + declarator.Identifier.ValueText + ".UseByok();");
            }
        }
        return null;
    }

    private static Edit? Move(FixSite site)
    {
        if (site.Source is null || site.Node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } moved || site.Source.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } other)
            return null;
        var between = site.LineEnd + LineEnds.IndentationAt(site.Text, other.SpanStart);
        var insertion = moved.SpanStart > other.SpanStart
            ? Edit.Replace(new TextSpan(other.SpanStart, 0), moved + between)
            : Edit.Replace(new TextSpan(other.Span.End, 0), between + moved);
        return Statements.Remove(site, moved).And(insertion);
    }
}
