using Byok.Generated;

namespace Byok.Tests.Providers;

public sealed class CustomProviderTests
{
    [Theory]
    [InlineData("", "id")]
    [InlineData("Acme", "id")]
    [InlineData("-acme", "id")]
    [InlineData("ac me", "id")]
    [InlineData("acme\n", "id")]
    [InlineData("claude", "alias of 'anthropic'")]
    public void An_invalid_id_is_refused_with_a_reason(string id, string reason)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => ByokRegistry.AddProvider(new ByokProviderAttribute(id)));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("has space")]
    [InlineData("comma,")]
    [InlineData("ключ-")]
    public void An_invalid_key_prefix_is_refused(string prefix) =>
        Assert.Throws<InvalidOperationException>(() => ByokRegistry.AddProvider(new ByokProviderAttribute("acme") { KeyPrefix = prefix }));

    [Theory]
    [InlineData("llm.acme.example")]
    [InlineData("ftp://llm.acme.example")]
    [InlineData("")]
    public void A_base_address_that_is_none_is_refused(string url) =>
        Assert.Throws<InvalidOperationException>(() => ByokRegistry.AddProvider(new ByokProviderAttribute("acme") { BaseUrl = url }));

    [Fact]
    public void Null_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => ByokRegistry.AddProvider(null!));
        Assert.Throws<InvalidOperationException>(() => ByokRegistry.AddProvider(new ByokProviderAttribute(null!)));
        Assert.Throws<ArgumentNullException>(() => ByokRegistry.AddGuard(null!, "", null!));
    }

    [Fact]
    public void A_built_in_provider_keeps_its_key_rules()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => ByokRegistry.AddProvider(new ByokProviderAttribute("openai") { KeyPrefix = "mine-" }));

        Assert.Contains("built-in", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_of_a_built_in_provider_can_be_set()
    {
        var azure = CustomProvider.ToPreset(new ByokProviderAttribute("azure-openai") { BaseUrl = "https://mine.openai.azure.com/openai/v1/" });
        var catalog = CatalogSnapshot.Create([azure]);

        Assert.Equal("https://mine.openai.azure.com/openai/v1", catalog.Find("azure")!.BaseUrl);
        Assert.Equal(ProviderStatus.Active, azure.Status);
        Assert.Equal("api-key", azure.AuthHeaderName);
        Assert.Null(azure.AuthScheme);
        Assert.Equal(CatalogSnapshot.BuiltIn.Rules.Count, catalog.Rules.Count);
    }

    [Fact]
    public void Repeating_a_declaration_is_fine_and_contradicting_it_is_not()
    {
        var before = ByokRegistry.Catalog;
        ByokRegistry.AddProvider(new ByokProviderAttribute("demo") { DisplayName = "Demo", KeyPrefix = "demo-", BaseUrl = "https://demo.example/v1", DefaultModel = "demo-1" });

        Assert.Same(before, ByokRegistry.Catalog);
        Assert.Throws<InvalidOperationException>(() => ByokRegistry.AddProvider(new ByokProviderAttribute("demo") { KeyPrefix = "other-" }));
    }

    [Fact]
    public void A_specific_prefix_is_conclusive_and_goes_before_a_general_rule()
    {
        var catalog = CatalogSnapshot.Create([Preset("acme", "sk-acme-")]);

        Assert.Equal("acme", Owner(catalog, "sk-acme-madeup-T3BlbkFJ-madeup"));
        Assert.Equal("openai", Owner(catalog, "sk-madeup0T3BlbkFJ0madeup"));
    }

    [Theory]
    [InlineData("sk-")]
    [InlineData("sk-p")]
    public void A_prefix_that_other_providers_keys_begin_with_claims_nothing(string prefix)
    {
        var catalog = CatalogSnapshot.Create([Preset("acme", prefix)]);

        Assert.Equal("openai", Owner(catalog, "sk-proj-madeup-madeup"));
        Assert.Null(Owner(catalog, prefix + "lain-madeup-madeup"));
    }

    [Fact]
    public void Two_providers_with_one_prefix_claim_nothing()
    {
        var catalog = CatalogSnapshot.Create([Preset("acme", "shared-"), Preset("bcme", "shared-")]);

        Assert.Null(Owner(catalog, "shared-madeup-madeup"));
    }

    [Fact]
    public void The_stamp_tells_catalogues_apart_and_does_not_depend_on_the_order()
    {
        var (a, b) = (Preset("acme", "ak_"), Preset("bcme", "bk_"));

        Assert.Equal(CatalogSnapshot.Create([a, b]).Stamp, CatalogSnapshot.Create([b, a]).Stamp);
        Assert.NotEqual(CatalogSnapshot.BuiltIn.Stamp, CatalogSnapshot.Create([a]).Stamp);
        Assert.NotEqual(CatalogSnapshot.Create([Preset("acme", "xk_")]).Stamp, CatalogSnapshot.Create([a]).Stamp);
    }

    private static ProviderPreset Preset(string id, string prefix) => CustomProvider.ToPreset(new ByokProviderAttribute(id) { KeyPrefix = prefix });

    private static string? Owner(CatalogSnapshot catalog, string key) => catalog.IndexOfRule(key, files: false) is >= 0 and var rule ? catalog.Rules[rule].Owner : null;
}
