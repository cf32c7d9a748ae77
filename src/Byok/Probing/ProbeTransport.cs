using System.Net;

namespace Byok;

/// <summary>How requests with somebody's key travel: to the address asked for and no other, with nothing of this app along.</summary>
internal static class ProbeTransport
{
    private const int MaxHeadersKilobytes = 32;

    public static SocketsHttpHandler CreateHandler(IWebProxy? proxy = null) => new()
    {
        Proxy = new TunnelProxy(proxy ?? HttpClient.DefaultProxy),
        // The key must not follow to wherever an answer points.
        AllowAutoRedirect = false,
        // One user's answer must not change the next one's request.
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = MaxHeadersKilobytes,
        // What is not read of an answer is thrown away with its connection.
        MaxResponseDrainSize = 0,
        ResponseDrainTimeout = TimeSpan.Zero,
        // Names change their addresses while an app runs for weeks.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // The provider is not part of this app's traces.
        ActivityHeadersPropagator = null,
    };
}
