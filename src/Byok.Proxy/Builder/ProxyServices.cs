using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Byok.Proxy;

/// <summary>Finds the proxy's services, or makes them where the app has no options for it and so did not add any.</summary>
internal static class ProxyServices
{
    // Per app, because several verbs of one app share connections and limits.
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<IServiceProvider, ProxyRuntime> Defaults = new();

    public static ProxyRuntime GetRuntime(IEndpointRouteBuilder endpoints) =>
        endpoints.ServiceProvider.GetService<ProxyRuntime>() ?? Defaults.GetValue(endpoints.ServiceProvider, CreateDefault);

    private static ProxyRuntime CreateDefault(IServiceProvider app)
    {
        var services = new ServiceCollection();
        services.AddByokProxy();
        if (app.GetService<ILoggerFactory>() is { } loggers)
            services.AddSingleton(loggers);
        if (app.GetService<IHostApplicationLifetime>() is { } lifetime)
            services.AddSingleton(lifetime);
        if (app.GetService<System.Diagnostics.Metrics.IMeterFactory>() is { } meters)
            services.AddSingleton(meters);
        services.AddLogging();
        var provider = services.BuildServiceProvider();
        app.GetService<IHostApplicationLifetime>()?.ApplicationStopped.Register(provider.Dispose);
        return provider.GetRequiredService<ProxyRuntime>();
    }
}
