namespace Byok.FakeProviders.Wire;

/// <summary>Anthropic: messages, count_tokens, models.</summary>
internal sealed class AnthropicWire : ProviderWire
{
    private static readonly string[] Buckets = ["requests", "tokens", "input-tokens", "output-tokens"];

    public override string Name => "anthropic";

    public override string BasePath => FakeProviderPaths.Anthropic;

    public override WireError? CheckKey(HttpRequest request, out string key)
    {
        key = "";
        if (HasKeyInUrl(request))
            return Error(400, "The key belongs into the x-api-key header, not into the address.");
        // The official .NET client sends the key as a bearer token (13.12.0, 2026-11), everybody else in the header that is documented.
        var isKey = request.Headers.TryGetValue("x-api-key", out var values)
            ? IsKey(values, out key)
            : TryReadBearer(request, out key);
        if (values.Count == 0 && request.Headers.Authorization.Count == 0)
            return Error(401, "x-api-key header is required");
        if (!isKey)
            return Error(401, "invalid x-api-key");
        if (request.Headers["anthropic-version"] is not [{ Length: > 0 }])
            return Error(400, "anthropic-version: header is required");
        return null;
    }

    public override WireError Error(int status, string? message = null)
    {
        var (type, usual) = status switch
        {
            401 => ("authentication_error", "invalid x-api-key"),
            402 => ("billing_error", "The account has no credit."),
            403 => ("permission_error", "The key may not do this."),
            404 => ("not_found_error", "There is no such model."),
            413 => ("request_too_large", "The request is too large."),
            429 => ("rate_limit_error", "The rate limit of the organization is reached."),
            500 or 503 => ("api_error", "Internal server error"),
            529 => ("overloaded_error", "Overloaded"),
            _ => ("invalid_request_error", "The request is wrong."),
        };
        return new(status, $$"""{"type":"error","error":{"type":"{{type}}","message":{{Json.Quote(message ?? usual)}}},"request_id":"{{NewId("req_")}}"}""");
    }

    public override Call? Find(string method, string path, IQueryCollection query) => (method, path) switch
    {
        ("POST", "messages") => new(AnthropicMessages.Reply, Streams: null),
        ("POST", "messages/count_tokens") => new(_ => new(_ => """{"input_tokens":9}""")),
        ("GET", "models") => new(_ => new(_ => ModelList()), HasBody: false),
        ("GET", _) when path.StartsWith("models/", StringComparison.Ordinal) => new(ask => new(_ => Model(ask.Model)), HasBody: false, Model: path["models/".Length..]),
        _ => null,
    };

    public override void AddHeaders(HttpResponse response)
    {
        AddCloudflare(response.Headers);
        response.Headers["request-id"] = NewId("req_");
        response.Headers["anthropic-organization-id"] = "00000000-0000-4000-8000-000000000000";
        response.Headers.Via = "1.1 google";
        response.Headers["x-robots-tag"] = "none";
    }

    public override void AddLimits(HttpResponse response, int? seconds)
    {
        var reset = DateTimeOffset.UtcNow.AddSeconds(seconds ?? 1).ToString("yyyy-MM-ddTHH:mm:ssZ", null);
        foreach (var bucket in Buckets)
        {
            response.Headers[$"anthropic-ratelimit-{bucket}-limit"] = "4000";
            response.Headers[$"anthropic-ratelimit-{bucket}-remaining"] = seconds is null ? "3999" : "0";
            response.Headers[$"anthropic-ratelimit-{bucket}-reset"] = reset;
        }
        if (seconds is not null)
            response.Headers["x-should-retry"] = "true";
    }

    private static string ModelList()
    {
        var names = FakeBehaviours.All.Select(FakeBehaviours.NameOf).ToList();
        return $$"""{"data":[{{string.Join(',', names.Select(Model))}}],"has_more":false,"first_id":"{{names[0]}}","last_id":"{{names[^1]}}"}""";
    }

    private static string Model(string id) => $$"""{"type":"model","id":{{Json.Quote(id)}},"display_name":{{Json.Quote(id)}},"created_at":"2025-01-01T00:00:00Z"}""";
}
