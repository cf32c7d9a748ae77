using Byok;

namespace ChatSample;

/// <summary>This app's own refusals, in the form of Byok's: a problem document with a <c>code</c>.</summary>
internal static class ChatProblem
{
    public static IResult InvalidRequest(string detail) => Create(400, "invalid_request", "The request cannot be used", detail);

    public static IResult NoAddress(ByokCredentials creds) => Create(
        400,
        "provider_not_callable",
        "This provider cannot be used here",
        $"{creds.Preset.DisplayName} cannot be called from here: it has no OpenAI-compatible chat API, or this app would have to know the address of your account there.");

    public static IResult NoModel(ByokCredentials creds) => Create(
        400, "model_needed", "A model is needed", $"{creds.Preset.DisplayName} has no default model. Say which one to use.");

    public static IResult Of(ProviderFault fault, HttpContext context)
    {
        if (fault.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Byok"; // Every 401 has to say how to sign in (RFC 9110).
        if (fault.RetryAfter is not null)
            context.Response.Headers.RetryAfter = fault.RetryAfter;
        return Create(fault.Status, fault.Code, "The provider gave no answer", fault.Detail);
    }

    private static IResult Create(int status, string code, string title, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: title, extensions: new Dictionary<string, object?> { ["code"] = code });
}
