using Byok.Generated;

namespace Byok;

/// <summary>Finds the guard for a policy, and finds it anew when a provider has been declared since.</summary>
internal sealed class PolicyGuard(IByokMetadata? metadata, ByokOptions? options)
{
    private volatile Resolved? _resolved;

    /// <summary>The guard to ask now.</summary>
    /// <exception cref="InvalidOperationException">The policy names a provider that nobody declared.</exception>
    public ByokGuard Current
    {
        get
        {
            var catalog = ByokRegistry.Catalog;
            var resolved = _resolved;
            if (resolved is null || !ReferenceEquals(resolved.Catalog, catalog))
                _resolved = resolved = Resolve(catalog);
            return resolved.Guard;
        }
    }

    /// <summary>The policy as it stands now.</summary>
    public GuardPolicy Policy
    {
        get
        {
            _ = Current;
            return _resolved!.Policy;
        }
    }

    private Resolved Resolve(CatalogSnapshot catalog)
    {
        IEnumerable<string> providers = metadata is { Providers.Count: > 0 } ? metadata.Providers : options?.Providers ?? [];
        var policy = GuardPolicy.TryCreate(
            catalog,
            providers,
            (metadata?.RequireModel ?? false) || (options?.RequireModel ?? false),
            (metadata?.AcceptAnyKeyFormat ?? false) || (options?.AcceptAnyKeyFormat ?? false),
            out var unknown);
        if (policy is null)
        {
            throw new InvalidOperationException(
                $"Byok does not know the provider '{unknown}'. Known are {string.Join(", ", GuardPolicy.Any.AllowedIds(catalog))}. "
                + $"Correct the id, or declare it: [assembly: ByokProvider(\"{unknown}\", BaseUrl = \"https://...\")].");
        }
        return new Resolved(catalog, policy, ByokRegistry.GetGuard(catalog, policy));
    }

    // No record: the comparisons that come with one are code in every native binary.
    private sealed class Resolved(CatalogSnapshot catalog, GuardPolicy policy, ByokGuard guard)
    {
        public CatalogSnapshot Catalog { get; } = catalog;

        public GuardPolicy Policy { get; } = policy;

        public ByokGuard Guard { get; } = guard;
    }
}
