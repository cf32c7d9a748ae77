using System.Text;
using Byok.FakeProviders;
using Byok.Vectors;

namespace Byok.Proxy.Tests.FakeProviders;

/// <summary>Requests as the providers want them, without anybody's client library.</summary>
internal static class ProviderRequests
{
    public const string Gemini = "AIzaC4NARY-hW6tYp3QxNvKz9RjLm0007";

    public static readonly string[] Providers = ["openai", "anthropic", "gemini"];

    public static HttpRequestMessage Ask(FakeProviderServer server, string provider, string model, bool stream = false)
    {
        var flag = stream ? "true" : "false";
        var (path, body) = provider switch
        {
            "openai" => ("chat/completions", $$"""{"model":"{{model}}","stream":{{flag}},"stream_options":{"include_usage":true},"messages":[{"role":"user","content":"Hi"}]}"""),
            "anthropic" => ("messages", $$"""{"model":"{{model}}","stream":{{flag}},"max_tokens":100,"messages":[{"role":"user","content":"Hi"}]}"""),
            _ => ($"models/{model}:{(stream ? "streamGenerateContent?alt=sse" : "generateContent")}", """{"contents":[{"role":"user","parts":[{"text":"Hi"}]}]}"""),
        };
        return To(server, provider, HttpMethod.Post, path, body);
    }

    public static HttpRequestMessage To(FakeProviderServer server, string provider, HttpMethod method, string path, string? body = null, string? key = null)
    {
        var (address, header, value) = provider switch
        {
            "openai" => (server.OpenAI, "Authorization", "Bearer " + (key ?? Canary.OpenAI)),
            "anthropic" => (server.Anthropic, "x-api-key", key ?? Canary.Anthropic),
            _ => (server.Gemini, "x-goog-api-key", key ?? Gemini),
        };
        var request = new HttpRequestMessage(method, $"{address}/{path}");
        request.Headers.TryAddWithoutValidation(header, value);
        if (provider == "anthropic")
            request.Headers.TryAddWithoutValidation("anthropic-version", "2023-06-01");
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }

    public static string KeyOf(string provider) => provider switch
    {
        "openai" => Canary.OpenAI,
        "anthropic" => Canary.Anthropic,
        _ => Gemini,
    };
}
