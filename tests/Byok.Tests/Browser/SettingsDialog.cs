using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Byok.Tests.Browser;

/// <summary>The dialog of <c>&lt;byok-settings&gt;</c>, found by what a person reads in it.</summary>
internal sealed partial class SettingsDialog(IPage page)
{
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public ILocator Provider => Dialog.GetByLabel("Provider", new() { Exact = true });

    public ILocator Key => Dialog.GetByRole(AriaRole.Textbox, new() { NameRegex = KeyName() });

    public ILocator Model => Dialog.GetByLabel("Model", new() { Exact = true });

    /// <summary>Why the settings are open; empty where there is nothing to say.</summary>
    public ILocator Reason => Dialog.Locator("[part=reason]");

    public ILocator Remember => Dialog.GetByLabel("Remember on this device");

    public ILocator Button(string name) => Dialog.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task ChooseAsync(string provider) => Provider.SelectOptionAsync(provider);

    /// <summary>With the clipboard and the keyboard, as people do.</summary>
    public async Task PasteKeyAsync(string text)
    {
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await Key.FocusAsync();
        await page.Keyboard.PressAsync("Control+V");
    }

    public async Task SaveAsync()
    {
        await Button("Save").ClickAsync();
        await Assertions.Expect(Dialog).ToBeHiddenAsync();
    }

    /// <summary>A provider, its key and perhaps a model, up to the closed dialog.</summary>
    public async Task EnterAsync(string provider, string key, string? model = null)
    {
        await ChooseAsync(provider);
        await PasteKeyAsync(key);
        if (model is not null)
            await Model.FillAsync(model);
        await SaveAsync();
    }

    public async Task ForgetAsync()
    {
        await Button("Forget").ClickAsync();
        await Button("Forget now").ClickAsync();
        await Assertions.Expect(Dialog).ToContainTextAsync("Forgotten.");
    }

    [GeneratedRegex("API key$")]
    private static partial Regex KeyName();
}
