using System.Reflection;
using System.Text.RegularExpressions;

namespace Byok.Tests.Providers;

public sealed class ProviderCatalogTests
{
    public static TheoryData<string> Ids => [.. ProviderCatalog.BuiltIn.Select(p => p.Id)];

    [Fact]
    public void Ids_and_aliases_name_one_provider_each()
    {
        var names = ProviderCatalog.BuiltIn.SelectMany(p => p.Aliases.Prepend(p.Id)).Concat(ProviderCatalog.Notices.Select(n => n.Id)).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(ProviderCatalog.BuiltIn, p => Assert.Null(CatalogSnapshot.Validate(p)));
    }

    [Fact]
    public void Every_id_has_a_constant_and_every_constant_an_id()
    {
        var constants = typeof(ByokProviders).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);

        Assert.Equal(ProviderCatalog.BuiltIn.Select(p => p.Id).Order(StringComparer.Ordinal), constants.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_preset_is_complete_and_consistent(string id)
    {
        var preset = ProviderCatalog.Get(id);

        Assert.NotEmpty(preset.DisplayName);
        Assert.NotEmpty(preset.HowToSteps);
        AssertAddress(preset.BaseUrl!);
        Assert.False(preset.BaseUrl!.EndsWith('/'));
        if (preset.OpenAICompatibleBaseUrl is { } compatible)
        {
            AssertAddress(compatible);
            Assert.False(compatible.EndsWith('/'));
        }
        AssertAddress(preset.ConsoleUrl!);
        Assert.NotNull(preset.Probe);
        AssertAddress(preset.Probe.Url);
        Assert.DoesNotContain("{key}", preset.Probe.Url, StringComparison.Ordinal);
        Assert.Contains(preset.Probe.Answers, a => a.Meaning == ProbeMeaning.Valid);
        Assert.Contains(preset.Probe.Answers, a => a.Meaning == ProbeMeaning.Invalid);
        Assert.Equal(preset.Models.Count, preset.Models.Select(m => m.Id).Distinct(StringComparer.Ordinal).Count());
        if (preset.Status == ProviderStatus.Active)
        {
            Assert.Contains(preset.Models, m => m.Id == preset.DefaultModel && m.Status == ModelStatus.Current);
            Assert.Contains(preset.Models, m => m.Id == preset.CheapestModel);
            Assert.NotNull(preset.OpenAICompatibleBaseUrl);
            Assert.NotNull(preset.ModelsAsOf);
        }
        if (preset.KeyPattern is { } pattern)
        {
            var regex = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            Assert.StartsWith("^", pattern, StringComparison.Ordinal);
            Assert.EndsWith(@"\z", pattern, StringComparison.Ordinal);
            Assert.DoesNotMatch(regex, "");
            Assert.DoesNotMatch(regex, "your-key");
        }
    }

    [Fact]
    public void Every_rule_names_a_known_owner_or_says_what_it_is()
    {
        Assert.All(ProviderCatalog.BuiltInRules, rule =>
        {
            Assert.True(rule.Owner is null != rule.What is null);
            Assert.True(rule.Owner is null || ProviderCatalog.BuiltIn.Any(p => p.Id == rule.Owner));
            Assert.True(rule.Prefix.Length != 0 || rule.Marker is not null);
        });
        // Emitted code asks rules without a prefix last, so they must stand last.
        Assert.DoesNotContain(ProviderCatalog.BuiltInRules.SkipWhile(r => r.Prefix.Length != 0), r => r.Prefix.Length != 0);
    }

    [Fact]
    public void No_rule_is_shadowed_by_an_earlier_one()
    {
        var rules = ProviderCatalog.BuiltInRules;
        for (var i = 0; i < rules.Length; i++)
        {
            var probe = rules[i].Prefix + rules[i].Marker + new string('A', Math.Max(8, rules[i].MinLength - rules[i].Prefix.Length - (rules[i].Marker?.Length ?? 0)));
            Assert.Equal(i, CatalogSnapshot.BuiltIn.IndexOfRule(probe, rules[i].IsFile));
        }
    }

    [Theory]
    [InlineData("sk-proj-C4NARYmadeUp0000000000", null, KeyVerdict.Match, "openai")]
    [InlineData("sk-proj-C4NARYmadeUp0000000000", "OpenAI", KeyVerdict.Match, "openai")]
    [InlineData("sk-proj-C4NARYmadeUp0000000000", "groq", KeyVerdict.WrongProvider, "openai")]
    [InlineData("gsk_C4NARYmadeUp0000000000", "xai", KeyVerdict.WrongProvider, "groq")]
    [InlineData("sk-ant-admin01-C4NARYmadeUp", "anthropic", KeyVerdict.WrongKeyType, null)]
    [InlineData("{\"type\": \"service_account\"}", "gemini", KeyVerdict.WrongKeyType, null)]
    [InlineData("sk-0123456789abcdef0123456789abcdef", null, KeyVerdict.Possible, "deepseek")]
    [InlineData("C4NARY!!", null, KeyVerdict.Unknown, null)]
    [InlineData("short", null, KeyVerdict.NotAKey, null)]
    [InlineData("", null, KeyVerdict.NotAKey, null)]
    [InlineData(null, null, KeyVerdict.NotAKey, null)]
    public void CheckKey_says_what_the_form_tells(string? key, string? provider, KeyVerdict verdict, string? candidate)
    {
        var check = ProviderCatalog.CheckKey(key, provider);

        Assert.Equal(verdict, check.Verdict);
        Assert.NotEmpty(check.Explanation);
        if (candidate is not null)
            Assert.Contains(check.Candidates, c => c.Id == candidate);
        Assert.DoesNotContain("C4NARY", check.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Lookups_by_null_and_by_nonsense()
    {
        Assert.Throws<ArgumentNullException>(() => ProviderCatalog.Get(null!));
        Assert.Throws<ArgumentNullException>(() => ProviderCatalog.TryGet(null!, out _));
        Assert.Throws<KeyNotFoundException>(() => ProviderCatalog.Get("nobody"));
        Assert.False(ProviderCatalog.TryGet("", out _));
        Assert.True(ProviderCatalog.TryGet("CLAUDE", out var preset));
        Assert.Equal("anthropic", preset.Id);
        Assert.Contains(ProviderCatalog.All, p => p is { Id: "demo", IsCustom: true });
    }

    private static void AssertAddress(string address) =>
        Assert.True(Uri.TryCreate(address.Replace("{resource}", "resource", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.Scheme == "https", address);
}
