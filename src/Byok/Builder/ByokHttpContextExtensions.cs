using System.Diagnostics.CodeAnalysis;
using Byok;

namespace Microsoft.AspNetCore.Http;

/// <summary>Reads the caller's credentials from a request.</summary>
public static class ByokHttpContextExtensions
{
    /// <summary>
    /// The caller's credentials. What the endpoint's guard accepted; where no guard ran, the headers are checked now.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="BadHttpRequestException">
    /// The headers are missing or refused. ASP.NET Core answers with its <see cref="BadHttpRequestException.StatusCode"/>: 400, 401 or 403.
    /// </exception>
    public static ByokCredentials GetByokCredentials(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return GuardedRequest.GetOrThrow(context);
    }

    /// <summary>The caller's credentials, where the request has acceptable ones.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static bool TryGetByokCredentials(this HttpContext context, [NotNullWhen(true)] out ByokCredentials? credentials)
    {
        ArgumentNullException.ThrowIfNull(context);
        return GuardedRequest.TryGet(context, out credentials);
    }
}
