using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Byok.CodeFixes.Leaks;

/// <summary>
/// What can be written in the place of a key. One provider for all ways, because only that puts them in order: <c>dotnet format</c> takes the first that it is offered,
/// and mostly the mask is what was wanted.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyTextFix))]
public sealed class KeyTextFix : TextFix
{
    /// <summary>The equivalence key of the fix that drops <c>.Reveal()</c>.</summary>
    public const string MaskedKey = "Byok.MaskedKey";

    /// <summary>The equivalence key of the fix that writes the fingerprint.</summary>
    public const string Fingerprint = "Byok.Fingerprint";

    /// <summary>The equivalence key of the fix that writes the names of the headers.</summary>
    public const string HeaderNames = "Byok.HeaderNames";

    /// <summary>The equivalence key of the fix that writes an object's text, not its members.</summary>
    public const string Print = "Byok.Print";

    /// <summary>The equivalence key of the fix that takes the key out.</summary>
    public const string RemoveValue = "Byok.RemoveValue";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Log, RuleIds.Exception, RuleIds.Response, RuleIds.Storage, RuleIds.Dump];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken) => site.Diagnostic.Id switch
    {
        RuleIds.Log or RuleIds.Exception =>
            [.. Leaks.MaskedKey.Propose(site), .. Leaks.HeaderNames.Propose(site), .. Leaks.Fingerprint.Propose(site), .. ValueRemoval.Propose(site)],
        RuleIds.Response => [.. Leaks.MaskedKey.Propose(site), .. Leaks.HeaderNames.Propose(site)],
        RuleIds.Storage => Leaks.Fingerprint.Propose(site),
        RuleIds.Dump => [.. PrintedObject.Propose(site), .. Leaks.MaskedKey.Propose(site)],
        _ => [],
    };
}
