namespace Byok.Proxy.Tests.Routing;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("chat/completions", "chat/completions", true)]
    [InlineData("models/*", "models/gpt-6.1-sol", true)]
    [InlineData("models/*", "models/ft:gpt-4o@2026_1~x", true)]
    [InlineData("models/*:generateContent", "models/gemini-3.8-flash:generateContent", true)]
    [InlineData("models/*:generateContent", "models/:generateContent", false)]
    [InlineData("models/*:generateContent", "models/gemini:streamGenerateContent", false)]
    [InlineData("models/*", "models/", false)]
    [InlineData("models/*", "models", false)]
    [InlineData("models/*", "models/a/b", false)]
    [InlineData("models/*", "models/..", false)]
    [InlineData("models/*", "models/.", false)]
    [InlineData("models/*", "models/a%2Fb", false)]
    [InlineData("models/*", "models/a\\b", false)]
    [InlineData("models/*", "models/a?b", false)]
    [InlineData("models/*", "models/a#b", false)]
    [InlineData("models/*", "models/a b", false)]
    [InlineData("models/*", "models/\u0000", false)]
    [InlineData("models/*", "models/\uff0e\uff0e", false)]
    [InlineData("models", "models/", false)]
    [InlineData("models", "/models", false)]
    [InlineData("models", "MODELS", false)]
    [InlineData("models", "", false)]
    public void Fits_what_it_says_and_no_other_spelling(string pattern, string path, bool fits) =>
        Assert.Equal(fits, PathPattern.Matches(pattern, path));

    [Theory]
    [InlineData("")]
    [InlineData("/models")]
    [InlineData("models/")]
    [InlineData("a//b")]
    [InlineData("a/../b")]
    [InlineData("a/%2e")]
    [InlineData("a?b")]
    [InlineData("*/**")]
    [InlineData("a b")]
    public void Refuses_patterns_that_are_none(string pattern)
    {
        Assert.False(PathPattern.IsValid(pattern));
        Assert.ThrowsAny<ArgumentException>(() => new ByokProxyUpstream().Allow("POST", pattern));
    }

    [Theory]
    [InlineData("openai", "POST", "chat/completions", "https://api.openai.com/v1/chat/completions")]
    [InlineData("openai", "POST", "v1/chat/completions", "https://api.openai.com/v1/chat/completions")]
    [InlineData("groq", "POST", "openai/v1/chat/completions", "https://api.groq.com/openai/v1/chat/completions")]
    [InlineData("groq", "POST", "v1/chat/completions", "https://api.groq.com/openai/v1/chat/completions")]
    [InlineData("anthropic", "POST", "v1/messages", "https://api.anthropic.com/v1/messages")]
    [InlineData("anthropic", "POST", "messages/count_tokens", "https://api.anthropic.com/v1/messages/count_tokens")]
    [InlineData("gemini", "POST", "v1beta/models/g:generateContent", "https://generativelanguage.googleapis.com/v1beta/models/g:generateContent")]
    [InlineData("gemini", "POST", "v1beta/openai/chat/completions", "https://generativelanguage.googleapis.com/v1beta/openai/chat/completions")]
    [InlineData("gemini", "POST", "chat/completions", "https://generativelanguage.googleapis.com/v1beta/openai/chat/completions")]
    [InlineData("cohere", "POST", "v2/chat", "https://api.cohere.com/v2/chat")]
    [InlineData("cohere", "POST", "chat/completions", "https://api.cohere.ai/compatibility/v1/chat/completions")]
    [InlineData("perplexity", "POST", "v1/chat/completions", "https://api.perplexity.ai/chat/completions")]
    [InlineData("openai", "DELETE", "models/ft-mine", null)]
    [InlineData("openai", "POST", "files", null)]
    [InlineData("openai", "GET", "chat/completions", null)]
    [InlineData("openai", "POST", "v1/v1/chat/completions", null)]
    [InlineData("openai", "POST", "v1/../chat/completions", null)]
    public void Leads_to_the_providers_address(string provider, string method, string path, string? address)
    {
        var route = UpstreamRoute.TryCreate(ProviderCatalog.Get(provider), null)!;

        Assert.Equal(address is not null, route.TryMatch(method, path, "", out var target, out _));
        Assert.Equal(address, target?.Address.AbsoluteUri);
    }

    [Fact]
    public void Every_provider_of_the_catalogue_is_forwarded_to_or_cannot_be_without_the_app()
    {
        var routes = ProviderRoutes.Create(new ByokProxyOptions()).Select(route => route.Preset.Id);

        Assert.Equal(
            ProviderCatalog.All.Where(preset => preset.Status == ProviderStatus.Active && preset.Streaming != StreamingStyle.None).Select(preset => preset.Id),
            routes);
    }

    [Fact]
    public void An_address_of_the_apps_own_takes_the_place_of_the_built_in_one()
    {
        var options = new ByokProxyOptions();
        options.For("azure-openai").BaseAddress = new Uri("https://mine.openai.azure.com/openai/v1/");
        options.For("gemini").BaseAddress = new Uri("http://127.0.0.1:8080/gemini/v1beta");
        var routes = ProviderRoutes.Create(options).ToDictionary(route => route.Preset.Id);

        Assert.True(routes["azure-openai"].TryMatch("POST", "chat/completions", "?api-version=1", out var azure, out _));
        Assert.Equal("https://mine.openai.azure.com/openai/v1/chat/completions?api-version=1", azure.Address.AbsoluteUri);
        Assert.True(routes["gemini"].TryMatch("POST", "chat/completions", "", out var gemini, out _));
        Assert.Equal("http://127.0.0.1:8080/gemini/v1beta/openai/chat/completions", gemini.Address.AbsoluteUri);
    }

    // Otherwise a made-up key would get an allowance of its own from whatever answers 200 to anybody.
    [Theory]
    [InlineData("POST", "chat/completions", true)]
    [InlineData("GET", "models", false)]
    [InlineData("POST", "public/things", false)]
    public void Only_what_is_known_to_need_a_key_proves_one(string method, string path, bool proves)
    {
        var route = UpstreamRoute.TryCreate(ProviderCatalog.Get("openai"), new ByokProxyUpstream().Allow("POST", "public/things"))!;

        Assert.True(route.TryMatch(method, path, "", out var target, out _));
        Assert.Equal(proves, target.ProvesKey);
    }

    [Fact]
    public void A_named_provider_without_address_says_what_to_add()
    {
        var options = new ByokProxyOptions();
        options.Providers.Add("azure-openai");

        var exception = Assert.Throws<InvalidOperationException>(() => ProviderRoutes.Create(options).ToList());
        Assert.Contains("""For("azure-openai").BaseAddress""", exception.Message, StringComparison.Ordinal);
    }
}
