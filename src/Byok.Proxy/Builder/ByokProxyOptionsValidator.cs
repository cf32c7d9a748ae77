using System.Net;
using Microsoft.Extensions.Options;

namespace Byok.Proxy;

/// <summary>Refuses to start an app whose options cannot work, and says what to change.</summary>
internal sealed class ByokProxyOptionsValidator : IValidateOptions<ByokProxyOptions>
{
    // Beyond some hundred millions there is no tick between two requests, and the limiter would throw at each of them.
    private const int MaxLimit = 1_000_000;

    public ValidateOptionsResult Validate(string? name, ByokProxyOptions options)
    {
        var faults = FindFaults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FindFaults(ByokProxyOptions options)
    {
        foreach (var provider in options.Providers)
        {
            if (provider is null || !ProviderCatalog.TryGet(provider, out _))
                yield return $"{nameof(ByokProxyOptions)}.{nameof(options.Providers)} names the unknown provider '{provider}'. Correct the id, or declare it with [assembly: ByokProvider(...)].";
        }
        foreach (var (provider, upstream) in options.Upstreams)
        {
            if (upstream.BaseAddress is { } address && !IsUsable(address))
                yield return $"For(\"{provider}\").{nameof(upstream.BaseAddress)} must be an absolute http or https address without user, query or fragment.";
        }
        foreach (var header in options.RequestHeaders)
        {
            if (string.IsNullOrWhiteSpace(header) || !PassedHeaders.CanBePassed(header))
                yield return $"{nameof(options.RequestHeaders)} names '{header}', which never goes to a provider: it is the app's own, belongs to one connection, or carries the key.";
        }
        foreach (var host in options.AllowedPrivateHosts)
        {
            if (string.IsNullOrWhiteSpace(host) || Uri.CheckHostName(host.Trim('[', ']')) == UriHostNameType.Unknown)
                yield return $"{nameof(options.AllowedPrivateHosts)} names '{host}'. Give a host name or an address, without scheme, port or wildcard.";
        }
        if (options.MaxRequestBodySize is < 0)
            yield return $"{nameof(options.MaxRequestBodySize)} must not be negative.";
        if (options.FingerprintSecret is { Length: < 16 })
            yield return $"{nameof(options.FingerprintSecret)} must have at least 16 bytes.";
        // HTTP/3 connects past the address guard, to wherever an Alt-Svc header says.
        if (options.HttpVersion != HttpVersion.Version11 && options.HttpVersion != HttpVersion.Version20)
            yield return $"{nameof(options.HttpVersion)} must be 1.1 or 2.0.";

        foreach (var (value, what) in new[]
        {
            (options.ConnectTimeout, nameof(options.ConnectTimeout)), (options.FirstByteTimeout, nameof(options.FirstByteTimeout)),
            (options.IdleTimeout, nameof(options.IdleTimeout)),
        })
        {
            if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(1))
                yield return $"{what} must be more than zero and at most a day.";
        }
        if (options.ShutdownGrace < TimeSpan.Zero || options.ShutdownGrace > TimeSpan.FromDays(1))
            yield return $"{nameof(options.ShutdownGrace)} must be between zero and a day.";

        var limits = options.Limits;
        foreach (var (value, what) in new[]
        {
            (limits.RequestsPerMinutePerKey, nameof(limits.RequestsPerMinutePerKey)), (limits.RequestsPerMinutePerAddress, nameof(limits.RequestsPerMinutePerAddress)),
            (limits.ConcurrentRequestsPerKey, nameof(limits.ConcurrentRequestsPerKey)), (limits.ConcurrentRequestsPerAddress, nameof(limits.ConcurrentRequestsPerAddress)),
        })
        {
            if (value is < 1 or > MaxLimit)
                yield return $"{nameof(options.Limits)}.{what} must be between 1 and {MaxLimit}, or null for no limit.";
        }
    }

    private static bool IsUsable(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "http" or "https" } && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;
}
