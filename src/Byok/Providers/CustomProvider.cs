namespace Byok;

/// <summary>Turns a declared provider into a preset.</summary>
internal static class CustomProvider
{
    public static ProviderPreset ToPreset(ByokProviderAttribute provider)
    {
        var known = FindBuiltIn(provider.Id);
        var baseUrl = provider.BaseUrl?.TrimEnd('/');
        if (baseUrl is not null && !IsHttp(baseUrl))
            throw new InvalidOperationException($"[assembly: ByokProvider(\"{provider.Id}\")] is invalid. BaseUrl must be an absolute http or https address.");

        return new ProviderPreset
        {
            Id = provider.Id,
            DisplayName = provider.DisplayName ?? known?.DisplayName ?? provider.Id,
            Aliases = known?.Aliases ?? [],
            Status = baseUrl is null ? known?.Status ?? ProviderStatus.NeedsEndpoint : ProviderStatus.Active,
            IsCustom = true,
            KeyPrefixes = provider.KeyPrefix is { } prefix ? [prefix] : known?.KeyPrefixes ?? [],
            BaseUrl = baseUrl ?? known?.BaseUrl,
            OpenAICompatibleBaseUrl = baseUrl ?? known?.OpenAICompatibleBaseUrl,
            AuthHeaderName = provider.AuthHeader ?? known?.AuthHeaderName ?? "Authorization",
            AuthScheme = provider.AuthScheme ?? (provider.AuthHeader is null ? known is null ? "Bearer" : known.AuthScheme : null),
            RequiredHeaders = known?.RequiredHeaders ?? [],
            Details = new DeclaredDetails(known, baseUrl, provider.ProbeUrl is null ? null : AbsoluteProbeUrl(provider, baseUrl ?? known?.BaseUrl)),
            DefaultModel = provider.DefaultModel ?? known?.DefaultModel,
            CheapestModel = known?.CheapestModel,
            ConsoleUrl = provider.ConsoleUrl ?? known?.ConsoleUrl,
            BrowserAccess = baseUrl is null ? known?.BrowserAccess ?? BrowserAccess.Unknown : BrowserAccess.Unknown,
            BrowserHeader = known?.BrowserHeader,
            Streaming = known?.Streaming ?? StreamingStyle.OpenAIServerSentEvents,
            HasFreeTier = known?.HasFreeTier,
            HasNamespacedModels = known?.HasNamespacedModels ?? false,
            OwnModelPrefixes = known?.OwnModelPrefixes ?? [],
        };
    }

    private static string AbsoluteProbeUrl(ByokProviderAttribute provider, string? baseUrl)
    {
        var url = provider.ProbeUrl!;
        // Not by Uri, which takes "/models" for a file on this machine.
        if (!url.Contains("://", StringComparison.Ordinal))
            url = $"{baseUrl}/{url.TrimStart('/')}";
        if (provider.ProbeUrl!.Length == 0 || !IsHttp(url) || new Uri(url).UserInfo.Length != 0)
        {
            throw new InvalidOperationException(
                $"[assembly: ByokProvider(\"{provider.Id}\")] is invalid. "
                + "ProbeUrl must be an http or https address without a user name, or a path below BaseUrl, for instance \"models\".");
        }
        return url;
    }

    private static bool IsHttp(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    private static ProviderPreset? FindBuiltIn(string id)
    {
        foreach (var preset in ProviderCatalog.BuiltIn)
        {
            if (preset.Id == id)
                return preset;
        }
        return null;
    }

    public static bool SaysTheSame(ByokProviderAttribute left, ByokProviderAttribute right) =>
        left.DisplayName == right.DisplayName && left.KeyPrefix == right.KeyPrefix && left.BaseUrl == right.BaseUrl
        && left.AuthHeader == right.AuthHeader && left.AuthScheme == right.AuthScheme
        && left.DefaultModel == right.DefaultModel && left.ConsoleUrl == right.ConsoleUrl && left.ProbeUrl == right.ProbeUrl;
}
