using System.Net.ServerSentEvents;
using Byok;
using OpenAI.Chat;

namespace ChatSample;

/// <summary>Hands an answer on while it comes.</summary>
internal static partial class Answer
{
    /// <summary>
    /// Waits for the first sign of an answer, because a refusal can still be a status code then; later ones become an event.
    /// </summary>
    public static async Task<IResult> StreamAsync(IAsyncEnumerable<StreamingChatCompletionUpdate> updates, ByokCredentials creds, HttpContext context)
    {
        var stream = updates.GetAsyncEnumerator(context.RequestAborted);
        var (hasUpdate, fault) = await TryMoveAsync(stream, creds, context);
        if (hasUpdate)
            return TypedResults.ServerSentEvents(ReadAsync(stream, creds, context));

        await stream.DisposeAsync();
        return ChatProblem.Of(fault ?? ProviderFault.Incomplete(creds), context);
    }

    private static async IAsyncEnumerable<SseItem<ChatEvent>> ReadAsync(IAsyncEnumerator<StreamingChatCompletionUpdate> stream, ByokCredentials creds, HttpContext context)
    {
        // Disposing ends the request to the provider, and with it what the caller pays for.
        await using var _ = stream;
        ChatFinishReason? reason = null;
        bool hasUpdate;
        ProviderFault? fault;
        do
        {
            reason = stream.Current.FinishReason ?? reason;
            foreach (var part in stream.Current.ContentUpdate)
            {
                if (part.Text is { Length: > 0 } text)
                    yield return ChatEvent.Token(text);
            }
            (hasUpdate, fault) = await TryMoveAsync(stream, creds, context);
        }
        while (hasUpdate);

        if (fault is null && reason is null)
            fault = ProviderFault.Incomplete(creds);
        yield return fault is not null ? ChatEvent.Error(fault) : ChatEvent.Done(NameOf(reason));
    }

    private static async Task<(bool HasUpdate, ProviderFault? Fault)> TryMoveAsync(
        IAsyncEnumerator<StreamingChatCompletionUpdate> stream, ByokCredentials creds, HttpContext context)
    {
        try
        {
            return (await stream.MoveNextAsync(), null);
        }
        // Whatever the client library makes of an answer it does not expect. If the caller has left, there is nobody to tell.
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            var fault = ProviderFault.Of(exception, creds);
            // Not the exception itself: its text is the provider's, and may hold the key.
            LogFault(context.RequestServices.GetRequiredService<ILogger<Program>>(), creds.Provider, fault.Code, exception.GetType().Name);
            return (false, fault);
        }
    }

    private static string NameOf(ChatFinishReason? reason) => reason switch
    {
        ChatFinishReason.Length => "length",
        ChatFinishReason.ContentFilter => "content_filter",
        _ => "stop",
    };

    [LoggerMessage(1, LogLevel.Information, "{Provider} gave no full answer: {Code} ({ExceptionType}).")]
    private static partial void LogFault(ILogger logger, string provider, string code, string exceptionType);
}
