namespace Byok.Proxy;

/// <summary>
/// How much one caller may do, by key and by client address, in this process. Keys that no provider has accepted yet share one key's allowance per address, so that made-up keys neither get
/// allowances of their own nor take memory.
/// </summary>
public sealed class ByokProxyLimits
{
    /// <summary>Requests per minute with one key: that many at once, then one each time a part of the minute has passed. Default: 60. Null for no limit.</summary>
    public int? RequestsPerMinutePerKey { get; set; } = 60;

    /// <summary>Requests per minute from one client address (for IPv6 its /64). Default: 300. Null for no limit.</summary>
    /// <remarks>Behind a reverse proxy, <c>UseForwardedHeaders()</c> is needed to see the clients' addresses; without it all clients share one.</remarks>
    public int? RequestsPerMinutePerAddress { get; set; } = 300;

    /// <summary>Requests with one key at the same time, streams for the most part. Default: 16. Null for no limit.</summary>
    public int? ConcurrentRequestsPerKey { get; set; } = 16;

    /// <summary>Requests from one client address at the same time. Default: 64. Null for no limit.</summary>
    public int? ConcurrentRequestsPerAddress { get; set; } = 64;
}
