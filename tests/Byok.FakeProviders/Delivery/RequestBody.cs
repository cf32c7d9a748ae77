using System.Buffers;

namespace Byok.FakeProviders.Delivery;

/// <summary>The body of a request. One that is too long is read to its end all the same, so that the client gets to read the answer.</summary>
internal readonly record struct RequestBody(ReadOnlyMemory<byte> Bytes, long Length, bool IsTooLong)
{
    public static async Task<RequestBody> ReadAsync(HttpRequest request, int limit, CancellationToken cancelled)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var length = 0L;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancelled);
            foreach (var segment in read.Buffer)
            {
                length += segment.Length;
                bytes.Write(segment.Span[..Math.Min(segment.Length, limit - bytes.WrittenCount)]);
            }
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted || read.IsCanceled)
                return new(bytes.WrittenMemory, length, length > limit);
        }
    }
}
