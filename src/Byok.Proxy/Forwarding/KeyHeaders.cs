using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Byok.Proxy;

/// <summary>Moves the key from where clients that do not know Byok put it to where the guard looks for it. The route says whose key it is.</summary>
internal sealed class KeyHeaders(ProviderPreset preset, ByokProxyOptions options, string? alternativeHeader)
{
    private const string Bearer = "Bearer ";
    private const string Authorization = "Authorization";

    public void Move(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (!headers.ContainsKey(ByokHeaders.Provider))
            headers[ByokHeaders.Provider] = preset.Id;
        if (headers.ContainsKey(ByokHeaders.ApiKey))
            return;
        if (alternativeHeader is not null && TryMove(headers, alternativeHeader))
            return;
        if (!options.AcceptProviderHeaders)
            return;
        if (preset.AuthHeaderName != Authorization && TryMove(headers, preset.AuthHeaderName))
            return;
        // What has signed the caller in to this app is the app's, and would be handed to a stranger.
        if (context.User.Identity is not { IsAuthenticated: true })
            TryMove(headers, Authorization);
    }

    private static bool TryMove(IHeaderDictionary headers, string name)
    {
        var values = headers[name];
        if (values.Count == 0)
            return false;
        if (name == Authorization)
        {
            if (values is not [{ } value] || !value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
                return false;
            values = new StringValues(value[Bearer.Length..].Trim());
        }
        headers.Remove(name);
        headers[ByokHeaders.ApiKey] = values;
        return true;
    }
}
