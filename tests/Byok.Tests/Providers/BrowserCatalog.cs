using System.Globalization;
using System.Text;

namespace Byok.Tests.Providers;

/// <summary>Renders what the browser part needs of the catalogue. Every byte of it is downloaded, so nothing is written that is a default.</summary>
internal static class BrowserCatalog
{
    public static string Render(CatalogSnapshot catalog)
    {
        var text = new StringBuilder();
        text.Append(
            $$"""
            // Generated from src/Shared/ProviderCatalog.cs by the test BrowserCatalogTests (BYOK_UPDATE_SNAPSHOTS=1 rewrites it). Not to be edited.
            import type { KeyRule, Provider } from '../types.js';

            export type ProviderId = {{string.Join(" | ", catalog.Presets.Select(p => Quote(p.Id)))}};

            /** The providers that Byok knows, by id. Model lists age within weeks. */
            export const PROVIDERS: Readonly<Record<ProviderId, Provider>> = {

            """);
        foreach (var preset in catalog.Presets)
            text.Append(CultureInfo.InvariantCulture, $"  {Name(preset.Id)}: {Render(preset)},\n");
        text.Append(
            """
            };

            /** What keys give away about themselves, in the order to ask: the first rule that fits decides. */
            export const keyRules: readonly KeyRule[] = [

            """);
        foreach (var rule in catalog.Rules)
            text.Append(CultureInfo.InvariantCulture, $"  {Render(rule)},\n");
        return text.Append("];\n").ToString();
    }

    private static string Render(ProviderPreset preset)
    {
        // A model with a date of death is no choice to offer.
        var models = preset.Models.Where(m => m.Status is not (ModelStatus.Deprecated or ModelStatus.Retired)).Select(m => Quote(m.Id));
        return Object(
        [
            ("id", Quote(preset.Id)),
            ("label", Quote(preset.DisplayName)),
            ("docs", Quote(preset.ConsoleUrl)),
            ("placeholder", preset.KeyPrefixes.Count == 0 ? null : Quote(preset.KeyPrefixes[0] + "…")),
            ("models", $"[{string.Join(", ", models)}]"),
            ("defaultModel", Quote(preset.DefaultModel)),
        ]);
    }

    private static string Render(KeyRule rule) => Object(
    [
        ("prefix", rule.Prefix.Length == 0 ? null : Quote(rule.Prefix)),
        ("marker", Quote(rule.Marker)),
        ("min", Number(rule.MinLength)),
        ("max", Number(rule.MaxLength)),
        ("alnum", rule.AlphanumericOnly ? "true" : null),
        ("owner", Quote(rule.Owner)),
        ("what", Quote(rule.What)),
        ("file", rule.IsFile ? "true" : null),
    ]);

    private static string Object(IEnumerable<(string Name, string? Value)> members) =>
        $"{{ {string.Join(", ", members.Where(m => m.Value is not null).Select(m => $"{m.Name}: {m.Value}"))} }}";

    private static string Name(string id) => id.Contains('-', StringComparison.Ordinal) ? $"'{id}'" : id;

    private static string? Number(int value) => value == 0 ? null : value.ToString(CultureInfo.InvariantCulture);

    private static string? Quote(string? value) =>
        value is null ? null : $"'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
