using System.Text.RegularExpressions;
using Byok.Testing;

namespace Byok.Tests.Providers;

/// <summary>The browser part knows the providers from a file that is rendered here, so that page and server cannot come to differ.</summary>
public sealed class BrowserCatalogTests
{
    private const string Update = "BYOK_UPDATE_SNAPSHOTS";

    [Fact]
    public void The_pages_catalogue_is_rendered_from_the_servers() =>
        AssertCurrent("src/Byok.Browser/src/catalog/providers.ts", BrowserCatalog.Render(CatalogSnapshot.BuiltIn));

    [Fact]
    public void The_key_vectors_say_what_the_server_says() =>
        AssertCurrent("src/Byok.Browser/tests/fixtures/key-vectors.json", KeyVectors.Render());

    [Fact]
    public void Every_rule_decides_a_vector_and_just_misses_another()
    {
        foreach (var rule in ProviderCatalog.BuiltInRules)
        {
            Assert.Contains(KeyVectors.All, v => Decides(rule, v.Key));
            Assert.Contains(KeyVectors.All, v => v.Key.StartsWith(rule.Prefix, StringComparison.OrdinalIgnoreCase) && !rule.Fits(v.Key));
        }
    }

    [Fact]
    public void Every_providers_pattern_fits_a_vector()
    {
        foreach (var preset in ProviderCatalog.BuiltIn.Where(p => p.KeyPattern is not null))
        {
            var pattern = new Regex(preset.KeyPattern!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            Assert.True(KeyVectors.All.Any(v => v.CanBeKey && pattern.IsMatch(v.Key)), preset.Id);
        }
    }

    [Fact]
    public void The_vectors_are_many_and_distinct()
    {
        Assert.InRange(KeyVectors.All.Count, 300, 1000);
        Assert.Equal(KeyVectors.All.Count, KeyVectors.All.Select(v => v.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(KeyVectors.All, v => v is { CanBeKey: true, Owner: null, What: null });
        Assert.Contains(KeyVectors.All, v => v is { CanBeKey: false, Owner: null, What: null });
    }

    private static bool Decides(KeyRule rule, string key) =>
        CatalogSnapshot.BuiltIn.IndexOfRule(key, rule.IsFile) is >= 0 and var index && CatalogSnapshot.BuiltIn.Rules[index] == rule;

    private static void AssertCurrent(string file, string expected)
    {
        var path = Path.Combine(RepositoryPaths.Root, file);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path), $"{file} is missing. {Update}=1 dotnet test writes it.");
        var actual = File.ReadAllText(path);
        if (actual == expected)
            return;
        var (old, now) = (actual.Split('\n'), expected.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        Assert.Fail($"{file} is stale: the catalogue in src/Shared says otherwise. {Update}=1 dotnet test rewrites it.\n"
            + $"line {line + 1}\n- {old.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}");
    }
}
