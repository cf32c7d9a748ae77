using System.Globalization;
using System.Net;
using Byok.Tests.Hosting;
using Byok.Vectors;
using Microsoft.Extensions.Options;

namespace Byok.Tests.Probing;

/// <summary>How many keys may be checked, by whom and at once.</summary>
public sealed class CheckLimitTests(FakeProvider provider) : IClassFixture<FakeProvider>
{
    private const string Path = "/byok/validate";

    [Fact]
    public async Task Too_many_checks_are_refused_before_the_provider_is_asked()
    {
        provider.Received.Clear();
        provider.Say(200, "{}");
        await using var app = await StartAsync(o => o.KeyChecksPerMinute = 3);

        for (var i = 0; i < 3; i++)
            Assert.Equal(200, (await app.PostAsync(Path, Canary.OpenAI, "openai")).Status);
        var refused = await app.PostAsync(Path, Canary.OpenAI, "openai");

        Assert.Equal(429, refused.Status);
        Assert.Equal("application/problem+json", refused.Headers["Content-Type"]);
        Assert.Equal("no-store", refused.Headers["Cache-Control"]);
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("\"code\":\"byok_too_many_checks\"", refused.Body, StringComparison.Ordinal);
        Assert.Equal(3, provider.Received.Count);
        Assert.Matches("TooManyChecks.* Refused to check a key of openai: too many checks", app.Logs.Text);
        // What needs nobody to be asked is still told.
        Assert.Equal(200, (await app.PostAsync(Path, Canary.Groq, "openai")).Status);
        Assert.Contains("not_checkable", (await app.PostAsync(Path, Canary.Demo, "demo")).Body, StringComparison.Ordinal);
        Assert.Equal(401, (await app.PostAsync(Path)).Status);
    }

    [Fact]
    public void Ten_a_minute_where_the_app_says_nothing()
    {
        using var limiter = Create(new ByokOptions());
        var address = IPAddress.Parse("203.0.113.7");

        for (var i = 0; i < 10; i++)
            limiter.TryEnter(address, out _)!.Dispose();
        Assert.Null(limiter.TryEnter(address, out var wait));
        Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Checks_at_once_are_few_whoever_asks_and_a_place_is_given_back()
    {
        using var limiter = Create(new ByokOptions { KeyChecksPerMinute = 1_000_000 });
        var leases = Enumerable.Range(0, CheckLimiter.MaxAtOnce).Select(i => limiter.TryEnter(new IPAddress(i), out _)!).ToList();

        Assert.Null(limiter.TryEnter(IPAddress.Loopback, out _));
        leases[0].Dispose();
        var next = limiter.TryEnter(IPAddress.Loopback, out _);

        Assert.NotNull(next);
    }

    [Fact]
    public async Task A_check_that_is_over_takes_no_place()
    {
        provider.Say(200, "{}");
        await using var app = await StartAsync(o => o.KeyChecksPerMinute = 1000);

        for (var i = 0; i <= CheckLimiter.MaxAtOnce; i++)
            Assert.Equal(200, (await app.PostAsync(Path, Canary.OpenAI, "openai")).Status);
    }

    [Fact]
    public void Nor_does_one_that_was_refused()
    {
        using var limiter = Create(new ByokOptions { KeyChecksPerMinute = 1 });
        var eager = IPAddress.Parse("203.0.113.7");
        limiter.TryEnter(eager, out _)!.Dispose();

        for (var i = 0; i <= CheckLimiter.MaxAtOnce; i++)
            Assert.Null(limiter.TryEnter(eager, out _));

        // Some share a count; not all of these do.
        Assert.Contains(Enumerable.Range(0, 8), i => limiter.TryEnter(new IPAddress([198, 51, 100, (byte)i]), out _) is not null);
    }

    [Fact]
    public async Task Who_has_checked_too_much_is_told_so_alone()
    {
        provider.Say(200, "{}");
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.Use((context, next) =>
                {
                    context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers["X-From"].ToString());
                    return next(context);
                });
                app.MapByokValidation();
            },
            Build(o => o.KeyChecksPerMinute = 1));

        Assert.Equal(200, await StatusForAsync("203.0.113.7"));
        Assert.Equal(429, await StatusForAsync("203.0.113.7"));
        var others = new List<int>();
        for (var i = 0; i < 8; i++)
            others.Add(await StatusForAsync($"198.51.100.{i}"));
        Assert.Contains(200, others);

        async Task<int> StatusForAsync(string address) =>
            (await app.SendAsync("POST", Path, ("X-From", address), (ByokHeaders.ApiKey, Canary.OpenAI), (ByokHeaders.Provider, "openai"))).Status;
    }

    [Fact]
    public void An_address_counts_for_itself_and_a_network_for_its_customer()
    {
        Assert.Equal(Of("203.0.113.7"), Of("203.0.113.7"));
        Assert.Equal(Of("203.0.113.7"), Of("::ffff:203.0.113.7"));
        Assert.Equal(Of("2001:db8:1:2::1"), Of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        Assert.Equal(AddressHash.Of(null, CheckLimiter.Partitions), AddressHash.Of(null, CheckLimiter.Partitions));

        // Some may share a count; thousands may not share a few.
        Assert.InRange(Enumerable.Range(0, 4096).Select(i => Of($"10.0.{i / 256}.{i % 256}")).Distinct().Count(), 2000, CheckLimiter.Partitions);
        Assert.InRange(Enumerable.Range(0, 4096).Select(i => Of($"2001:db8:0:{i:x}::1")).Distinct().Count(), 2000, CheckLimiter.Partitions);
        Assert.All(Enumerable.Range(0, 1000), i => Assert.InRange(Of($"10.1.{i / 256}.{i % 256}"), 0, CheckLimiter.Partitions - 1));

        static int Of(string address) => AddressHash.Of(IPAddress.Parse(address), CheckLimiter.Partitions);
    }

    [Fact]
    public async Task A_limit_of_nothing_is_a_mistake_that_is_said_at_start()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(o => o.KeyChecksPerMinute = 0));

        Assert.Contains("must be at least 1", exception.Message, StringComparison.Ordinal);
    }

    private static CheckLimiter Create(ByokOptions options) => new(Options.Create(options));

    private Task<TestApp> StartAsync(Action<ByokOptions> options) => TestApp.StartAsync(app => app.MapByokValidation(), Build(options));

    private Action<WebApplicationBuilder> Build(Action<ByokOptions> options) => builder =>
    {
        builder.Services.AddSingleton<IByokKeyProbe>(_ => provider.CreateProbe());
        builder.Services.AddByok(options);
    };
}
