namespace Byok;

/// <summary>What one guard enforces. Two policies are the same when their <see cref="Key"/> is.</summary>
internal sealed class GuardPolicy
{
    // The class, not the interface: Contains is then the list's own method and not LINQ's.
    private readonly List<string> _providers;

    private GuardPolicy(List<string> providers, bool requireModel, bool acceptAnyKeyFormat)
    {
        _providers = providers;
        RequireModel = requireModel;
        AcceptAnyKeyFormat = acceptAnyKeyFormat;
        Key = (providers.Count == 0 ? "*" : string.Join(",", providers))
            + (requireModel ? ";model" : "")
            + (acceptAnyKeyFormat ? ";any-format" : "");
    }

    /// <summary>Every provider, and nothing else asked.</summary>
    public static GuardPolicy Any { get; } = new([], requireModel: false, acceptAnyKeyFormat: false);

    /// <summary>The canonical ids of the allowed providers in ordinal order; empty for every known provider.</summary>
    public IReadOnlyList<string> Providers => _providers;

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
            AddInOrder(ids, preset.Id);
        }
        return new GuardPolicy(ids, requireModel, acceptAnyKeyFormat);
    }

    // By hand, because sorting brings comparers of everything along into a native binary.
    private static void AddInOrder(List<string> ids, string id)
    {
        var at = 0;
        while (at < ids.Count && string.CompareOrdinal(ids[at], id) < 0)
            at++;
        if (at == ids.Count || ids[at] != id)
            ids.Insert(at, id);
    }

    /// <summary>The allowed providers, in the catalogue's order.</summary>
    public IReadOnlyList<ProviderPreset> AllowedPresets(CatalogSnapshot catalog)
    {
        if (Providers.Count == 0)
            return catalog.Presets;

        var allowed = new List<ProviderPreset>();
        foreach (var preset in catalog.Presets)
        {
            if (_providers.Contains(preset.Id))
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
