using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Byok.Proxy;

/// <summary>What the limits say to one request. Holds its place among the concurrent ones until it is disposed.</summary>
internal sealed class Permit(Denial? denial, TimeSpan retryAfter, Allowance? perKey, Allowance? perAddress, RateLimitLease? ofKey = null, RateLimitLease? ofAddress = null, bool isOfNewKey = false) : IDisposable
{
    private RateLimitLease? _ofKey = ofKey;

    public bool IsGranted => denial is null;

    public Denial? Denial => denial;

    /// <summary>Whether its place is one of those that the address's new keys share.</summary>
    public bool IsOfNewKey { get; private set; } = isOfNewKey;

    /// <summary>
    /// Writes what is left (draft-ietf-httpapi-ratelimit-headers-10), and the same as the older <c>X-RateLimit-*</c>, whose reset is a time in seconds since 1970. A provider's own take their place.
    /// </summary>
    public void WriteHeaders(IHeaderDictionary headers)
    {
        if (perKey is { } key && perAddress is { } address)
        {
            headers["RateLimit-Policy"] = $"{key.Policy}, {address.Policy}";
            headers["RateLimit"] = $"{key.State}, {address.State}";
        }
        else if ((perKey ?? perAddress) is { } only)
        {
            headers["RateLimit-Policy"] = only.Policy;
            headers["RateLimit"] = only.State;
        }
        if ((perKey ?? perAddress) is { } shown)
        {
            headers["X-RateLimit-Limit"] = shown.Limit.ToString(CultureInfo.InvariantCulture);
            headers["X-RateLimit-Remaining"] = shown.Remaining.ToString(CultureInfo.InvariantCulture);
            headers["X-RateLimit-Reset"] = (DateTimeOffset.UtcNow.ToUnixTimeSeconds() + shown.SecondsUntilFull).ToString(CultureInfo.InvariantCulture);
        }
        if (!IsGranted)
            headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Moves the request's place from where it was to the allowance that its key now has of its own.</summary>
    public void Move(RateLimitLease? place)
    {
        _ofKey?.Dispose();
        _ofKey = place;
        IsOfNewKey = false;
    }

    public void Dispose()
    {
        _ofKey?.Dispose();
        ofAddress?.Dispose();
    }
}
