using System.Diagnostics;
using System.Globalization;
using System.Net;
using Byok.Proxy.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Limits;

/// <summary>Keys that somebody makes up take no memory and nothing of what real keys may do. The benchmark <c>made-up-keys</c> does the same with a million of them.</summary>
[Collection(HeapCollection.Name)]
[Trait("Category", "Slow")]
public sealed class MadeUpKeysTests
{
    private const int PerKey = 60;
    private const int PerAddress = 300;
    private const int MostGrowth = 4 * 1024 * 1024;

    private static readonly IPAddress Home = IPAddress.Parse("198.51.100.1");

    [Fact]
    public void Memory_stays_flat_and_real_keys_keep_their_limit()
    {
        const int third = 70_000;
        const int asked = 20;
        using var limiter = new ProxyLimiter(new ByokProxyOptions { Limits = { RequestsPerMinutePerKey = PerKey, RequestsPerMinutePerAddress = PerAddress } });
        // One at home, one where the attackers are.
        (string Key, IPAddress Address)[] real = [(Fingerprint(1), Home), (Fingerprint(2), Attacker(0))];
        var began = Stopwatch.GetTimestamp();
        foreach (var (key, address) in real)
        {
            using var permit = limiter.Acquire(key, address);
            limiter.Prove(key, permit);
        }

        MakeUp(limiter, 0, third);
        var first = HeapSize();
        Assert.All(real, one => Assert.Equal(asked, CountGranted(limiter, one.Key, one.Address, asked)));
        MakeUp(limiter, third, third);
        Assert.All(real, one => Assert.Equal(asked, CountGranted(limiter, one.Key, one.Address, asked)));
        MakeUp(limiter, 2 * third, third);
        var last = HeapSize();

        Assert.InRange(last - first, long.MinValue, MostGrowth);
        foreach (var (key, address) in real)
        {
            var left = PerKey - 1 - (2 * asked);
            Assert.InRange(CountGranted(limiter, key, address, 2 * PerKey), left, left + ComeBackSince(began));
        }
    }

    [Fact]
    public async Task Over_http_they_get_one_allowance_per_address_and_real_keys_keep_theirs()
    {
        const int addresses = 20;
        const int perAddress = 150;
        const int before = 30;
        await using var proxy = await ProxyApp.StartAsync(
            options => (options.Limits.RequestsPerMinutePerKey, options.Limits.RequestsPerMinutePerAddress) = (PerKey, PerAddress),
            // What the server logs of thousands of connections is not the matter here.
            build: builder => builder.Logging.AddFilter("Microsoft", LogLevel.Warning));
        using var home = ClientFrom(proxy, IPAddress.Parse("127.1.0.1"));
        using var amongAttackers = ClientFrom(proxy, LoopbackAttacker(0));
        var began = Stopwatch.GetTimestamp();
        Assert.Equal(before, await CountAnsweredAsync(home, Canary.OpenAI + "-home", before));
        Assert.Equal(before, await CountAnsweredAsync(amongAttackers, Canary.OpenAI + "-among", before));

        var granted = await Task.WhenAll(Enumerable.Range(0, addresses).Select(async address =>
        {
            using var client = ClientFrom(proxy, LoopbackAttacker(address));
            return await CountRefusedByProviderAsync(client, address, perAddress);
        }));

        // Neither more nor, but for addresses that happen to share a bucket, less.
        Assert.All(granted, count => Assert.InRange(count, 0, PerKey + ComeBackSince(began)));
        Assert.InRange(granted.Count(count => count >= PerKey), addresses / 2, addresses);
        foreach (var (client, key) in new[] { (home, Canary.OpenAI + "-home"), (amongAttackers, Canary.OpenAI + "-among") })
            Assert.InRange(await CountAnsweredAsync(client, key, 2 * PerKey), PerKey - before, PerKey - before + ComeBackSince(began));
    }

    private static void MakeUp(ProxyLimiter limiter, int from, int count)
    {
        for (var i = from; i < from + count; i++)
            limiter.Acquire(Fingerprint(1_000_000 + i), Attacker(i % 1000)).Dispose();
    }

    private static int CountGranted(ProxyLimiter limiter, string key, IPAddress address, int tries)
    {
        var granted = 0;
        for (var i = 0; i < tries; i++)
        {
            using var permit = limiter.Acquire(key, address);
            granted += permit.IsGranted ? 1 : 0;
        }
        return granted;
    }

    private static async Task<int> CountAnsweredAsync(HttpClient client, string key, int tries)
    {
        var answered = 0;
        for (var i = 0; i < tries; i++)
        {
            using var response = await client.SendAsync(ProxyApp.Chat("answer", key: key));
            Assert.Contains((int)response.StatusCode, new[] { 200, 429 });
            answered += response.IsSuccessStatusCode ? 1 : 0;
        }
        return answered;
    }

    private static async Task<int> CountRefusedByProviderAsync(HttpClient client, int address, int tries)
    {
        var refused = 0;
        for (var i = 0; i < tries; i++)
        {
            using var response = await client.SendAsync(ProxyApp.Chat("unauthorized", key: string.Create(CultureInfo.InvariantCulture, $"sk-proj-{Canary.Text}-{address:d4}zQ7v{i:d6}")));
            Assert.Contains((int)response.StatusCode, new[] { 401, 429 });
            refused += response.StatusCode == HttpStatusCode.Unauthorized ? 1 : 0;
        }
        return refused;
    }

    // One comes back per second, of each kind.
    private static int ComeBackSince(long began) => (int)Math.Ceiling(Stopwatch.GetElapsedTime(began).TotalSeconds) + 1;

    private static HttpClient ClientFrom(ProxyApp proxy, IPAddress address) =>
        new(new SocketsHttpHandler { ConnectCallback = (context, cancellation) => LoopbackSocket.ConnectAsync(address, context.DnsEndPoint, cancellation) }) { BaseAddress = proxy.Address, Timeout = ProxyApp.Soon };

    private static IPAddress Attacker(int number) => new([203, 0, (byte)(113 + (number >> 8)), (byte)number]);

    private static IPAddress LoopbackAttacker(int number) => new([127, 2, 0, (byte)(number + 1)]);

    private static string Fingerprint(int id) => id.ToString("x12", CultureInfo.InvariantCulture);

    private static long HeapSize()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
