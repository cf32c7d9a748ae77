using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.CodeFixes.Usage;

/// <summary>BYOK001: writes the provider that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ProviderSuggestionFix))]
public sealed class ProviderSuggestionFix : TextFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "Byok.Suggestion";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRuleIds.UnknownProvider];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken)
    {
        var node = site.Node is AttributeArgumentSyntax argument ? argument.Expression : site.Node;
        return site.Property(FixKinds.Suggestion) is { } suggestion && node is ExpressionSyntax
            ? [new Proposal($"Change to '{suggestion}'", Key, Edit.Replace(node, SymbolDisplay.FormatLiteral(suggestion, quote: true)))]
            : [];
    }
}
