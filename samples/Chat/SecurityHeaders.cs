using Byok;

namespace ChatSample;

/// <summary>
/// A page that holds an API key runs its own scripts only and talks to its own server only: a foreign script could read the key, wherever it is kept.
/// </summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'; connect-src ";

    // The page that needs no server talks to the providers it offers, and not even to this app.
    private static readonly string Providers = string.Join(' ',
        from id in new[] { ByokProviders.OpenAI, ByokProviders.Anthropic }
        select ProviderCatalog.Get(id).BaseUrl + "/");

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy + (context.Request.Path.Equals("/browser-only.html") ? Providers : "'self'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    });
}
