using System.Net;
using System.Net.Sockets;
using Byok.Proxy.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Forwarding;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0.0.0.0")]
    [InlineData("localhost.")]
    public async Task Private_addresses_are_not_connected_to_in_any_spelling(string host)
    {
        await using var proxy = await ProxyApp.StartAsync(options =>
        {
            options.AllowedPrivateHosts.Clear();
            options.For("openai").BaseAddress = new Uri($"http://{host}:{options.For("openai").BaseAddress!.Port}/openai/v1");
        });
        using var response = await proxy.Client.SendAsync(ProxyApp.Chat("answer"));
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal(502, (int)response.StatusCode);
        Assert.Contains("byok_upstream_unreachable", body, StringComparison.Ordinal);
        // What the network looks like is nobody's business; the operator reads it in the log, with the line to add.
        Assert.DoesNotContain("AllowedPrivateHosts", body, StringComparison.Ordinal);
        await proxy.WaitForLogAsync("AllowedPrivateHosts");
        Assert.Equal(0, proxy.Fakes.TotalConnections);
    }

    [Theory]
    [InlineData("localhost", "localhost")]
    [InlineData("LOCALHOST", "localhost")]
    [InlineData("localhost.", "localhost")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    public async Task A_host_that_is_allowed_by_name_is_connected_to(string allowed, string host)
    {
        await using var proxy = await ProxyApp.StartAsync(options =>
        {
            options.AllowedPrivateHosts.Clear();
            options.AllowedPrivateHosts.Add(allowed);
            options.For("openai").BaseAddress = new Uri($"http://{host}:{options.For("openai").BaseAddress!.Port}/openai/v1");
        });
        using var response = await proxy.Client.SendAsync(ProxyApp.Chat("answer"));

        Assert.Equal(200, (int)response.StatusCode);
    }

    // First a public address, to get past a check made beforehand; then, when it counts, a private one.
    [Fact]
    public async Task A_name_that_resolves_differently_the_second_time_gains_nothing()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();
        var port = ((IPEndPoint)inside.LocalEndpoint).Port;
        var answers = new Queue<IPAddress>([IPAddress.Loopback, IPAddress.Loopback]);
        var guard = new AddressGuard([], (_, _) => Task.FromResult(new[] { answers.Dequeue() }));
        using var handler = new SocketsHttpHandler { ConnectCallback = guard.ConnectAsync };
        using var client = new HttpMessageInvoker(handler);

        for (var i = 0; i < 2; i++)
        {
            var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(new(HttpMethod.Get, $"http://rebinding.example:{port}/"), CancellationToken.None));
            Assert.IsType<AddressRefusedException>(exception.InnerException);
        }
        Assert.False(inside.Pending());
        Assert.Empty(answers);
    }

    // A name with both kinds of addresses: only the public one is tried. 192.0.2.1 would be for documentation; what is connected to here is nothing at all.
    [Fact]
    public async Task Of_several_addresses_only_the_public_ones_are_tried()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();
        using var cancel = new CancellationTokenSource();
        var guard = new AddressGuard([], async (_, _) =>
        {
            await cancel.CancelAsync();
            return [IPAddress.Loopback, IPAddress.Parse("1.1.1.1"), IPAddress.IPv6Loopback];
        });
        using var handler = new SocketsHttpHandler { ConnectCallback = guard.ConnectAsync };
        using var client = new HttpMessageInvoker(handler);

        await Assert.ThrowsAnyAsync<Exception>(() => client.SendAsync(new(HttpMethod.Get, $"http://both.example:{((IPEndPoint)inside.LocalEndpoint).Port}/"), cancel.Token));
        Assert.False(inside.Pending());
    }

    [Fact]
    public async Task An_allowed_host_is_tried_at_each_of_its_addresses()
    {
        using var inside = new TcpListener(IPAddress.Loopback, 0);
        inside.Start();
        var guard = new AddressGuard(["both.example"], (_, _) => Task.FromResult(new[] { IPAddress.IPv6Loopback, IPAddress.Loopback }));
        using var handler = new SocketsHttpHandler { ConnectCallback = guard.ConnectAsync };
        using var client = new HttpMessageInvoker(handler);
        using var cancel = new CancellationTokenSource(ProxyApp.Soon);
        var sending = client.SendAsync(new(HttpMethod.Get, $"http://both.example:{((IPEndPoint)inside.LocalEndpoint).Port}/"), cancel.Token);

        using (await inside.AcceptTcpClientAsync(cancel.Token))
            await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => sending);
    }

    [Fact]
    public void A_key_never_stands_in_the_exception() =>
        Canary.AssertAbsent("the exception", new AddressRefusedException("example.com").ToString());
}
