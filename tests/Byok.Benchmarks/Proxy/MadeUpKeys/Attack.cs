using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Byok.Benchmarks.Proxy.Load;

namespace Byok.Benchmarks.Proxy.MadeUpKeys;

/// <summary>Requests with a new key each: most from many addresses, some hundred from each; the rest from one.</summary>
internal sealed class Attack(IPEndPoint proxy, int requests, Action<int> progress, CancellationToken cancellation)
{
    // The provider refuses what begins like this.
    private const string KeyStart = "sk-proj-fake-unauthorized-";
    private const int RandomLength = 32;
    private const int Threads = 8;
    private const int PerAddress = 200;

    /// <summary>One of this many threads sends from the one address.</summary>
    private const int OneOf = 5;

    private readonly ConcurrentDictionary<int, int> _statuses = new();
    private int _sent;
    private int _addresses;
    private int _failures;

    /// <summary>The one address that much comes from.</summary>
    public static IPAddress OneAddress { get; } = IPAddress.Parse("127.2.0.1");

    /// <summary>How many requests were answered how.</summary>
    public IReadOnlyDictionary<int, int> Statuses => _statuses;

    /// <summary>Connections that broke or could not be made.</summary>
    public int Failures => _failures;

    /// <summary>How many addresses took part.</summary>
    public int Addresses => _addresses + 1;

    public void Run() => LoadThreads.Run(Threads, index =>
    {
        var random = new Random(index);
        var request = RequestBytes.Get(proxy, "/byok/proxy/openai/models", $"{ByokHeaders.ApiKey}: {KeyStart}{new string('0', RandomLength)}\r\n");
        var key = request.AsSpan().IndexOf(Encoding.ASCII.GetBytes(KeyStart)) + KeyStart.Length;
        while (Volatile.Read(ref _sent) < requests && !cancellation.IsCancellationRequested)
        {
            try
            {
                using var connection = new Connection(proxy, index % OneOf == 0 ? OneAddress : NextAddress());
                for (var i = 0; i < PerAddress && SendOne(connection, request, key, random); i++)
                {
                }
            }
            catch (Exception exception) when (exception is IOException or SocketException)
            {
                // The proxy may not refuse to be reached for ever.
                if (Interlocked.Increment(ref _failures) > requests / PerAddress)
                    throw;
            }
        }
    });

    private bool SendOne(Connection connection, byte[] request, int key, Random random)
    {
        var number = Interlocked.Increment(ref _sent);
        if (number > requests || cancellation.IsCancellationRequested)
            return false;
        RandomKeys.Fill(random, request.AsSpan(key, RandomLength));
        _statuses.AddOrUpdate(connection.Send(request), 1, static (_, count) => count + 1);
        if (number % (requests / MadeUpKeysPlan.Samples) == 0)
            progress(number);
        return true;
    }

    // 127.16.0.0 and up: nobody else's.
    private IPAddress NextAddress()
    {
        var number = Interlocked.Increment(ref _addresses);
        return new IPAddress([127, (byte)(16 + (number >> 16)), (byte)(number >> 8), (byte)number]);
    }
}
