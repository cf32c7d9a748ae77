using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;

namespace Byok.Proxy;

/// <summary>
/// Connects to public addresses only, and to others where the host is allowed by name. Looks at the addresses that it then connects to: a name that resolves differently the next time gains nothing.
/// </summary>
internal sealed class AddressGuard(IEnumerable<string> allowedHosts, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private readonly FrozenSet<string> _allowedHosts = allowedHosts.Select(Normalize).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve = resolve ?? Dns.GetHostAddressesAsync;

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="AddressRefusedException">None of the host's addresses may be connected to.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (Normalize(context.DnsEndPoint.Host), context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await _resolve(host, cancellationToken);
        if (!_allowedHosts.Contains(host))
            addresses = [.. addresses.Where(AddressRanges.IsPublic)];
        if (addresses.Length == 0)
            throw new AddressRefusedException(host);

        // One after the other, as the resolver has ordered them.
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(addresses[i], port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i + 1 < addresses.Length)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }

    // Names may end with a dot, literal addresses stand in brackets.
    private static string Normalize(string host) => host.Trim('[', ']').TrimEnd('.');
}
