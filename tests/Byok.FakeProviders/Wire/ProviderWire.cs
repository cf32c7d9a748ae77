using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Byok.FakeProviders.Wire;

/// <summary>The form in which one provider takes requests and writes answers.</summary>
internal abstract class ProviderWire
{
    private const int ShortestKey = 8;
    private const string Bearer = "Bearer ";

    public abstract string Name { get; }

    public abstract string BasePath { get; }

    public virtual string JsonType => "application/json";

    /// <summary>Whether a 429 has Retry-After.</summary>
    public virtual bool SaysRetryAfter => true;

    /// <summary>Null where the key was found; otherwise how the provider refuses.</summary>
    public abstract WireError? CheckKey(HttpRequest request, out string key);

    /// <summary>An error with the type and code that belong to the status.</summary>
    public abstract WireError Error(int status, string? message = null);

    /// <summary>The error as it is written to this request.</summary>
    public virtual WireError Shape(WireError error, HttpRequest request) => error;

    /// <summary>What the address does; null where nothing is.</summary>
    public abstract Call? Find(string method, string path, IQueryCollection query);

    /// <summary>The headers that every answer has, and that say who answered.</summary>
    public abstract void AddHeaders(HttpResponse response);

    /// <summary>The headers that say what is left; with seconds, nothing.</summary>
    public virtual void AddLimits(HttpResponse response, int? seconds)
    {
    }

    /// <summary>What the network in front of two of the three adds.</summary>
    protected static void AddCloudflare(IHeaderDictionary headers)
    {
        var ray = Guid.NewGuid().ToString("N")[..16];
        headers.Server = "cloudflare";
        headers["cf-ray"] = ray + "-FRA";
        headers["cf-cache-status"] = "DYNAMIC";
        headers.SetCookie = $"__cf_bm={ray}; path=/; expires={DateTimeOffset.UtcNow.AddMinutes(30):R}; domain=.provider.example; HttpOnly; Secure; SameSite=None";
        headers.AltSvc = "h3=\":443\"; ma=86400";
        headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains; preload";
        headers.AccessControlAllowOrigin = "*";
        headers.XContentTypeOptions = "nosniff";
    }

    protected static string NewId(string prefix) => prefix + Guid.NewGuid().ToString("N");

    protected static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether it can be a key at all: one value, long enough, of visible ASCII.</summary>
    protected static bool IsKey(StringValues values, out string key)
    {
        key = values is [{ } single] ? single : "";
        return key.Length >= ShortestKey && key.All(character => character is >= '\x21' and <= '\x7e' and not ',');
    }

    protected static bool TryReadBearer(HttpRequest request, out string key)
    {
        key = "";
        return request.Headers.Authorization is [{ } value] && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && IsKey(value[Bearer.Length..], out key);
    }

    protected static bool HasKeyInUrl(HttpRequest request) => request.Query.ContainsKey("key") || request.Query.ContainsKey("api_key");
}
