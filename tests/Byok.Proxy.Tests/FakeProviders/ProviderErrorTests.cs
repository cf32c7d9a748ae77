using System.Text.Json;
using Byok.FakeProviders;

namespace Byok.Proxy.Tests.FakeProviders;

public sealed class ProviderErrorTests(FakeProviderFixture fakes) : IClassFixture<FakeProviderFixture>
{
    public static TheoryData<string, int, string, string, string> Errors => new()
    {
        { "bad-request", 400, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT" },
        { "unauthorized", 401, "invalid_api_key", "authentication_error", "INVALID_ARGUMENT" },
        { "unpaid", 402, "insufficient_quota", "billing_error", "RESOURCE_EXHAUSTED" },
        { "forbidden", 403, "permission_denied", "permission_error", "PERMISSION_DENIED" },
        { "not-found", 404, "model_not_found", "not_found_error", "NOT_FOUND" },
        { "too-large", 413, "invalid_request_error", "request_too_large", "INVALID_ARGUMENT" },
        { "too-many", 429, "rate_limit_exceeded", "rate_limit_error", "RESOURCE_EXHAUSTED" },
        { "failing", 500, "server_error", "api_error", "INTERNAL" },
        { "unavailable", 503, "server_is_overloaded", "api_error", "UNAVAILABLE" },
        { "overloaded", 529, "server_is_overloaded", "overloaded_error", "UNAVAILABLE" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Errors_have_the_form_of_their_provider(string model, int status, string openai, string anthropic, string gemini)
    {
        var error = await ErrorAsync("openai", model, status == 402 ? 429 : status);
        Assert.Contains(openai, new[] { error.GetProperty("code").GetString(), error.GetProperty("type").GetString() });
        Assert.Equal(anthropic, (await ErrorAsync("anthropic", model, status)).GetProperty("type").GetString());
        var google = await ErrorAsync("gemini", model, status == 401 ? 400 : status);
        Assert.Equal(gemini, google.GetProperty("status").GetString());
        Assert.Equal(model == "unauthorized", google.ToString().Contains("API_KEY_INVALID", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_429_says_when_to_come_back_and_what_is_left()
    {
        using var openai = await fakes.AskAsync("openai", FakeBehaviour.TooMany);
        Assert.Equal(TimeSpan.FromSeconds(20), openai.Headers.RetryAfter?.Delta);
        Assert.Equal(["20000"], openai.Headers.GetValues("retry-after-ms"));
        Assert.Equal(["0"], openai.Headers.GetValues("x-ratelimit-remaining-requests"));

        using var anthropic = await fakes.AskAsync("anthropic", FakeBehaviour.TooMany);
        Assert.Equal(TimeSpan.FromSeconds(20), anthropic.Headers.RetryAfter?.Delta);
        Assert.Equal(["0"], anthropic.Headers.GetValues("anthropic-ratelimit-input-tokens-remaining"));

        using var gemini = await fakes.AskAsync("gemini", FakeBehaviour.TooMany);
        Assert.Null(gemini.Headers.RetryAfter);
        Assert.Contains("\"retryDelay\":\"20s\"", await gemini.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Openai_says_with_429_that_there_is_no_credit_and_not_when_to_come_back()
    {
        using var response = await fakes.AskAsync("openai", FakeBehaviour.Unpaid);

        Assert.Equal(429, (int)response.StatusCode);
        Assert.Null(response.Headers.RetryAfter);
        Assert.False(response.Headers.Contains("retry-after-ms"));
        Assert.Contains("\"type\":\"insufficient_quota\",\"param\":null,\"code\":\"insufficient_quota\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openai", null, 401)]
    [InlineData("openai", "short", 401)]
    [InlineData("openai", "with a space in it", 401)]
    [InlineData("anthropic", null, 401)]
    [InlineData("anthropic", "short", 401)]
    [InlineData("gemini", null, 403)]
    [InlineData("gemini", "short", 400)]
    public async Task No_key_and_no_such_key_are_refused(string provider, string? key, int status)
    {
        var request = ProviderRequests.To(fakes.Server, provider, HttpMethod.Get, "models", key: key);
        if (key is null)
            request.Headers.Clear();
        using var response = await fakes.Client.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_key_is_taken_from_the_providers_own_place_only()
    {
        foreach (var provider in ProviderRequests.Providers)
        {
            foreach (var name in new[] { "key", "api_key" })
            {
                using var inUrl = await fakes.Client.SendAsync(ProviderRequests.To(fakes.Server, provider, HttpMethod.Get, $"models?{name}=abcdefghijkl"));
                Assert.Equal(400, (int)inUrl.StatusCode);
            }
        }
        var bearer = new HttpRequestMessage(HttpMethod.Get, fakes.Server.Gemini + "/models");
        bearer.Headers.TryAddWithoutValidation("Authorization", "Bearer " + ProviderRequests.Gemini);
        using var refused = await fakes.Client.SendAsync(bearer);
        Assert.Equal(403, (int)refused.StatusCode);
    }

    [Fact]
    public async Task Gemini_puts_the_error_into_an_array_where_it_would_answer_in_one()
    {
        using var response = await fakes.Client.SendAsync(ProviderRequests.To(fakes.Server, "gemini", HttpMethod.Post, "models/too-many:streamGenerateContent", "{}"));
        Assert.Equal(429, (int)response.StatusCode);
        Assert.Equal(429, JsonElement.Parse(await response.Content.ReadAsStringAsync())[0].GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Anthropic_wants_its_version()
    {
        var request = ProviderRequests.To(fakes.Server, "anthropic", HttpMethod.Get, "models");
        request.Headers.Remove("anthropic-version");
        using var response = await fakes.Client.SendAsync(request);
        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_key_chooses_where_there_is_no_model()
    {
        var request = ProviderRequests.To(fakes.Server, "openai", HttpMethod.Get, "models", key: "sk-proj-fake-cut-clean-0001");
        using var response = await fakes.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(text));

        using var many = await fakes.Client.SendAsync(ProviderRequests.To(fakes.Server, "anthropic", HttpMethod.Get, "models", key: "sk-ant-api03-fake-too-many-0001"));
        Assert.Equal(429, (int)many.StatusCode);
    }

    [Fact]
    public async Task Bodies_that_are_no_request_are_refused()
    {
        foreach (var body in new[] { "", "[]", "{", "null", "{\"model\":7}", "{\"model\":\"\"}" })
        {
            using var response = await fakes.Client.SendAsync(ProviderRequests.To(fakes.Server, "openai", HttpMethod.Post, "chat/completions", body));
            Assert.Equal(400, (int)response.StatusCode);
        }
    }

    private async Task<JsonElement> ErrorAsync(string provider, string model, int status)
    {
        using var response = await fakes.Client.SendAsync(ProviderRequests.Ask(fakes.Server, provider, model));
        Assert.Equal(status, (int)response.StatusCode);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("error");
    }
}
