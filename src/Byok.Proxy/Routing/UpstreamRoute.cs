using System.Diagnostics.CodeAnalysis;

namespace Byok.Proxy;

/// <summary>Where the requests for one provider go, and which of them.</summary>
internal sealed class UpstreamRoute
{
    private readonly PathRule[] _rules;
    private readonly Uri?[] _addresses;
    private readonly string[] _prefixes;
    private readonly string _native;
    private readonly string _compatible;

    private UpstreamRoute(ProviderPreset preset, Uri native, Uri compatible, PathRule[] rules)
    {
        Preset = preset;
        _rules = rules;
        _native = native.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";
        _compatible = compatible.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";
        // Of the paths in which nothing varies: nearly every request goes to one of them.
        _addresses = Array.ConvertAll(rules, rule => rule.Pattern.Contains('*', StringComparison.Ordinal) ? null : new Uri(BaseOf(rule) + rule.Pattern));
        // Clients are made for the provider's own address, whatever stands in its place.
        _prefixes = FindPrefixes(native, compatible, ParseComplete(preset.BaseUrl) ?? native, ParseComplete(preset.OpenAICompatibleBaseUrl) ?? compatible);
    }

    public ProviderPreset Preset { get; }

    /// <summary>What is let through, for people.</summary>
    public string Allowed => string.Join(", ", _rules.Select(rule => $"{rule.Method} {rule.Pattern}"));

    /// <summary>The route of a provider; null where its address is not known.</summary>
    public static UpstreamRoute? TryCreate(ProviderPreset preset, ByokProxyUpstream? upstream)
    {
        var native = upstream?.BaseAddress ?? ParseComplete(preset.BaseUrl);
        if (native is null || (preset.Status == ProviderStatus.NeedsEndpoint && upstream?.BaseAddress is null))
            return null;

        var rules = upstream is { HasDefaults: false } ? [] : DefaultRules.For(preset).ToList();
        foreach (var (method, pattern) in upstream?.Allowed ?? [])
            rules.Add(new PathRule(method, pattern, PathRule.Other));
        return rules.Count == 0 ? null : new UpstreamRoute(preset, native, FindCompatible(preset, upstream, native), [.. rules]);
    }

    /// <summary>
    /// Finds the rule for a path and where it leads. Clients put the version into the path or into their base address, so the parts of the provider's own address may stand in front: <c>v1/chat/completions</c> and
    /// <c>chat/completions</c> are the same.
    /// </summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The decoded path below the provider's.</param>
    /// <param name="query">The query, with its question mark, or empty.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="otherMethod">A method that the path is let through with, where the given one is not; otherwise null.</param>
    public bool TryMatch(string method, string path, string query, [NotNullWhen(true)] out UpstreamTarget? target, out string? otherMethod)
    {
        otherMethod = null;
        target = FindExactly(method, path, query, ref otherMethod);
        for (var i = 0; i < _prefixes.Length && target is null; i++)
        {
            if (path.StartsWith(_prefixes[i], StringComparison.OrdinalIgnoreCase))
                target = FindExactly(method, path[_prefixes[i].Length..], query, ref otherMethod);
        }
        return target is not null;
    }

    private UpstreamTarget? FindExactly(string method, string path, string query, ref string? otherMethod)
    {
        for (var i = 0; i < _rules.Length; i++)
        {
            var rule = _rules[i];
            if (!PathPattern.Matches(rule.Pattern, path))
                continue;
            if (rule.Method != method)
            {
                otherMethod ??= rule.Method;
                continue;
            }
            return new UpstreamTarget(Preset, rule, query.Length == 0 && _addresses[i] is { } address ? address : new Uri(BaseOf(rule) + path + query));
        }
        return null;
    }

    private string BaseOf(PathRule rule) => rule.IsOpenAICompatible ? _compatible : _native;

    private static Uri FindCompatible(ProviderPreset preset, ByokProxyUpstream? upstream, Uri native)
    {
        if (upstream?.BaseAddress is null)
            return ParseComplete(preset.OpenAICompatibleBaseUrl) ?? native;
        // The compatible API lies where it lies at the provider's own address: below it (Gemini), or at the same place.
        return preset is { BaseUrl: { } own, OpenAICompatibleBaseUrl: { } compatible } && compatible.StartsWith(own + "/", StringComparison.Ordinal)
            ? new Uri(native.GetLeftPart(UriPartial.Path).TrimEnd('/') + compatible[own.Length..])
            : native;
    }

    private static string[] FindPrefixes(params ReadOnlySpan<Uri> addresses)
    {
        var prefixes = new List<string> { "v1" };
        foreach (var address in addresses)
            prefixes.Add(address.AbsolutePath.Trim('/'));
        // The compatible API below the native one: its own part may stand alone.
        foreach (var path in prefixes.ToArray())
            prefixes.AddRange(prefixes.Where(other => path.Length != 0 && other.StartsWith(path + "/", StringComparison.Ordinal)).Select(other => other[(path.Length + 1)..]).ToArray());
        return [.. prefixes.Where(p => p.Length != 0).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(p => p.Length).Select(p => p + "/")];
    }

    private static Uri? ParseComplete(string? address) =>
        address is not null && !address.Contains('{', StringComparison.Ordinal) ? new Uri(address) : null;
}
