using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.CodeFixes.Leaks;

/// <summary>Lets an object print itself in place of having its members written: <c>{@Request}</c> becomes <c>{Request}</c>, <c>[LogProperties]</c> goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DumpFix))]
public sealed class DumpFix : TextFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "Byok.Print";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Dump];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken)
    {
        if (site.Node is not ExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax list } argument } reported)
            return [];
        if (LogProperties(site, argument) is { } attribute)
            return [new Proposal("Remove [LogProperties]", Key, attribute)];
        // The text of these shows the members as well.
        if (site.Model.GetTypeInfo(reported).Type is null or { IsAnonymousType: true } or { IsTupleType: true } or { IsRecord: true })
            return [];
        return MessageTemplate.Of(site.Model, list)?.Print(list.Arguments.IndexOf(argument)) is { } edit
            ? [new Proposal("Write the object's text, not its members", Key, edit)]
            : [];
    }

    // Where the method is declared in the same document: from another, the fix could not be put together with others.
    private static Edit? LogProperties(FixSite site, ArgumentSyntax argument)
    {
        if (site.Model.GetOperation(argument) is not IArgumentOperation { Parameter.DeclaringSyntaxReferences: [var declaration] }
            || declaration.SyntaxTree != site.Root.SyntaxTree
            || site.Root.FindNode(declaration.Span) is not ParameterSyntax parameter)
        {
            return null;
        }

        foreach (var list in parameter.AttributeLists)
        {
            for (var i = 0; i < list.Attributes.Count; i++)
            {
                if (list.Attributes[i].Name.ToString().Split('.').Last() is not ("LogProperties" or "LogPropertiesAttribute"))
                    continue;
                return list.Attributes.Count == 1
                    ? Edit.Remove(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart))
                    : Edit.Remove(Statements.WithComma(site.Text, list.Attributes, i));
            }
        }
        return null;
    }
}
