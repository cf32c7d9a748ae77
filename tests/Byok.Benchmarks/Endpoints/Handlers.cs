namespace Byok.Benchmarks.Endpoints;

/// <summary>The handlers; all write the same text in the same way.</summary>
internal static class Handlers
{
    public const string Text = "Hello.";

    public static Task Bare(HttpContext context) => AnswerAsync(context);

    // A second parameter that costs nothing to bind makes it a Delegate, so that the framework's binding runs.
    public static Task BareBound(HttpContext context, HttpResponse response) => AnswerAsync(context);

    public static Task Hollow(HollowParameter hollow, HttpContext context) => AnswerAsync(context);

    [Byok("openai", "groq")]
    public static Task Two(ByokCredentials creds, HttpContext context) => AnswerAsync(context);

    public static Task Any(ByokCredentials creds, HttpContext context) => AnswerAsync(context);

    public static Task Throwing(ThrowingCredentials creds, HttpContext context) => AnswerAsync(context);

    public static Task HandWrittenTwo(HttpContext context) =>
        HandWrittenCheck.Check(context, HandWrittenCheck.TwoProviders, out _, out _, out _) is { } refusal ? refusal.WriteAsync(context) : AnswerAsync(context);

    public static Task HandWrittenAny(HttpContext context) =>
        HandWrittenCheck.Check(context, HandWrittenCheck.AnyProvider, out _, out _, out _) is { } refusal ? refusal.WriteAsync(context) : AnswerAsync(context);

    public static Task HandWrittenBound(HttpContext context, HttpResponse response) => HandWrittenTwo(context);

    private static Task AnswerAsync(HttpContext context) => context.Response.WriteAsync(Text);
}
