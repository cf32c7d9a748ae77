using System.Net;

namespace Byok.Proxy;

/// <summary>A request's body that goes out together with the headers. YARP would send those ahead, and the provider would be woken twice for one question.</summary>
internal sealed class JoinedContent : HttpContent
{
    private readonly HttpContent _body;

    public JoinedContent(HttpContent body)
    {
        _body = body;
        foreach (var (name, values) in body.Headers.NonValidated)
            Headers.TryAddWithoutValidation(name, values);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _body.CopyToAsync(new JoiningStream(stream), context, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _body.Dispose();
        base.Dispose(disposing);
    }
}
