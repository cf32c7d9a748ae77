using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Byok.Generated;

/// <summary>The steps that every guard takes, whatever its policy. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GuardSteps
{
    // Shorter values are ids, tokens of the app's own, or somebody typing.
    private const int MinKeyLengthInUrl = 12;

    /// <summary>Whether a query parameter that is named like a key holds what looks like a key of a known provider.</summary>
    public static bool HasKeyInUrl(HttpContext context)
    {
        var query = context.Request.QueryString;
        return query.HasValue && HasKey(query.Value);
    }

    /// <summary>Reads the three headers. False where one has more than one value; null for each that is absent or empty.</summary>
    public static bool TryReadHeaders(HttpContext context, out string? key, out string? provider, out string? model)
    {
        provider = model = null;
        var headers = context.Request.Headers;
        return TryReadKey(context, headers, out key)
            && TryReadName(headers, KnownNames.ProviderHeader, out provider)
            && TryReadName(headers, KnownNames.ModelHeader, out model);
    }

    /// <summary>Whether two names are the same, without case, for ASCII letters only.</summary>
    public static bool Is(string value, string name) => KnownNames.EqualsIgnoreAsciiCase(value, name);

    /// <summary>Whether the text has ASCII letters and digits only.</summary>
    public static bool IsAlphanumeric(string text) => KeyRule.IsAlphanumeric(text);

    /// <summary>Whether the text can be a key at all.</summary>
    public static bool CanBeKey(string key) => KeyFormat.CanBeKey(key) && !IsList(key);

    /// <summary>Whether the text can be a model id at all.</summary>
    public static bool CanBeModel(string model) => KeyFormat.CanBeModel(model);

    /// <summary>The refusal for a provider that the policy does not list.</summary>
    public static ByokRefusal RefuseProvider(string provider)
    {
        if (ByokRegistry.Catalog.IndexOf(provider) >= 0)
            return new ByokRefusal(ByokRefusalCode.ProviderNotAllowed);
        for (var i = 0; i < ProviderCatalog.Notices.Length; i++)
        {
            if (Is(provider, ProviderCatalog.Notices[i].Id))
                return new ByokRefusal(ByokRefusalCode.UnknownProvider, i);
        }
        return new ByokRefusal(ByokRefusalCode.UnknownProvider);
    }

    /// <summary>Makes the credentials out of values that were checked.</summary>
    public static ByokCredentials Accept(string key, string provider, string? model) => new(key, provider, model);

    private static bool TryReadKey(HttpContext context, IHeaderDictionary headers, out string? key)
    {
        if (!TryReadValue(headers, KnownNames.ApiKeyHeader, out key))
            return false;

        // A guard that ran before has taken the header away: read on from what it accepted.
        if (key is null && GuardedRequest.Find(context) is { } taken)
            key = taken.ApiKey.Reveal();

        // A service account file is one value although JSON is full of commas; the key rules explain it.
        return key is null || !IsList(key) || LooksLikeFile(key);
    }

    private static bool TryReadName(IHeaderDictionary headers, string header, out string? value) =>
        TryReadValue(headers, header, out value) && (value is null || !IsList(value));

    private static bool TryReadValue(IHeaderDictionary headers, string name, out string? value)
    {
        value = null;
        if (!headers.TryGetValue(name, out var values))
            return true;
        if (values.Count > 1)
            return false;
        var text = values.ToString();
        if (text.Length != 0)
            value = text;
        return true;
    }

    private static bool IsList(string value) => value.AsSpan().Contains(',');

    private static bool LooksLikeFile(string key) => key[0] == '{' && ByokRegistry.Catalog.IndexOfRule(key, files: true) >= 0;

    private static bool HasKey(string query)
    {
        foreach (var pair in new QueryStringEnumerable(query))
        {
            if (pair.EncodedName.Length <= 64 && IsKeyParameter(pair.DecodeName().Span) && LooksLikeKey(pair.DecodeValue().ToString()))
                return true;
        }
        return false;
    }

    private static bool IsKeyParameter(ReadOnlySpan<char> name) =>
        name.Equals("key", StringComparison.OrdinalIgnoreCase)
        || name.Equals("token", StringComparison.OrdinalIgnoreCase)
        || name.Equals("apikey", StringComparison.OrdinalIgnoreCase)
        || name.Equals("api_key", StringComparison.OrdinalIgnoreCase)
        || name.Equals(KnownNames.ApiKeyHeader, StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeKey(string value)
    {
        if (value.Length < MinKeyLengthInUrl)
            return false;
        var catalog = ByokRegistry.Catalog;
        var rule = catalog.IndexOfRule(value, files: false);
        if (rule >= 0)
            return IsKeyOfKnownProvider(catalog.Rules[rule]);

        foreach (var preset in catalog.Presets)
        {
            foreach (var prefix in preset.KeyPrefixes)
            {
                if (value.StartsWith(prefix, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }

    // "token=eyJ..." is somebody's sign-in token, not a leaked LLM key; an admin key of a provider is worse than a key.
    private static bool IsKeyOfKnownProvider(KeyRule rule)
    {
        if (rule.Owner is not null)
            return true;
        foreach (var preset in ProviderCatalog.BuiltIn)
        {
            foreach (var prefix in preset.KeyPrefixes)
            {
                if (rule.Prefix.StartsWith(prefix, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }
}
