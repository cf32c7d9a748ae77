using System.Globalization;
using System.Net;

namespace Byok.Proxy.Tests.Limits;

public sealed class ProxyLimiterTests
{
    private static readonly IPAddress Home = IPAddress.Parse("203.0.113.7");
    private static readonly IPAddress Workplace = IPAddress.Parse("203.0.113.9");
    private static readonly IPAddress Elsewhere = IPAddress.Parse("203.0.113.8");

    [Fact]
    public void A_proven_key_has_an_allowance_of_its_own()
    {
        using var limiter = Create(perKey: 3, perAddress: null);
        Prove(limiter, Key(1));

        // The request that has proved it is charged too.
        Assert.Equal(2, CountGranted(limiter, Key(1), Home, 10));
        Assert.Equal(3, CountGranted(limiter, Key(2), Home, 10));
    }

    [Fact]
    public void Unproven_keys_of_an_address_share_one_allowance_and_other_addresses_have_their_own()
    {
        using var limiter = Create(perKey: 5, perAddress: null);

        Assert.Equal(5, Enumerable.Range(0, 100).Count(i => IsGranted(limiter, Key((ulong)i), Home)));
        Assert.Equal(5, Enumerable.Range(0, 100).Count(i => IsGranted(limiter, Key((ulong)i), Elsewhere)));
    }

    [Fact]
    public void Made_up_keys_take_nothing_from_a_real_key_of_the_same_address()
    {
        using var limiter = Create(perKey: 5, perAddress: 50);
        Prove(limiter, Key(1));
        for (var i = 1000; i < 2000; i++)
            IsGranted(limiter, Key((ulong)i), Home);

        Assert.Equal(4, CountGranted(limiter, Key(1), Home, 10));
    }

    [Fact]
    public void An_address_is_limited_whatever_its_keys()
    {
        using var limiter = Create(perKey: 100, perAddress: 7);
        for (ulong i = 0; i < 10; i++)
            Prove(limiter, Key(i));

        Assert.Equal(7, Enumerable.Range(0, 10).Sum(i => CountGranted(limiter, Key((ulong)i), Home, 3)));
        Assert.True(IsGranted(limiter, Key(1), Elsewhere));
    }

    [Fact]
    public void An_ipv6_network_is_one_address()
    {
        using var limiter = Create(perKey: null, perAddress: 2);

        Assert.True(IsGranted(limiter, Key(1), IPAddress.Parse("2001:db8:1:2::1")));
        Assert.True(IsGranted(limiter, Key(2), IPAddress.Parse("2001:db8:1:2:ffff::2")));
        Assert.False(IsGranted(limiter, Key(3), IPAddress.Parse("2001:db8:1:2::3")));
        Assert.True(IsGranted(limiter, Key(4), IPAddress.Parse("2001:db8:1:3::1")));
    }

    [Fact]
    public void Places_are_given_back()
    {
        var options = new ByokProxyOptions { Limits = { RequestsPerMinutePerKey = null, RequestsPerMinutePerAddress = null, ConcurrentRequestsPerKey = 2, ConcurrentRequestsPerAddress = 3 } };
        using var limiter = new ProxyLimiter(options);
        Prove(limiter, Key(1));
        Prove(limiter, Key(2));

        using var first = limiter.Acquire(Key(1), Home);
        using (var second = limiter.Acquire(Key(1), Home))
        {
            Assert.True(second.IsGranted);
            Assert.Equal("byok_too_many_streams", limiter.Acquire(Key(1), Home).Denial!.Code);
            using var other = limiter.Acquire(Key(2), Home);
            Assert.True(other.IsGranted);
            Assert.False(limiter.Acquire(Key(2), Home).IsGranted);
        }
        using var again = limiter.Acquire(Key(1), Home);
        Assert.True(again.IsGranted);
    }

    // Sixteen new users behind one address whose first answers are long must not lock out the seventeenth.
    [Fact]
    public void A_key_that_proves_itself_gives_its_place_among_the_new_ones_back()
    {
        var options = new ByokProxyOptions { Limits = { ConcurrentRequestsPerKey = 1, ConcurrentRequestsPerAddress = null } };
        using var limiter = new ProxyLimiter(options);
        using var first = limiter.Acquire(Key(1), Home);
        Assert.False(limiter.Acquire(Key(2), Home).IsGranted);
        limiter.Prove(Key(1), first);

        using var second = limiter.Acquire(Key(2), Home);
        Assert.True(second.IsGranted);
        Assert.False(limiter.Acquire(Key(1), Home).IsGranted);
        first.Dispose();
        using var again = limiter.Acquire(Key(1), Home);
        Assert.True(again.IsGranted);
    }

