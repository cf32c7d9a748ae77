using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Byok;

/// <summary>
/// Limits live checks per client address, and how many run at once. Whoever may ask without limit could try stolen keys here, or have this server flood a provider.
/// </summary>
internal sealed class CheckLimiter(IOptions<ByokOptions> options) : IDisposable
{
    /// <summary>How many counts are kept, whatever addresses come: some share one, and which ones nobody outside can know.</summary>
    public const int Partitions = 4096;

    public const int MaxAtOnce = 32;

    private const int SegmentsPerWindow = 6;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrencyLimiter _atOnce = new(new() { PermitLimit = MaxAtOnce, QueueLimit = 0 });
    // Its timer runs from the first check on, not in apps where nobody checks anything.
    private readonly Lazy<PartitionedRateLimiter<int>> _perAddress = new(() => CreatePerAddress(options.Value.KeyChecksPerMinute));

    /// <summary>What to dispose when the check is over; null where there must be none now.</summary>
    public RateLimitLease? TryEnter(IPAddress? address, out TimeSpan retryAfter)
    {
        retryAfter = Window / SegmentsPerWindow;
        var place = _atOnce.AttemptAcquire();
        if (place.IsAcquired)
        {
            using var turn = _perAddress.Value.AttemptAcquire(AddressHash.Of(address, Partitions));
            if (turn.IsAcquired)
                return place;
            if (turn.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero)
                retryAfter = wait;
        }
        place.Dispose();
        return null;
    }

    public void Dispose()
    {
        _atOnce.Dispose();
        if (_perAddress.IsValueCreated)
            _perAddress.Value.Dispose();
    }

    private static PartitionedRateLimiter<int> CreatePerAddress(int perMinute) =>
        PartitionedRateLimiter.Create<int, int>(partition => RateLimitPartition.GetSlidingWindowLimiter(
            partition, _ => new() { PermitLimit = perMinute, Window = Window, SegmentsPerWindow = SegmentsPerWindow, QueueLimit = 0 }));
}
