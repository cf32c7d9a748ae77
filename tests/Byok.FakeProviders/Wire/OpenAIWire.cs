using System.Globalization;

namespace Byok.FakeProviders.Wire;

/// <summary>OpenAI: chat completions, responses, embeddings, models.</summary>
internal sealed class OpenAIWire : ProviderWire
{
    public override string Name => "openai";

    public override string BasePath => FakeProviderPaths.OpenAI;

    public override WireError? CheckKey(HttpRequest request, out string key)
    {
        key = "";
        if (HasKeyInUrl(request))
            return Error(400, "The key belongs into the Authorization header, not into the address.");
        if (request.Headers.Authorization.Count == 0)
            return Error(401, "No API key: send it as Authorization: Bearer.", code: null);
        return TryReadBearer(request, out key) ? null : Error(401, "The Authorization header holds no API key in the form Bearer.");
    }

    // It has no 402: an account without credit gets the status of a limit, and a code of its own.
    public override WireError Error(int status, string? message = null) =>
        status == 402 ? Error(429, message, "insufficient_quota") with { IsLasting = true } : Error(status, message, CodeOf(status));

    public override Call? Find(string method, string path, IQueryCollection query) => (method, path) switch
    {
        ("POST", "chat/completions") => new(OpenAIChat.Reply, Streams: null),
        ("POST", "responses") => new(OpenAIResponses.Reply, Streams: null),
        ("POST", "embeddings") => new(OpenAIEmbeddings.Reply),
        ("GET", "models") => new(OpenAIModels.List, HasBody: false),
        ("GET", _) when path.StartsWith("models/", StringComparison.Ordinal) => new(OpenAIModels.One, HasBody: false, Model: path["models/".Length..]),
        _ => null,
    };

    public override void AddHeaders(HttpResponse response)
    {
        AddCloudflare(response.Headers);
        response.Headers["x-request-id"] = NewId("req_");
        response.Headers["openai-version"] = "2020-10-01";
        response.Headers["openai-organization"] = "org-of-the-key";
        response.Headers["openai-project"] = "proj_of_the_key";
        response.Headers["openai-processing-ms"] = "12";
        response.Headers.AccessControlExposeHeaders = "X-Request-ID";
    }

    public override void AddLimits(HttpResponse response, int? seconds)
    {
        var headers = response.Headers;
        headers["x-ratelimit-limit-requests"] = "500";
        headers["x-ratelimit-limit-tokens"] = "200000";
        headers["x-ratelimit-remaining-requests"] = seconds is null ? "499" : "0";
        headers["x-ratelimit-remaining-tokens"] = seconds is null ? "199900" : "0";
        headers["x-ratelimit-reset-requests"] = seconds is null ? "120ms" : $"{seconds}s";
        headers["x-ratelimit-reset-tokens"] = seconds is null ? "30ms" : $"{seconds}s";
        if (seconds is { } wait)
            headers["retry-after-ms"] = (wait * 1000L).ToString(CultureInfo.InvariantCulture);
    }

    private static WireError Error(int status, string? message, string? code)
    {
        var (type, usual) = status switch
        {
            401 => ("invalid_request_error", "Incorrect API key."),
            403 => ("invalid_request_error", "The key may not do this."),
            404 => ("invalid_request_error", "The model does not exist, or the key has no access to it."),
            413 => ("invalid_request_error", "The request is too large."),
            429 when code == "insufficient_quota" => (code, "The account has no credit."),
            429 => ("requests", $"Rate limit reached. Try again in {WireError.Seconds}s."),
            500 => ("server_error", "The server had an error."),
            503 or 529 => ("service_unavailable_error", "The server is overloaded."),
            _ => ("invalid_request_error", "The request is wrong."),
        };
        var quoted = code is null ? "null" : Json.Quote(code);
        return new(status, $$$"""{"error":{"message":{{{Json.Quote(message ?? usual)}}},"type":"{{{type}}}","param":null,"code":{{{quoted}}}}}""");
    }

    private static string? CodeOf(int status) => status switch
    {
        401 => "invalid_api_key",
        403 => "permission_denied",
        404 => "model_not_found",
        429 => "rate_limit_exceeded",
        503 or 529 => "server_is_overloaded",
        _ => null,
    };
}
