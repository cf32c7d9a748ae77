using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Byok.Vectors;

namespace Byok.Tests.Probing;

/// <summary>What the proxy of the environment gets to see of a check.</summary>
public sealed class ProbeProxyTests : IDisposable
{
    private readonly TcpListener _proxy = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _seen = [];

    public ProbeProxyTests()
    {
        _proxy.Start();
        _ = ServeAsync();
    }

    public void Dispose() => _proxy.Dispose();

    [Fact]
    public async Task A_request_without_tls_is_not_shown_to_it()
    {
        await using var provider = await Hosting.TestApp.StartAsync(app => app.MapGet("/v1/models", context => context.Response.WriteAsync("[]")));

        Assert.Equal(KeyProbeOutcome.Ok, await CheckAsync(new Uri(provider.Address, "v1")));
        Assert.Empty(_seen);
    }

    [Fact]
    public async Task Through_tls_it_sees_a_name_and_no_key()
    {
        Assert.Equal(KeyProbeOutcome.Unreachable, await CheckAsync(new Uri("https://llm.acme.example/v1")));

        var seen = Assert.Single(_seen);
        Assert.StartsWith("CONNECT llm.acme.example:443 ", seen, StringComparison.Ordinal);
        Canary.AssertAbsent("what the proxy sees", seen);
    }

    private async Task<KeyProbeOutcome> CheckAsync(Uri baseUrl)
    {
        using var probe = new KeyProbe(new HttpMessageInvoker(ProbeTransport.CreateHandler(new WebProxy($"http://{_proxy.LocalEndpoint}"))), TimeSpan.FromSeconds(30));
        var preset = CustomProvider.ToPreset(new ByokProviderAttribute("acme") { BaseUrl = baseUrl.ToString(), ProbeUrl = "models" });
        return (await probe.CheckAsync(new ApiKey(Canary.Unowned), preset, acceptAnyKeyFormat: false, default)).Outcome;
    }

    // Notes what comes, answers that it may not go on.
    private async Task ServeAsync()
    {
        try
        {
            // More than any test here asks for.
            for (var i = 0; i < 10; i++)
            {
                using var client = await _proxy.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                var buffer = new byte[16 * 1024];
                _seen.Enqueue(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
                await stream.WriteAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{}"u8.ToArray());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over, or the probe has gone; what it saw until then is kept.
        }
    }
}
