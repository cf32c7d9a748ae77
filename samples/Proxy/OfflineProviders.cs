using Byok;
using Byok.FakeProviders;
using Byok.Proxy;

namespace ProxySample;

/// <summary>OpenAI, Anthropic and Gemini, played by a second server in this process, so that the sample works without an account and without the internet.</summary>
internal sealed class OfflineProviders(Uri address)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(30);

    /// <summary>Starts it, unless the setting <c>Upstream</c> says where one is already.</summary>
    public static async Task<OfflineProviders> StartAsync(IConfiguration configuration)
    {
        if (configuration["Upstream"] is { Length: > 0 } running)
            return new(new Uri(running));
        var server = await FakeProviderServer.StartAsync(new() { Answer = AnswerTo, Interval = Pace, Record = false });
        return new(server.Address);
    }

    /// <summary>Leads the three providers here. A proxy calls no private address unless it is allowed by name.</summary>
    public void Configure(ByokProxyOptions options)
    {
        options.Providers.Add(ByokProviders.OpenAI);
        options.Providers.Add(ByokProviders.Anthropic);
        options.Providers.Add(ByokProviders.Gemini);
        options.For(ByokProviders.OpenAI).BaseAddress = new Uri(address, FakeProviderPaths.OpenAI);
        options.For(ByokProviders.Anthropic).BaseAddress = new Uri(address, FakeProviderPaths.Anthropic);
        options.For(ByokProviders.Gemini).BaseAddress = new Uri(address, FakeProviderPaths.Gemini);
        options.AllowedPrivateHosts.Add(address.Host);
    }

    private static string AnswerTo(string question) =>
        $"You asked: \u201c{question}\u201d\n\nI am a provider made up on this machine: no model, no internet, no bill. Your key went with the question to this app\u2019s server, which "
        + "has no code for any model. The proxy put the key where the provider wants it, forgot it, and passes these words on as they come.";
}
