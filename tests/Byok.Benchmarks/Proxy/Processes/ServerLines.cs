namespace Byok.Benchmarks.Proxy.Processes;

/// <summary>How the servers of the benchmark, started by it, say where they are and learn that they are done.</summary>
internal static class ServerLines
{
    /// <summary>The beginning of the line that says where a server listens.</summary>
    public const string Listening = "listening ";

    /// <summary>Says where the server listens, and waits until the benchmark has gone.</summary>
    public static async Task ServeAsync(Uri address)
    {
        await Console.Out.WriteLineAsync(Listening + address);
        while (await Console.In.ReadLineAsync() is not null)
        {
        }
    }
}
