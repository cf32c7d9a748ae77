using Byok.Vectors;

namespace Byok.Tests.Credentials;

public sealed class ByokCredentialsTests
{
    [Fact]
    public void Credentials_for_a_test_of_a_handler_can_be_made_by_hand()
    {
        var credentials = new ByokCredentials(new ApiKey(Canary.Anthropic), "Claude", "claude-x");

        Assert.Equal("anthropic", credentials.Provider);
        Assert.Equal("claude-x", credentials.Model);
        Assert.Equal("https://api.anthropic.com/v1", credentials.Preset.BaseUrl);
        Assert.Equal(Canary.Anthropic, credentials.ApiKey.Reveal());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("github-models")]
    public void An_unknown_provider_is_refused(string provider) =>
        Assert.Throws<ArgumentException>(() => new ByokCredentials(new ApiKey(Canary.OpenAI), provider));

    [Theory]
    [InlineData("gpt 6")]
    [InlineData("a,b")]
    [InlineData("modèle")]
    [InlineData("line\nbreak")]
    public void A_malformed_model_is_refused(string model) =>
        Assert.Throws<ArgumentException>(() => new ByokCredentials(new ApiKey(Canary.OpenAI), "openai", model));

    [Fact]
    public void An_empty_key_or_no_provider_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new ByokCredentials(default, "openai"));
        Assert.Throws<ArgumentNullException>(() => new ByokCredentials(new ApiKey(Canary.OpenAI), null!));
        Assert.Null(new ByokCredentials(new ApiKey(Canary.OpenAI), "openai", "").Model);
    }

    [Theory]
    [InlineData("groq", "groq/llama-3.3-70b-versatile", "llama-3.3-70b-versatile")]
    [InlineData("groq", "GroqCloud/llama-x", "llama-x")]
    [InlineData("groq", "groq/compound", "groq/compound")]
    [InlineData("groq", "groq/compound-mini", "groq/compound-mini")]
    [InlineData("groq", "groq/openai/gpt-oss-120b", "openai/gpt-oss-120b")]
    [InlineData("groq", "openai/gpt-oss-120b", "openai/gpt-oss-120b")]
    [InlineData("openai", "openai/gpt-6-luna", "gpt-6-luna")]
    [InlineData("openai", "gpt-6-luna", "gpt-6-luna")]
    [InlineData("openrouter", "openrouter/auto", "openrouter/auto")]
    [InlineData("openrouter", "openrouter/anthropic/claude-opus-5", "anthropic/claude-opus-5")]
    [InlineData("nvidia", "nvidia/nemotron-x", "nvidia/nemotron-x")]
    [InlineData("nvidia", "nvidia/openai/gpt-oss-20b", "openai/gpt-oss-20b")]
    [InlineData("anthropic", "claude/claude-x", "claude-x")]
    [InlineData("openai", "/gpt", "/gpt")]
    [InlineData("openai", "openai/", "openai/")]
    public void ModelId_is_what_the_provider_calls_the_model(string provider, string sent, string expected)
    {
        var credentials = new ByokCredentials(new ApiKey(Canary.Unowned), provider, sent);

        Assert.Equal(sent, credentials.Model);
        Assert.Equal(expected, credentials.ModelId);
    }

    [Fact]
    public void Without_a_model_ModelId_is_the_providers_default()
    {
        Assert.Equal(ProviderCatalog.Get("openai").DefaultModel, new ByokCredentials(new ApiKey(Canary.OpenAI), "openai").ModelId);
        Assert.Null(new ByokCredentials(new ApiKey(Canary.Unowned), "azure-openai").ModelId);
    }
}
