using System.Net;

namespace Byok.Proxy.Tests.Hosting;

/// <summary>A body that comes when it is told to, after the headers.</summary>
internal sealed class LateContent(byte[] body) : HttpContent
{
    private readonly TaskCompletionSource _arriving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Arrive() => _arriving.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.FlushAsync();
        await _arriving.Task;
        await stream.WriteAsync(body);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
