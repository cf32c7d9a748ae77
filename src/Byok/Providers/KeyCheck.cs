using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Byok;

/// <summary>The outcome of <see cref="ProviderCatalog.CheckKey"/>. Holds nothing of the key.</summary>
public sealed class KeyCheck
{
    // The patterns are ours and linear in practice; the limit is for the day when one is not. A busy machine may well stand still for a tenth of a second.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    private KeyCheck(KeyVerdict verdict, string explanation, params IReadOnlyList<ProviderPreset> candidates)
    {
        Verdict = verdict;
        Explanation = explanation;
        Candidates = candidates;
    }

    /// <summary>What the form tells.</summary>
    public KeyVerdict Verdict { get; }

    /// <summary>One sentence for a person.</summary>
    public string Explanation { get; }

    /// <summary>The provider whose key it is (one entry), or those whose key it could be.</summary>
    public IReadOnlyList<ProviderPreset> Candidates { get; }

    internal static KeyCheck Create(CatalogSnapshot catalog, string? key, string? provider)
    {
        if (string.IsNullOrEmpty(key))
            return NotAKey();

        var rule = catalog.IndexOfRule(key, files: true);
        if (rule < 0)
        {
            if (!KeyFormat.CanBeKey(key))
                return NotAKey();
            rule = catalog.IndexOfRule(key, files: false);
        }

        var preset = provider is null ? null : catalog.Find(provider);
        if (rule >= 0)
        {
            if (catalog.Rules[rule].Owner is not { } ownerId)
                return new KeyCheck(KeyVerdict.WrongKeyType, $"This is {catalog.Rules[rule].What}.");
            var owner = catalog.Find(ownerId)!;
            return preset is null || preset.Id == owner.Id
                ? new KeyCheck(KeyVerdict.Match, $"This is a key of {owner.DisplayName}.", owner)
                : new KeyCheck(KeyVerdict.WrongProvider, $"This is a key of {owner.DisplayName}, not of {preset.DisplayName}.", owner);
        }

        var candidates = catalog.Presets.Where(p => HasForm(p, key)).ToList();
        return candidates.Count == 0
            ? new KeyCheck(KeyVerdict.Unknown, "This may be a key; its form does not tell whose.")
            : new KeyCheck(KeyVerdict.Possible, $"This could be a key of {string.Join(" or ", candidates.Select(p => p.DisplayName))}.", candidates);
    }

    private static KeyCheck NotAKey() =>
        new(KeyVerdict.NotAKey, "This is not a key: a key has 8 to 4096 visible ASCII characters, no spaces, and is not a placeholder.");

    private static bool HasForm(ProviderPreset preset, string key) =>
        preset.KeyPattern is { } pattern
            ? Patterns.GetOrAdd(pattern, static p => new Regex(p, RegexOptions.CultureInvariant, PatternTimeout)).IsMatch(key)
            : preset.KeyPrefixes.Any(p => key.StartsWith(p, StringComparison.Ordinal));
}
