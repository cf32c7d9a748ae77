using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Byok;

/// <summary>Stops an app at start-up that has an endpoint which demands credentials while nothing enforces it, or whose policy names an unknown provider.</summary>
internal sealed class EnforcementStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        var hasMiddleware = app.Properties.ContainsKey(ByokApplicationBuilderExtensions.Marker);
        foreach (var endpoint in app.ApplicationServices.GetService<EndpointDataSource>()?.Endpoints ?? [])
            Check(endpoint, hasMiddleware);
    };

    private static void Check(Endpoint endpoint, bool hasMiddleware)
    {
        var policy = EndpointPolicy.Read(endpoint.Metadata);
        if (policy.IsDisabled || !policy.IsDemanded)
            return;

        if (policy.Guard is not null)
        {
            _ = policy.Guard.PolicyGuard.Current;
        }
        else if (!hasMiddleware || IsShortCircuited(endpoint))
        {
            throw new InvalidOperationException(
                $"The endpoint '{endpoint.DisplayName}' demands Byok credentials, but nothing enforces it. "
                + "Add .RequireByok() to the endpoint, or add app.UseByok(); to the app, or give the handler a ByokCredentials parameter.");
        }
    }

    // Routing executes such an endpoint itself, before any middleware. Its metadata type is not public.
    private static bool IsShortCircuited(Endpoint endpoint)
    {
        foreach (var item in endpoint.Metadata)
        {
            if (item.GetType().Name == "ShortCircuitMetadata")
                return true;
        }
        return false;
    }
}
