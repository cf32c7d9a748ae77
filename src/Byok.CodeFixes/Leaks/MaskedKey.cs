using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;

namespace Byok.CodeFixes.Leaks;

/// <summary>Drops <c>.Reveal()</c>: the text of an <c>ApiKey</c> is a mask, and mostly that is what was wanted.</summary>
internal static class MaskedKey
{
    public static IEnumerable<Proposal> Propose(FixSite site)
    {
        var slots = KeySlots.Find(site);
        if (slots.Count == 0 || slots.Any(slot => KeySlots.ApiKeyAt(site, slot) is null))
            return [];
        return [new Proposal("Use the masked key", KeyTextFix.MaskedKey, Write(""), Write(".ToString()"))];

        Edit Write(string suffix) => slots.Select(slot => Edit.Replace(slot, KeySlots.ApiKeyAt(site, slot) + suffix)).Aggregate((all, next) => all.And(next));
    }
}
