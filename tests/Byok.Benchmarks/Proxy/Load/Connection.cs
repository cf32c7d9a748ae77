using System.Net;
using System.Net.Sockets;

namespace Byok.Benchmarks.Proxy.Load;

/// <summary>
/// One connection that is kept alive, for one thread. The thread blocks in the socket: then nothing stands between the kernel and the time stamp, no thread pool above all.
/// </summary>
internal sealed class Connection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
        SendTimeout = (int)Patience.TotalMilliseconds,
        ReceiveTimeout = (int)Patience.TotalMilliseconds,
    };

    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly ResponseParser _response = new();

    /// <param name="server">Where to.</param>
    /// <param name="from">The client's own address, any of 127.0.0.0/8; null for 127.0.0.1.</param>
    public Connection(IPEndPoint server, IPAddress? from = null)
    {
        try
        {
            if (from is not null)
                _socket.Bind(new IPEndPoint(from, 0));
            _socket.Connect(server);
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request and reads the answer to its end.</summary>
    /// <returns>The status.</returns>
    /// <exception cref="IOException">The answer did not come to its end.</exception>
    /// <exception cref="SocketException">The connection broke, or nothing came for half a minute.</exception>
    public int Send(ReadOnlySpan<byte> request, IBodySink? sink = null)
    {
        _response.Begin(sink);
        while (!request.IsEmpty)
            request = request[_socket.Send(request)..];
        while (!_response.IsComplete)
        {
            var read = _socket.Receive(_buffer);
            if (read == 0)
                throw new IOException("The connection ended in the middle of an answer.");
            _response.Accept(_buffer.AsSpan(0, read));
        }
        return _response.Status;
    }

    public void Dispose() => _socket.Dispose();
}
