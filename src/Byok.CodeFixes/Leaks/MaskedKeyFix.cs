using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Byok.CodeFixes.Leaks;

/// <summary>Drops <c>.Reveal()</c>: the text of an <c>ApiKey</c> is a mask, and mostly that is what was wanted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MaskedKeyFix))]
public sealed class MaskedKeyFix : TextFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "Byok.MaskedKey";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Log, RuleIds.Exception, RuleIds.Response, RuleIds.Dump];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken)
    {
        var slots = KeySlots.Find(site);
        if (slots.Count == 0 || slots.Any(slot => KeySlots.ApiKeyAt(site, slot) is null))
            return [];
        return [new Proposal("Use the masked key", Key, Write(""), Write(".ToString()"))];

        Edit Write(string suffix) => slots.Select(slot => Edit.Replace(slot, KeySlots.ApiKeyAt(site, slot) + suffix)).Aggregate((all, next) => all.And(next));
    }
}
