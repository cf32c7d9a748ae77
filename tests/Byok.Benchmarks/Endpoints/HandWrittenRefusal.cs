namespace Byok.Benchmarks.Endpoints;

/// <summary>A refusal by hand, as a problem document.</summary>
internal sealed class HandWrittenRefusal
{
    public const string Challenge = "Byok headers=\"X-BYOK-Api-Key X-BYOK-Provider X-BYOK-Model\"";

    private HandWrittenRefusal(int status, string code, string title)
    {
        Status = status;
        Code = code;
        Title = title;
        Type = "urn:byok:problem:" + code;
        Json = $$"""{"type":"{{Type}}","title":"{{title}}","status":{{status}},"detail":"{{Detail}}","code":"byok_{{code}}"}""";
    }

    public static HandWrittenRefusal DuplicateHeader { get; } = new(400, "duplicate_header", "A header was sent more than once.");

    public static HandWrittenRefusal MissingKey { get; } = new(401, "missing_key", "An API key is required.");

    public static HandWrittenRefusal MissingProvider { get; } = new(401, "missing_provider", "A provider is required.");

    public static HandWrittenRefusal UnknownProvider { get; } = new(401, "unknown_provider", "The provider is not known.");

    public static HandWrittenRefusal ProviderNotAllowed { get; } = new(403, "provider_not_allowed", "The provider is not accepted here.");

    public static HandWrittenRefusal MalformedKey { get; } = new(401, "malformed_key", "This is not an API key.");

    public static HandWrittenRefusal WrongProviderKey { get; } = new(401, "wrong_provider_key", "The key belongs to another provider.");

    public static HandWrittenRefusal MalformedModel { get; } = new(400, "malformed_model", "This is not a model id.");

    public int Status { get; }

    public string Code { get; }

    public string Title { get; }

    public string Type { get; }

    public string Detail { get; } = "Send your own API key in X-BYOK-Api-Key and the name of its provider in X-BYOK-Provider.";

    public string Json { get; }

    /// <summary>Writes it without more ado.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = Challenge;
        return response.WriteAsync(Json);
    }

    /// <summary>Leaves the writing to the framework.</summary>
    public IResult ToResult(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = Challenge;
        return Results.Problem(Detail, statusCode: Status, title: Title, type: Type, extensions: [new("code", "byok_" + Code)]);
    }
}
