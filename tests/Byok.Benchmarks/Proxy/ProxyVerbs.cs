using Byok.Benchmarks.Proxy.Apps;
using Byok.Benchmarks.Proxy.MadeUpKeys;

namespace Byok.Benchmarks.Proxy;

/// <summary>
/// What this program can do beside BenchmarkDotNet's benchmarks, all for Byok.Proxy.
/// <code>dotnet run -c Release --project tests/Byok.Benchmarks -- proxy</code>
/// <code>dotnet run -c Release --project tests/Byok.Benchmarks -- made-up-keys</code>
/// Both take <c>--quick</c>, which shows that everything works and measures nothing well.
/// </summary>
internal static class ProxyVerbs
{
    public static Func<string[], Task<int>>? Find(string verb) => verb switch
    {
        ProxyBenchmark.Verb => ProxyBenchmark.RunAsync,
        MadeUpKeysBenchmark.Verb => MadeUpKeysBenchmark.RunAsync,
        ProxyApp.Verb => ProxyApp.RunAsync,
        YarpApp.Verb => YarpApp.RunAsync,
        UpstreamApp.Verb => UpstreamApp.RunAsync,
        _ => null,
    };
}
