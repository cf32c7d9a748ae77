using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Byok.Proxy.Tests.Hosting;

/// <summary>A provider that writes bytes no server framework would: broken heads, odd headers, an upgrade that nobody asked for.</summary>
internal sealed class RawProvider : IAsyncDisposable
{
    private const string HeadEnd = "\r\n\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly string _answer;
    private readonly Task _serving;

    private RawProvider(string answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri($"http://{_listener.LocalEndpoint}/v1");
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>The last request, head and body, byte by byte.</summary>
    public string Request { get; private set; } = "";

    /// <param name="answer">All that is written after a request has come, before the connection is closed; each character a byte.</param>
    public static RawProvider Start(string answer) => new(answer);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await using var stream = client.GetStream();
                await ReadAsync(stream);
                await stream.WriteAsync(Encoding.Latin1.GetBytes(_answer), _end.Token);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        for (var wanted = int.MaxValue; text.Length < wanted;)
        {
            var read = await stream.ReadAsync(buffer, _end.Token);
            if (read == 0)
                break;
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            if (text.ToString() is var soFar && soFar.IndexOf(HeadEnd, StringComparison.Ordinal) is >= 0 and var end)
                wanted = end + HeadEnd.Length + LengthOfBody(soFar[..end]);
        }
        Request = text.ToString();
    }

    private static int LengthOfBody(string head)
    {
        const string name = "Content-Length: ";
        var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(head[(at + name.Length)..].Split('\r')[0], CultureInfo.InvariantCulture);
    }
}
