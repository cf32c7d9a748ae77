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
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var provider in providers)
        {
            if (catalog.Find(provider) is not { } preset)
            {
                unknown = provider;
                return null;
            }
            ids.Add(preset.Id);
        }
        return new GuardPolicy([.. ids], requireModel, acceptAnyKeyFormat);
    }

    /// <summary>The allowed providers, in the catalogue's order.</summary>
    public IEnumerable<ProviderPreset> AllowedPresets(CatalogSnapshot catalog) =>
        Providers.Count == 0 ? catalog.Presets : catalog.Presets.Where(p => Providers.Contains(p.Id));
}
