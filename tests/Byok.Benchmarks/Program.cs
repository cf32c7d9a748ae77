using BenchmarkDotNet.Running;
using Byok.Benchmarks;
using Byok.Benchmarks.Proxy;

return args is [var verb, .. var rest] && ProxyVerbs.Find(verb) is { } run ? await run(rest) : RunMicrobenchmarks(args);

// A method of its own: the proxy's memory is measured, and must not hold BenchmarkDotNet.
static int RunMicrobenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(RefuseBenchmarks).Assembly).Run(args, new BenchmarkConfig());
    return 0;
}
