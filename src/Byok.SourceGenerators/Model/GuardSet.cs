using System.Collections.Immutable;

namespace Byok.SourceGenerators.Model;

/// <summary>All that is emitted for one compilation: what it declares and one guard for every distinct policy.</summary>
internal sealed record GuardSet(EquatableArray<ProviderDeclaration> Providers, EquatableArray<GuardModel> Guards)
{
    private const int MaxPlaces = 5;

    /// <summary>Null where nothing is to be emitted.</summary>
    public static GuardSet? Create(
        GeneratorEnvironment environment, ImmutableArray<EquatableArray<ProviderDeclaration>> declared, ImmutableArray<PolicyStatement> statements)
    {
        if (!environment.CanEmit)
            return null;

        var providers = declared.SelectMany(d => d).Concat(environment.ReferencedProviders)
            .Distinct()
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .ToImmutableArray();

        var catalog = CreateCatalog(providers);
        var guards = new SortedDictionary<string, (GuardPolicy Policy, List<string> Places)>(StringComparer.Ordinal)
        {
            // The default policy: a ByokCredentials parameter without more.
            ["*"] = (GuardPolicy.TryCreate(catalog, [], requireModel: false, acceptAnyKeyFormat: false, out _)!, []),
        };
        foreach (var statement in statements)
        {
            // An unknown provider makes the endpoint throw; there is nothing to compile.
            if (GuardPolicy.TryCreate(catalog, statement.Providers, statement.RequireModel, statement.AcceptAnyKeyFormat, out _) is not { } policy)
                continue;
            if (!guards.TryGetValue(policy.Key, out var guard))
                guards.Add(policy.Key, guard = (policy, []));
            guard.Places.Add(statement.Place);
        }

        return new GuardSet(new(providers), new([.. guards.Values.Select(g => CreateGuard(g.Policy, g.Places))]));
    }

    /// <summary>The catalogue that the runtime will have when these declarations are registered. Invalid ones are left out: registering them throws.</summary>
    public static CatalogSnapshot CreateCatalog(IEnumerable<ProviderDeclaration> declarations)
    {
        var presets = new Dictionary<string, ProviderPreset>(StringComparer.Ordinal);
        foreach (var declaration in declarations)
        {
            var known = ProviderCatalog.BuiltIn.FirstOrDefault(p => p.Id == declaration.Id);
            var preset = new ProviderPreset
            {
                Id = declaration.Id,
                DisplayName = declaration.DisplayName ?? known?.DisplayName ?? declaration.Id,
                Aliases = known?.Aliases ?? [],
                KeyPrefixes = declaration.KeyPrefix is { } prefix ? [prefix] : known?.KeyPrefixes ?? [],
            };
            if (CatalogSnapshot.Validate(preset) is null)
                presets[preset.Id] = preset;
        }
        return CatalogSnapshot.Create([.. presets.Values]);
    }

    private static GuardModel CreateGuard(GuardPolicy policy, List<string> places)
    {
        var distinct = places.Distinct().OrderBy(p => p, StringComparer.Ordinal).Take(MaxPlaces).ToImmutableArray();
        return new GuardModel(new([.. policy.Providers]), policy.RequireModel, policy.AcceptAnyKeyFormat, new(distinct), places.Count);
    }
}
