namespace Byok.FakeProviders.Delivery;

/// <summary>Many bytes from one small block.</summary>
internal static class Filler
{
    private const int BlockSize = 64 * 1024;

    public static async Task WriteAsync(HttpResponse response, char filler, long bytes, CancellationToken aborted)
    {
        var block = new byte[BlockSize];
        Array.Fill(block, (byte)filler);
        for (var left = bytes; left > 0; left -= BlockSize)
        {
            // A client that has left makes writing a no-op, not an error.
            aborted.ThrowIfCancellationRequested();
            await response.Body.WriteAsync(block.AsMemory(0, (int)Math.Min(BlockSize, left)), aborted);
        }
    }
}
