using Byok.Proxy;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the proxy's services.</summary>
public static class ByokProxyServiceCollectionExtensions
{
    /// <summary>Adds options for the proxy. <c>app.MapByokProxy()</c> alone works with the defaults.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the options; validated when the app starts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddByokProxy(this IServiceCollection services, Action<ByokProxyOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<ByokProxyOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ByokProxyOptions>, ByokProxyOptionsValidator>());
        services.TryAddSingleton<ProxyRuntime>();
        return services;
    }
}
