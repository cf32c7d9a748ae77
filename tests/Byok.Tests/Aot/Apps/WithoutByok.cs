// What Byok's size is measured against: the same endpoint with the least that a hand-written check can do.
var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapPost("/chat", (HttpContext context) =>
{
    var headers = context.Request.Headers;
    string? key = headers["X-BYOK-Api-Key"], provider = headers["X-BYOK-Provider"], model = headers["X-BYOK-Model"];
    if (string.IsNullOrEmpty(key) || string.IsNullOrEmpty(provider))
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return null;
    }
    return $"{provider} {model}";
});
app.Run();
