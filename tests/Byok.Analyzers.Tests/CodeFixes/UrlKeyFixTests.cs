using Byok.Analyzers.Leaks;
using Byok.Analyzers.Tests.Harness;
using Byok.CodeFixes.Leaks.Urls;

namespace Byok.Analyzers.Tests.CodeFixes;

/// <summary>BYOK102: the key moves from the URL into the provider's header.</summary>
public sealed class UrlKeyFixTests
{
    [Theory]
    // A request in hand.
    [InlineData(
        """
        using var request = new HttpRequestMessage(HttpMethod.Post, {|BYOK102:$"https://generativelanguage.googleapis.com/v1beta/models/m:generateContent?key={creds.ApiKey.Reveal()}"|}); // Gemini
        await client.SendAsync(request, token);
        """,
        """
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://generativelanguage.googleapis.com/v1beta/models/m:generateContent"); // Gemini
        request.Headers.TryAddWithoutValidation("x-goog-api-key", creds.ApiKey.Reveal());
        await client.SendAsync(request, token);
        """)]
    [InlineData(
        """
        var url = $"https://api.anthropic.com/v1/models?api_key={Uri.EscapeDataString(creds.ApiKey.Reveal())}&limit={token.GetHashCode()}";
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        await client.SendAsync(request, token);
        """,
        """
        var url = $"https://api.anthropic.com/v1/models?limit={token.GetHashCode()}";
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        await client.SendAsync(request, token);
        """)]
    // A page's token is no key.
    [InlineData(
        """
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{host}/v1?page_token={host}&access_token={creds.Provider}&key={creds.ApiKey.Reveal()}");
        await client.SendAsync(request, token);
        """,
        """
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{host}/v1?page_token={host}&access_token={creds.Provider}");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + creds.ApiKey.Reveal());
        await client.SendAsync(request, token);
        """)]
    [InlineData(
        """
        var key = creds.ApiKey.Reveal();
        var request = new HttpRequestMessage();
        request.RequestUri = new Uri("https://" + host + "/v1/models?limit=5&key=" + key);
        await client.SendAsync(request, token);
        """,
        """
        var key = creds.ApiKey.Reveal();
        var request = new HttpRequestMessage();
        request.RequestUri = new Uri("https://" + host + "/v1/models?limit=5");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        await client.SendAsync(request, token);
        """)]
    [InlineData(
        """
        var request = new HttpRequestMessage { Method = HttpMethod.Get, RequestUri = new Uri($"https://mine.openai.azure.com/openai/v1/models?api-key={creds.ApiKey.Reveal()}") };
        await client.SendAsync(request);
        """,
        """
        var request = new HttpRequestMessage { Method = HttpMethod.Get, RequestUri = new Uri("https://mine.openai.azure.com/openai/v1/models") };
        request.Headers.TryAddWithoutValidation("api-key", creds.ApiKey.Reveal());
        await client.SendAsync(request);
        """)]
    [InlineData(
        """await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"https://{host}/models?access_token={creds.ApiKey.Reveal()}"), token);""",
        """
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{host}/models");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + creds.ApiKey.Reveal());
        await client.SendAsync(request, token);
        """)]
    // Methods that make their request themselves.
    [InlineData(
        """
        // All models.
        var response = await client.GetAsync($"https://generativelanguage.googleapis.com/v1beta/models?key={creds.ApiKey.Reveal()}", token);
        """,
        """
        // All models.
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://generativelanguage.googleapis.com/v1beta/models");
        request.Headers.TryAddWithoutValidation("x-goog-api-key", creds.ApiKey.Reveal());
        var response = await client.SendAsync(request, token);
        """)]
    [InlineData(
        """
        var url = "https://generativelanguage.googleapis.com/v1beta/models/m:generateContent?key=" + creds.ApiKey.Reveal();
        using var response = await client.PostAsync({|BYOK102:url|}, new StringContent("{}")).ConfigureAwait(false);
        """,
        """
        var url = "https://generativelanguage.googleapis.com/v1beta/models/m:generateContent";
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent("{}") };
        request.Headers.TryAddWithoutValidation("x-goog-api-key", creds.ApiKey.Reveal());
        using var response = await client.SendAsync(request).ConfigureAwait(false);
        """)]
    [InlineData(
        """await client.PostAsJsonAsync($"{host}/v1beta/models/m:generateContent?alt=sse&key={creds.ApiKey.Reveal()}", new { a = 1 }, token);""",
        """
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{host}/v1beta/models/m:generateContent?alt=sse") { Content = JsonContent.Create(new { a = 1 }) };
        request.Headers.TryAddWithoutValidation("x-goog-api-key", creds.ApiKey.Reveal());
        await client.SendAsync(request, token);
        """)]
    [InlineData(
        """var text = await client.GetStringAsync("https://api.groq.com/openai/v1/models?api_key=" + creds.ApiKey.Reveal(), token);""",
        """
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.groq.com/openai/v1/models");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + creds.ApiKey.Reveal());
        using var response = await client.SendAsync(request, token);
        response.EnsureSuccessStatusCode();
        var text = await response.Content.ReadAsStringAsync(token);
        """)]
    [InlineData(
        """
        var uri = new Uri($"https://generativelanguage.googleapis.com/v1beta/models?key={creds.ApiKey.Reveal()}");
        logger.LogInformation("GET {Uri}", uri);
        await client.DeleteAsync(uri);
        """,
        """
        var uri = new Uri("https://generativelanguage.googleapis.com/v1beta/models");
        logger.LogInformation("GET {Uri}", uri);
        using var request = new HttpRequestMessage(HttpMethod.Delete, uri);
        request.Headers.TryAddWithoutValidation("x-goog-api-key", creds.ApiKey.Reveal());
        await client.SendAsync(request);
        """)]
    [InlineData(
        """
        if (host.Length > 0)
            await client.GetAsync($"https://{host}/models?key={creds.ApiKey.Reveal()}");
        """,
        """
        if (host.Length > 0)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{host}/models");
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + creds.ApiKey.Reveal());
            await client.SendAsync(request);
        }
        """)]
    // The name is taken.
    [InlineData(
        """
        var request = host;
        await client.GetAsync($"https://{request}/models?key={creds.ApiKey.Reveal()}");
        """,
        """
        var request = host;
        using var request2 = new HttpRequestMessage(HttpMethod.Get, $"https://{request}/models");
        request2.Headers.TryAddWithoutValidation("Authorization", "Bearer " + creds.ApiKey.Reveal());
        await client.SendAsync(request2);
        """)]
    public Task In_a_method(string before, string after) => VerifyAsync(FixFrame.Method(before), FixFrame.Method(after));

