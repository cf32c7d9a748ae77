using Byok.FakeProviders;

namespace Byok.Proxy.Tests.FakeProviders;

/// <summary>One server and one client for the tests of a class.</summary>
public sealed class FakeProviderFixture : IAsyncLifetime
{
    internal FakeProviderServer Server { get; private set; } = null!;

    internal HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });

    internal static CancellationToken Limit => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    public async Task InitializeAsync() => Server = await FakeProviderServer.StartAsync();

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    internal Task<HttpResponseMessage> AskAsync(string provider, FakeBehaviour behaviour, bool stream = false) =>
        Client.SendAsync(ProviderRequests.Ask(Server, provider, FakeBehaviours.NameOf(behaviour), stream), HttpCompletionOption.ResponseHeadersRead, Limit);
}
