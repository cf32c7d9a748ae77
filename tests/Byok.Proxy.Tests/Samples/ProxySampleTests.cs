using Byok.FakeProviders;
using Byok.Testing;
using Byok.Tests.Browser;
using Byok.Tests.Hosting;
using Byok.Vectors;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Byok.Proxy.Tests.Samples;

/// <summary>The sample as a person sees it.</summary>
[Trait("Category", "Slow")]
public sealed class ProxySampleTests(ProxySample sample, Chromium chromium) : IClassFixture<ProxySample>, IClassFixture<Chromium>
{
    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 20_000 };
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("openai", Canary.OpenAI, "chat/completions", "authorization")]
    [InlineData("anthropic", Canary.Anthropic, "messages", "x-api-key")]
    [InlineData("gemini", Canary.Demo, ":streamGenerateContent", "x-goog-api-key")]
    public async Task An_answer_grows_tells_its_tokens_and_the_key_turns_up_nowhere(string provider, string key, string path, string header)
    {
        await using var page = await OpenAsync(provider, key, "answer");
        await page.AskAsync("<b>What</b> is this?");
        await Expect(page.Answers).ToContainTextAsync("every byte is where the real one has it", Patiently);
        await Expect(page.Status).ToHaveTextAsync("Done.");
        await Expect(page.Page.Locator("#usage")).ToHaveTextAsync("31 tokens");
        await Expect(page.Page.Locator("#question b")).ToHaveCountAsync(0);

        var lengths = await page.Page.EvaluateAsync<int[]>("[...lengths]");
        Assert.True(lengths.Length > 10, $"The answer had {lengths.Length} lengths, so it did not stream.");
        var request = sample.Providers.Requests.Last(request => request.Provider == provider);
        Assert.EndsWith(path, request.Path, StringComparison.Ordinal);
        Assert.Contains(key, request.Headers[header].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(request.Headers.Keys, name => name.StartsWith("x-byok-", StringComparison.OrdinalIgnoreCase) || name is "Cookie" or "Origin" or "Referer");
        await AssertNothingToComplainAsync(page);
    }

    [Fact]
    public async Task Stop_ends_the_work_at_the_provider()
    {
        var before = sample.Providers.Requests.Count;
        await using var page = await OpenAsync("anthropic", Canary.Anthropic, "answer@100000x20");
        await page.AskAsync("Tell me everything.");
        await Expect(page.Answers).ToContainTextAsync("Hello! I am", Patiently);
        var request = Assert.Single(sample.Providers.Requests.Skip(before));
        Assert.Equal(FakeOutcome.Pending, request.Outcome);

        await page.Stop.ClickAsync();
        await Expect(page.Status).ToHaveTextAsync("Stopped.");
        await request.Left.WaitAsync(Soon);
        await Expect(page.Message).ToBeFocusedAsync();
        await AssertNothingToComplainAsync(page);
    }

    [Theory]
    [InlineData("openai", Canary.OpenAI, "too-many", "Too many requests", "Try again in 20 seconds.")]
    [InlineData("openai", Canary.OpenAI, "unpaid", "The account has no credit", "")]
    [InlineData("anthropic", Canary.Anthropic, "unpaid", "The account has no credit", "")]
    [InlineData("anthropic", Canary.Anthropic, "overloaded", "The provider failed", "Overloaded")]
    [InlineData("gemini", Canary.Demo, "not-found", "The provider does not know the model", "")]
    [InlineData("openai", Canary.OpenAI, "html", "The provider gave no usable answer.", "a web page")]
    [InlineData("openai", Canary.OpenAI, "cut", "The answer broke off", "before its answer was complete")]
    [InlineData("anthropic", Canary.Anthropic, "cut", "The answer broke off", "before its answer was complete")]
    [InlineData("gemini", Canary.Demo, "cut", "The answer broke off", "before its answer was complete")]
    [InlineData("openai", Canary.OpenAI, "cut-clean", "The answer broke off", "")]
    [InlineData("anthropic", Canary.Anthropic, "error-event", "The answer broke off", "Overloaded")]
    public async Task What_goes_wrong_is_said_in_words(string provider, string key, string model, string title, string detail)
    {
        await using var page = await OpenAsync(provider, key, model);
        await page.AskAsync("Hello");
        await Expect(page.Refusals).ToContainTextAsync(title, Patiently);
        await Expect(page.Refusals).ToContainTextAsync(detail);
        await Expect(page.Settings.Dialog).ToBeHiddenAsync();
        await AssertNothingToComplainAsync(page);
    }

    [Theory]
    [InlineData("openai", Canary.OpenAI, "echo-key")]
    [InlineData("gemini", Canary.Demo, "unauthorized")]
    public async Task A_refused_key_opens_the_settings(string provider, string key, string model)
    {
        await using var page = await OpenAsync(provider, key, model);
        await page.AskAsync("Hello");
        await Expect(page.Settings.Dialog).ToBeVisibleAsync();
        await Expect(page.Settings.Reason).Not.ToBeEmptyAsync();
        await Expect(page.Refusals).ToContainTextAsync("The provider does not accept this key");
        await AssertNothingToComplainAsync(page);
    }

    [Theory]
    [InlineData(1040, 760, ColorScheme.Light, true)]
    [InlineData(1040, 760, ColorScheme.Dark, false)]
    [InlineData(360, 740, ColorScheme.Light, false)]
    public async Task The_sample_alone_answers_offline_and_fits(int width, int height, ColorScheme scheme, bool isPicture)
    {
        var dll = Path.Combine(ProxySample.Folder, "bin", RepositoryPaths.Configuration, "net10.0", "Proxy.dll");
        await using var alone = await SampleProcess.StartAsync(dll, "--contentRoot", ProxySample.Folder);
        BrowserNewContextOptions options = new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce };
        await using var page = await ChatPage.OpenAsync(chromium, alone.Address, options);
        await page.Settings.EnterAsync("anthropic", "demo-anything-works-4f2a");
        await page.AskAsync("What happens to my key?");
        await Expect(page.Answers).ToContainTextAsync("passes these words on as they come.", Patiently);
        await Expect(page.Status).ToHaveTextAsync("Done.");

        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.AssertNoComplaintsAsync();
        if (isPicture && Environment.GetEnvironmentVariable("BYOK_UPDATE_SCREENSHOT") == "1")
            await page.Page.ScreenshotAsync(new() { Path = Path.Combine(ProxySample.Folder, "screenshot.png"), Caret = ScreenshotCaret.Hide });
    }

    private async Task<ChatPage> OpenAsync(string provider, string key, string model)
    {
        var page = await ChatPage.OpenAsync(chromium, sample.Process.Address);
        await page.Settings.EnterAsync(provider, key, model);
        return page;
    }

    private async Task AssertNothingToComplainAsync(ChatPage page)
    {
        Canary.AssertAbsent("the page", await page.ReadEverythingAsync());
        foreach (var request in page.Requests)
            Canary.AssertAbsent("what the page sent", request.Url + request.PostData);
        sample.AssertNoKeyInOutput();
        await page.AssertNoComplaintsAsync();
    }
}
