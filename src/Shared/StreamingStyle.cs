namespace Byok;

/// <summary>The wire form of a streamed answer.</summary>
#if BYOK_RUNTIME
public
#else
internal
#endif
enum StreamingStyle
{
    /// <summary>The native API does not stream in its answer.</summary>
    None,

    /// <summary>Server-sent events with <c>data:</c> lines, ended by <c>data: [DONE]</c>.</summary>
    OpenAIServerSentEvents,

    /// <summary>Server-sent events with <c>event:</c> and <c>data:</c> lines, ended by <c>message_stop</c>.</summary>
    AnthropicServerSentEvents,

    /// <summary>Server-sent events with <c>data:</c> lines, ended by the end of the body.</summary>
    GeminiServerSentEvents,

    /// <summary>Server-sent events with typed objects, ended by <c>message-end</c>.</summary>
    CohereServerSentEvents,
}
