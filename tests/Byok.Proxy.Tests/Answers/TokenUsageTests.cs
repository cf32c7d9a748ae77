using System.Text;

namespace Byok.Proxy.Tests.Answers;

public sealed class TokenUsageTests
{
    [Theory]
    [InlineData(StreamingStyle.OpenAIServerSentEvents, """{"model":"gpt-6.1-sol","usage":{"prompt_tokens":12,"completion_tokens":34,"total_tokens":46}}""", 12, 34, "gpt-6.1-sol")]
    [InlineData(StreamingStyle.AnthropicServerSentEvents, """{"type":"message","model":"claude-opus-5-5","usage":{"input_tokens": 7, "output_tokens": 8}}""", 7, 8, "claude-opus-5-5")]
    [InlineData(StreamingStyle.GeminiServerSentEvents, """{"usageMetadata":{"promptTokenCount":3,"candidatesTokenCount":5},"modelVersion":"gemini-3.8-flash"}""", 3, 5, "gemini-3.8-flash")]
    // What a model gives to a tool is no text, and may have any name.
    [InlineData(StreamingStyle.GeminiServerSentEvents, """{"parts":[{"functionCall":{"args":{"model":"mine","modelVersion":"mine","prompt_tokens":9,"promptTokenCount":9}}}],"usageMetadata":{"promptTokenCount":3},"modelVersion":"gemini-3.8-flash"}""", 3, null, "gemini-3.8-flash")]
    [InlineData(StreamingStyle.AnthropicServerSentEvents, """{"model":"claude-opus-5-5","content":[{"type":"tool_use","input":{"model":"mine","output_tokens":9}}],"usage":{"input_tokens":7,"output_tokens":8}}""", 7, 8, "claude-opus-5-5")]
    [InlineData(StreamingStyle.OpenAIServerSentEvents, """{"content":"\"prompt_tokens\":5 and \"model\":\"mine\""}""", null, null, null)]
    [InlineData(StreamingStyle.OpenAIServerSentEvents, """{"usage":null,"model":null}""", null, null, null)]
    [InlineData(StreamingStyle.OpenAIServerSentEvents, """{"prompt_tokens":-1,"completion_tokens":99999999999999999999}""", null, null, null)]
    public void Reads_what_providers_write_and_nothing_that_a_model_wrote(StreamingStyle style, string json, int? input, int? output, string? model)
    {
        for (var cut = 0; cut <= json.Length; cut++)
        {
            var usage = new TokenUsage(style);
            usage.Read(Encoding.UTF8.GetBytes(json[..cut]));
            usage.Read(Encoding.UTF8.GetBytes(json[cut..]));
            Assert.Equal(((long?)input, (long?)output, model), (usage.Input, usage.Output, usage.Model));
        }
    }

    [Fact]
    public void The_last_counts_win_and_the_first_model()
    {
        var usage = new TokenUsage(StreamingStyle.OpenAIServerSentEvents);
        usage.Read("""data: {"model":"a","usage":{"output_tokens":1}}"""u8);
        usage.Read("""data: {"model":"b","usage":{"output_tokens":25}}"""u8);

        Assert.Equal((25, "a"), (usage.Output, usage.Model));
    }
}
