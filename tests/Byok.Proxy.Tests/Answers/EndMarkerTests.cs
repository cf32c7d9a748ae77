using System.Text;

namespace Byok.Proxy.Tests.Answers;

public sealed class EndMarkerTests
{
    [Theory]
    [InlineData(StreamingStyle.OpenAIServerSentEvents, "data: [DONE]\n\n", true)]
    [InlineData(StreamingStyle.OpenAIServerSentEvents, "data: {}\n\ndata: [DONE]\n\n", true)]
    [InlineData(StreamingStyle.OpenAIServerSentEvents, "data: {\"content\":\"data: [DONE]\"}\n\n", false)]
    [InlineData(StreamingStyle.AnthropicServerSentEvents, "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n", true)]
    [InlineData(StreamingStyle.AnthropicServerSentEvents, "event: x\r\ndata: {}\r\n\r\nevent: error\r\n", true)]
    [InlineData(StreamingStyle.AnthropicServerSentEvents, "data: {\"text\":\"event: message_stop\"}\n\n", false)]
    [InlineData(StreamingStyle.GeminiServerSentEvents, "data: {}\n\n", false)]
    public void Stands_at_the_beginning_of_a_line(StreamingStyle style, string events, bool isThere) =>
        Assert.Equal(isThere, EndMarker.IsIn(Encoding.UTF8.GetBytes(events), style));
}
