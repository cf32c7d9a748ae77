namespace Byok.Proxy;

/// <summary>The routes of all providers that an app forwards to.</summary>
internal static class ProviderRoutes
{
    /// <summary>The route's parameter. With a prefix of its own, because a route must not have two of a name and an app's group may have some.</summary>
    public const string PathParameter = "byokPath";

    /// <exception cref="InvalidOperationException">A provider that the app names cannot be forwarded to.</exception>
    public static IEnumerable<UpstreamRoute> Create(ByokProxyOptions options)
    {
        var named = options.Providers.Select(ProviderCatalog.Get).Select(preset => preset.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var preset in ProviderCatalog.All)
        {
            if (named.Count != 0 && !named.Contains(preset.Id))
                continue;
            var upstream = options.Upstreams.GetValueOrDefault(preset.Id);
            if (UpstreamRoute.TryCreate(preset, upstream) is { } route)
                yield return route;
            else if (named.Contains(preset.Id) || upstream is not null)
            {
                throw new InvalidOperationException(
                    $"'{preset.Id}' cannot be forwarded to: "
                    + (preset.Status == ProviderStatus.NeedsEndpoint || preset.BaseUrl is null
                        ? $"its address is the app's to say. Add it: AddByokProxy(o => o.For(\"{preset.Id}\").BaseAddress = new Uri(\"https://...\"))."
                        : $"no request is let through. Name some: AddByokProxy(o => o.For(\"{preset.Id}\").Allow(\"POST\", \"...\"))."));
            }
        }
    }
}
