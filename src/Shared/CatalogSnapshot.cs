using System.Globalization;

namespace Byok;

/// <summary>
/// The providers that are known at one moment: the built-in ones and those the app declared. The generator and the runtime build it by
/// the same code; the <see cref="Stamp"/> tells whether they came to the same result.
/// </summary>
internal sealed class CatalogSnapshot
{
    // Raise when the meaning of a guard changes while the data stay the same, so that guards compiled by an older generator are not used.
    private const int GuardFormat = 1;

    private CatalogSnapshot(IReadOnlyList<ProviderPreset> presets, IReadOnlyList<KeyRule> rules)
    {
        Presets = presets;
        Rules = rules;
        Stamp = ComputeStamp(presets, rules);
    }

    public static CatalogSnapshot BuiltIn { get; } = Create([]);

    /// <summary>Every provider, the built-in ones first.</summary>
    public IReadOnlyList<ProviderPreset> Presets { get; }

    /// <summary>How a key gives itself away; the first rule that fits decides.</summary>
    public IReadOnlyList<KeyRule> Rules { get; }

    /// <summary>Differs whenever ids, names or rules differ.</summary>
    public string Stamp { get; }

    /// <summary>Adds the app's own providers. They must be valid (<see cref="Validate"/>) and have distinct ids.</summary>
    public static CatalogSnapshot Create(IReadOnlyList<ProviderPreset> custom)
    {
        if (custom.Count == 0 && BuiltIn is { } builtIn)
            return builtIn;

        var presets = new List<ProviderPreset>(ProviderCatalog.BuiltIn);
        var rules = new List<KeyRule>(ProviderCatalog.BuiltInRules);
        var sorted = InOrder(custom);
        foreach (var provider in sorted)
        {
            var index = IndexOfId(presets, provider.Id);
            if (index < 0)
                presets.Add(provider);
            else
                presets[index] = provider;
        }

        foreach (var provider in sorted)
        {
            if (IsBuiltIn(provider.Id))
                continue; // A built-in provider at another address: its rules are there already.
            foreach (var prefix in provider.KeyPrefixes)
            {
                if (IsConclusive(prefix, provider, presets))
                    rules.Insert(PositionOf(prefix, rules), new KeyRule { Prefix = prefix, Owner = provider.Id });
            }
        }

        return new CatalogSnapshot(presets, rules);
    }

    /// <summary>What is wrong with a provider that an app declares, as a sentence that says what to do; null when nothing is.</summary>
    public static string? Validate(ProviderPreset provider)
    {
        if (provider.Id is null || !IsId(provider.Id))
            return $"The provider id '{provider.Id}' must be 1 to 64 lower-case letters, digits and hyphens, and begin with a letter or digit.";
        foreach (var preset in ProviderCatalog.BuiltIn)
        {
            if (preset.Id != provider.Id && preset.IsNamed(provider.Id))
                return $"The provider id '{provider.Id}' is an alias of '{preset.Id}'. Choose another id.";
            if (preset.Id == provider.Id && provider.KeyPrefixes.Count != 0 && !ReferenceEquals(preset.KeyPrefixes, provider.KeyPrefixes))
                return $"'{provider.Id}' is a built-in provider; its keys are known. Remove KeyPrefix, or choose another id.";
        }
        foreach (var prefix in provider.KeyPrefixes)
        {
            if (prefix.Length is < 2 or > 64 || !IsVisibleWithoutComma(prefix))
                return $"The key prefix of provider '{provider.Id}' must be 2 to 64 visible ASCII characters without a comma.";
        }
        return null;
    }

    /// <summary>The index in <see cref="Presets"/> of the provider with this id or alias, without case; -1 for none.</summary>
    public int IndexOf(string idOrAlias)
    {
        for (var i = 0; i < Presets.Count; i++)
        {
            if (Presets[i].IsNamed(idOrAlias))
                return i;
        }
        return -1;
    }

