using Microsoft.Playwright;

namespace Byok.Tests.Browser;

/// <summary>The sample's page in a fresh profile, and all that it complains about.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private ChatPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // The browser itself notes each refused fetch; those are what some tests provoke.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal))
                _complaints.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => Urls.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Every address that the page asked for.</summary>
    public List<string> Urls { get; } = [];

    public ILocator Answers => Page.Locator(".assistant .text");

    public ILocator Refusals => Page.Locator(".refusal");

    public ILocator Stop => Page.GetByRole(AriaRole.Button, new() { Name = "Stop" });

    public static async Task<ChatPage> OpenAsync(Chromium chromium, Uri address, BrowserNewContextOptions? options = null)
    {
        var context = await chromium.Browser.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        var page = new ChatPage(context, await context.NewPageAsync());
        // Before any script of the page: what the policy refuses, and every length the answer's text has had.
        await page.Page.AddInitScriptAsync(
            """
            window.violations = [];
            document.addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + ' ' + e.blockedURI));
            window.lengths = new Set();
            new MutationObserver(() => {
              const text = document.querySelector('.assistant .text');
              if (text)
                lengths.add(text.textContent.length);
            }).observe(document, { subtree: true, childList: true, characterData: true });
            """);
        await page.Page.GotoAsync(address.ToString());
        await page.Page.Locator("#provider option[value=demo]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    public Task ChooseAsync(string provider) => Page.GetByLabel("Provider", new() { Exact = true }).SelectOptionAsync(provider);

    public Task TypeKeyAsync(string key) => Page.GetByLabel("API key").FillAsync(key);

    public async Task AskAsync(string question)
    {
        await Page.GetByLabel("Message").FillAsync(question);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
    }

    public async Task AssertNoComplaintsAsync()
    {
        Assert.Empty(await Page.EvaluateAsync<string[]>("violations"));
        Assert.Empty(_complaints);
    }

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
