using BenchmarkDotNet.Attributes;
using Byok.Benchmarks.Hosting;

namespace Byok.Benchmarks;

/// <summary>
/// An accepted request through a built app's pipeline, without a server. Goal: <see cref="Byok"/> costs at most 1.15 of <see cref="HandWritten"/>.
/// <code>dotnet run -c Release --project tests/Byok.Benchmarks -- --filter '*Accept*'</code>
/// </summary>
public class AcceptBenchmarks
{
    private ReusableRequest _handWritten = null!;
    private ReusableRequest _handWrittenAny = null!;
    private ReusableRequest _handWrittenBound = null!;
    private ReusableRequest _two = null!;
    private ReusableRequest _any = null!;
    private ReusableRequest _configured = null!;
    private ReusableRequest _bare = null!;
    private ReusableRequest _bareBound = null!;
    private ReusableRequest _hollow = null!;

    [Params(EndpointMode.Generated, EndpointMode.Reflection)]
    public EndpointMode Mode { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var app = new BenchmarkApp();
        _handWritten = Create("/hand-written");
        _handWrittenAny = Create("/hand-written-any");
        _handWrittenBound = Create($"/{Mode}/hand-written");
        _two = Create($"/{Mode}/two");
        _any = Create($"/{Mode}/any");
        _configured = Create($"/{Mode}/configured");
        _bare = Create("/bare");
        _bareBound = Create($"/{Mode}/bare");
        _hollow = Create($"/{Mode}/hollow");

        ReusableRequest Create(string path) => Checked.Answers(app.CreateRequest(path, RequestHeaders.Good), 200, Endpoints.Handlers.Text);
    }

    /// <summary>(a): a RequestDelegate, which nothing binds parameters for.</summary>
    [Benchmark(Baseline = true)]
    public int HandWritten() => _handWritten.Send();

    /// <summary>(a) in a handler that, like most, has parameters to bind.</summary>
    [Benchmark]
    public int HandWrittenBound() => _handWrittenBound.Send();

    [Benchmark]
    public int HandWrittenAnyProvider() => _handWrittenAny.Send();

    [Benchmark]
    public int Byok() => _two.Send();

    [Benchmark]
    public int ByokAnyProvider() => _any.Send();

    /// <summary>(d): the guard that reads tables.</summary>
    [Benchmark]
    public int ByokTableDriven() => _configured.Send();

    /// <summary>No check: what routing and the answer cost.</summary>
    [Benchmark]
    public int Bare() => _bare.Send();

    [Benchmark]
    public int BareBound() => _bareBound.Send();

    /// <summary>No check, but a parameter that binds itself.</summary>
    [Benchmark]
    public int BareHollowParameter() => _hollow.Send();
}
