using Byok;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds Byok's middleware.</summary>
public static class ByokApplicationBuilderExtensions
{
    internal const string Marker = "__ByokMiddlewareAdded";

    /// <summary>
    /// Enforces Byok on endpoints that demand it by metadata alone (<see cref="ByokAttribute"/> on a handler, controller or hub); with
    /// <see cref="ByokMiddlewareOptions.RequireForAllEndpoints"/> on every request. Handlers with a <see cref="ByokCredentials"/> parameter do not need it.
    /// </summary>
    /// <param name="app">
    /// The app. Where it calls <c>UseRouting()</c>, <c>UseOutputCache()</c> or <c>UseEndpoints()</c> itself, this line goes behind the first two and before the last one.
    /// </param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> is null.</exception>
    /// <exception cref="ArgumentException">A skip path does not begin with a slash.</exception>
    public static IApplicationBuilder UseByok(this IApplicationBuilder app, Action<ByokMiddlewareOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var options = new ByokMiddlewareOptions();
        configure?.Invoke(options);
        foreach (var path in options.SkipPaths)
        {
            if (path is not ['/', ..])
                throw new ArgumentException($"The skip path '{path}' must begin with a slash.", nameof(configure));
        }

        app.Properties[Marker] = true;
        return app.UseMiddleware<ByokMiddleware>(options);
    }
}
