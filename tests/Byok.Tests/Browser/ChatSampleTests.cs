using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Byok.Tests.Browser;

/// <summary>The sample as a person sees it.</summary>
[Collection(ChatSampleCollection.Name)]
[Trait("Category", "Slow")]
public sealed class ChatSampleTests(ChatSample sample, Chromium chromium) : IClassFixture<Chromium>
{
    private const string EndOfAnswer = "The server keeps nothing.";

    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 20_000 };

    [Fact]
    public async Task A_demo_key_gives_an_answer_that_grows_and_the_key_turns_up_nowhere()
    {
        await using var chat = await OpenAsync();
        await chat.TypeKeyAsync(ChatSample.CanaryKey);
        await chat.AskAsync("<b>What</b> is this?");
        await Expect(chat.Answers).ToContainTextAsync(EndOfAnswer, Patiently);
        await Expect(chat.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Done.");

        var lengths = await chat.Page.EvaluateAsync<int[]>("[...lengths]");
        Assert.True(lengths.Length > 10, $"The answer had {lengths.Length} lengths, so it did not stream.");
        // What the person and the model say is text, whatever it looks like.
        await Expect(chat.Answers).ToContainTextAsync("<b>What</b> is this?");
        await Expect(chat.Page.Locator("#log b")).ToHaveCountAsync(0);
        await Expect(chat.Page.Locator("#message")).ToBeFocusedAsync();

        await AssertNoKeyAsync(chat);
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task Stop_stops_the_page_and_the_provider()
    {
        var before = sample.CancelledAnswers;
        await using var chat = await OpenAsync();
        await chat.TypeKeyAsync(ChatSample.CanaryKey);
        // Every word is quoted back, thirty milliseconds each: time enough to press Stop on a busy machine too.
        await chat.AskAsync(string.Join(' ', Enumerable.Repeat("so", 60)));
        await Expect(chat.Answers).ToContainTextAsync("so so", Patiently);
        await chat.Stop.ClickAsync();

        await Expect(chat.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Stopped.");
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

    [Theory]
    [InlineData("demo", "", "byok_missing_key")]
    [InlineData("demo", "demo-1", "byok_malformed_key")]
    [InlineData("groq", "sk-proj-canary0123456789012345678901234567890123", "byok_wrong_provider_key")]
    [InlineData("groq", "demo-canary-0123456789", "byok_wrong_provider_key")]
    [InlineData("openai", "sk-admin-canary01234567890123456789", "byok_wrong_key_type")]
    [InlineData("demo", "canary-of-another-kind", "provider_refused_key")]
    [InlineData("demo", "demo\u2013canary\u20130123456789", "not_ascii")]
    public async Task Refusals_are_shown_with_their_code(string provider, string key, string code)
    {
        await using var chat = await OpenAsync();
        await chat.ChooseAsync(provider);
        await chat.TypeKeyAsync(key);
        await chat.AskAsync("Hello");

        await Expect(chat.Refusals.Locator("code")).ToHaveTextAsync(code);
        Assert.True((await chat.Refusals.Locator("p").TextContentAsync())!.Length > 20);
        await Expect(chat.Answers).ToHaveCountAsync(0);
        // The question is given back, to be sent again.
        await Expect(chat.Page.Locator("#message")).ToHaveValueAsync("Hello");
        await AssertNoKeyAsync(chat);
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task An_answer_that_breaks_off_keeps_what_came_and_says_so()
    {
        await using var chat = await OpenAsync();
        await chat.TypeKeyAsync(ChatSample.CanaryKey);
        await chat.Page.GetByLabel("Model").FillAsync("demo-breaks-off");
        await chat.AskAsync("Hello");

        await Expect(chat.Refusals.Locator("code")).ToHaveTextAsync("provider_unreachable");
        await Expect(chat.Answers).ToContainTextAsync("You said");
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task A_key_stays_with_its_provider()
    {
        await using var chat = await OpenAsync();
        await chat.TypeKeyAsync(ChatSample.CanaryKey);
        await chat.ChooseAsync("openai");
        await Expect(chat.Page.GetByLabel("API key")).ToHaveValueAsync("");
        await Expect(chat.Page.GetByLabel("Model")).Not.ToHaveValueAsync("demo-1");
        await chat.ChooseAsync("demo");
        await Expect(chat.Page.GetByLabel("API key")).ToHaveValueAsync(ChatSample.CanaryKey);
        await chat.AssertNoComplaintsAsync();
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        await using var chat = await OpenAsync();
        var keyboard = chat.Page.Keyboard;
        await chat.Page.GetByLabel("Provider", new() { Exact = true }).FocusAsync();
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync(ChatSample.CanaryKey);
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("One");
        await keyboard.PressAsync("Shift+Enter");
        await keyboard.TypeAsync("two");
        await keyboard.PressAsync("Enter");
        await Expect(chat.Answers).ToContainTextAsync("One\ntwo", Patiently);
        await keyboard.PressAsync("Escape");
        await Expect(chat.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Stopped.");
        await chat.AssertNoComplaintsAsync();
    }

    [Theory]
    [InlineData(1000, 700, ColorScheme.Light, "screenshot.png")]
    [InlineData(1000, 700, ColorScheme.Dark, null)]
    [InlineData(360, 740, ColorScheme.Light, null)]
    public async Task The_page_fits(int width, int height, ColorScheme scheme, string? picture)
    {
        await using var chat = await OpenAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await chat.TypeKeyAsync("demo-anything-works");
        await chat.AskAsync("What happens to my key?");
        await Expect(chat.Answers).ToContainTextAsync(EndOfAnswer, Patiently);
        await Expect(chat.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Done.");

        Assert.True(await chat.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        if (picture is not null && Environment.GetEnvironmentVariable("BYOK_UPDATE_SCREENSHOT") == "1")
            await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(ChatSample.Folder, picture), Caret = ScreenshotCaret.Hide });
        await chat.AssertNoComplaintsAsync();
    }

    private Task<ChatPage> OpenAsync(BrowserNewContextOptions? options = null) => ChatPage.OpenAsync(chromium, sample.Process.Address, options);

    // The input's value is no part of the markup; it is the one place where the key may be.
    private async Task AssertNoKeyAsync(ChatPage chat)
    {
        var everything = await chat.Page.EvaluateAsync<string>(
            "[document.documentElement.outerHTML, document.documentElement.innerText, JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, location.href, document.title, JSON.stringify(history.state)].join('\\n')");
        Assert.DoesNotContain("canary", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(chat.Urls, url => url.Contains("canary", StringComparison.OrdinalIgnoreCase));
        sample.AssertNoKeyInOutput();
    }
}