    [Fact]
    public Task In_an_expression_body() => VerifyAsync(
        """
        using Byok;

        internal static class C
        {
            internal static Task<HttpResponseMessage> M(HttpClient client, ByokCredentials creds) =>
                client.GetAsync($"https://generativelanguage.googleapis.com/v1beta/models?key={creds.ApiKey.Reveal()}");

            internal static async Task N(HttpClient client, ByokCredentials creds)
                => await client.GetAsync($"https://generativelanguage.googleapis.com/v1beta/models/{creds.ModelId}");
        }
        """,
        """
        using Byok;

        internal static class C
        {
            internal static Task<HttpResponseMessage> M(HttpClient client, ByokCredentials creds)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "https://generativelanguage.googleapis.com/v1beta/models");
                request.Headers.TryAddWithoutValidation("x-goog-api-key", creds.ApiKey.Reveal());
                return client.SendAsync(request);
            }

            internal static async Task N(HttpClient client, ByokCredentials creds)
                => await client.GetAsync($"https://generativelanguage.googleapis.com/v1beta/models/{creds.ModelId}");
        }
        """);

    [Fact]
    public Task In_top_level_statements_and_lambdas() => VerifyAsync(
        """
        using Byok;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/models", async (ByokCredentials creds, HttpClient client) => await client.GetStringAsync($"https://generativelanguage.googleapis.com/v1beta/models?key={creds.ApiKey.Reveal()}"));
        app.Run();
        """,
        """
        using Byok;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/models", async (ByokCredentials creds, HttpClient client) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://generativelanguage.googleapis.com/v1beta/models");
            request.Headers.TryAddWithoutValidation("x-goog-api-key", creds.ApiKey.Reveal());
            using var response = await client.SendAsync(request);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        });
        app.Run();
        """);

    [Theory]
    [InlineData("""while ((await client.GetAsync($"https://{host}/models?key={creds.ApiKey.Reveal()}")).IsSuccessStatusCode) { }""")]
    [InlineData("""await client.GetAsync($"https://{host}/{creds.ApiKey.Reveal()}/models");""")]
    [InlineData("""await new System.Net.WebSockets.ClientWebSocket().ConnectAsync(new Uri($"wss://{host}/live?key={creds.ApiKey.Reveal()}"), token);""")]
    [InlineData("""var stream = await client.GetStreamAsync($"https://{host}/models?key={creds.ApiKey.Reveal()}");""")]
    public Task Not_where_that_is_not_safe(string statement) => CodeFixTest.VerifyNoFixAsync(FixFrame.Method(statement), new LeakAnalyzer(), new UrlKeyFix());

    [Fact]
    public Task All() => CodeFixTest.VerifyFixAllAsync(
        FixFrame.Method("""
            await client.GetAsync($"https://generativelanguage.googleapis.com/v1beta/models?key={creds.ApiKey.Reveal()}");
            var text = await client.GetStringAsync($"https://generativelanguage.googleapis.com/v1beta/models?key={creds.ApiKey.Reveal()}");
            """),
        FixFrame.Method("""
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://generativelanguage.googleapis.com/v1beta/models");
            request.Headers.TryAddWithoutValidation("x-goog-api-key", creds.ApiKey.Reveal());
            await client.SendAsync(request);
            using var request2 = new HttpRequestMessage(HttpMethod.Get, "https://generativelanguage.googleapis.com/v1beta/models");
            request2.Headers.TryAddWithoutValidation("x-goog-api-key", creds.ApiKey.Reveal());
            using var response = await client.SendAsync(request2);
            response.EnsureSuccessStatusCode();
            var text = await response.Content.ReadAsStringAsync();
            """),
        new LeakAnalyzer(), new UrlKeyFix());

    private static Task VerifyAsync(string before, string after) => CodeFixTest.VerifyAsync(before, after, new LeakAnalyzer(), new UrlKeyFix(), UrlKeyFix.Key);
}
