using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ChatSample;

/// <summary>An OpenAI-compatible endpoint, to play the provider. Nothing here is needed in an app of your own.</summary>
internal static partial class DemoUpstream
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(30);

    public static void MapDemoUpstream(this IEndpointRouteBuilder app) =>
        app.MapPost(DemoProvider.Path + "/chat/completions", (Delegate)AnswerAsync).WithMetadata(ChatRequest.SizeLimit);

    private static async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (!context.Request.Headers.Authorization.ToString().StartsWith("Bearer " + DemoProvider.KeyPrefix, StringComparison.Ordinal))
            return DemoWire.Error(401, "invalid_api_key", "Incorrect API key provided. Keys of the demo begin with demo-.");
        if (await TryReadAsync(context) is not { } request)
            return DemoWire.Error(400, "invalid_json", "The body is no JSON of a chat completion.");

        return request.Model switch
        {
            DemoProvider.Model or DemoModels.BreaksOff => Answer(request, context),
            DemoModels.Unpaid => DemoWire.Error(402, "insufficient_balance", "The account has no credit."),
            DemoModels.Denied => DemoWire.Error(403, "permission_denied", "This key may not use the model."),
            DemoModels.Busy => Busy(context),
            _ => DemoWire.Error(404, "model_not_found", "The model does not exist or you do not have access to it."),
        };
    }

    private static IResult Answer(DemoRequest request, HttpContext context)
    {
        var id = "chatcmpl-" + Guid.NewGuid().ToString("N");
        var words = DemoAnswer.To(request.Question);
        return request.Stream
            ? TypedResults.ServerSentEvents(StreamAsync(id, words, request, context, context.RequestAborted))
            : TypedResults.Json(DemoWire.Whole(id, words));
    }

    private static IResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "20";
        return DemoWire.Error(429, "rate_limit_exceeded", "Rate limit reached.");
    }

    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(
        string id, IReadOnlyList<string> words, DemoRequest request, HttpContext context, [EnumeratorCancellation] CancellationToken cancelled)
    {
        var sent = 0;
        var isEnded = false;
        try
        {
            yield return DemoWire.Role(id);
            for (; sent < words.Count; sent++)
            {
                await Task.Delay(Pace, cancelled);
                if (request.Model == DemoModels.BreaksOff && sent == DemoModels.WordsBeforeBreak)
                    context.Abort();
                yield return DemoWire.Word(id, words[sent]);
            }
            yield return DemoWire.Stop(id);
            if (request.WantsUsage)
                yield return DemoWire.Usage(id, words.Count);
            yield return DemoWire.End;
            isEnded = true;
        }
        finally
        {
            // Shows that Stop in the page ends the work at the provider, not only the display.
            if (!isEnded)
                LogLeft(context.RequestServices.GetRequiredService<ILogger<Program>>(), sent, words.Count);
        }
    }

    private static async Task<DemoRequest?> TryReadAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasJsonContentType()
                ? await context.Request.ReadFromJsonAsync<DemoRequest>(context.RequestAborted)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(2, LogLevel.Information, "The demo stopped after {Sent} of {All} words: the connection has ended.")]
    private static partial void LogLeft(ILogger logger, int sent, int all);
}
