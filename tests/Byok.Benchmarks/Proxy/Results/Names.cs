using System.Globalization;

namespace Byok.Benchmarks.Proxy.Results;

/// <summary>What the measurements are called.</summary>
internal static class Names
{
    public const string Latency50 = "latency p50, 1 connection, µs";
    public const string Latency99 = "latency p99, 1 connection, µs";
    public const string MemoryIdle = "memory before any load, RSS / MiB";
    public const string MemoryIdlePss = "memory before any load, PSS / MiB";
    public const string MemoryLoaded = "memory under 512 streams, RSS / MiB";
    public const string MemoryAfter = "memory after all rounds, RSS / MiB";
    public const string MemoryPeak = "memory at its peak, RSS / MiB";
    public const string RequestErrors = "requests that failed";

    public static string Throughput(int connections) => Format($"requests/s, {connections} connections");

    public static string CpuPerRequest(int connections) => Format($"CPU of the proxy per request, {connections} connections, µs");

    public static string GeneratorCores(string load) => $"cores used by the generator, {load}";

    public static string UpstreamCores(string load) => $"cores used by the provider, {load}";

    public static string ProxyCores(string load) => $"cores used by the proxy, {load}";

    public static string Connections(int count) => Format($"{count} connections");

    public static string Streams(int count) => Format($"{count} {(count == 1 ? "stream" : "streams")}");

    public static string FirstToken(int percentile, int streams) => $"first token p{percentile}, {Streams(streams)}, µs";

    public static string Lateness(int streams) => $"token later than its time p99, {Streams(streams)}, µs";

    public static string Stalls(int streams) => $"gaps over 200 ms, {Streams(streams)}";

    public static string StreamErrors(int streams) => $"streams that failed, of {Streams(streams)}";

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
