namespace Byok.Benchmarks.Proxy.MadeUpKeys;

/// <summary>later</summary>
internal static class MadeUpKeysBenchmark
{
    public const string Verb = "made-up-keys";

    public static Task<int> RunAsync(string[] args) => Task.FromResult(0);
}
