using System.Net;

namespace Byok.Proxy;

/// <summary>A provider's answer as it goes to the client.</summary>
internal sealed class AnswerContent(HttpContent upstream, Exchange exchange) : HttpContent
{
    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        new AnswerStream(await upstream.ReadAsStreamAsync(cancellationToken), exchange);

    protected override Task<Stream> CreateContentReadStreamAsync() => CreateContentReadStreamAsync(CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        throw new NotSupportedException("The answer is read as a stream.");

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            upstream.Dispose();
        base.Dispose(disposing);
    }
}
