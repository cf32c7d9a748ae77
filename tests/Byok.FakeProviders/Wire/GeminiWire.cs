namespace Byok.FakeProviders.Wire;

/// <summary>Gemini: the operation is a part of the path, and events end with CR LF.</summary>
internal sealed class GeminiWire : ProviderWire
{
    private const string Models = "models/";

    public override string Name => "gemini";

    public override string BasePath => FakeProviderPaths.Gemini;

    public override string JsonType => "application/json; charset=UTF-8";

    public override bool SaysRetryAfter => false;

    public override WireError? CheckKey(HttpRequest request, out string key)
    {
        key = "";
        // The real one takes it. Here it is a fault, because an address is written to logs.
        if (HasKeyInUrl(request))
            return Error(400, "The key belongs into the x-goog-api-key header, not into the address.");
        if (!request.Headers.TryGetValue("x-goog-api-key", out var values))
            return Error(403, "A caller without an identity may not call this: send an API key.");
        return IsKey(values, out key) ? null : Error(401);
    }

    // What it has no status of its own for comes as the nearest one; a refused key is 400.
    public override WireError Error(int status, string? message = null)
    {
        var (code, name, usual, details) = status switch
        {
            401 => (400, "INVALID_ARGUMENT", "API key not valid.", GeminiDetails.BadKey),
            402 => (402, "RESOURCE_EXHAUSTED", "The account has no credit.", ""),
            403 => (403, "PERMISSION_DENIED", "The key may not do this.", ""),
            404 => (404, "NOT_FOUND", "There is no such model.", ""),
            413 => (413, "INVALID_ARGUMENT", "The request is too large.", ""),
            429 => (429, "RESOURCE_EXHAUSTED", "The quota is used up.", GeminiDetails.Quota),
            500 => (500, "INTERNAL", "An internal error occurred.", ""),
            503 => (503, "UNAVAILABLE", "The model is overloaded.", ""),
            529 => (529, "UNAVAILABLE", "The model is overloaded.", ""),
            _ => (status, "INVALID_ARGUMENT", "The request is wrong.", ""),
        };
        return new(code, $$$"""{"error":{"code":{{{code}}},"message":{{{Json.Quote(message ?? usual)}}},"status":"{{{name}}}"{{{details}}}}}""");
    }

    // Who asked for the array gets the error in one, too.
    public override WireError Shape(WireError error, HttpRequest request) =>
        request.Path.Value!.EndsWith(":streamGenerateContent", StringComparison.Ordinal) && request.Query["alt"] != "sse" ? error with { Body = $"[{error.Body}]" } : error;

    public override Call? Find(string method, string path, IQueryCollection query)
    {
        if (method == "GET")
        {
            return path switch
            {
                "models" => new(_ => new(_ => GeminiContent.ModelList()), HasBody: false),
                _ when path.StartsWith(Models, StringComparison.Ordinal) => new(ask => new(_ => GeminiContent.Model(ask.Model)), HasBody: false, Model: path[Models.Length..]),
                _ => null,
            };
        }
        var colon = path.LastIndexOf(':');
        if (method != "POST" || colon < Models.Length || !path.StartsWith(Models, StringComparison.Ordinal))
            return null;
        var model = path[Models.Length..colon];
        return path[(colon + 1)..] switch
        {
            "generateContent" => new(GeminiContent.Reply, Model: model),
            "streamGenerateContent" => new(query["alt"] == "sse" ? GeminiContent.Reply : GeminiContent.ArrayReply, Model: model, Streams: true),
            "countTokens" => new(_ => new(_ => """{"totalTokens":9,"promptTokensDetails":[{"modality":"TEXT","tokenCount":9}]}"""), Model: model),
            "embedContent" => new(_ => new(_ => """{"embedding":{"values":[0.125,0.25,0.375,0.5,0.625,0.75,0.875,1]}}"""), Model: model),
            _ => null,
        };
    }

    public override void AddHeaders(HttpResponse response)
    {
        var headers = response.Headers;
        headers.Server = "scaffolding on HTTPServer2";
        headers.Vary = "Origin, X-Origin, Referer";
        headers.AltSvc = "h3=\":443\"; ma=2592000,h3-29=\":443\"; ma=2592000";
        headers.XFrameOptions = "SAMEORIGIN";
        headers.XXSSProtection = "0";
        headers.XContentTypeOptions = "nosniff";
        headers["server-timing"] = "gfet4t7; dur=12";
        headers["x-gemini-service-tier"] = "standard";
        headers.AccessControlAllowOrigin = "*";
    }
}
