using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.CodeFixes.Leaks;

/// <summary>Puts the fingerprint in the key's place: it tells keys apart, in a log as well as in a cache.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FingerprintFix))]
public sealed class FingerprintFix : TextFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "Byok.Fingerprint";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Log, RuleIds.Exception, RuleIds.Storage];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken)
    {
        // What is stored as a value is wanted back.
        if (site.Diagnostic.Id == RuleIds.Storage && !IsLookupKey(site))
            return [];
        var slots = KeySlots.Find(site);
        if (slots.Count == 0 || slots.Any(slot => KeySlots.ApiKeyAt(site, slot) is null))
            return [];
        var edit = slots.Select(slot => Edit.Replace(slot, KeySlots.ApiKeyAt(site, slot) + ".Fingerprint")).Aggregate((all, next) => all.And(next));
        return [new Proposal("Use the key's fingerprint", Key, edit)];
    }

    private static bool IsLookupKey(FixSite site) =>
        site.Node.Parent is ArgumentSyntax argument
            && site.Model.GetOperation(argument) is IArgumentOperation { Parameter.Name: "key" or "partitionKey" or "cacheKey" or "tags" }
        && site.Property("Sink") is not ("SetEnvironmentVariable" or "Add");
}
