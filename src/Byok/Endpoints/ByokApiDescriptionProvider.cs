using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace Byok;

/// <summary>
/// Describes the three headers and the refusals of guarded endpoints, so that Microsoft.AspNetCore.OpenApi, Swashbuckle and NSwag show them.
/// ASP.NET Core itself shows nothing of parameters that bind themselves.
/// </summary>
internal sealed class ByokApiDescriptionProvider(IOptions<ByokOptions> options) : IApiDescriptionProvider
{
    private static readonly EmptyModelMetadataProvider MetadataProvider = new();

    // After the providers of ASP.NET Core (-1100 and -1000), which make the descriptions.
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var api in context.Results)
        {
            var policy = EndpointPolicy.Read(api.ActionDescriptor.EndpointMetadata);
            if (policy.IsDisabled || !policy.IsDemanded)
                continue;

            var isOptional = policy.Guard?.IsOptional ?? false;
            var stated = new PolicyGuard(policy.Metadata, options.Value).Policy;
            AddHeader(api, ByokHeaders.ApiKey, !isOptional);
            AddHeader(api, ByokHeaders.Provider, !isOptional);
            AddHeader(api, ByokHeaders.Model, stated.RequireModel && !isOptional);
            AddRefusal(api, StatusCodes.Status400BadRequest);
            AddRefusal(api, StatusCodes.Status401Unauthorized);
            if (stated.Providers.Count != 0)
                AddRefusal(api, StatusCodes.Status403Forbidden);
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }

    private static void AddHeader(ApiDescription api, string name, bool isRequired)
    {
        if (api.ParameterDescriptions.Any(p => p.Source == BindingSource.Header && string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)))
            return;
        api.ParameterDescriptions.Add(new ApiParameterDescription
        {
            Name = name,
            Source = BindingSource.Header,
            IsRequired = isRequired,
            Type = typeof(string),
            ModelMetadata = MetadataProvider.GetMetadataForType(typeof(string)),
        });
    }

    private static void AddRefusal(ApiDescription api, int status)
    {
        if (api.SupportedResponseTypes.Any(r => r.StatusCode == status))
            return;
        api.SupportedResponseTypes.Add(new ApiResponseType
        {
            StatusCode = status,
            Type = typeof(ProblemDetails),
            ModelMetadata = MetadataProvider.GetMetadataForType(typeof(ProblemDetails)),
            ApiResponseFormats = { new ApiResponseFormat { MediaType = "application/problem+json" } },
        });
    }
}
