using System.Collections.Frozen;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace Byok.Proxy;

/// <summary>
/// The headers that go through, in both directions. Lists of what is let through and not of what is held back: a header that nobody thought of stays here, be it the app's sign-in on the way there or a cookie on the way back.
/// </summary>
internal sealed class PassedHeaders
{
    private static readonly string[] RequestNames =
    [
        "Accept", "Accept-Language", "User-Agent", "Idempotency-Key", "HTTP-Referer", "X-Title", "x-goog-api-client", "X-Client-Name", "X-Cerebras-3rd-Party-Integration",
    ];

    private static readonly string[] RequestPrefixes = ["anthropic-", "openai-", "x-stainless-"];

    private static readonly string[] ResponseNames =
    [
        "Content-Type", "Content-Disposition", "Retry-After", "retry-after-ms", "x-should-retry", "x-request-id", "request-id", "cf-ray", "x-ms-region", "apim-request-id",
    ];

    private static readonly string[] ResponsePrefixes = ["anthropic-", "openai-", "x-ratelimit-", "x-tokenlimit-", "ratelimit"];

    private static readonly string[] OldLimits = ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"];

    // Never, whatever the app says: these hold what the caller has at the app, lead answers elsewhere, or belong to one connection (RFC 9110, section 7.6.1).
    private static readonly FrozenSet<string> Forbidden = new[]
    {
        "Authorization", "Cookie", "Cookie2", "Origin", "Referer", "Host", "Forwarded", "Via", "Connection", "Keep-Alive", "Proxy-Authorization", "Proxy-Authenticate", "Proxy-Connection", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade", "Expect", "Accept-Encoding", "Content-Length", "x-api-key", "api-key", "x-goog-api-key", "x-user-api-key", "anthropic-dangerous-direct-browser-access",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfResponse = ResponseNames.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> _ofRequest;

    public PassedHeaders(IEnumerable<string> more) => _ofRequest = RequestNames.Concat(more).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an app may let this request header through.</summary>
    public static bool CanBePassed(string name) =>
        !Forbidden.Contains(name)
        && !name.StartsWith("X-BYOK-", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase);

    public void Copy(IHeaderDictionary from, HttpRequestMessage to)
    {
        foreach (var (name, values) in from)
        {
            if ((!_ofRequest.Contains(name) && !HasPrefix(name, RequestPrefixes)) || !CanBePassed(name))
                continue;
            to.Headers.Remove(name);
            to.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }
        if (to.Content is not { } content)
            return;
        content.Headers.TryAddWithoutValidation("Content-Type", (IEnumerable<string?>)from.ContentType);
        content.Headers.TryAddWithoutValidation("Content-Encoding", (IEnumerable<string?>)from.ContentEncoding);
        // Both together are how requests are smuggled.
        if (from.ContentLength is { } length && from.TransferEncoding.Count == 0)
            content.Headers.ContentLength = length;
    }

    /// <param name="from">The provider's answer.</param>
    /// <param name="to">The answer to the client.</param>
    /// <param name="preset">The provider, some of whose limit headers may have names of their own.</param>
    /// <param name="mask">Takes the key out of values.</param>
    public static void Copy(HttpResponseMessage from, IHeaderDictionary to, ProviderPreset preset, KeyMask mask)
    {
        Copy(from.Headers, to, preset, mask);
        Copy(from.Content.Headers, to, preset, mask);
        // As it was understood, not as it was written: the server refuses to write another.
        to.ContentLength = from.Headers.TransferEncodingChunked == true ? null : from.Content.Headers.ContentLength;
    }

    private static void Copy(HttpHeaders from, IHeaderDictionary to, ProviderPreset preset, KeyMask mask)
    {
        var (hasLimits, hasOldLimits) = (false, false);
        foreach (var (name, values) in from.NonValidated)
        {
            var isKnown = OfResponse.Contains(name);
            if (!isKnown && !HasPrefix(name, ResponsePrefixes) && !Names(preset.RateLimitHeaders, name))
                continue;
            // A provider's limits take the place of the proxy's as a whole: one's limit beside the other's rest would tell nothing true.
            if (!hasLimits && name.StartsWith("RateLimit", StringComparison.OrdinalIgnoreCase))
            {
                RemoveAll(to, "RateLimit", "RateLimit-Policy");
                hasLimits = true;
            }
            if (!hasOldLimits && Names(OldLimits, name))
            {
                RemoveAll(to, OldLimits);
                hasOldLimits = true;
            }
            // The server refuses to write other characters, and the whole answer with them.
            var value = values.ToString();
            if (value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
                continue;
            // A name that begins as the provider's do may go on as anything.
            if (isKnown || mask.Apply(name) == name)
                to[name] = mask.Apply(value);
        }
    }

    private static void RemoveAll(IHeaderDictionary headers, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            headers.Remove(name);
    }

    private static bool HasPrefix(string name, string[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool Names(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
