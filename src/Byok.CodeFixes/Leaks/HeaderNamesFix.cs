using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.CodeFixes.Leaks;

/// <summary>Where all request headers are logged: logs their names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeaderNamesFix))]
public sealed class HeaderNamesFix : TextFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "Byok.HeaderNames";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Log, RuleIds.Exception, RuleIds.Response];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken)
    {
        if (site.Source is null
            || site.Model.GetTypeInfo(site.Source).Type?.Name is not ("IHeaderDictionary" or "HeaderDictionary")
            || KeySlots.Find(site) is not [var slot]
            || !slot.Span.Contains(site.Source.Span))
        {
            return [];
        }

        var names = site.Source + ".Keys";
        var joined = $"string.Join(\", \", {names})";
        // The text of a collection is the name of its type, so a text needs the names joined; what takes objects or collections takes the names.
        var isText = slot.Parent is InterpolationSyntax or BinaryExpressionSyntax;
        return [new Proposal("Use the names of the headers", Key, Edit.Replace(slot, isText ? joined : names), Edit.Replace(slot, joined))];
    }
}
