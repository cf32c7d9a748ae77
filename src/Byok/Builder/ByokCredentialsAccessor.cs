using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Byok;

/// <inheritdoc/>
internal sealed class ByokCredentialsAccessor(IHttpContextAccessor http) : IByokCredentialsAccessor
{
    public ByokCredentials? Credentials => http.HttpContext is { } context && context.TryGetByokCredentials(out var credentials) ? credentials : null;

    public ByokCredentials GetRequiredCredentials() =>
        http.HttpContext?.GetByokCredentials()
        ?? throw new InvalidOperationException("There is no current request. Read the credentials while a request runs, and hand them to work that outlives it.");
}
