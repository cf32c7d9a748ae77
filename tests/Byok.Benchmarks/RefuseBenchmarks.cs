using BenchmarkDotNet.Attributes;
using Byok.Benchmarks.Hosting;

namespace Byok.Benchmarks;

/// <summary>
/// A refused request through a built app's pipeline, without a server. Goals: <see cref="Byok"/> costs no more than <see cref="Filter"/> and a tenth of
/// <see cref="ThrowingBindAsync"/>.
/// <code>dotnet run -c Release --project tests/Byok.Benchmarks -- --filter '*Refuse*'</code>
/// </summary>
public class RefuseBenchmarks
{
    private ReusableRequest _filter = null!;
    private ReusableRequest _handWritten = null!;
    private ReusableRequest _throwing = null!;
    private ReusableRequest _two = null!;
    private ReusableRequest _any = null!;
    private ReusableRequest _configured = null!;

    [Params(EndpointMode.Generated, EndpointMode.Reflection)]
    public EndpointMode Mode { get; set; }

    [Params(RequestFault.NoHeaders, RequestFault.WrongProviderKey)]
    public RequestFault Fault { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var app = new BenchmarkApp();
        var (headers, code) = Fault == RequestFault.NoHeaders ? (RequestHeaders.None, "byok_missing_key") : (RequestHeaders.WrongProvider, "byok_wrong_provider_key");
        _filter = Create($"/{Mode}/filter", code);
        _handWritten = Create("/hand-written", code);
        // The server answers an exception without a body.
        _throwing = Create($"/{Mode}/throwing", "");
        _two = Create($"/{Mode}/two", code);
        _any = Create($"/{Mode}/any", code);
        _configured = Create($"/{Mode}/configured", code);

        ReusableRequest Create(string path, string answer) => Checked.Answers(app.CreateRequest(path, headers), 401, answer);
    }

    /// <summary>(b): an endpoint filter that returns <c>Results.Problem</c>.</summary>
    [Benchmark(Baseline = true)]
    public int Filter() => _filter.Send();

    /// <summary>(a): a RequestDelegate, which nothing binds parameters for.</summary>
    [Benchmark]
    public int HandWritten() => _handWritten.Send();

    /// <summary>(c): <c>BindAsync</c> that throws; what a real server logs about it is not counted.</summary>
    [Benchmark]
    public int ThrowingBindAsync() => _throwing.Send();

    [Benchmark]
    public int Byok() => _two.Send();

    [Benchmark]
    public int ByokAnyProvider() => _any.Send();

    /// <summary>(d): the guard that reads tables.</summary>
    [Benchmark]
    public int ByokTableDriven() => _configured.Send();
}
