using BenchmarkDotNet.Running;
using Byok.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(RefuseBenchmarks).Assembly).Run(args, new BenchmarkConfig());
