using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Byok.Tests.Browser;

/// <summary>The sample's page that needs no server.</summary>
[Collection(ChatSampleCollection.Name)]
[Trait("Category", "Slow")]
public sealed class BrowserOnlyTests(ChatSample sample, ChromiumWithProviders chromium) : IClassFixture<ChromiumWithProviders>
{
    private const string GoodKey = "sk-proj-canary-good-0123456789abcdef";

    [Fact]
    public async Task A_key_is_checked_used_and_gone_with_the_page_and_the_server_never_gets_it()
    {
        chromium.Providers.Received.Clear();
        await using var chat = await OpenAsync();
        await chat.Settings.EnterAsync("openai", GoodKey);
        await Expect(chat.Key).ToContainTextAsync("ends in cdef");
        await chat.AskAsync("<b>What</b> is this?");
        await Expect(chat.Status).ToHaveTextAsync("Done.");
        await Expect(chat.Answers).ToHaveTextAsync("This came from the provider straight to the page and met no server of the app on its way ");
        Assert.True(await chat.Page.EvaluateAsync<int>("lengths.size") > 10, "The answer did not stream.");

        // The browser asked first whether it may; the provider got the key as it wants it, and nothing that tells of the page or the person.
        var received = chromium.Providers.Received.ToArray();
        Assert.Equal(["OPTIONS /v1/models", "GET /v1/models", "OPTIONS /v1/chat/completions", "POST /v1/chat/completions"], received.Select(request => $"{request.Method} {request.Path}"));
        Assert.All(received.Where(request => request.Method != "OPTIONS"), request =>
        {
            Assert.Equal("api.openai.com", request.Host);
            Assert.Equal($"Bearer {GoodKey}", request.Headers["Authorization"]);
            Assert.DoesNotContain("Cookie", request.Headers.Keys);
            Assert.DoesNotContain("Referer", request.Headers.Keys);
        });

        // The app's server gave out files, and got nothing but their names.
        var own = chat.Requests.Where(request => request.Url.StartsWith(sample.Process.Address.ToString(), StringComparison.Ordinal)).ToArray();
        Assert.All(own, request => Assert.Equal("GET", request.Method));
        Assert.DoesNotContain(own, request => string.Concat(request.Headers.Values).Contains("canary", StringComparison.Ordinal));
        await AssertNoKeyAsync(chat);

        await chat.Page.ReloadAsync();
        await Expect(chat.Settings.Dialog).ToBeVisibleAsync();
        await Expect(chat.Key).ToHaveTextAsync("No key yet");
        await AssertNoKeyAsync(chat);
        await chat.AssertNoComplaintsAsync();
    }

