using Byok;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Byok's conventions for endpoints and groups.</summary>
public static class ByokEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Demands Byok credentials: requests without acceptable headers are answered before the endpoint runs and before the body is read. Works for
    /// minimal APIs, <see cref="Microsoft.AspNetCore.Http.RequestDelegate"/> endpoints, hubs, controllers and groups of them.
    /// Read the credentials with <c>HttpContext.GetByokCredentials()</c> or a <see cref="ByokCredentials"/> parameter.
    /// </summary>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="providers">The ids or aliases of the accepted providers; none for every known provider.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// Thrown when the endpoint is built: it stands for other endpoints (<c>MapFallbackToController</c>), or a provider is not known.
    /// </exception>
    /// <remarks>
    /// <c>OPTIONS</c> requests, which browsers send before the real one and without its headers, pass unless the handler cannot run without credentials. A handler
    /// in a group that takes a <c>ByokCredentials?</c> is more specific than the group and may run without.
    /// <para/>
    /// Browsers cannot set headers on a WebSocket: a page that opens one, or a SignalR connection that uses it, is refused with 401. Stream the answer of
    /// a <c>fetch</c> instead, or send the key in the first message and make an <see cref="ApiKey"/> of it.
    /// </remarks>
    public static TBuilder RequireByok<TBuilder>(this TBuilder builder, params string[] providers)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(providers);
        return builder.RequireByok(new ByokAttribute(providers));
    }

    /// <summary>Demands Byok credentials by the given policy.</summary>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="policy">The policy, for instance a <see cref="ByokAttribute"/> or one read from configuration.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TBuilder RequireByok<TBuilder>(this TBuilder builder, IByokMetadata policy)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(policy);
        builder.Add(endpoint =>
        {
            endpoint.Metadata.Add(policy);
            EndpointGuard.Attach(endpoint);
        });
        return builder;
    }

    /// <summary>
    /// Takes back a group's <c>RequireByok</c>, and exempts the endpoint from <c>RequireForAllEndpoints</c>. Has no effect on a handler with a
    /// <see cref="ByokCredentials"/> parameter that may not be null: its policy stays.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static TBuilder DisableByok<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Add(static endpoint => endpoint.Metadata.Add(DisableByokMetadata.Instance));
        return builder;
    }
}
