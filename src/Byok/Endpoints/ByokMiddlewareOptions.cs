namespace Byok;

/// <summary>Options of <c>app.UseByok(...)</c>.</summary>
public sealed class ByokMiddlewareOptions
{
    /// <summary>
    /// Whether every request needs credentials, except to <see cref="SkipPaths"/>, endpoints with <c>DisableByok()</c>, handlers that take a
    /// <c>ByokCredentials?</c>, and Byok's own scripts wherever <c>MapByokAssets()</c> puts them. <c>OPTIONS</c> passes. Default: false, which enforces only the endpoints that ask for it.
    /// </summary>
    public bool RequireForAllEndpoints { get; set; }

    /// <summary>
    /// Paths that <see cref="RequireForAllEndpoints"/> leaves open, compared without case; a <c>*</c> at the end stands for any rest. An endpoint that
    /// demands credentials itself is guarded all the same. Default: <c>/</c>, <c>/health</c>, <c>/healthz</c>, <c>/alive</c>, <c>/openapi*</c>,
    /// <c>/swagger*</c>, <c>/scalar*</c>.
    /// </summary>
    public IList<string> SkipPaths { get; } = ["/", "/health", "/healthz", "/alive", "/openapi*", "/swagger*", "/scalar*"];
}
