using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Byok.Tests.Browser;

/// <summary>The sample as a person sees it.</summary>
[Collection(ChatSampleCollection.Name)]
[Trait("Category", "Slow")]
public sealed class ChatSampleTests(ChatSample sample, Chromium chromium) : IClassFixture<Chromium>
{
    private const string EndOfAnswer = "The server keeps nothing.";
    private const string OtherKey = "sk-proj-canary-abcdefghijklmnopqrstuvwxyz";

    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 20_000 };

    [Fact]
    public async Task A_visitor_brings_a_key_adds_another_goes_back_and_forgets()
    {
        await using var chat = await OpenAsync();
        var settings = chat.Settings;

        // The first visit asks for a key. It is pasted with what copying has added, and for the wrong provider.
        await Expect(settings.Dialog).ToContainTextAsync("To try it without one, enter demo-anything-works");
        await Expect(chat.Key).ToHaveTextAsync("No key yet");
        await settings.ChooseAsync("groq");
        await settings.PasteKeyAsync($"  {ChatSample.CanaryKey} \n");
        await Expect(settings.Dialog).ToContainTextAsync("This looks like: Demo (offline)");
        await settings.Button("Switch to Demo (offline)").ClickAsync();
        await Expect(settings.Provider).ToHaveValueAsync("demo");
        await Expect(settings.Model).ToHaveValueAsync("demo-1");
        await settings.SaveAsync();
        await Expect(chat.Key).ToHaveTextAsync("Demo (offline) \u00b7 demo-1 \u00b7 ends in 6789");

        await chat.AskAsync("Hello");
        await Expect(chat.Answers).ToContainTextAsync(EndOfAnswer, Patiently);
        AssertLastQuestionCarried(chat, "demo", ChatSample.CanaryKey, "demo-1");

        // The key is still there after a reload, and nobody asks for it.
        await chat.Page.ReloadAsync();
        await Expect(chat.Key).ToHaveTextAsync("Demo (offline) \u00b7 demo-1 \u00b7 ends in 6789");
        await Expect(chat.Message).ToBeFocusedAsync();
        await Expect(settings.Dialog).ToBeHiddenAsync();

        // A second provider has a key of its own, and requests go out with that one.
        await chat.OpenSettingsAsync();
        await Expect(settings.Dialog).ToContainTextAsync("The saved key ends in 6789.");
        await settings.ChooseAsync("openai");
        await Expect(settings.Dialog).Not.ToContainTextAsync("6789");
        await settings.PasteKeyAsync(OtherKey);
        // The server asks OpenAI for this one, in vain without the internet.
        await settings.Button("Save").ClickAsync();
        await Expect(settings.Dialog).ToContainTextAsync("OpenAI could not be asked about this key.", Patiently);
        await settings.Button("Save anyway").ClickAsync();
        await Expect(settings.Dialog).ToBeHiddenAsync();
        await Expect(chat.Key).ToContainTextAsync("OpenAI");
        await Expect(chat.Key).ToContainTextAsync("ends in wxyz");
        await chat.AskAsync("Hello");
        await Expect(chat.Refusals.Locator("code")).ToHaveTextAsync("provider_unreachable");
        AssertLastQuestionCarried(chat, "openai", OtherKey, ProviderCatalog.Get("openai").DefaultModel);

        // Back, with nothing entered: the first provider's key was kept.
        await chat.OpenSettingsAsync();
        await settings.ChooseAsync("demo");
        await Expect(settings.Key).ToHaveValueAsync("");
        await settings.SaveAsync();
        await chat.AskAsync("Hello again");
        await Expect(chat.Answers.Last).ToContainTextAsync(EndOfAnswer, Patiently);
        AssertLastQuestionCarried(chat, "demo", ChatSample.CanaryKey, "demo-1");

        // Forgotten, it is not replaced by the other one: that is another account, which pays.
        await chat.OpenSettingsAsync();
        await settings.ForgetAsync();
        await chat.Page.Keyboard.PressAsync("Escape");
        await Expect(chat.Key).ToHaveTextAsync("No key yet");
        var requests = chat.Requests.Count;
        await chat.AskAsync("Anybody there?");
        await Expect(settings.Dialog).ToBeVisibleAsync();
        Assert.Equal(requests, chat.Requests.Count);

        await AssertNoKeyAsync(chat);
        await chat.Page.ReloadAsync();
        await Expect(settings.Dialog).ToBeVisibleAsync();
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task An_answer_grows_is_text_and_the_key_turns_up_nowhere()
    {
        await using var chat = await OpenAsync(ChatSample.CanaryKey);
        await chat.AskAsync("<b>What</b> is this?");
        await Expect(chat.Answers).ToContainTextAsync(EndOfAnswer, Patiently);
        await Expect(chat.Status).ToHaveTextAsync("Done.");

        var lengths = await chat.Page.EvaluateAsync<int[]>("[...lengths]");
        Assert.True(lengths.Length > 10, $"The answer had {lengths.Length} lengths, so it did not stream.");
        // What the person and the model say is text, whatever it looks like.
        await Expect(chat.Answers).ToContainTextAsync("<b>What</b> is this?");
        await Expect(chat.Page.Locator("#log b")).ToHaveCountAsync(0);
        await Expect(chat.Message).ToBeFocusedAsync();

        await AssertNoKeyAsync(chat);
        // Open again, the dialog shows how the key ends and nothing else of it.
        await chat.OpenSettingsAsync();
        await AssertNoKeyAsync(chat);
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task Dismissed_settings_stay_away_until_something_is_sent()
    {
        await using var chat = await OpenAsync();
        await Expect(chat.Settings.Dialog).ToBeVisibleAsync();
        await chat.Page.Keyboard.PressAsync("Escape");
        await Expect(chat.Message).ToBeFocusedAsync();
        await chat.Message.FillAsync("Hello");
        await Expect(chat.Settings.Dialog).ToBeHiddenAsync();

        await chat.Message.PressAsync("Enter");
        await chat.Settings.Button("Cancel").ClickAsync();
        await Expect(chat.Status).ToHaveTextAsync("Enter a key first.");
        await Expect(chat.Message).ToHaveValueAsync("Hello");

        // Once there is a key, what was to be sent is sent.
        await chat.Message.PressAsync("Enter");
        await chat.Settings.EnterAsync("demo", ChatSample.CanaryKey);
        await Expect(chat.Answers).ToContainTextAsync(EndOfAnswer, Patiently);
        await Expect(chat.Answers).ToHaveCountAsync(1);
        await chat.AssertNoComplaintsAsync();
    }

    [Theory]
    [InlineData("groq", "sk-proj-canary0123456789012345678901234567890123", "Groq does not accept this key.")]
    [InlineData("openai", "sk-admin-canary01234567890123456789", "OpenAI does not accept this kind of key.")]
    public async Task A_key_that_cannot_work_is_not_kept(string provider, string key, string reason)
    {
        await using var chat = await OpenAsync();
        await chat.Settings.ChooseAsync(provider);
        await chat.Settings.PasteKeyAsync(key);
        await chat.Settings.Button("Save").ClickAsync();

        await Expect(chat.Settings.Dialog).ToContainTextAsync(reason);
        await Expect(chat.Key).ToHaveTextAsync("No key yet");
        var check = Assert.Single(chat.Requests, request => request.Method == "POST");
        Assert.Equal(new Uri(sample.Process.Address, "byok/validate").ToString(), check.Url);
        await AssertNoKeyAsync(chat);
        await chat.AssertNoComplaintsAsync();
    }

    [Theory]
    [InlineData("groq", "sk-proj-canary0123456789012345678901234567890123", "byok_wrong_provider_key", "It is a key of OpenAI.")]
    [InlineData("openai", "sk-admin-canary01234567890123456789", "byok_wrong_key_type", "It is an OpenAI admin key.")]
    [InlineData("demo", "canary-of-another-kind", "provider_refused_key", "does not accept this key (401)")]
    public async Task A_refused_key_opens_the_settings_which_say_why(string provider, string key, string code, string reason)
    {
        await using var chat = await OpenAsync();
        // As one that was good when it was checked.
        await chat.Page.EvaluateAsync("addEventListener('byok-verify', event => event.preventDefault())");
        await chat.Settings.EnterAsync(provider, key);
        await chat.AskAsync("Hello");

        await Expect(chat.Settings.Reason).ToContainTextAsync(reason);
        await Expect(chat.Settings.Provider).ToHaveValueAsync(provider);
        await Expect(chat.Refusals.Locator("code")).ToHaveTextAsync(code);
        await Expect(chat.Answers).ToHaveCountAsync(0);
        await AssertNoKeyAsync(chat);

        // The question was given back, and a good key is all that is missing.
        await chat.Settings.EnterAsync("demo", ChatSample.CanaryKey);
        await Expect(chat.Message).ToHaveValueAsync("Hello");
        await chat.Message.PressAsync("Enter");
        await Expect(chat.Answers).ToContainTextAsync("You said");
        await chat.OpenSettingsAsync();
        await Expect(chat.Settings.Reason).ToHaveTextAsync("");
        await chat.AssertNoComplaintsAsync();
    }

    [Theory]
    [InlineData("demo-unpaid", "provider_wants_credit", "Demo (offline) accepts this key, but its account has no credit.")]
    [InlineData("demo-denied", "provider_forbids", "Demo (offline) accepts this key, but not for this.")]
    [InlineData("demo-busy", "provider_limits", null)]
    [InlineData("gpt-0", "provider_has_no_model", null)]
    public async Task Refusals_that_no_other_key_helps_against_leave_the_settings_closed(string model, string code, string? note)
    {
        await using var chat = await OpenAsync();
        await chat.Settings.EnterAsync("demo", ChatSample.CanaryKey, model);
        await chat.AskAsync("Hello");

        await Expect(chat.Refusals.Locator("code")).ToHaveTextAsync(code);
        Assert.True((await chat.Refusals.Locator("p").TextContentAsync())!.Length > 20);
        await Expect(chat.Message).ToHaveValueAsync("Hello");
        await Expect(chat.Settings.Dialog).ToBeHiddenAsync();

        // Who opens them finds what is wrong with the key, until a request goes well.
        await chat.OpenSettingsAsync();
        await Expect(chat.Settings.Reason).ToHaveTextAsync(note ?? "");
        await chat.Settings.Model.FillAsync("demo-1");
        await chat.Settings.SaveAsync();
        await chat.AskAsync("Hello");
        await Expect(chat.Answers).ToContainTextAsync(EndOfAnswer, Patiently);
        await chat.OpenSettingsAsync();
        await Expect(chat.Settings.Reason).ToHaveTextAsync("");
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task Stop_stops_the_page_and_the_provider()
    {
        var before = sample.CancelledAnswers;
        await using var chat = await OpenAsync(ChatSample.CanaryKey);
        // Every word is quoted back, thirty milliseconds each: time enough to press Stop on a busy machine too.
        await chat.AskAsync(string.Join(' ', Enumerable.Repeat("so", 60)));
        await Expect(chat.Answers).ToContainTextAsync("so so", Patiently);
        await chat.Stop.ClickAsync();

        await Expect(chat.Status).ToHaveTextAsync("Stopped.");
        var text = await chat.Answers.TextContentAsync();
        await sample.WaitForCancelledAnswerAsync(before);
        Assert.DoesNotContain(EndOfAnswer, text!, StringComparison.Ordinal);
        await Expect(chat.Stop).ToBeDisabledAsync();

        // The next question works, and what came after Stop is not in the old answer.
        await chat.AskAsync("Again");
        await Expect(chat.Answers.Last).ToContainTextAsync(EndOfAnswer, Patiently);
        Assert.Equal(text, await chat.Answers.First.TextContentAsync());
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task An_answer_that_breaks_off_keeps_what_came_and_says_so()
    {
        await using var chat = await OpenAsync();
        await chat.Settings.EnterAsync("demo", ChatSample.CanaryKey, "demo-breaks-off");
        await chat.AskAsync("Hello");

        await Expect(chat.Refusals.Locator("code")).ToHaveTextAsync("provider_unreachable");
        await Expect(chat.Answers).ToContainTextAsync("You said");
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task A_remembered_key_is_there_in_a_new_tab_and_forgotten_in_all()
    {
        await using var chat = await OpenAsync();
        await chat.Settings.PasteKeyAsync(ChatSample.CanaryKey);
        await Expect(chat.Settings.Remember).Not.ToBeCheckedAsync();
        await chat.Settings.Remember.CheckAsync();
        await chat.Settings.SaveAsync();

        var other = await chat.OpenTabAsync();
        await Expect(other.Key).ToContainTextAsync("ends in 6789");
        await Expect(other.Settings.Dialog).ToBeHiddenAsync();
        await AssertNoKeyAsync(other);
        await other.OpenSettingsAsync();
        await other.Settings.ForgetAsync();
        await Expect(chat.Key).ToHaveTextAsync("No key yet");

        await AssertNoKeyAsync(chat);
        await other.AssertNoComplaintsAsync();
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task Offered_is_what_the_server_can_call()
    {
        await using var chat = await OpenAsync();

        var offered = await chat.Settings.Provider.Locator("option").EvaluateAllAsync<string[]>("options => options.map(option => option.value)");
        // An OpenAI client cannot talk to the one, and the other one's address is its customer's.
        string[] others = [ByokProviders.Replicate, ByokProviders.AzureOpenAI];
        Assert.Equal(["demo", .. ProviderCatalog.All.Where(preset => !preset.IsCustom).Select(preset => preset.Id).Except(others)], offered);
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        await using var chat = await OpenAsync();
        var keyboard = chat.Page.Keyboard;
        // From the title, where the dialog begins: close, provider, key.
        await Expect(chat.Settings.Dialog).ToBeVisibleAsync();
        for (var i = 0; i < 3; i++)
            await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync(ChatSample.CanaryKey);
        await keyboard.PressAsync("Enter");
        await Expect(chat.Message).ToBeFocusedAsync();
        await keyboard.TypeAsync("One");
        await keyboard.PressAsync("Shift+Enter");
        await keyboard.TypeAsync("two");
        await keyboard.PressAsync("Enter");
        await Expect(chat.Answers).ToContainTextAsync("One\ntwo", Patiently);
        await keyboard.PressAsync("Escape");
        await Expect(chat.Status).ToHaveTextAsync("Stopped.");
        await chat.AssertNoComplaintsAsync();
    }

    [Theory]
    [InlineData(1040, 800, ColorScheme.Light, "settings-first-run.png", "screenshot.png", "settings-returning.png")]
    [InlineData(1040, 800, ColorScheme.Dark, null, null, "settings-dark.png")]
    [InlineData(360, 740, ColorScheme.Light, null, null, null)]
    public async Task The_page_fits(int width, int height, ColorScheme scheme, string? firstRun, string? answered, string? returning)
    {
        await using var chat = await OpenAsync(options: new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await chat.Settings.ChooseAsync("openai");
        await AssertFitsAsync(chat, firstRun, chat.Settings.Dialog);
        await chat.Settings.EnterAsync("demo", "demo-0123456789-4f2a");
        await chat.AskAsync("What happens to my key?");
        await Expect(chat.Answers).ToContainTextAsync(EndOfAnswer, Patiently);
        await Expect(chat.Status).ToHaveTextAsync("Done.");
        await AssertFitsAsync(chat, answered);
        await chat.OpenSettingsAsync();
        await AssertFitsAsync(chat, returning, chat.Settings.Dialog);
        await chat.AssertNoComplaintsAsync();
    }

    // Pictures are of the page, or of a part of it and what is around that.
    private static async Task AssertFitsAsync(ChatPage chat, string? picture, ILocator? part = null)
    {
        Assert.True(await chat.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        if (picture is null || Environment.GetEnvironmentVariable("BYOK_UPDATE_SCREENSHOT") != "1")
            return;
        var path = Path.Combine(ChatSample.Folder, picture);
        var clip = part is not null && await part.BoundingBoxAsync() is { } box
            ? new Clip { X = box.X - 40, Y = box.Y - 40, Width = box.Width + 80, Height = box.Height + 80 }
            : null;
        await chat.Page.ScreenshotAsync(new() { Path = path, Clip = clip, Caret = ScreenshotCaret.Hide });
    }

    private static void AssertLastQuestionCarried(ChatPage chat, string provider, string key, string? model)
    {
        var headers = chat.Requests.Last(request => request.Method == "POST").Headers;
        Assert.Equal(provider, headers["x-byok-provider"]);
        Assert.Equal(key, headers["x-byok-api-key"]);
        Assert.Equal(model, headers["x-byok-model"]);
    }

    // Without a key, the dialog of the first visit stays open.
    private async Task<ChatPage> OpenAsync(string? demoKey = null, BrowserNewContextOptions? options = null)
    {
        var chat = await ChatPage.OpenAsync(chromium, sample.Process.Address, options);
        if (demoKey is not null)
            await chat.Settings.EnterAsync("demo", demoKey);
        return chat;
    }

    // The session's storage is where the key is kept, and the request's header is how it travels.
    private async Task AssertNoKeyAsync(ChatPage chat)
    {
        Assert.DoesNotContain("canary", await chat.ReadEverythingAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("canary", await chat.Page.EvaluateAsync<string>("JSON.stringify(localStorage)"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(chat.Requests, request => (request.Url + request.PostData).Contains("canary", StringComparison.OrdinalIgnoreCase));
        sample.AssertNoKeyInOutput();
    }
}
