namespace Byok.Proxy;

/// <summary>Knows the event that ends a whole answer. Only at the beginning of a line: what a model writes has its line ends escaped.</summary>
internal static class EndMarker
{
    /// <summary>Whether the provider promises one for each stream. Of those that stream like OpenAI, some leave it out.</summary>
    public static bool IsPromised(StreamingStyle style) => style == StreamingStyle.AnthropicServerSentEvents;

    /// <summary>Whether whole events hold it, or the error that takes its place.</summary>
    public static bool IsIn(ReadOnlySpan<byte> events, StreamingStyle style) => style switch
    {
        StreamingStyle.AnthropicServerSentEvents => HasLine(events, "\nevent: message_stop"u8) || HasLine(events, "\nevent: error"u8),
        StreamingStyle.OpenAIServerSentEvents => HasLine(events, "\ndata: [DONE]"u8),
        _ => false,
    };

    private static bool HasLine(ReadOnlySpan<byte> events, ReadOnlySpan<byte> afterLineEnd) => events.StartsWith(afterLineEnd[1..]) || events.IndexOf(afterLineEnd) >= 0;
}
