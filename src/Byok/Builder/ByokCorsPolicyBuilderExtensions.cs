using Byok;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Byok's headers for CORS policies. In the namespace of <c>AddCors</c>, so that its lambdas find them without another using.</summary>
public static class ByokCorsPolicyBuilderExtensions
{
    /// <summary>
    /// Lets pages of the policy's origins send the three Byok headers, and read the <c>WWW-Authenticate</c> of a refusal. Without it a browser's
    /// pre-flight fails and the request is never sent.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static CorsPolicyBuilder WithByokHeaders(this CorsPolicyBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Naming headers would narrow a policy that allows any.
        if (!builder.Build().AllowAnyHeader)
            builder.WithHeaders(ByokHeaders.ApiKey, ByokHeaders.Provider, ByokHeaders.Model);
        return builder.WithExposedHeaders(HeaderNames.WWWAuthenticate);
    }
}
