using Byok.Tests.Hosting;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Byok.Tests.Builder;

public sealed class CorsTests
{
    [Fact]
    public async Task A_pre_flight_for_the_three_headers_passes()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.UseCors();
                app.MapPost("/chat", (ByokCredentials creds) => creds.Provider);
            },
            builder => builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins("https://page.example").WithHeaders("Content-Type").WithByokHeaders().WithMethods("POST"))));

        var preflight = await app.SendAsync(
            "OPTIONS", "/chat", ("Origin", "https://page.example"), ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "content-type,x-byok-api-key,x-byok-model,x-byok-provider"));
        var refusal = await app.SendAsync("POST", "/chat", ("Origin", "https://page.example"));

        Assert.Equal(204, preflight.Status);
        foreach (var header in new[] { "Content-Type", ByokHeaders.ApiKey, ByokHeaders.Provider, ByokHeaders.Model })
            Assert.Contains(header, preflight.Headers["Access-Control-Allow-Headers"], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(401, refusal.Status);
        Assert.Equal("https://page.example", refusal.Headers["Access-Control-Allow-Origin"]);
        Assert.Equal("WWW-Authenticate", refusal.Headers["Access-Control-Expose-Headers"]);
    }

    [Fact]
    public void A_policy_that_allows_any_header_still_does()
    {
        Assert.True(new CorsPolicyBuilder().AllowAnyHeader().WithByokHeaders().Build().AllowAnyHeader);
        Assert.True(new CorsPolicyBuilder().WithByokHeaders().AllowAnyHeader().Build().AllowAnyHeader);
    }
}
