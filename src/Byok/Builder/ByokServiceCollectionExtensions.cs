using Byok;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Byok's services.</summary>
public static class ByokServiceCollectionExtensions
{
    /// <summary>
    /// Adds what a <see cref="ByokCredentials"/> parameter does not need but an app may want: options for the whole app,
    /// <see cref="IByokCredentialsAccessor"/>, <see cref="IByokKeyProbe"/>, the three headers in OpenAPI documents, and a check at start-up that nothing
    /// which demands credentials is left open.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddByok(this IServiceCollection services, Action<ByokOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<ByokOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);

        services.AddHttpContextAccessor();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ByokOptions>, ByokOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Transient<IApiDescriptionProvider, ByokApiDescriptionProvider>());
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, EnforcementStartupFilter>());
        services.TryAddSingleton<IByokCredentialsAccessor, ByokCredentialsAccessor>();
        services.TryAddSingleton<IByokKeyProbe>(CreateProbe);
        services.TryAddSingleton<CheckLimiter>();
        return services;
    }

    private static KeyProbe CreateProbe(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<ByokOptions>>().Value;
        return new KeyProbe(options.AcceptAnyKeyFormat, options.AllowPaidKeyChecks);
    }
}
