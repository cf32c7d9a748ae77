using Byok.Benchmarks.Proxy.Processes;
using Byok.Proxy;

namespace Byok.Benchmarks.Proxy.Apps;

/// <summary>An app with Byok.Proxy, as one would deploy it: warnings are logged, one provider has another address. Its own limits are chosen by the second argument.</summary>
internal static class ProxyApp
{
    public const string Verb = "proxy-app";

    /// <summary>Where the app tells of its memory.</summary>
    public const string MemoryPath = "/memory";

    public static async Task<int> RunAsync(string[] args)
    {
        var (upstream, limits) = (new Uri(args[0]), Enum.Parse<ProxyLimits>(args[1]));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddByokProxy(options =>
        {
            options.For(ByokProviders.OpenAI).BaseAddress = upstream;
            options.AllowedPrivateHosts.Add("127.0.0.1");
            Set(options.Limits, limits);
        });
        await using var app = builder.Build();
        app.MapByokProxy();
        app.MapGet(MemoryPath, context => context.Response.WriteAsync(MeasureHeap().ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await app.StartAsync();
        await ServerLines.ServeAsync(new Uri(app.Urls.Single()));
        return 0;
    }

    private static void Set(ByokProxyLimits limits, ProxyLimits choice)
    {
        if (choice == ProxyLimits.Default)
            return;
        // A million per second: counted like any limit, and never reached.
        int? perMinute = choice == ProxyLimits.None ? null : 60_000_000;
        int? concurrent = choice == ProxyLimits.None ? null : 1_000_000;
        (limits.RequestsPerMinutePerKey, limits.RequestsPerMinutePerAddress) = (perMinute, perMinute);
        (limits.ConcurrentRequestsPerKey, limits.ConcurrentRequestsPerAddress) = (concurrent, concurrent);
    }

    private static long MeasureHeap()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
