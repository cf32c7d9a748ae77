using System.Net;
using System.Net.Sockets;

namespace Byok.Proxy.Tests.Hosting;

/// <summary>Connections from any address of 127.0.0.0/8, so that one machine can be many clients.</summary>
internal static class LoopbackSocket
{
    /// <summary>Connects to the same machine from the given address.</summary>
    public static async ValueTask<Stream> ConnectAsync(IPAddress from, DnsEndPoint to, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(to, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
