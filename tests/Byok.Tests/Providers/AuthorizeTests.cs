using Byok.Vectors;

namespace Byok.Tests.Providers;

public sealed class AuthorizeTests
{
    [Theory]
    [InlineData("openai", "Authorization", "Bearer ")]
    [InlineData("anthropic", "x-api-key", "")]
    [InlineData("gemini", "x-goog-api-key", "")]
    [InlineData("azure-openai", "api-key", "")]
    [InlineData("demo", "Authorization", "Bearer ")]
    public void The_key_goes_into_the_providers_own_header(string provider, string header, string before)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://llm.example/");
        request.Headers.TryAddWithoutValidation(header, "an older value");

        ProviderCatalog.Get(provider).Authorize(request, new ApiKey(Canary.Unowned));

        Assert.Equal([before + Canary.Unowned], request.Headers.GetValues(header));
        Assert.Equal(header == "Authorization", request.Headers.Authorization is not null);
    }

    // Anthropic and Gemini want their own header at their own API, and a bearer at the one that is like OpenAI's.
    [Theory]
    [InlineData("anthropic")]
    [InlineData("gemini")]
    [InlineData("openai")]
    public void At_an_openai_compatible_api_the_key_is_a_bearer(string provider)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://llm.example/");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer older");
        var preset = ProviderCatalog.Get(provider);

        preset.AuthorizeOpenAICompatible(request, new ApiKey(Canary.Unowned));

        Assert.Equal(["Authorization"], request.Headers.NonValidated.Select(header => header.Key));
        Assert.Equal("Bearer " + Canary.Unowned, request.Headers.Authorization?.ToString());
        Assert.Throws<ArgumentNullException>(() => preset.AuthorizeOpenAICompatible(null!, new ApiKey(Canary.OpenAI)));
        Assert.Throws<ArgumentException>(() => preset.AuthorizeOpenAICompatible(request, default));
    }

    [Fact]
    public void Required_headers_are_added_once()
    {
        using var request = new HttpRequestMessage();
        var preset = ProviderCatalog.Get("anthropic");

        preset.Authorize(request, new ApiKey(Canary.Anthropic));
        preset.Authorize(request, new ApiKey(Canary.Anthropic));

        Assert.Equal(["2023-06-01"], request.Headers.GetValues("anthropic-version"));
        // Only pages need it; from a server it would be a lie.
        Assert.False(request.Headers.Contains("anthropic-dangerous-direct-browser-access"));
    }

    [Theory]
    [InlineData("C4NARY!\"#$%&'()*+-./:;=>?@[\\]^_`{|}~")]
    [InlineData("C4NARY,with,commas,in,it")]
    public void No_key_makes_it_throw(string key)
    {
        foreach (var preset in ProviderCatalog.All)
        {
            using var request = new HttpRequestMessage();
            preset.Authorize(request, new ApiKey(key));
            Assert.EndsWith(key, request.Headers.NonValidated[preset.AuthHeaderName].ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Null_and_empty_are_refused()
    {
        var preset = ProviderCatalog.Get("openai");
        using var request = new HttpRequestMessage();

        Assert.Throws<ArgumentNullException>(() => preset.Authorize(null!, new ApiKey(Canary.OpenAI)));
        Assert.Throws<ArgumentException>(() => preset.Authorize(request, default));
    }

    [Fact]
    public void A_header_name_that_is_none_is_reported_without_the_key()
    {
        var preset = CustomProvider.ToPreset(new ByokProviderAttribute("acme") { AuthHeader = "Content-Type" });
        using var request = new HttpRequestMessage();

        var exception = Assert.Throws<InvalidOperationException>(() => preset.Authorize(request, new ApiKey(Canary.OpenAI)));

        Canary.AssertAbsent("the exception", exception.ToString());
        Assert.Contains("Content-Type", exception.Message, StringComparison.Ordinal);
    }
}
