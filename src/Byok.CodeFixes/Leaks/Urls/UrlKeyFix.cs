using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.CodeFixes.Leaks.Urls;

/// <summary>
/// Moves the key from the query string into the header that the provider wants it in, where the URL and the request are in one body. Not for WebSockets: whether
/// Gemini's live API takes the header is not known.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UrlKeyFix))]
public sealed class UrlKeyFix : TextFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "Byok.MoveKeyToHeader";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Url];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken)
    {
        if (site.Node is not ExpressionSyntax reported
            || UrlText.Parse(site, Text(site, reported)) is not { } url
            || new RequestSite(site, url, taken).MoveKey(reported) is not { } edit)
        {
            return [];
        }
        return [new Proposal($"Send the key in the header {url.Header.Name}", Key, edit)];
    }

    // The reported expression, or what the local that is reported was initialized with.
    private static ExpressionSyntax Text(FixSite site, ExpressionSyntax reported) =>
        reported is IdentifierNameSyntax
            && site.Model.GetSymbolInfo(reported).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            && site.Root.FindNode(declaration.Span).FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Initializer.Value: var value }
                ? value
                : reported;
}
