using Byok;

namespace ChatSample;

/// <summary>A provider as the page offers it.</summary>
internal sealed record ProviderChoice(string Id, string Name, string? Model, IEnumerable<string> Models, string KeyHint, string? ConsoleUrl)
{
    /// <summary>Those that this app can call; the demo first, because it needs no account.</summary>
    public static IEnumerable<ProviderChoice> All() =>
        from preset in ProviderCatalog.All
        where Upstream.CanCall(preset)
        orderby preset.Id != DemoProvider.Id
        select new ProviderChoice(
            preset.Id,
            preset.DisplayName,
            preset.DefaultModel,
            preset.Models.Where(model => model.Status != ModelStatus.Retired).Select(model => model.Id),
            preset.Id == DemoProvider.Id ? "demo-anything-works" : preset.KeyPrefixes is [var prefix, ..] ? prefix + "\u2026" : "",
            preset.ConsoleUrl);
}
