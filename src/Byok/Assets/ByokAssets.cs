using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Byok;

/// <summary>
/// Where a page finds the browser scripts that <c>app.MapByokAssets()</c> serves, and what they must contain. For the <c>src</c> and <c>integrity</c> of a
/// <c>&lt;script type="module"&gt;</c>:
/// <code>&lt;script type="module" src="@ByokAssets.GetScriptUrl(Context)" integrity="@ByokAssets.Integrity"&gt;&lt;/script&gt;</code>
/// </summary>
/// <remarks>
/// The URLs here change with the scripts' content, so browsers may keep what they answer for ever. A page that is not made by the server writes
/// <c>/_byok/byok.js</c>, which browsers ask for each time, and no <c>integrity</c>.
/// </remarks>
public static class ByokAssets
{
    internal const string DefaultPrefix = "/_byok";

    // Whatever the app wants for its pages: byok.js imports its siblings from beside itself.
    private static readonly LinkOptions Links = new() { AppendTrailingSlash = false };

    /// <summary>
    /// The URL of <c>byok.js</c>, the settings element with all that belongs to it, in an app that calls <c>app.MapByokAssets()</c> as it is and has no path base:
    /// <c>/_byok/byok.&lt;hash&gt;.js</c>. <see cref="GetScriptUrl"/> knows the others.
    /// </summary>
    public static string ScriptUrl => $"{DefaultPrefix}/byok.{Script.Byok.Version}.js";

    /// <summary>The URL of <c>byok.core.js</c>, keys without the element and the catalogue; like <see cref="ScriptUrl"/>, and <see cref="GetCoreScriptUrl"/> knows the others.</summary>
    public static string CoreScriptUrl => $"{DefaultPrefix}/byok.{Script.Core.Version}.js";

    /// <summary>
    /// The digest of <c>byok.js</c> for an <c>integrity</c> attribute: <c>sha384-</c> and base64. Browsers check the script that has the attribute, not
    /// <c>byok.core.js</c> and <c>byok.providers.js</c>, which it imports from beside itself.
    /// </summary>
    public static string Integrity => Script.Byok.Integrity;

    /// <summary>The digest of <c>byok.core.js</c> for an <c>integrity</c> attribute: <c>sha384-</c> and base64.</summary>
    public static string CoreIntegrity => Script.Core.Integrity;

    /// <summary>
    /// The URL of <c>byok.js</c> as this app serves it: with the request's path base, the groups and the prefix that <c>MapByokAssets</c> was called with. Parameters in those
    /// are taken from the request. Where it was called several times, the first one counts.
    /// </summary>
    /// <param name="context">A request to the app.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The app does not call <c>MapByokAssets</c>.</exception>
    public static string GetScriptUrl(HttpContext context) => GetUrl(context, Script.Byok);

    /// <summary>The URL of <c>byok.core.js</c> as this app serves it; like <see cref="GetScriptUrl"/>.</summary>
    /// <param name="context">A request to the app.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The app does not call <c>MapByokAssets</c>.</exception>
    public static string GetCoreScriptUrl(HttpContext context) => GetUrl(context, Script.Core);

    private static string GetUrl(HttpContext context, Script script)
    {
        ArgumentNullException.ThrowIfNull(context);
        var values = new RouteValueDictionary { [ScriptEndpoint.VersionParameter] = script.Version };
        return context.RequestServices.GetRequiredService<LinkGenerator>().GetPathByRouteValues(context, ScriptEndpoint.VersionRoute, values, options: Links)
            ?? throw new InvalidOperationException("This app does not serve Byok's scripts. Add app.MapByokAssets(); to it.");
    }
}
