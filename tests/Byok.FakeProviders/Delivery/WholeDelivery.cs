using System.IO.Compression;
using System.Text;

namespace Byok.FakeProviders.Delivery;

/// <summary>Sends an answer that is no stream.</summary>
internal static class WholeDelivery
{
    private const string Mark = "(here)";
    private const int SplitSize = 7;

    public static async Task SendAsync(Exchange exchange)
    {
        var response = exchange.Response;
        response.ContentType = exchange.Behaviour == FakeBehaviour.WrongType ? "text/plain; charset=utf-8" : exchange.Wire.JsonType;
        exchange.Wire.AddLimits(response, seconds: null);
        if (exchange.Behaviour is FakeBehaviour.Huge or FakeBehaviour.HugeEvent)
        {
            await SendHugeAsync(exchange, exchange.Behaviour == FakeBehaviour.Huge ? exchange.Options.HugeBytes : exchange.Options.HugeEventBytes);
            return;
        }

        var body = Encoding.UTF8.GetBytes(exchange.Ask.Reply.Whole(exchange.Ask.Text));
        var half = body.AsMemory(0, body.Length / 2);
        switch (exchange.Behaviour)
        {
            case FakeBehaviour.Garbage:
                await response.WriteAsync("{\"id\": oops, [", exchange.Aborted);
                break;
            case FakeBehaviour.Stall:
                await WriteAsync(response, half);
                await Task.Delay(Timeout.Infinite, exchange.Aborted);
                break;
            case FakeBehaviour.Cut:
                response.ContentLength = body.Length;
                await WriteAsync(response, half);
                await EventWriter.CutAsync(exchange);
                break;
            case FakeBehaviour.CutClean:
                await WriteAsync(response, half);
                break;
            case FakeBehaviour.Gzip:
                response.Headers.ContentEncoding = "gzip";
                await using (var zip = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true))
                    await zip.WriteAsync(body, exchange.Aborted);
                break;
            case FakeBehaviour.Split:
                for (var at = 0; at < body.Length; at += SplitSize)
                    await WriteAsync(response, body.AsMemory(at, Math.Min(SplitSize, body.Length - at)));
                break;
            default:
                response.ContentLength = body.Length;
                await response.Body.WriteAsync(body, exchange.Aborted);
                break;
        }
    }

    private static async Task SendHugeAsync(Exchange exchange, long bytes)
    {
        var body = exchange.Ask.Reply.Whole(Mark);
        // Where nothing of the answer can be long there is room behind it: spaces are JSON too.
        var at = body.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var found ? found : body.Length;
        await exchange.Response.WriteAsync(body[..at], exchange.Aborted);
        await Filler.WriteAsync(exchange.Response, at < body.Length ? 'x' : ' ', bytes, exchange.Aborted);
        await exchange.Response.WriteAsync(at < body.Length ? body[(at + Mark.Length)..] : "", exchange.Aborted);
    }

    private static async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> part)
    {
        await response.Body.WriteAsync(part, response.HttpContext.RequestAborted);
        await response.Body.FlushAsync(response.HttpContext.RequestAborted);
    }
}
