using Byok.Vectors;

namespace Byok.Hosting;

/// <summary>Asks the endpoints of <see cref="VectorEndpoints"/> over HTTP, wherever they were compiled.</summary>
internal static class VectorCheck
{
    private const string Key = "demo-canary-0123456789";

    private static readonly (string Request, int Status, string Answer)[] Vectors =
    [
        ("POST /any", 401, "byok_missing_key"),
        ("HEAD /any", 401, ""),
        ($"POST /any|{Key}", 401, "byok_missing_provider"),
        ($"POST /any|{Key}|nobody", 401, "byok_unknown_provider"),
        ($"POST /any|{Key}|ollama", 401, "byok_unknown_provider"),
        ($"POST /any|{Key}|openai", 401, "byok_wrong_provider_key"),
        ("POST /any|sk-ant-admin01-0123456789|anthropic", 401, "byok_wrong_key_type"),
        ("POST /any|your-key-here|openai", 401, "byok_malformed_key"),
        ($"POST /any|{Key}|demo,openai", 400, "byok_duplicate_header"),
        ($"POST /any|{Key}|demo|a model", 400, "byok_malformed_model"),
        ($"POST /any?key={Key}|{Key}|demo", 400, "byok_key_in_url"),
        ($"POST /any|{Key}|demo", 200, $"demo||demo-1|{VectorEndpoints.HashOf(Key)}"),
        ($"GET /any|{Key}|DEMO|demo/some-model", 200, $"demo|demo/some-model|some-model|{VectorEndpoints.HashOf(Key)}"),
        ("POST /optional", 200, "none"),
        ($"POST /optional|{Key}", 401, "byok_missing_provider"),
        ($"POST /two|{Key}|demo", 403, "byok_provider_not_allowed"),
        ($"POST /model|{Key}|demo", 400, "byok_missing_model"),
        ($"POST /lenient|{Key}|openai|gpt", 200, $"openai|gpt|gpt|{VectorEndpoints.HashOf(Key)}"),
        ($"POST /delegate|{Key}|demo", 403, "byok_provider_not_allowed"),
        ("POST /delegate|sk-ant-api03-0123456789|claude|m", 200, $"anthropic|m|m|{VectorEndpoints.HashOf("sk-ant-api03-0123456789")}"),
    ];

    /// <summary>What is wrong with the app at the address; empty where nothing is.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(Uri address)
    {
        var answers = await RecordAsync(address);
        return
        [
            .. Vectors.Zip(answers)
                .Where(pair => pair.Second.Status != pair.First.Status || !pair.Second.Body.Contains(pair.First.Answer, StringComparison.Ordinal)
                    || (pair.First.Status == 401) != (pair.Second.Challenge.Length != 0))
                .Select(pair => $"{pair.First.Request}: expected {pair.First.Status} {pair.First.Answer}, got {pair.Second}"),
        ];
    }

    /// <summary>Every answer, to compare two builds of the same app.</summary>
    public static async Task<IReadOnlyList<VectorAnswer>> RecordAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        var answers = new List<VectorAnswer>();
        foreach (var (text, _, _) in Vectors)
        {
            using var request = Parse(text);
            using var response = await client.SendAsync(request);
            answers.Add(new VectorAnswer(
                text, (int)response.StatusCode, response.Headers.WwwAuthenticate.ToString(), await response.Content.ReadAsStringAsync()));
        }
        return answers;
    }

    // "METHOD path|key|provider|model", the last ones optional.
    private static HttpRequestMessage Parse(string text)
    {
        var parts = text.Split('|');
        var line = parts[0].Split(' ', 2);
        var request = new HttpRequestMessage(new HttpMethod(line[0]), line[1]);
        string[] headers = [ByokHeaders.ApiKey, ByokHeaders.Provider, ByokHeaders.Model];
        foreach (var (name, value) in headers.Zip(parts[1..]))
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
