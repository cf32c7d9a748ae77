using System.Net;
using Byok.Tests.Hosting;
using Byok.Vectors;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Byok.Tests.Endpoints;

public sealed class Http2Tests
{
    [Fact]
    public async Task Requests_over_one_connection_are_refused_and_accepted_like_any_other()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapVectors(), builder => builder.WebHost.ConfigureKestrel(o => o.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2)));
        using var client = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Address, "/any")) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
            if (i % 2 == 0)
            {
                request.Headers.Add(ByokHeaders.ApiKey, Canary.Groq);
                request.Headers.Add(ByokHeaders.Provider, "groq");
            }
            using var response = await client.SendAsync(request);
            return (i, response.StatusCode, Body: await response.Content.ReadAsStringAsync());
        }));

        Assert.All(answers, a => Assert.Equal(a.i % 2 == 0 ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, a.StatusCode));
        Assert.All(answers, a => Assert.Contains(a.i % 2 == 0 ? VectorEndpoints.HashOf(Canary.Groq) : "byok_missing_key", a.Body, StringComparison.Ordinal));
    }
}
