namespace Byok.Benchmarks.Proxy;

/// <summary>How much at a time.</summary>
internal static class ProxyLoads
{
    public static readonly IReadOnlyList<int> Connections = [16, 64];

    public static readonly IReadOnlyList<int> Streams = [1, 64, 512];

    /// <summary>The load at which memory is looked at.</summary>
    public const int ManyStreams = 512;
}
