using System.IO.Pipelines;
using System.Text;
using Byok.Proxy.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Answers;

public sealed class AnswerStreamTests
{
    // Such an event goes out in pieces, so no error event can stand behind a piece: the client must see the break. The last piece is held back, because it could be the beginning of the key.
    [Theory]
    [InlineData("s")]
    [InlineData("sk-pro")]
    [InlineData("=")]
    public async Task A_huge_event_that_breaks_is_broken_for_the_client_too(string last)
    {
        // A write is over when what it wrote has been read.
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        await using var answer = await OpenAsync(pipe.Reader.AsStream());
        var reading = ReadToEndAsync(answer);
        await pipe.Writer.WriteAsync(Encoding.ASCII.GetBytes("data: {\"image\":\"" + new string('A', 300_000)));
        await pipe.Writer.WriteAsync(Encoding.ASCII.GetBytes(last));
        await pipe.Writer.CompleteAsync(new IOException("reset"));

        await Assert.ThrowsAsync<IOException>(() => reading.WaitAsync(ProxyApp.Soon));
    }

    [Fact]
    public async Task What_breaks_after_the_end_was_complete()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        await using var answer = await OpenAsync(pipe.Reader.AsStream());
        var reading = ReadToEndAsync(answer);
        await pipe.Writer.WriteAsync("data: {\"choices\":[]}\n\ndata: [DONE]\n\n"u8.ToArray());
        await pipe.Writer.CompleteAsync(new IOException("reset"));

        Assert.Equal("data: {\"choices\":[]}\n\ndata: [DONE]\n\n", await reading.WaitAsync(ProxyApp.Soon));
    }

    // OpenAI's responses name an error in each event, and mostly there is none. A key may be made of words.
    [Theory]
    [InlineData("\"error\":null", "anything works")]
    [InlineData("\"error\" : null", "anything works")]
    [InlineData("\"error\":{}", "******** *****")]
    public async Task Only_an_event_that_tells_of_an_error_is_searched_for_short_pieces(string error, string expected)
    {
        await using var answer = await OpenAsync(new MemoryStream(Encoding.ASCII.GetBytes($"data: {{{error},\"delta\":\"anything works\"}}\n\n")), "demo-anything-works");

        Assert.Contains(expected, await ReadToEndAsync(answer), StringComparison.Ordinal);
    }

    private static async Task<string> ReadToEndAsync(AnswerStream answer)
    {
        var (buffer, text) = (new byte[64 * 1024], new StringBuilder());
        for (int read; (read = await answer.ReadAsync(buffer)) > 0;)
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        return text.ToString();
    }

    private static async Task<AnswerStream> OpenAsync(Stream provider, string key = Canary.OpenAI)
    {
        Assert.True(UpstreamRoute.TryCreate(ProviderCatalog.Get("openai"), null)!.TryMatch("POST", "chat/completions", "", out var target, out _));
        var exchange = new Exchange(target, new ApiKey(key), new ByokProxyOptions(), new PassedHeaders([]), () => { }, CancellationToken.None);
        var response = new HttpResponseMessage { Content = new StreamContent(provider) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "text/event-stream");
        await exchange.TransformResponseAsync(new DefaultHttpContext(), response, CancellationToken.None);
        return new AnswerStream(provider, exchange);
    }
}
