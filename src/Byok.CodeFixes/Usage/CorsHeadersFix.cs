using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Usage;

/// <summary>BYOK010: appends <c>.WithByokHeaders()</c> to the policy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorsHeadersFix))]
public sealed class CorsHeadersFix : TextFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "Byok.WithByokHeaders";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRuleIds.CorsHeaders];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken) =>
        site.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
            ? [new Proposal("Add WithByokHeaders()", Key, Edit.Replace(new TextSpan(call.Span.End, 0), ".WithByokHeaders()"))]
            : [];
}
