using System.Net;

namespace Byok;

/// <summary>
/// The proxy of the environment, for what travels through it unread. A request without TLS would show it the key, so that one goes its way directly.
/// </summary>
internal sealed class TunnelProxy(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsReadable(destination) ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => IsReadable(host) || proxy.IsBypassed(host);

    private static bool IsReadable(Uri destination) => destination.Scheme != Uri.UriSchemeHttps;
}
