using System.Diagnostics.CodeAnalysis;
using Byok;
using Byok.Proxy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the proxy.</summary>
public static class ByokProxyEndpointRouteBuilderExtensions
{
    private const string MessagesKeyHeader = "x-user-api-key";

    /// <summary>
    /// Forwards <c>{prefix}/{provider}/{path}</c> to the provider's API with the caller's own key, and streams the answer back. The key comes in <c>X-BYOK-Api-Key</c>, or in the provider's own header, so that a
    /// provider's client needs another base address and nothing else. Only the requests that chat, embed and list models are let through; see <see cref="ByokProxyUpstream.Allow"/>.
    /// </summary>
    /// <param name="endpoints">The app or a group.</param>
    /// <param name="prefix">The path before the providers.</param>
    /// <returns>The conventions of all these endpoints: <c>RequireCors</c>, <c>RequireAuthorization</c>, <c>DisableRequestTimeout</c> and the like.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// Refusals are problem documents (RFC 9457) with a stable <c>code</c>: those of every Byok endpoint, and 404 <c>byok_path_not_allowed</c>, 405 <c>byok_method_not_allowed</c>, 413
    /// <c>byok_body_too_large</c>, 429 <c>byok_rate_limited</c> and <c>byok_too_many_streams</c>, 502 <c>byok_upstream_unreachable</c>, <c>byok_upstream_broken_off</c> and <c>byok_upstream_invalid</c>, 503
    /// <c>byok_stopping</c>, 504 <c>byok_upstream_timeout</c>, 400 <c>byok_body_broken_off</c>. What goes wrong after the first byte of a stream becomes an error event as the provider would write it, for instance
    /// <c>byok_upstream_silent</c>.
    /// <para/>
    /// <c>{prefix}/healthz</c> answers 200 without a key, and 503 while the app stops.
    /// </remarks>
    public static IEndpointConventionBuilder MapByokProxy(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/byok/proxy")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var runtime = ProxyServices.GetRuntime(endpoints);
        var group = endpoints.MapGroup(prefix);
        var routes = ProviderRoutes.Create(runtime.Options).ToList();
        foreach (var route in routes)
        {
            var endpoint = new ProxyEndpoint(runtime, route, static context => context.Request.RouteValues[ProviderRoutes.PathParameter] as string);
            foreach (var name in route.Preset.Aliases.Prepend(route.Preset.Id))
                Guard(group.Map($"{name}/{{**{ProviderRoutes.PathParameter}}}", endpoint.InvokeAsync), runtime, route, alternativeHeader: null);
        }
        var ids = string.Join(", ", routes.Select(route => route.Preset.Id));
        group.Map($"{{byokProvider}}/{{**{ProviderRoutes.PathParameter}}}", context => ProxyEndpoint.RefuseProviderAsync(context, ids)).DisableByok();
        group.MapGet("healthz", context => HealthEndpoint.WriteAsync(context, runtime)).AllowAnonymous().DisableByok();
        group.WithDisplayName(static endpoint => $"{nameof(MapByokProxy)}: {((RouteEndpointBuilder)endpoint).RoutePattern.RawText}");
        group.ExcludeFromDescription();
        return new ProxyConventionBuilder(group);
    }

    /// <summary>
    /// Forwards one path to Anthropic's messages, with the key in <c>x-user-api-key</c>: what clients of the node proxy for Anthropic's API send. The headers of Byok are taken as well.
    /// </summary>
    /// <param name="endpoints">The app or a group.</param>
    /// <param name="pattern">The path.</param>
    /// <returns>The conventions of the endpoint.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException"><see cref="ByokProxyOptions.Providers"/> leaves Anthropic out.</exception>
    public static IEndpointConventionBuilder MapByokMessages(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/api/messages")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var runtime = ProxyServices.GetRuntime(endpoints);
        var route = ProviderRoutes.Create(runtime.Options).FirstOrDefault(r => r.Preset.Id == ByokProviders.Anthropic)
            ?? throw new InvalidOperationException($"{nameof(MapByokMessages)} forwards to Anthropic, which {nameof(ByokProxyOptions)}.{nameof(ByokProxyOptions.Providers)} leaves out. Add \"anthropic\" to it.");
        var endpoint = new ProxyEndpoint(runtime, route, static _ => "messages");
        return Guard(endpoints.MapPost(pattern, endpoint.InvokeAsync), runtime, route, MessagesKeyHeader).ExcludeFromDescription();
    }

    private static IEndpointConventionBuilder Guard(IEndpointConventionBuilder endpoint, ProxyRuntime runtime, UpstreamRoute route, string? alternativeHeader)
    {
        endpoint.RequireByok(route.Preset.Id);
        // After the guard was put around the endpoint, so around the guard: it reads what this has moved.
        var headers = new KeyHeaders(route.Preset, runtime.Options, alternativeHeader);
        endpoint.Add(builder =>
        {
            if (builder.RequestDelegate is { } guarded)
            {
                builder.RequestDelegate = context =>
                {
                    headers.Move(context);
                    return guarded(context);
                };
            }
        });
        return endpoint;
    }

    // A group would let callers map endpoints of their own into it.
    private sealed class ProxyConventionBuilder(IEndpointConventionBuilder group) : IEndpointConventionBuilder
    {
        public void Add(Action<EndpointBuilder> convention) => group.Add(convention);

        public void Finally(Action<EndpointBuilder> finallyConvention) => group.Finally(finallyConvention);
    }
}
