using System.Text;

namespace Byok.Proxy;

/// <summary>The last event of a stream that could not be brought to its end, as the provider itself would write it, so that its clients understand it.</summary>
internal static class ErrorEvent
{
    /// <param name="style">The provider's way of streaming.</param>
    /// <param name="code">Byok's code, for instance <c>byok_upstream_broken_off</c>. Letters and underscores.</param>
    /// <param name="message">For people. Nothing that would have to be escaped in JSON.</param>
    public static byte[] Create(StreamingStyle style, string code, string message) => Encoding.UTF8.GetBytes(style switch
    {
        StreamingStyle.AnthropicServerSentEvents =>
            $$$"""event: error{{{'\n'}}}data: {"type":"error","error":{"type":"api_error","message":"{{{message}}}","code":"{{{code}}}"}}{{{"\n\n"}}}""",
        StreamingStyle.GeminiServerSentEvents =>
            $$$"""data: {"error":{"code":502,"message":"{{{message}}}","status":"UNAVAILABLE","details":[{"reason":"{{{code}}}"}]}}{{{"\n\n"}}}""",
        StreamingStyle.CohereServerSentEvents =>
            $$$"""event: message-end{{{'\n'}}}data: {"type":"message-end","delta":{"finish_reason":"ERROR","error":"{{{message}}}"}}{{{"\n\n"}}}""",
        _ =>
            $$$"""data: {"error":{"message":"{{{message}}}","type":"server_error","param":null,"code":"{{{code}}}"}}{{{"\n\n"}}}""",
    });
}
