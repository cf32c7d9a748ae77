using Byok.Generated;

namespace Byok.Tests.Probing;

/// <summary>Probes of providers whose address the app declares.</summary>
public sealed class DeclaredProbeTests
{
    [Theory]
    [InlineData("models", "https://llm.acme.example/v1/models")]
    [InlineData("/models?limit=1", "https://llm.acme.example/v1/models?limit=1")]
    [InlineData("https://account.acme.example/me", "https://account.acme.example/me")]
    [InlineData("//elsewhere.example/me", "https://llm.acme.example/v1/elsewhere.example/me")]
    public void An_address_is_absolute_or_below_the_base_address(string declared, string url)
    {
        var probe = Declare("acme", declared).Probe!;

        Assert.Equal(url, probe.Url);
        Assert.Equal("GET", probe.Method);
        Assert.True(probe.IsFree);
    }

    [Theory]
    [InlineData("", "https://llm.acme.example/v1")]
    [InlineData("ftp://acme.example/me", "https://llm.acme.example/v1")]
    [InlineData("https://user:word@acme.example/me", "https://llm.acme.example/v1")]
    [InlineData("https://", "https://llm.acme.example/v1")]
    [InlineData("models", null)]
    public void An_address_that_is_none_is_refused_with_a_reason(string declared, string? baseUrl)
    {
        var exception = Assert.Throws<InvalidOperationException>(
            () => ByokRegistry.AddProvider(new ByokProviderAttribute("probed") { BaseUrl = baseUrl, ProbeUrl = declared }));

        Assert.Contains("ProbeUrl must be", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Declarations_that_differ_in_it_contradict_each_other() =>
        Assert.Throws<InvalidOperationException>(() => ByokRegistry.AddProvider(new ByokProviderAttribute("demo")
        {
            DisplayName = "Demo", KeyPrefix = "demo-", BaseUrl = "https://demo.example/v1", DefaultModel = "demo-1", ProbeUrl = "models",
        }));

    [Fact]
    public void An_address_that_had_to_be_filled_in_makes_the_known_probe_work()
    {
        var probe = ProbeKeys.Preset("azure-openai").Probe!;

        Assert.Equal("https://acme.openai.azure.com/openai/v1/models", probe.Url);
        Assert.Contains(probe.Answers, answer => answer is { Status: 403, Meaning: ProbeMeaning.NoPermission });
        Assert.Contains("{resource}", ProviderCatalog.Get("azure-openai").Probe!.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void At_another_address_than_the_built_in_one_nothing_is_known_unless_the_app_says_it()
    {
        Assert.Null(Declare("openai", null).Probe);
        Assert.Equal("https://llm.acme.example/v1/me", Declare("openai", "me").Probe!.Url);
        Assert.Null(Declare("acme", null).Probe);
        Assert.Equal("https://api.openai.com/v1/models", CustomProvider.ToPreset(new ByokProviderAttribute("openai") { DisplayName = "Ours" }).Probe!.Url);
    }

    private static ProviderPreset Declare(string id, string? probeUrl) =>
        CustomProvider.ToPreset(new ByokProviderAttribute(id) { BaseUrl = "https://llm.acme.example/v1/", ProbeUrl = probeUrl });
}
