using Byok.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace Byok.Proxy.Tests.Builder;

public sealed class OptionsTests
{
    public static TheoryData<string, Action<ByokProxyOptions>> Faults => new()
    {
        { "Providers", o => o.Providers.Add("nobody") },
        { "Providers", o => o.Providers.Add(null!) },
        { "BaseAddress", o => o.For("openai").BaseAddress = new Uri("/relative", UriKind.Relative) },
        { "BaseAddress", o => o.For("openai").BaseAddress = new Uri("ftp://example.com") },
        { "BaseAddress", o => o.For("openai").BaseAddress = new Uri("https://user:secret@example.com") },
        { "BaseAddress", o => o.For("openai").BaseAddress = new Uri("https://example.com/?key=1") },
        { "RequestHeaders", o => o.RequestHeaders.Add("Cookie") },
        { "RequestHeaders", o => o.RequestHeaders.Add("x-byok-api-key") },
        { "RequestHeaders", o => o.RequestHeaders.Add(" ") },
        { "AllowedPrivateHosts", o => o.AllowedPrivateHosts.Add("http://localhost") },
        { "AllowedPrivateHosts", o => o.AllowedPrivateHosts.Add("*") },
        { "AllowedPrivateHosts", o => o.AllowedPrivateHosts.Add("10.0.0.0/8") },
        { "MaxRequestBodySize", o => o.MaxRequestBodySize = -1 },
        { "FingerprintSecret", o => o.FingerprintSecret = [1, 2, 3] },
        { "ConnectTimeout", o => o.ConnectTimeout = TimeSpan.Zero },
        { "FirstByteTimeout", o => o.FirstByteTimeout = TimeSpan.MaxValue },
        { "IdleTimeout", o => o.IdleTimeout = Timeout.InfiniteTimeSpan },
        { "ShutdownGrace", o => o.ShutdownGrace = TimeSpan.FromSeconds(-1) },
        { "HttpVersion", o => o.HttpVersion = null! },
        { "HttpVersion", o => o.HttpVersion = new Version(3, 0) },
        { "RequestsPerMinutePerKey", o => o.Limits.RequestsPerMinutePerKey = 0 },
        { "RequestsPerMinutePerAddress", o => o.Limits.RequestsPerMinutePerAddress = int.MaxValue },
        { "ConcurrentRequestsPerAddress", o => o.Limits.ConcurrentRequestsPerAddress = -1 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_cannot_work_stops_the_app_and_names_the_option(string option, Action<ByokProxyOptions> configure)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => TestApp.StartAsync(_ => { }, builder => builder.Services.AddByokProxy(configure)));

        Assert.Contains(option, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_provider_is_told_how_to_declare_it()
    {
        var exception = Assert.Throws<ArgumentException>(() => new ByokProxyOptions().For("nobody"));

        Assert.Contains("[assembly: ByokProvider(\"nobody\"", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new ByokProxyOptions().For(null!));
    }

    [Fact]
    public void An_alias_means_its_provider()
    {
        var options = new ByokProxyOptions();

        Assert.Same(options.For("claude"), options.For("Anthropic"));
    }
}
