namespace Byok.Proxy;

/// <summary>The request's body as it is read from the client: tells who is being waited for, because a provider cannot answer what has not arrived.</summary>
internal sealed class RequestBodyStream(Stream client, Exchange exchange) : ReadOnlyStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken = default)
    {
        try
        {
            var read = await client.ReadAsync(destination, cancellationToken);
            exchange.NoteRequestBody();
            return read;
        }
        catch
        {
            // Once there is an answer, or none will come, nobody needs the rest of the question.
            exchange.HasRequestBodyFailed = exchange is { Status: 0, Fault: UpstreamFault.None };
            throw;
        }
    }
}
