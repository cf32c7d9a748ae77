using Microsoft.Playwright;

namespace Byok.Tests.Browser;

/// <summary>A page of the sample in a fresh profile, all that it asks for and all that it says.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _console = [];
    private readonly List<string> _complaints = [];

    private ChatPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        Settings = new SettingsDialog(page);
        page.Console += (_, message) =>
        {
            _console.Add(message.Text);
            // The browser itself notes each refused fetch; those are what some tests provoke.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource: ", StringComparison.Ordinal))
                _complaints.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => Requests.Add(request);
    }

    public IPage Page { get; }

    public SettingsDialog Settings { get; }

    /// <summary>Everything that the page asked for.</summary>
    public List<IRequest> Requests { get; } = [];

    public ILocator Answers => Page.Locator(".assistant .text");

    public ILocator Refusals => Page.Locator(".refusal");

    public ILocator Message => Page.GetByLabel("Message");

    public ILocator Stop => Page.GetByRole(AriaRole.Button, new() { Name = "Stop" });

    /// <summary>What the page says about the key: provider, model and how it ends.</summary>
    public ILocator Key => Page.Locator("#current-key");

    public ILocator Status => Page.Locator("#status");

    public static async Task<ChatPage> OpenAsync(Chromium chromium, Uri address, BrowserNewContextOptions? options = null)
    {
        var context = await chromium.Browser.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        // Before any script of the page: what the policy refuses, and every length the answer's text has had.
        await context.AddInitScriptAsync(
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
        return await new ChatPage(context, await context.NewPageAsync()).GoToAsync(address);
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<ChatPage> OpenTabAsync() => await new ChatPage(_context, await _context.NewPageAsync()).GoToAsync(new Uri(Page.Url));

    public async Task AskAsync(string question)
    {
        await Message.FillAsync(question);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
    }

    public async Task OpenSettingsAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Settings" }).ClickAsync();
        await Settings.Dialog.WaitForAsync();
    }

    public async Task AssertNoComplaintsAsync()
    {
        Assert.Empty(await Page.EvaluateAsync<string[]>("violations"));
        Assert.Empty(_complaints);
    }

    /// <summary>All places of the page where a key has no business, whatever keeps it: markup and inputs with those in shadow roots, address, title, console.</summary>
    public async Task<string> ReadEverythingAsync() => string.Join('\n', _console) + '\n' + await Page.EvaluateAsync<string>(
        """
        (() => {
          const found = [document.documentElement.outerHTML, document.documentElement.innerText, document.title, document.cookie, location.href, JSON.stringify(history.state)];
          const walk = root => {
            for (const element of root.querySelectorAll('*')) {
              if (element.value)
                found.push(element.value);
              if (element.shadowRoot) {
                found.push(element.shadowRoot.innerHTML);
                walk(element.shadowRoot);
              }
            }
          };
          walk(document);
          return found.join('\n');
        })()
        """);

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private async Task<ChatPage> GoToAsync(Uri address)
    {
        await Page.GotoAsync(address.ToString());
        // The page says so as soon as its scripts run.
        await Assertions.Expect(Key).Not.ToBeEmptyAsync();
        return this;
    }
}
