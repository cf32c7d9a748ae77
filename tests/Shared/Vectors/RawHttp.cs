using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Byok.Vectors;

/// <summary>
/// One HTTP/1.1 exchange over a plain socket: an ordinary client would refuse to send what the vectors need (repeated headers, control characters).
/// </summary>
internal static class RawHttp
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static async Task<RawResponse> SendAsync(Uri address, string method, string target, IEnumerable<(string Name, string Value)> headers, string body = "")
    {
        using var timeout = new CancellationTokenSource(Timeout);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, timeout.Token);
        await using var stream = client.GetStream();

        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{method} {target} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n");
        foreach (var (name, value) in headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        head.Append("\r\n").Append(body);

        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(head.ToString()), timeout.Token);
        }
        catch (IOException)
        {
            // The server may have answered and closed before it read a huge head to its end; the answer is still there to read.
        }
        using var received = new MemoryStream();
        try
        {
            await stream.CopyToAsync(received, timeout.Token);
        }
        catch (IOException) when (received.Length > 0)
        {
            // Reset after the answer, for the same reason.
        }
        return RawResponse.Parse(received.ToArray());
    }
}
