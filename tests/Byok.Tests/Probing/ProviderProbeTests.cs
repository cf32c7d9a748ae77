using System.Diagnostics;
using Byok.Vectors;

namespace Byok.Tests.Probing;

/// <summary>Every provider of the catalogue: what it is asked, and how its answers are read.</summary>
public sealed class ProviderProbeTests(FakeProvider provider) : IClassFixture<FakeProvider>
{
    private const string Json = "application/json";
    private const string Bearer = "Authorization: Bearer {key}";

    public static TheoryData<int> Documented => [.. Enumerable.Range(0, DocumentedAnswers.All.Count)];

    public static TheoryData<string> Ids => [.. ProviderCatalog.BuiltIn.Select(preset => preset.Id)];

    public static TheoryData<string, string, string> Requests => new()
    {
        { "openai", "GET https://api.openai.com/v1/models", Bearer },
        { "anthropic", "GET https://api.anthropic.com/v1/models", "x-api-key: {key}" },
        { "groq", "GET https://api.groq.com/openai/v1/models", Bearer },
        { "gemini", "GET https://generativelanguage.googleapis.com/v1beta/models?pageSize=1", "x-goog-api-key: {key}" },
        { "mistral", "GET https://api.mistral.ai/v1/models", Bearer },
        { "deepseek", "GET https://api.deepseek.com/user/balance", Bearer },
        { "xai", "GET https://api.x.ai/v1/api-key", Bearer },
        { "openrouter", "GET https://openrouter.ai/api/v1/key", Bearer },
        { "together", "GET https://api.together.xyz/v1/models", Bearer },
        { "fireworks", "GET https://api.fireworks.ai/inference/v1/models", Bearer },
        { "cohere", "POST https://api.cohere.com/v1/check-api-key", Bearer },
        { "perplexity", "POST https://api.perplexity.ai/chat/completions", Bearer },
        { "cerebras", "GET https://api.cerebras.ai/v1/models", Bearer },
        { "huggingface", "GET https://huggingface.co/api/whoami-v2", Bearer },
        { "azure-openai", "GET https://acme.openai.azure.com/openai/v1/models", "api-key: {key}" },
        { "nvidia", "POST https://api.ngc.nvidia.com/v3/keys/get-caller-info", "" },
        { "deepinfra", "GET https://api.deepinfra.com/payment/checklist?compute_owed=true", Bearer },
        { "moonshot", "GET https://api.moonshot.ai/v1/users/me/balance", Bearer },
        { "alibaba", "GET https://dashscope-intl.aliyuncs.com/compatible-mode/v1/models", Bearer },
        { "ollama-cloud", "POST https://ollama.com/v1/chat/completions", Bearer },
        { "ai21", "GET https://api.ai21.com/studio/v1/library/files", Bearer },
        { "replicate", "GET https://api.replicate.com/v1/account", Bearer },
        { "sambanova", "POST https://api.sambanova.ai/v1/chat/completions", Bearer },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task Each_documented_answer_is_read_right(int index)
    {
        var answer = DocumentedAnswers.All[index];
        var key = ProbeKeys.For(answer.Provider);
        provider.Say(answer.Status, answer.Body.Replace("{key}", key, StringComparison.Ordinal), answer.ContentType, answer.Header);

        var result = await CheckAsync(answer.Provider, key);

        Assert.True(answer.Outcome == result.Outcome, $"{answer}: {result.Outcome}");
        Assert.Equal(answer.Provider, result.Provider);
        Assert.StartsWith(result.Outcome == KeyProbeOutcome.ProviderError ? "The answer from" : ProbeKeys.Preset(answer.Provider).DisplayName, result.Explanation, StringComparison.Ordinal);
        Canary.AssertAbsent("the explanation", result.Explanation);
        Canary.AssertAbsent("the result's text", result.ToString());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_provider_has_a_good_and_a_bad_answer_in_the_table(string id)
    {
        Assert.Contains(DocumentedAnswers.All, answer => answer.Provider == id && answer.Outcome == KeyProbeOutcome.Ok);
        Assert.Contains(DocumentedAnswers.All, answer => answer.Provider == id && answer.Outcome == KeyProbeOutcome.Rejected);
        Assert.Contains(Requests, row => Equals(row[0], id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_stands_between_is_never_taken_for_the_provider(string id)
    {
        foreach (var (status, body, outcome) in DocumentedAnswers.OfAnybody)
        {
            // What the catalogue says of this provider goes first.
            var isListed = ProbeKeys.Preset(id).Probe!.Answers.Any(a => a.Status == status && (a.Sign is null || a.Sign.Kind == ProbeSignKind.Html)) && status is not (200 or 500 or 503);
            provider.Say(status, body, body.StartsWith('<') ? "text/html" : Json, status is 302 or 307 ? "Location: https://elsewhere.example/models" : null);
            var found = (await CheckAsync(id, ProbeKeys.For(id))).Outcome;
            Assert.NotEqual(KeyProbeOutcome.Ok, found);
            if (!isListed || body.StartsWith('<') && (id, status) != ("perplexity", 401))
                Assert.True(outcome == found, $"{id} {status} {body}: {found}");
        }
    }

    // Also where the catalogue knows the status: it is the API's word that it knows, and this is the network in front of it.
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_the_network_says_tells_of_no_key_whatever_its_status(string id)
    {
        foreach (var status in (int[])[200, 400, 402, 403, 404, 412, 429])
        {
            provider.Say(status, "error code: 1010", "text/plain; charset=UTF-8");
            var plain = (await CheckAsync(id, ProbeKeys.For(id))).Outcome;
            provider.Say(status, $$"""{"title":"Error 1010: Access denied","status":{{status}},"error_code":1010,"cloudflare_error":true}""", "application/problem+json");
            var json = (await CheckAsync(id, ProbeKeys.For(id))).Outcome;
            Assert.True((plain, json) == (KeyProbeOutcome.ProviderError, KeyProbeOutcome.ProviderError), $"{id} {status}: {plain}, {json}");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_401_in_plain_text_refuses_a_key_and_tells_nothing_else(string id)
    {
        provider.Say(401, "IP not authorized. Insufficient permissions. CORS requests are not allowed.", "text/plain");
        Assert.Contains((await CheckAsync(id, ProbeKeys.For(id))).Outcome, new[] { KeyProbeOutcome.Rejected, KeyProbeOutcome.ProviderError });
    }

    [Theory]
    [InlineData("null")]
    [InlineData("false")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task An_error_that_says_nothing_is_none(string error)
    {
        provider.Say(200, $$"""{"data":[{"error":"of a model"}],"error":{{error}}}""", Json);
        Assert.Equal(KeyProbeOutcome.Ok, (await CheckAsync("openai", ProbeKeys.For("openai"))).Outcome);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_key_goes_where_it_belongs_and_nowhere_else(string id, string line, string header)
    {
        var key = ProbeKeys.For(id);
        provider.Say(200, "{}");
        provider.Received.Clear();
        // An app that is being traced: its trace ids are no business of the provider's.
        using var activity = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();

        await CheckAsync(id, key);

        var received = Assert.Single(provider.Received);
        Assert.Equal(line, $"{received.Method} {received.Url}");
        var carriers = received.Headers.Where(h => h.Value.Contains(key, StringComparison.Ordinal)).Select(h => $"{h.Key}: {h.Value}");
        Assert.Equal(header.Length == 0 ? [] : [header.Replace("{key}", key, StringComparison.Ordinal)], carriers, StringComparer.OrdinalIgnoreCase);
        Canary.AssertAbsent("the address", received.Url);

        string[] expected = ["Accept", "Accept-Encoding", "Host", "User-Agent"];
        var others = received.Headers.Keys.Except([header.Split(':')[0], "anthropic-version", "Content-Type", "Content-Length"], StringComparer.OrdinalIgnoreCase);
        Assert.Equal(expected, others.Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal("identity", received.Headers["Accept-Encoding"]);
        Assert.Equal(id == "anthropic" ? "2023-06-01" : null, received.Headers.GetValueOrDefault("anthropic-version"));
        if (id == "nvidia")
        {
            Assert.Equal("application/x-www-form-urlencoded", received.Headers["Content-Type"]);
            Assert.Equal("credentials=" + key, received.Body);
        }
        else
        {
            Canary.AssertAbsent("the body", received.Body);
            Assert.Equal(ProbeKeys.Preset(id).Probe!.Body ?? "", received.Body);
        }
    }

    [Fact]
    public async Task A_key_in_a_form_is_escaped()
    {
        const string Hostile = "nvapi-C4NARY&admin=1%26+=?#";
        provider.Say(200, "{}");
        provider.Received.Clear();

        await CheckAsync("nvidia", Hostile);

        Assert.Equal("credentials=" + Uri.EscapeDataString(Hostile), Assert.Single(provider.Received).Body);
    }

    [Theory]
    [InlineData("ollama-cloud")]
    [InlineData("sambanova")]
    public async Task Nobody_is_asked_where_that_costs_money(string id)
    {
        provider.Received.Clear();
        using var probe = provider.CreateProbe();

        var result = await probe.CheckAsync(new ApiKey(Canary.Unowned), id);

        Assert.Equal(KeyProbeOutcome.NotCheckable, result.Outcome);
        Assert.Contains("costs money", result.Explanation, StringComparison.Ordinal);
        Assert.Empty(provider.Received);
    }

    [Theory]
    [InlineData("azure-openai", "has not said where")]
    [InlineData("demo", "No check is known")]
    public async Task Nobody_is_asked_where_nobody_knows_how(string id, string reason)
    {
        provider.Received.Clear();
        using var probe = provider.CreateProbe(allowPaidChecks: true);

        var result = await probe.CheckAsync(new ApiKey(Canary.Unowned), id);

        Assert.Equal(KeyProbeOutcome.NotCheckable, result.Outcome);
        Assert.Contains(reason, result.Explanation, StringComparison.Ordinal);
        Assert.Empty(provider.Received);
    }

    [Fact]
    public void Each_condition_has_a_sign_and_each_sign_a_condition()
    {
        foreach (var preset in ProviderCatalog.BuiltIn)
        {
            var answers = preset.Probe!.Answers;
            Assert.All(answers, answer => Assert.True(answer.When is null == answer.Sign is null, $"{preset.Id} {answer.Status} {answer.When}"));
            Assert.All(answers, answer => Assert.True(answer.Sign is null || answer.Sign.Kind == ProbeSignKind.Html || answer.Sign.Values.Count != 0));
            // Behind an answer without a condition no other of the same status is ever asked.
            Assert.All(answers.GroupBy(answer => answer.Status), group => Assert.DoesNotContain(group.SkipLast(1), answer => answer.Sign is null));
        }
    }

    private async Task<KeyProbeResult> CheckAsync(string id, string key)
    {
        using var probe = provider.CreateProbe(allowPaidChecks: true);
        return await probe.CheckAsync(new ApiKey(key), ProbeKeys.Preset(id), acceptAnyKeyFormat: false, default);
    }
}
