using System.IO.Compression;
using System.Text;

namespace Byok.FakeProviders.Delivery;

/// <summary>Writes the events of a stream, each at once on its way.</summary>
internal sealed class EventWriter(Exchange exchange) : IAsyncDisposable
{
    private const int SplitSize = 7;
    private static readonly TimeSpan SplitPause = TimeSpan.FromMilliseconds(1);

    private readonly GZipStream? _zip = exchange.Behaviour == FakeBehaviour.Gzip ? new(exchange.Response.Body, CompressionLevel.Fastest, leaveOpen: true) : null;

    public async ValueTask WriteAsync(string text)
    {
        if (exchange.Behaviour == FakeBehaviour.Crlf)
            text = text.ReplaceLineEndings("\r\n");
        if (_zip is not null)
            await WriteZippedAsync(text);
        else if (exchange.Behaviour == FakeBehaviour.Split)
            await WriteSplitAsync(Encoding.UTF8.GetBytes(text));
        else
            await WritePartAsync(text);
        exchange.Record?.CountEvent();
    }

    /// <summary>Sends a piece of an event.</summary>
    public async ValueTask WritePartAsync(string text)
    {
        // No token: it would be registered and unregistered with every event, and Kestrel ignores what is written after the client has left.
        Encoding.UTF8.GetBytes(text, exchange.Response.BodyWriter);
        await exchange.Response.BodyWriter.FlushAsync();
    }

    /// <summary>Breaks the response off.</summary>
    public static async Task CutAsync(Exchange exchange)
    {
        // A stream of HTTP/2 that is reset drops what is not sent yet.
        if (!HttpProtocol.IsHttp11(exchange.Context.Request.Protocol))
            await Task.Delay(EchoDelivery.BetweenParts, exchange.Aborted);
        throw new ResponseCutException();
    }

    public ValueTask DisposeAsync() => _zip?.DisposeAsync() ?? default;

    private async Task WriteZippedAsync(string text)
    {
        await _zip!.WriteAsync(Encoding.UTF8.GetBytes(text), exchange.Aborted);
        await _zip.FlushAsync(exchange.Aborted);
        await exchange.Response.Body.FlushAsync(exchange.Aborted);
    }

    private async Task WriteSplitAsync(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length; at += SplitSize)
        {
            await exchange.Response.Body.WriteAsync(bytes.AsMemory(at, Math.Min(SplitSize, bytes.Length - at)), exchange.Aborted);
            await exchange.Response.Body.FlushAsync(exchange.Aborted);
            // Otherwise the parts travel together after all.
            if (at / SplitSize % 8 == 0)
                await Task.Delay(SplitPause, exchange.Aborted);
        }
    }
}
