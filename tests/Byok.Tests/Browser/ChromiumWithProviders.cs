namespace Byok.Tests.Browser;

/// <summary>A browser for which the providers' names lead to this machine, so that the page is tested as it is shipped: with its addresses and its policy.</summary>
public sealed class ChromiumWithProviders : Chromium
{
    internal FakeProviders Providers { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        Providers = await FakeProviders.StartAsync();
        await LaunchAsync(FakeProviders.Hosts.Select(host => $"MAP {host} 127.0.0.1:{Providers.Port}"));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (Providers is not null)
            await Providers.DisposeAsync();
    }
}
