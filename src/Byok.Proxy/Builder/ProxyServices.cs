using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Byok.Proxy;

/// <summary>Finds what the endpoints share, or makes it with the defaults where the app has not called <c>AddByokProxy()</c>.</summary>
internal static class ProxyServices
{
    // Per app, because several verbs of one app share connections and limits.
    private static readonly ConditionalWeakTable<IServiceProvider, ProxyRuntime> Defaults = new();

    public static ProxyRuntime GetRuntime(IEndpointRouteBuilder endpoints) =>
        endpoints.ServiceProvider.GetService<ProxyRuntime>() ?? Defaults.GetValue(endpoints.ServiceProvider, CreateDefault);

    private static ProxyRuntime CreateDefault(IServiceProvider app)
    {
        var runtime = new ProxyRuntime(Options.Create(new ByokProxyOptions()), app);
        app.GetService<IHostApplicationLifetime>()?.ApplicationStopped.Register(runtime.Dispose);
        return runtime;
    }
}