    public ProviderPreset? Find(string idOrAlias) => IndexOf(idOrAlias) is >= 0 and var index ? Presets[index] : null;

    /// <summary>The index of the first rule that fits among those of one kind; -1 for none.</summary>
    public int IndexOfRule(string key, bool files)
    {
        for (var i = 0; i < Rules.Count; i++)
        {
            if (Rules[i].IsFile == files && Rules[i].Fits(key))
                return i;
        }
        return -1;
    }

    // By hand, because sorting brings comparers of everything along into a native binary.
    private static List<ProviderPreset> InOrder(IReadOnlyList<ProviderPreset> presets)
    {
        var sorted = new List<ProviderPreset>(presets.Count);
        foreach (var preset in presets)
        {
            var at = 0;
            while (at < sorted.Count && string.CompareOrdinal(sorted[at].Id, preset.Id) < 0)
                at++;
            sorted.Insert(at, preset);
        }
        return sorted;
    }

    private static bool IsBuiltIn(string id) => IndexOfId(ProviderCatalog.BuiltIn, id) >= 0;

    private static int IndexOfId(IReadOnlyList<ProviderPreset> presets, string id)
    {
        for (var i = 0; i < presets.Count; i++)
        {
            if (presets[i].Id == id)
                return i;
        }
        return -1;
    }

    // A prefix that is also the beginning of somebody else's keys ("sk-") says nothing about whose a key is.
    private static bool IsConclusive(string prefix, ProviderPreset owner, List<ProviderPreset> presets)
    {
        foreach (var other in presets)
        {
            if (other.Id == owner.Id)
                continue;
            foreach (var theirs in other.KeyPrefixes)
            {
                if (theirs.StartsWith(prefix, StringComparison.Ordinal))
                    return false;
            }
        }
        return true;
    }

    // More specific rules are asked first, so that "sk-acme-" goes before "sk-".
    private static int PositionOf(string prefix, List<KeyRule> rules)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (!rules[i].IsFile && prefix.StartsWith(rules[i].Prefix, StringComparison.Ordinal))
                return i;
        }
        return rules.Count;
    }

    private static bool IsId(string id) =>
        id.Length is >= 1 and <= 64 && id[0] != '-' && IsLowerCaseName(id);

    private static bool IsLowerCaseName(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
                return false;
        }
        return true;
    }

    private static bool IsVisibleWithoutComma(string text)
    {
        foreach (var c in text)
        {
            if (c is < '!' or > '~' or ',')
                return false;
        }
        return true;
    }

    // FNV-1a: a fingerprint of data against staleness, not against an attacker.
    private static string ComputeStamp(IReadOnlyList<ProviderPreset> presets, IReadOnlyList<KeyRule> rules)
    {
        var hash = 14695981039346656037UL;
        Add(GuardFormat.ToString(CultureInfo.InvariantCulture));
        foreach (var preset in presets)
        {
            Add(preset.Id);
            Add(preset.DisplayName);
            foreach (var alias in preset.Aliases)
                Add(alias);
        }
        foreach (var rule in rules)
        {
            Add(rule.Prefix);
            Add(rule.Marker);
            Add(rule.Owner);
            Add(rule.What);
            Add($"{rule.MinLength.ToString(CultureInfo.InvariantCulture)} {rule.MaxLength.ToString(CultureInfo.InvariantCulture)} {rule.AlphanumericOnly} {rule.IsFile}");
        }
        foreach (var notice in ProviderCatalog.Notices)
        {
            Add(notice.Id);
            Add(notice.Explanation);
        }
        return hash.ToString("x16", CultureInfo.InvariantCulture);

        void Add(string? text)
        {
            foreach (var c in text ?? "")
                hash = unchecked((hash ^ c) * 1099511628211UL);
            hash = unchecked((hash ^ 0xFFFF) * 1099511628211UL);
        }
    }
}
