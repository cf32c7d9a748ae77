namespace NativeAot;

/// <summary>As much of an OpenAI-compatible provider as a streaming client needs.</summary>
internal static class DemoUpstream
{
    public const string Path = "/demo/v1";

    private static readonly string[] Tokens = ["Hello", " from", " a", " native", " binary", "."];

    public static void MapDemoUpstream(this IEndpointRouteBuilder app) => app.MapPost(Path + "/chat/completions", AnswerAsync);

    private static async Task AnswerAsync(HttpContext context)
    {
        if (!context.Request.Headers.Authorization.ToString().StartsWith("Bearer demo-", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.ContentType = "text/event-stream";
        foreach (var token in Tokens)
        {
            await context.Response.WriteAsync(
                $$$"""data: {"id":"demo","object":"chat.completion.chunk","created":0,"model":"demo-1","choices":[{"index":0,"delta":{"content":"{{{token}}}"},"finish_reason":null}]}""" + "\n\n",
                context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
        await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
    }
}
