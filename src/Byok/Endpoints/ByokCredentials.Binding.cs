using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Byok;

// What ASP.NET Core calls: a partial class, so that the credentials themselves know nothing of it.
public sealed partial class ByokCredentials : IBindableFromHttpContext<ByokCredentials>, IEndpointParameterMetadataProvider
{
    /// <summary>Hands over what the endpoint's guard accepted. Called by ASP.NET Core.</summary>
    /// <exception cref="BadHttpRequestException">
    /// No guard ran for this request and the headers are refused; <see cref="BadHttpRequestException.StatusCode"/> is 400, 401 or 403.
    /// </exception>
    static ValueTask<ByokCredentials?> IBindableFromHttpContext<ByokCredentials>.BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(GuardedRequest.Bind(context, parameter));

    /// <summary>Puts the guard in front of the endpoint. Called by ASP.NET Core once per endpoint and parameter, at start-up.</summary>
    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        EndpointGuard.Attach(builder).AddParameter(parameter, builder);
}
