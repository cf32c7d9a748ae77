using System.Net;

namespace Byok.Proxy.Tests.Hosting;

/// <summary>A request's body that goes out in pieces, with a pause before each.</summary>
internal sealed class SlowContent(byte[] body, int pieces, TimeSpan pause) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        foreach (var piece in body.Chunk((body.Length + pieces - 1) / pieces))
        {
            // The pause is what is tested; nothing is waited for.
            await Task.Delay(pause);
            await stream.WriteAsync(piece);
            await stream.FlushAsync();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
