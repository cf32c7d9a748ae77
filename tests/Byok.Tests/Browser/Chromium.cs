using Microsoft.Playwright;

namespace Byok.Tests.Browser;

/// <summary>Debian's browser, driven by the driver that is in the Playwright package: nothing is downloaded. It finds nobody but this machine.</summary>
public class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;

    internal IBrowser Browser { get; private set; } = null!;

    public virtual Task InitializeAsync() => LaunchAsync();

    public virtual async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        _playwright?.Dispose();
    }

    /// <param name="hosts">Names of the internet that lead elsewhere, in the form <c>MAP name address</c>.</param>
    protected async Task LaunchAsync(params IEnumerable<string> hosts)
    {
        string[] rules = [.. hosts, "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"];
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                "--no-proxy-server", "--host-resolver-rules=" + string.Join(", ", rules),
            ],
            Timeout = 60_000,
        });
    }
}
