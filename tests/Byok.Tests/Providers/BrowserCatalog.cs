using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Byok.Tests.Providers;

/// <summary>Renders what the browser part needs of the catalogue, as two tables: every byte of it is downloaded.</summary>
internal static class BrowserCatalog
{
    // The default, the cheapest and a few others: a page takes any, and lists age within weeks.
    private const int MaxModels = 6;

    public static string Render(CatalogSnapshot catalog)
    {
        var text = new StringBuilder();
        text.Append(
            $$"""
            // Generated from src/Shared/ProviderCatalog.cs by the test BrowserCatalogTests (BYOK_UPDATE_SNAPSHOTS=1 rewrites it). Not to be edited.

            export type ProviderId = {{string.Join(" | ", catalog.Presets.Select(p => $"'{p.Id}'"))}};

            /** Id, name, where a key is made (without https://), how a key begins, models with the default one first. */
            export const providerTable = `

            """);
        foreach (var preset in catalog.Presets)
            text.Append(CultureInfo.InvariantCulture, $"{Render(preset)}\n");
        text.Append(
            """
            `;

            /** How a key begins, as a regular expression, and whose it is or what it is instead. The first line that fits decides. */
            export const ruleTable = String.raw`

            """);
        foreach (var group in Grouped(catalog.Rules))
            text.Append(CultureInfo.InvariantCulture, $"{group.Pattern} {group.Meaning}\n");
        return text.Append("`;\n").ToString();
    }

    private static string Render(ProviderPreset preset)
    {
        Assert.StartsWith("https://", preset.ConsoleUrl, StringComparison.Ordinal);
        // A model with a date of death is no choice to offer.
        var models = preset.Models.Where(m => m.Status is not (ModelStatus.Deprecated or ModelStatus.Retired))
            .OrderByDescending(m => m.Id == preset.DefaultModel)
            .ThenByDescending(m => m.Id == preset.CheapestModel)
            .Take(MaxModels)
            .Select(m => m.Id);
        string[] cells = [preset.Id, preset.DisplayName, preset.ConsoleUrl!["https://".Length..], preset.KeyPrefixes.FirstOrDefault(""), string.Join(' ', models)];
        Assert.All(cells, cell => Assert.DoesNotMatch(@"[|`$\\\n]", cell));
        return string.Join('|', cells);
    }

    /// <summary>Neighbours that mean the same become one line.</summary>
    private static IEnumerable<(string Pattern, string Meaning)> Grouped(IEnumerable<KeyRule> rules)
    {
        var group = (Pattern: "", Meaning: "");
        foreach (var rule in rules)
        {
            var meaning = rule.Owner ?? rule.What!;
            if (meaning == group.Meaning)
            {
                group.Pattern += '|' + PatternOf(rule);
                continue;
            }
            if (group.Meaning.Length > 0)
                yield return group;
            group = (PatternOf(rule), meaning);
        }
        yield return group;
    }

    private static string PatternOf(KeyRule rule)
    {
        var pattern = Escape(rule.Prefix);
        if (rule.Marker is { } marker)
            pattern += $"(?=.*{Escape(marker)})";
        if (rule.MinLength > 0 || rule.MaxLength > 0 || rule.AlphanumericOnly)
        {
            var (least, most) = (Math.Max(0, rule.MinLength - rule.Prefix.Length), rule.MaxLength == 0 ? "" : $"{rule.MaxLength - rule.Prefix.Length}");
            pattern += $"{(rule.AlphanumericOnly ? "[A-Za-z0-9]" : ".")}{{{least},{most}}}";
            if (rule.MaxLength > 0 || rule.AlphanumericOnly)
                pattern += "$";
        }
        Assert.DoesNotMatch(@"[\s`]", pattern);
        return pattern;
    }

    private static string Escape(string text) => Regex.Replace(text, @"[.{}]", @"\$0");
}
