using Byok.Benchmarks.Proxy.Processes;
using Byok.FakeProviders;

namespace Byok.Benchmarks.Proxy.Apps;

/// <summary>The provider: the fake ones in a process of their own, recording nothing.</summary>
internal static class UpstreamApp
{
    public const string Verb = "proxy-upstream";

    public static async Task<int> RunAsync(string[] args)
    {
        await using var server = await FakeProviderServer.StartAsync(new FakeProviderOptions { Record = false });
        await ServerLines.ServeAsync(server.OpenAI);
        return 0;
    }
}
