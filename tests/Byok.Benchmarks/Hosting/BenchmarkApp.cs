using Byok.Benchmarks.Endpoints;

namespace Byok.Benchmarks.Hosting;

/// <summary>A built app: routing, endpoints, and the delegate that a server would call.</summary>
internal sealed class BenchmarkApp
{
    private readonly WebApplication _app;
    private readonly RequestDelegate _pipeline;

    public BenchmarkApp()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddProblemDetails();
        _app = builder.Build();
        _app.UseRouting();
        _app.MapBenchmarkEndpoints();
        // WebApplication adds this by itself only when it is started with a server.
        _app.UseEndpoints(static _ => { });
        _pipeline = ((IApplicationBuilder)_app).Build();
    }

    /// <summary>A request to one of the endpoints, to be sent again and again.</summary>
    public ReusableRequest CreateRequest(string path, RequestHeaders headers) =>
        new(_pipeline, _app.Services.GetRequiredService<IServiceScopeFactory>(), path, headers);

    public Endpoint FindEndpoint(string path) =>
        ((IEndpointRouteBuilder)_app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Single(e => e.RoutePattern.RawText == path);
}
