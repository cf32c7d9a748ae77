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

    private static async Task ReadToEndAsync(AnswerStream answer)
    {
        var buffer = new byte[64 * 1024];
        while (await answer.ReadAsync(buffer) > 0)
            ;
    }

    private static async Task<AnswerStream> OpenAsync(Stream provider)
    {
        Assert.True(UpstreamRoute.TryCreate(ProviderCatalog.Get("openai"), null)!.TryMatch("POST", "chat/completions", "", out var target, out _));
        var exchange = new Exchange(target, new ApiKey(Canary.OpenAI), new ByokProxyOptions(), new PassedHeaders([]), () => { }, CancellationToken.None);
        var response = new HttpResponseMessage { Content = new StreamContent(provider) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "text/event-stream");
        await exchange.TransformResponseAsync(new DefaultHttpContext(), response, CancellationToken.None);
        return new AnswerStream(provider, exchange);
    }
}
