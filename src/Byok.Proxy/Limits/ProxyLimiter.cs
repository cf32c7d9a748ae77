using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;

namespace Byok.Proxy;

/// <summary>
/// Requests per minute and at the same time, per key and per client address. A key gets an allowance of its own once a provider has accepted it; until then all keys of an address share one. So
/// whoever makes keys up has one allowance however many there are, memory stays bounded, and the keys of others lose nothing.
/// </summary>
internal sealed class ProxyLimiter : IDisposable
{
    private const int MaxProvenKeys = 64 * 1024;

    // Rented IPv6 networks hold more addresses than any table. Strangers in one bucket share its allowance, which so many make rare.
    private const int AddressBuckets = 16 * 1024;

    private readonly ProvenKeys _proven = new(MaxProvenKeys);
    private readonly int? _perKey;
    private readonly int? _perAddress;
    private readonly PartitionedRateLimiter<Bucket>? _keyRequests;
    private readonly PartitionedRateLimiter<Bucket>? _addressRequests;
    private readonly PartitionedRateLimiter<Bucket>? _keyConcurrency;
    private readonly PartitionedRateLimiter<Bucket>? _addressConcurrency;

    public ProxyLimiter(ByokProxyOptions options)
    {
        var limits = options.Limits;
        (_perKey, _perAddress) = (limits.RequestsPerMinutePerKey, limits.RequestsPerMinutePerAddress);
        _keyRequests = CreateRate(_perKey);
        _addressRequests = CreateRate(_perAddress);
        _keyConcurrency = CreateConcurrency(limits.ConcurrentRequestsPerKey);
        _addressConcurrency = CreateConcurrency(limits.ConcurrentRequestsPerAddress);
    }

    /// <summary>Charges a request to its key and its address.</summary>
    /// <param name="fingerprint">The key's fingerprint: a keyed hash in hexadecimal digits.</param>
    /// <param name="client">The client's address; null where there is none, as with Unix sockets.</param>
    public Permit Acquire(string fingerprint, IPAddress? client)
    {
        var addressId = (ulong)AddressHash.Of(client, AddressBuckets);
        var keyId = Parse(fingerprint);
        var key = _proven.Contains(keyId) ? new Bucket(BucketKind.Key, keyId) : new Bucket(BucketKind.UnprovenKeys, addressId);
        var address = new Bucket(BucketKind.Address, addressId);

        // Places first: they are given back, while a request that was counted stays counted. The key goes before the address, so that made-up keys use up nothing that others of the address need.
        var first = _keyConcurrency?.AttemptAcquire(key);
        if (first is { IsAcquired: false })
            return Deny(Denial.TooManyStreams, null, key, address, first, null);
        var second = _addressConcurrency?.AttemptAcquire(address);
        if (second is { IsAcquired: false })
            return Deny(Denial.TooManyStreams, null, key, address, first, second);
        using var ofKey = _keyRequests?.AttemptAcquire(key);
        if (ofKey is { IsAcquired: false })
            return Deny(Denial.TooManyRequests, ofKey, key, address, first, second);
        using var ofAddress = _addressRequests?.AttemptAcquire(address);
        if (ofAddress is { IsAcquired: false })
            return Deny(Denial.TooManyRequests, ofAddress, key, address, first, second);
        return new Permit(null, TimeSpan.Zero, Left(_keyRequests, key, "key", _perKey), Left(_addressRequests, address, "address", _perAddress), first, second, key.Kind == BucketKind.UnprovenKeys);
    }

    /// <summary>
    /// Notes that a provider has accepted a key: from now on it has an allowance of its own, and the request that showed it is the first to be charged. Its place among those of the address's other new
    /// keys is free again, however long the answer takes.
    /// </summary>
    public void Prove(string fingerprint, Permit permit)
    {
        var id = Parse(fingerprint);
        var key = new Bucket(BucketKind.Key, id);
        if (_proven.Add(id))
            _keyRequests?.AttemptAcquire(key).Dispose();
        // Each of several that have begun together, and not only the first to be answered: the others' places are as much the new keys', and not the key's.
        if (permit.IsOfNewKey)
            permit.Move(_keyConcurrency?.AttemptAcquire(key));
    }

    public void Dispose()
    {
        _keyRequests?.Dispose();
        _addressRequests?.Dispose();
        _keyConcurrency?.Dispose();
        _addressConcurrency?.Dispose();
    }

    private Permit Deny(Denial denial, RateLimitLease? lease, Bucket key, Bucket address, RateLimitLease? first, RateLimitLease? second)
    {
        first?.Dispose();
        second?.Dispose();
        var retryAfter = lease is not null && lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        return new Permit(denial, retryAfter, Left(_keyRequests, key, "key", _perKey), Left(_addressRequests, address, "address", _perAddress));
    }

    private static Allowance? Left(PartitionedRateLimiter<Bucket>? limiter, Bucket bucket, string name, int? limit) =>
        limiter is null ? null : new Allowance(name, limit!.Value, limiter.GetStatistics(bucket)?.CurrentAvailablePermits ?? limit.Value);

    private static PartitionedRateLimiter<Bucket>? CreateRate(int? perMinute)
    {
        if (perMinute is not { } limit)
            return null;
        var options = new TokenBucketRateLimiterOptions
        {
            TokenLimit = limit,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / limit,
            QueueLimit = 0,
        };
        return PartitionedRateLimiter.Create<Bucket, Bucket>(bucket => RateLimitPartition.GetTokenBucketLimiter(bucket, _ => options));
    }

    private static PartitionedRateLimiter<Bucket>? CreateConcurrency(int? limit)
    {
        if (limit is not { } permits)
            return null;
        var options = new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = 0 };
        return PartitionedRateLimiter.Create<Bucket, Bucket>(bucket => RateLimitPartition.GetConcurrencyLimiter(bucket, _ => options));
    }

    private static ulong Parse(string fingerprint) => ulong.Parse(fingerprint, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
