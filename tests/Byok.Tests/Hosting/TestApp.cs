using Byok.Vectors;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Byok.Tests.Hosting;

/// <summary>
/// A real app on a real Kestrel at 127.0.0.1 with everything logged at Trace. Disposing it searches all that was logged for the canary.
/// </summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestApp(WebApplication app, LogCollector logs)
    {
        (_app, Logs) = (app, logs);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    public LogCollector Logs { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>For the few tests that put a key where no library can keep it from the framework's log: the URL, a middleware's own log.</summary>
    public bool LogsMayContainKey { get; init; }

    public static async Task<TestApp> StartAsync(
        Action<WebApplication> configure, Action<WebApplicationBuilder>? build = null, string environment = "Production", bool logsMayContainKey = false)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        // No settings file that happens to lie in the output folder may turn the log down.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        var logs = new LogCollector();
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Trace).AddFilter(null, LogLevel.Trace);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        build?.Invoke(builder);
        var app = builder.Build();
        configure(app);
        await app.StartAsync();
        return new TestApp(app, logs) { LogsMayContainKey = logsMayContainKey };
    }

    public Task<RawResponse> SendAsync(string method, string target, params (string Name, string Value)[] headers) =>
        RawHttp.SendAsync(Address, method, target, headers);

    public Task<RawResponse> PostAsync(string target, string? key = null, string? provider = null, string? model = null)
    {
        var headers = new List<(string, string)>();
        if (key is not null)
            headers.Add((ByokHeaders.ApiKey, key));
        if (provider is not null)
            headers.Add((ByokHeaders.Provider, provider));
        if (model is not null)
            headers.Add((ByokHeaders.Model, model));
        return RawHttp.SendAsync(Address, "POST", target, headers);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (!LogsMayContainKey)
            Canary.AssertAbsent("the log", Logs.Text);
    }
}
