using Byok.FakeProviders;
using Byok.Tests.Hosting;

namespace Byok.Proxy.Tests.FakeProviders;

public sealed class MappedProvidersTests
{
    [Fact]
    public async Task An_app_of_ones_own_can_play_the_providers_below_a_prefix()
    {
        await using var app = await TestApp.StartAsync(app => app.MapFakeProviders("/fakes", new() { Answer = question => $"You said {question}." }));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        using var response = await client.SendAsync(Ask(app.Address, "answer"));
        Assert.Contains("You said Hi.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // Another origin all the same: the same machine by its other name.
        using var redirect = await client.SendAsync(Ask(app.Address, "redirect"));
        Assert.Equal(("localhost", "/fakes/elsewhere/openai/v1/chat/completions"), (redirect.Headers.Location!.Host, redirect.Headers.Location.AbsolutePath));
    }

    private static HttpRequestMessage Ask(Uri app, string model) => new(HttpMethod.Post, new Uri(app, "/fakes" + FakeProviderPaths.OpenAI + "/chat/completions"))
    {
        Headers = { { "Authorization", "Bearer sk-proj-0123456789" } },
        Content = new StringContent($$"""{"model":"{{model}}","messages":[{"role":"user","content":"Hi"}]}"""),
    };
}
