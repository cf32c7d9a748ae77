namespace Byok.Benchmarks.Proxy.Processes;

/// <summary>How a server is started.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Core">The only core it may use; null for all.</param>
internal sealed record ServerStart(string File, IReadOnlyList<string> Arguments, int? Core)
{
    /// <summary>What is added to the environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Waits until the server can be reached; null for servers that say where they listen.</summary>
    public Func<CancellationToken, Task<Uri>>? IsListening { get; init; }

    /// <summary>Whether the program only watches over the server, and ends it when this process has gone.</summary>
    public bool HasKeeper { get; init; }

    /// <summary>The server's own folder, deleted when it has ended.</summary>
    public string? Folder { get; init; }
}
