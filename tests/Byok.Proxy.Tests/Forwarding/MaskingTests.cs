using Byok.Proxy.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Forwarding;

/// <summary>Providers that repeat the key, in whole or in part: nothing of it reaches the client, its log or the app's.</summary>
public sealed class MaskingTests
{
    [Theory]
    [InlineData("echo-key")]
    [InlineData("echo-part")]
    [InlineData("echo-split")]
    [InlineData("echo-header")]
    public async Task In_an_error(string behaviour)
    {
        await using var proxy = await ProxyApp.StartAsync();
        foreach (var request in new[] { ProxyApp.Chat(behaviour), ProxyApp.Message(behaviour), Gemini(behaviour) })
        {
            using var response = await proxy.Client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();

            Assert.InRange((int)response.StatusCode, 400, 401);
            Canary.AssertAbsent("the body", body);
            Canary.AssertAbsent("the headers", response.ToString());
            Canary.AssertAbsent("the reason phrase", response.ReasonPhrase);
            System.Text.Json.JsonDocument.Parse(body).Dispose();
            // The provider's own words are still there, for the person who has to find out what is wrong.
            Assert.True(body.Length > 40);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task In_a_stream_also_across_its_pieces(bool secure)
    {
        await using var proxy = await ProxyApp.StartAsync(secure: secure);
        foreach (var request in new[] { ProxyApp.Chat("echo-stream", stream: true), ProxyApp.Message("echo-stream", stream: true) })
        {
            using var response = await proxy.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            await using var reader = await EventReader.OpenAsync(response);
            await reader.ReadToEndAsync();
            var key = request.RequestUri!.ToString().Contains("openai", StringComparison.Ordinal) ? Canary.OpenAI : Canary.Anthropic;

            Assert.DoesNotContain(key, reader.Text, StringComparison.Ordinal);
            Assert.Contains("****************", reader.Text, StringComparison.Ordinal);
        }
    }

    private static HttpRequestMessage Gemini(string behaviour) =>
        ProxyApp.Post($"/byok/proxy/gemini/models/{behaviour}:generateContent", """{"contents":[{"parts":[{"text":"Hello"}]}]}""", Canary.Unowned);
}
