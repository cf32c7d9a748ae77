using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Byok.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Tests.Security;

/// <summary>Requests that run at the same time never see each other's credentials.</summary>
public sealed class IsolationTests
{
    private const int Connections = 100;
    private const int RequestsPerConnection = 1000;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_hundred_connections_with_distinct_keys_keep_apart()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapPost("/whose", async (ByokCredentials creds, HttpContext context, IByokCredentialsAccessor accessor) =>
            {
                var before = Hash(creds);
                await Task.Yield();
                // The three ways to the credentials, before and after the thread changed.
                return $"{before} {Hash(creds)} {Hash(context.GetByokCredentials())} {Hash(accessor.GetRequiredCredentials())}";
            }),
            builder =>
            {
                builder.Services.AddByok();
                // 100,000 requests at Trace would test the log collector.
                builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter(null, LogLevel.Warning);
            });

        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections });
        var wrong = new ConcurrentQueue<string>();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async connection =>
        {
            for (var i = 0; i < RequestsPerConnection; i++)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{Canary.Demo}-{connection:000}-{i:00000}");
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Address, "/whose"));
                request.Headers.Add(ByokHeaders.ApiKey, key);
                request.Headers.Add(ByokHeaders.Provider, "demo");
                using var response = await client.SendAsync(request);
                var hash = VectorEndpoints.HashOf(key);
                var body = await response.Content.ReadAsStringAsync();
                if (response.StatusCode != HttpStatusCode.OK || body != $"{hash} {hash} {hash} {hash}")
                    wrong.Enqueue($"{connection}/{i}: {response.StatusCode} {body}");
            }
        }));

        Assert.Empty(wrong);
    }

    private static string Hash(ByokCredentials credentials) => VectorEndpoints.HashOf(credentials.ApiKey.Reveal());
}