    // A page that opens several streams with a new key at once.
    [Fact]
    public void Requests_that_begin_together_with_a_new_key_all_count_as_its_own()
    {
        var options = new ByokProxyOptions { Limits = { ConcurrentRequestsPerKey = 3, ConcurrentRequestsPerAddress = null } };
        using var limiter = new ProxyLimiter(options);
        Permit[] open = [limiter.Acquire(Key(1), Home), limiter.Acquire(Key(1), Home), limiter.Acquire(Key(1), Home)];
        foreach (var permit in open)
            limiter.Prove(Key(1), permit);

        Assert.False(limiter.Acquire(Key(1), Home).IsGranted);
        using (var other = limiter.Acquire(Key(2), Home))
            Assert.True(other.IsGranted);
        foreach (var permit in open)
            permit.Dispose();
        using var again = limiter.Acquire(Key(1), Home);
        Assert.True(again.IsGranted);
    }

    [Fact]
    public void A_denied_request_tells_when_to_come_again_and_all_tell_what_is_left()
    {
        using var limiter = Create(perKey: 2, perAddress: 10);
        var headers = new HeaderDictionary();
        limiter.Acquire(Key(1), Home).WriteHeaders(headers);

        Assert.Equal("\"key\";q=2;w=60, \"address\";q=10;w=60", headers["RateLimit-Policy"]);
        Assert.Equal("\"key\";r=1;t=30, \"address\";r=9;t=6", headers["RateLimit"]);
        Assert.Equal(("2", "1"), (headers["X-RateLimit-Limit"].ToString(), headers["X-RateLimit-Remaining"].ToString()));
        Assert.False(headers.ContainsKey("Retry-After"));

        limiter.Acquire(Key(1), Home).Dispose();
        var denied = limiter.Acquire(Key(1), Home);
        denied.WriteHeaders(headers);
        Assert.Equal("byok_rate_limited", denied.Denial!.Code);
        Assert.InRange(int.Parse(headers["Retry-After"]!, CultureInfo.InvariantCulture), 1, 60);
    }

    [Fact]
    public void Proven_keys_are_remembered_up_to_a_number()
    {
        var proven = new ProvenKeys(1000);
        for (ulong i = 0; i < 100_000; i++)
        {
            proven.Add(i);
            // Asked for again and again, as a key in use is.
            Assert.True(proven.Contains(0));
        }

        Assert.InRange(Enumerable.Range(0, 100_000).Count(i => proven.Contains((ulong)i)), 1, 1001);
    }

    [Fact]
    public async Task Concurrent_requests_get_no_more_than_there_is()
    {
        using var limiter = Create(perKey: 1000, perAddress: null);
        Prove(limiter, Key(1));
        var granted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountGranted(limiter, Key(1), Home, 500))));

        // One permit may come back in the time that this takes.
        Assert.InRange(granted.Sum(), 999, 1100);
    }

    private static ProxyLimiter Create(int? perKey, int? perAddress) => new(new ByokProxyOptions
    {
        Limits = { RequestsPerMinutePerKey = perKey, RequestsPerMinutePerAddress = perAddress, ConcurrentRequestsPerKey = null, ConcurrentRequestsPerAddress = null },
    });

    private static string Key(ulong id) => id.ToString("x12", CultureInfo.InvariantCulture);

    private static void Prove(ProxyLimiter limiter, string key)
    {
        using var permit = limiter.Acquire(key, Workplace);
        limiter.Prove(key, permit);
    }

    private static bool IsGranted(ProxyLimiter limiter, string key, IPAddress address)
    {
        using var permit = limiter.Acquire(key, address);
        return permit.IsGranted;
    }

    private static int CountGranted(ProxyLimiter limiter, string key, IPAddress address, int tries) => Enumerable.Range(0, tries).Count(_ => IsGranted(limiter, key, address));
}
