namespace Byok.Benchmarks.Proxy.Load;

/// <summary>What a load of streams has shown.</summary>
internal sealed class StreamResult
{
    /// <summary>From the request to the first byte of the answer's body.</summary>
    public Samples FirstToken { get; } = new();

    /// <summary>How much later than its time each piece came, counted from the first one.</summary>
    public Samples Lateness { get; } = new();

    public int Streams { get; set; }

    /// <summary>Pieces that came more than 200 ms after the one before.</summary>
    public int Stalls { get; set; }

    public int Errors { get; set; }

    public void Add(StreamResult other)
    {
        FirstToken.Add(other.FirstToken);
        Lateness.Add(other.Lateness);
        Streams += other.Streams;
        Stalls += other.Stalls;
        Errors += other.Errors;
    }
}
