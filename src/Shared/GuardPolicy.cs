namespace Byok;

/// <summary>What one guard enforces. Two policies are the same when their <see cref="Key"/> is.</summary>
internal sealed class GuardPolicy
{
    private GuardPolicy(IReadOnlyList<string> providers, bool requireModel, bool acceptAnyKeyFormat)
    {
        Providers = providers;
        RequireModel = requireModel;
        AcceptAnyKeyFormat = acceptAnyKeyFormat;
        Key = (providers.Count == 0 ? "*" : string.Join(",", providers))
            + (requireModel ? ";model" : "")
            + (acceptAnyKeyFormat ? ";any-format" : "");
    }

    /// <summary>Every provider, and nothing else asked.</summary>
    public static GuardPolicy Any { get; } = new([], requireModel: false, acceptAnyKeyFormat: false);

    /// <summary>The canonical ids of the allowed providers in ordinal order; empty for every known provider.</summary>
    public IReadOnlyList<string> Providers { get; }

    public bool RequireModel { get; }

    public bool AcceptAnyKeyFormat { get; }

    public string Key { get; }

    /// <summary>Resolves aliases, sorts and removes repeats. Null, with the culprit, where an id is unknown.</summary>
    public static GuardPolicy? TryCreate(
        CatalogSnapshot catalog, IEnumerable<string> providers, bool requireModel, bool acceptAnyKeyFormat, out string? unknown)
    {
        unknown = null;
        var ids = new List<string>();
        foreach (var provider in providers)
        {
            // Null in [Byok("openai", null!)].
            if (provider is null || catalog.Find(provider) is not { } preset)
            {
                unknown = provider ?? "null";
                return null;
            }
            if (!ids.Contains(preset.Id))
                ids.Add(preset.Id);
        }
        ids.Sort(StringComparer.Ordinal);
        return new GuardPolicy(ids, requireModel, acceptAnyKeyFormat);
    }

    /// <summary>The allowed providers, in the catalogue's order.</summary>
    public IReadOnlyList<ProviderPreset> AllowedPresets(CatalogSnapshot catalog)
    {
        if (Providers.Count == 0)
            return catalog.Presets;

        var allowed = new List<ProviderPreset>();
        foreach (var preset in catalog.Presets)
        {
            if (Providers.Contains(preset.Id))
                allowed.Add(preset);
        }
        return allowed;
    }

    /// <summary>The ids of <see cref="AllowedPresets"/>.</summary>
    public List<string> AllowedIds(CatalogSnapshot catalog)
    {
        var ids = new List<string>();
        foreach (var preset in AllowedPresets(catalog))
            ids.Add(preset.Id);
        return ids;
    }
}
