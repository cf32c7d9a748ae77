using System.Net;

namespace Byok.Proxy.Tests.Streaming;

/// <summary>A body that comes in parts, as over a slow line.</summary>
internal sealed class SlowContent : HttpContent
{
    private readonly byte[] _body;
    private readonly int _parts;
    private readonly TimeSpan _pause;

    public SlowContent(byte[] body, int parts, TimeSpan pause)
    {
        (_body, _parts, _pause) = (body, parts, pause);
        Headers.ContentType = new("application/json");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        foreach (var part in _body.Chunk((_body.Length / _parts) + 1))
        {
            await stream.WriteAsync(part);
            await stream.FlushAsync();
            await Task.Delay(_pause);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
