using Byok;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The current request's credentials, for code that has no request at hand. Added by <c>AddByok()</c>.</summary>
public interface IByokCredentialsAccessor
{
    /// <summary>The caller's credentials; null outside a request and where the request has no acceptable ones.</summary>
    ByokCredentials? Credentials { get; }

    /// <summary>The caller's credentials.</summary>
    /// <exception cref="BadHttpRequestException">The headers are missing or refused; ASP.NET Core answers 400, 401 or 403.</exception>
    /// <exception cref="InvalidOperationException">There is no current request.</exception>
    ByokCredentials GetRequiredCredentials();
}
