using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Byok.SourceGenerators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Byok.Benchmarks.Generator;

/// <summary>
/// Byok's generator beside ASP.NET's, on the same 1,000 handlers. Goal: after an edit of one character inside a handler, <see cref="Byok"/> costs at most
/// half of <see cref="AspNet"/>. Each has its own compilation for every run, so that neither finds work that the other has done.
/// <code>dotnet run -c Release --project tests/Byok.Benchmarks -- --filter '*GeneratorBenchmarks*'</code>
/// </summary>
// One call per iteration: a compilation that was looked at once is no longer the same.
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 3, iterationCount: 8)]
public class GeneratorBenchmarks
{
    private CSharpCompilation _compilation = null!;
    private SyntaxTree _tree = null!;
    private GeneratorDriver _driver = null!;
    private CSharpCompilation _next = null!;
    private int _edits;

    [Params(GeneratorRun.First, GeneratorRun.Edit)]
    public GeneratorRun Phase { get; set; }

    [ParamsAllValues]
    public PolicyStyle Style { get; set; }

    [GlobalSetup(Target = nameof(AspNet))]
    public void SetupAspNet() => Setup(AspNetGenerator.Create(), "MapPost");

    [GlobalSetup(Target = nameof(Byok))]
    public void SetupByok() => Setup(new ByokGenerator().AsSourceGenerator(), "groq, openai");

    // Fresh syntax trees and a fresh compilation: nothing in them is bound yet.
    [IterationSetup]
    public void Prepare()
    {
        if (Phase == GeneratorRun.First)
        {
            _next = ThousandHandlers.Create(Style);
            return;
        }
        var edited = ThousandHandlers.EditFirst(Style, (char)('a' + (_edits++ % 2)));
        _next = _compilation = _compilation.ReplaceSyntaxTree(_tree, edited);
        _tree = edited;
    }

    [Benchmark(Baseline = true)]
    public object AspNet() => RunGenerator();

    [Benchmark]
    public object Byok() => RunGenerator();

    private object RunGenerator()
    {
        var driver = _driver.RunGenerators(_next);
        if (Phase == GeneratorRun.Edit)
            _driver = driver;
        return driver;
    }

    private void Setup(ISourceGenerator generator, string expected)
    {
        ThousandHandlers.ThrowIfWrong(ThousandHandlers.Create(Style));
        _compilation = ThousandHandlers.Create(Style);
        _tree = _compilation.SyntaxTrees[0];
        var driver = CSharpGeneratorDriver.Create([generator], parseOptions: ThousandHandlers.ParseOptions);
        var after = driver.RunGenerators(_compilation);
        var result = after.GetRunResult().Results.Single();
        if (result.Exception is not null)
            throw result.Exception;
        if (!result.GeneratedSources.Any(s => s.SourceText.ToString().Contains(expected, StringComparison.Ordinal)))
            throw new InvalidOperationException("The generator found nothing to do.");
        _driver = Phase == GeneratorRun.Edit ? after : driver;
    }
}