    [Theory]
    [InlineData("wrong", "OpenAI does not accept this key", false)]
    [InlineData("restricted", "OpenAI accepts this key, but not for this.", true)]
    [InlineData("foreign", "OpenAI accepts this key, but not for this.", true)]
    [InlineData("broke", "its account has no credit", true)]
    [InlineData("failing", "OpenAI failed to check this key.", true)]
    [InlineData("unplugged", "OpenAI could not be asked", true)]
    public async Task A_key_that_does_not_pass_the_check_is_not_kept_unasked(string kind, string text, bool canBeKept)
    {
        await using var chat = await OpenAsync();
        await chat.Settings.ChooseAsync("openai");
        await chat.Settings.PasteKeyAsync($"sk-proj-canary-{kind}-0123456789");
        await chat.Settings.Button("Save").ClickAsync();

        await Expect(chat.Settings.Dialog).ToContainTextAsync(text);
        await Expect(chat.Settings.Dialog).Not.ToContainTextAsync("Incorrect API key provided");
        await Expect(chat.Key).ToHaveTextAsync("No key yet");
        await Expect(chat.Settings.Button("Save anyway")).ToHaveCountAsync(canBeKept ? 1 : 0);
        if (canBeKept)
        {
            await chat.Settings.Button("Save anyway").ClickAsync();
            await Expect(chat.Key).ToContainTextAsync("ends in 6789");
        }
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task A_key_that_is_only_slowed_down_passes_the_check()
    {
        await using var chat = await OpenAsync();
        await chat.Settings.EnterAsync("openai", "sk-proj-canary-busy-0123456789");
        await Expect(chat.Key).ToContainTextAsync("ends in 6789");
        await chat.AssertNoComplaintsAsync();
    }

    [Theory]
    [InlineData("revoked", "rejected", "OpenAI does not accept this key", true)]
    [InlineData("spent", "no_credit", "OpenAI accepts this key, but its account has no credit.", false)]
    [InlineData("jammed", "provider_error", "OpenAI failed", false, false)]
    public async Task What_the_provider_refuses_later_is_said_in_the_pages_own_words(string kind, string code, string text, bool opens, bool isAboutKey = true)
    {
        await using var chat = await OpenAsync();
        await chat.Settings.EnterAsync("openai", $"sk-proj-canary-{kind}-0123456789");
        await chat.AskAsync("Hello");

        await Expect(chat.Refusals.Locator("code")).ToHaveTextAsync(code);
        await Expect(chat.Refusals).ToContainTextAsync(text);
        await Expect(chat.Message).ToHaveValueAsync("Hello");
        await Expect(chat.Settings.Dialog).ToHaveCountAsync(opens ? 1 : 0);
        if (!opens)
            await chat.OpenSettingsAsync();
        await Expect(chat.Settings.Reason).ToContainTextAsync(isAboutKey ? text : "");
        await Expect(chat.Settings.Reason).ToBeVisibleAsync(new() { Visible = isAboutKey });
        await AssertNoKeyAsync(chat);
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task Anthropic_is_asked_in_its_own_way()
    {
        chromium.Providers.Received.Clear();
        await using var chat = await OpenAsync();
        await chat.Settings.EnterAsync("anthropic", "sk-ant-api03-canary-good-0123456789");
        await chat.AskAsync("Hello");

        await Expect(chat.Status).ToHaveTextAsync("Done.");
        await Expect(chat.Answers).ToHaveTextAsync("This came from the provider straight to the page and met no server of the app on its way ");
        Assert.All(chromium.Providers.Received, request => Assert.Equal("api.anthropic.com", request.Host));
        Assert.Contains(chromium.Providers.Received, request => request is { Method: "POST", Path: "/v1/messages" });
        await AssertNoKeyAsync(chat);
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task A_redirect_takes_the_key_nowhere()
    {
        chromium.Providers.Received.Clear();
        await using var chat = await OpenAsync();
        await chat.Settings.ChooseAsync("anthropic");
        await chat.Settings.PasteKeyAsync("sk-ant-api03-canary-moved-0123456789");
        await chat.Settings.Button("Save").ClickAsync();

        await Expect(chat.Settings.Button("Save anyway")).ToBeVisibleAsync();
        Assert.Equal(["OPTIONS /v1/models", "GET /v1/models"], chromium.Providers.Received.Select(request => $"{request.Method} {request.Path}"));
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task Clear_key_takes_the_key_away()
    {
        await using var chat = await OpenAsync();
        await chat.Settings.EnterAsync("openai", GoodKey);
        await Expect(chat.Key).ToContainTextAsync("ends in cdef");
        var clear = chat.Page.GetByRole(AriaRole.Button, new() { Name = "Clear key" });
        await clear.ClickAsync();
        await Expect(chat.Key).ToHaveTextAsync("No key yet");
        await Expect(clear).ToBeDisabledAsync();

        chromium.Providers.Received.Clear();
        await chat.AskAsync("Hello");
        await Expect(chat.Settings.Dialog).ToBeVisibleAsync();
        Assert.Empty(chromium.Providers.Received);
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task Stop_reaches_the_provider()
    {
        var before = chromium.Providers.Left;
        await using var chat = await OpenAsync();
        await chat.Settings.EnterAsync("openai", GoodKey);
        await chat.AskAsync("Hello");
        await Expect(chat.Answers).ToContainTextAsync("This came");
        await chat.Stop.ClickAsync();

        await Expect(chat.Status).ToHaveTextAsync("Stopped.");
        for (var i = 0; chromium.Providers.Left == before && i < 500; i++)
            await Task.Delay(20);
        Assert.Equal(before + 1, chromium.Providers.Left);
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task The_page_reaches_its_providers_and_nobody_else()
    {
        await using var chat = await OpenAsync();
        var offered = await chat.Settings.Provider.Locator("option").EvaluateAllAsync<string[]>("options => options.map(option => option.value)");
        Assert.NotEmpty(offered);
        Assert.All(offered, id => Assert.True(ProviderCatalog.Get(id).BrowserAccess is BrowserAccess.Yes or BrowserAccess.WithHeader, id));

        string[] others = ["/", "/api/providers", "https://api.openai.com/elsewhere", "https://api.groq.com/openai/v1/models"];
        foreach (var address in others)
            Assert.Equal("refused", await chat.Page.EvaluateAsync<string>("address => fetch(address).then(() => 'answered', () => 'refused')", address));
        var violations = await chat.Page.EvaluateAsync<string[]>("violations");
        Assert.Equal(others.Length, violations.Count(violation => violation.StartsWith("connect-src ", StringComparison.Ordinal)));
    }

    private Task<ChatPage> OpenAsync() =>
        ChatPage.OpenAsync(chromium, new Uri(sample.Process.Address, "browser-only.html"), new() { IgnoreHTTPSErrors = true });

    // Memory is the only place left.
    private async Task AssertNoKeyAsync(ChatPage chat)
    {
        Assert.DoesNotContain("canary", await chat.ReadEverythingAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("0 0 0 0", await chat.Page.EvaluateAsync<string>(
            "(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length].join(' '))()"));
        Assert.DoesNotContain(chat.Requests, request => (request.Url + request.PostData).Contains("canary", StringComparison.OrdinalIgnoreCase));
        sample.AssertNoKeyInOutput();
    }
}
