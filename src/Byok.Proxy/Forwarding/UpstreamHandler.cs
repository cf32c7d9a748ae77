using System.Net;
using System.Text;

namespace Byok.Proxy;

/// <summary>Sends exchanges to providers: with a limit for the first byte, and with exceptions that hold nothing of an answer.</summary>
internal sealed class UpstreamHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Makes the client for all providers; it keeps the connections.</summary>
    public static HttpMessageInvoker CreateClient(ByokProxyOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = options.ConnectTimeout,
            ConnectCallback = new AddressGuard(options.AllowedPrivateHosts).ConnectAsync,
            // What HTTP_PROXY names would resolve the names, and the guard would look at the wrong address.
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            EnableMultipleHttp2Connections = true,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            // An answer that nobody wants any more is not read to its end: its tokens cost money.
            MaxResponseDrainSize = 0,
            ResponseDrainTimeout = TimeSpan.Zero,
            // As Kestrel has read them. The default refuses the request where an X-Title has an umlaut.
            RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
            // Providers need not know the app's traces.
            ActivityHeadersPropagator = null,
        };
        options.ConfigureHandler?.Invoke(handler);
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        return new HttpMessageInvoker(new UpstreamHandler(handler));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var exchange = Exchange.Of(request);
        if (exchange.HasWholeBody && request.Content is { } content)
            request.Content = new JoinedContent(content);
        try
        {
            var response = await base.SendAsync(request, exchange.StartWaiting(cancellationToken));
            exchange.StopWaiting();
            return response;
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            exchange.Fault = exchange.Explain(exception);
            // Without the exception itself: what could not be parsed stands in its text, and that may repeat the key.
            throw new HttpRequestException(UpstreamFaults.Message(exchange.Fault));
        }
    }
}
