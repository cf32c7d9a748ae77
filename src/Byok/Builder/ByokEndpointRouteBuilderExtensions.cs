using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Byok;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps Byok's own endpoints.</summary>
public static class ByokEndpointRouteBuilderExtensions
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    // Per collection of data sources, because that is what an app and its UseEndpoints() have in common.
    private static readonly ConditionalWeakTable<ICollection<EndpointDataSource>, HashSet<string>> MappedPrefixes = new();

    /// <summary>
    /// Serves the browser scripts, which are part of <c>Byok.dll</c>: <c>byok.js</c> with the settings element, and what it imports from beside itself: <c>byok.core.js</c>,
    /// which keeps the keys, and <c>byok.providers.js</c>, the catalogue; each under its name (<c>/_byok/byok.js</c>, for which browsers ask each time) and under one that changes with its content
    /// (<see cref="ByokAssets.GetScriptUrl"/>, kept for a year).
    /// </summary>
    /// <param name="endpoints">The app or a group.</param>
    /// <param name="prefix">
    /// The path before the names, with or without slashes around it. Empty or <c>/</c> for none: <c>/byok.js</c>, or right below the group.
    /// </param>
    /// <returns>The conventions of all these endpoints: <c>RequireCors</c>, <c>RequireRateLimiting</c>, <c>RequireHost</c> and the like.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The same prefix was mapped here before.</exception>
    /// <remarks>
    /// Answers <c>GET</c> and <c>HEAD</c> with 200, with 304 for what <c>If-None-Match</c> names, with 404 for the name of another content, which is never answered with a newer one, and
    /// with 406 to clients that take neither Brotli nor gzip nor the plain text.
    /// The scripts hold nothing of anybody's, and a page needs them before anyone has a key or has signed in: authorization policies, <c>RequireByok()</c> of a group and
    /// <see cref="ByokMiddlewareOptions.RequireForAllEndpoints"/> leave them open. API descriptions do not show them.
    /// </remarks>
    public static IEndpointConventionBuilder MapByokAssets(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = ByokAssets.DefaultPrefix)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        // Here, because routing would only say so at the first request, and not how it came about.
        if (!MappedPrefixes.GetValue(endpoints.DataSources, static _ => new(StringComparer.OrdinalIgnoreCase)).Add(prefix.Trim('/')))
            throw new InvalidOperationException($"{nameof(MapByokAssets)} was already called for '{prefix}'. Remove one of the calls, or give them different prefixes.");

        var group = endpoints.MapGroup(prefix);
        foreach (var script in Script.All)
            group.MapMethods(script.FileName, Methods, context => ScriptEndpoint.WriteLatestAsync(context, script));
        group.MapMethods($"byok.{{{ScriptEndpoint.VersionParameter}}}.js", Methods, ScriptEndpoint.WriteVersionAsync)
            .WithMetadata(new RouteNameMetadata(ScriptEndpoint.VersionRoute));
        group.AllowAnonymous().DisableByok().ExcludeFromDescription()
            .WithDisplayName(static endpoint => $"{nameof(MapByokAssets)}: {((RouteEndpointBuilder)endpoint).RoutePattern.RawText}");
        return new AssetsConventionBuilder(group);
    }

    /// <summary>
    /// Lets the settings in the page check a key before it is kept: <c>verify: verifyAt('/byok/validate')</c> in <c>createBYOK</c>. Takes <c>POST</c> with the three Byok headers, asks
    /// <see cref="IByokKeyProbe"/> and answers <c>{"outcome":"no_credit","provider":"openai","detail":"..."}</c> with one of the outcomes of <see cref="KeyProbeOutcome"/>.
    /// </summary>
    /// <param name="endpoints">The app or a group.</param>
    /// <param name="pattern">The path.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The app does not call <c>AddByok()</c>.</exception>
    /// <remarks>
    /// Who sends no key, no provider or one that the app does not take is refused as everywhere; a key that cannot be one is an outcome here, with status 200. Each address may check
    /// <see cref="ByokOptions.KeyChecksPerMinute"/> keys a minute, and 32 checks run at once whoever asks; beyond that the answer is 429. No antiforgery token is
    /// needed: no form can send the headers, and pages of other origins only where a CORS policy allows them. Authorization holds as for every endpoint: behind a fallback policy only who has signed in may check.
    /// </remarks>
    public static IEndpointConventionBuilder MapByokValidation(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/byok/validate")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var services = endpoints.ServiceProvider;
        if (services.GetService<CheckLimiter>() is not { } limiter)
            throw new InvalidOperationException($"{nameof(MapByokValidation)} needs Byok's services. Add builder.Services.AddByok(); before builder.Build().");

        var validation = new ValidationEndpoint(
            limiter, services.GetRequiredService<IOptions<ByokOptions>>().Value, services.GetRequiredService<ILoggerFactory>());
        var endpoint = endpoints.MapPost(pattern, (RequestDelegate)validation.InvokeAsync);
        endpoint
            .WithMetadata(
                new ProducesResponseTypeMetadata(StatusCodes.Status200OK, contentTypes: ["application/json"]),
                new ProducesResponseTypeMetadata(StatusCodes.Status429TooManyRequests, contentTypes: ["application/problem+json"]))
            .WithDisplayName(static endpoint => $"{nameof(MapByokValidation)}: {((RouteEndpointBuilder)endpoint).RoutePattern.RawText}")
            .Finally(validation.TakeOver);
        return endpoint;
    }

    // A group would let callers map endpoints of their own into it, which would then be open to everybody.
    private sealed class AssetsConventionBuilder(IEndpointConventionBuilder group) : IEndpointConventionBuilder
    {
        public void Add(Action<EndpointBuilder> convention) => group.Add(convention);

        public void Finally(Action<EndpointBuilder> finallyConvention) => group.Finally(finallyConvention);
    }
}
