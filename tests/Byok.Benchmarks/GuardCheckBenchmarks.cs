using System.Reflection;
using BenchmarkDotNet.Attributes;
using Byok.Benchmarks.Hosting;
using Byok.Generated;

namespace Byok.Benchmarks;

/// <summary>
/// The guards alone: headers in, credentials or a refusal out.
/// <code>dotnet run -c Release --project tests/Byok.Benchmarks -- --filter '*GuardCheck*'</code>
/// </summary>
public class GuardCheckBenchmarks
{
    private ByokGuard _two = null!;
    private ByokGuard _any = null!;
    private ByokGuard _configured = null!;
    private HttpContext _context = null!;

    [ParamsAllValues]
    public RequestKind Request { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var app = new BenchmarkApp();
        _two = GuardOf(app.FindEndpoint("/Generated/two"));
        _any = GuardOf(app.FindEndpoint("/Generated/any"));
        _configured = GuardOf(app.FindEndpoint("/Generated/configured"));
        if (_two.GetType() == _configured.GetType() || _any.GetType() == _configured.GetType())
            throw new InvalidOperationException("The policies should be compiled, compiled and read from tables.");

        _context = new DefaultHttpContext();
        var headers = Request switch { RequestKind.Good => RequestHeaders.Good, RequestKind.NoHeaders => RequestHeaders.None, _ => RequestHeaders.WrongProvider };
        foreach (var (name, value) in headers.ToHeaders())
            _context.Request.Headers[name] = value;
    }

    [Benchmark(Baseline = true)]
    public ByokCredentials? TableDriven()
    {
        _configured.Check(_context, out var credentials);
        return credentials;
    }

    [Benchmark]
    public ByokCredentials? Emitted()
    {
        _two.Check(_context, out var credentials);
        return credentials;
    }

    [Benchmark]
    public ByokCredentials? EmittedAnyProvider()
    {
        _any.Check(_context, out var credentials);
        return credentials;
    }

    [Benchmark]
    public string? HandWritten()
    {
        Endpoints.HandWrittenCheck.Check(_context, Endpoints.HandWrittenCheck.TwoProviders, out var key, out _, out _);
        return key;
    }

    // The guard is nobody's business but Byok's: no public way leads to it.
    private static ByokGuard GuardOf(Endpoint endpoint)
    {
        var endpointGuard = endpoint.Metadata.Single(m => m.ToString() == "ByokGuard");
        var policyGuard = Get(endpointGuard, "PolicyGuard");
        return (ByokGuard)Get(policyGuard, "Current");

        static object Get(object instance, string property) =>
            instance.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.GetValue(instance)!;
    }
}
