using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using Perfolizer.Horology;

namespace Byok.Benchmarks;

/// <summary>Short runs in several processes: what differs from launch to launch (layout, tiering) is more than what differs within one.</summary>
internal sealed class BenchmarkConfig : ManualConfig
{
    public BenchmarkConfig()
    {
        AddJob(Job.Default
            .WithLaunchCount(2)
            .WithWarmupCount(8)
            .WithIterationCount(10)
            .WithIterationTime(TimeInterval.FromMilliseconds(200))
            // The JIT otherwise waits for a quiet moment before it compiles hot code for good, and on a busy machine none comes: unoptimized code would be measured.
            .WithEnvironmentVariable("DOTNET_TC_CallCountingDelayMs", "0")
            .AsDefault());
        WithBuildTimeout(TimeSpan.FromMinutes(10));
        WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        // Other work on the machine makes times longer, never shorter.
        AddColumn(StatisticColumn.Min);
        AddExporter(MarkdownExporter.GitHub);
        AddLogger(ConsoleLogger.Default);
    }
}
