using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Byok.Benchmarks.Proxy.Apps;
using Byok.Benchmarks.Proxy.Processes;

namespace Byok.Benchmarks.Proxy.Ways;

/// <summary>Starts the servers of the benchmark.</summary>
internal static class Servers
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    // The other servers read their input to the end and then end too. nginx does not, so a shell does it for it; it counts with nothing.
    private const string Keeper = "\"$0\" \"$@\" & read -r _; kill $!; wait";

    // What an ASP.NET Core app has by default; this project, which the app is a part of, turns it off for its other benchmarks. With one core the runtime takes the workstation's anyway.
    private static readonly Dictionary<string, string> ServerGarbageCollection = new() { ["DOTNET_gcServer"] = "1" };

    public static Task<ChildProcess> StartUpstreamAsync(int? core, CancellationToken cancellation) =>
        ChildProcess.StartAsync(Own([UpstreamApp.Verb], core), cancellation);

    public static Task<ChildProcess> StartByokAsync(Uri upstream, ProxyLimits limits, int? core, CancellationToken cancellation) =>
        ChildProcess.StartAsync(Own([ProxyApp.Verb, upstream.ToString(), limits.ToString()], core) with { Environment = ServerGarbageCollection }, cancellation);

    public static Task<ChildProcess> StartYarpAsync(Uri upstream, int? core, CancellationToken cancellation) =>
        ChildProcess.StartAsync(Own([YarpApp.Verb, upstream.ToString()], core) with { Environment = ServerGarbageCollection }, cancellation);

    public static Task<ChildProcess> StartNodeAsync(Uri upstream, ProxyLimits limits, int? core, CancellationToken cancellation) =>
        ChildProcess.StartAsync(
            new ServerStart("node", [Path.Combine(AppContext.BaseDirectory, "Proxy", "node-proxy.mjs"), upstream.ToString()], core)
            {
                Environment = new Dictionary<string, string> { ["PER_MINUTE"] = limits == ProxyLimits.None ? "0" : "60000000", ["NODE_ENV"] = "production" },
            },
            cancellation);

    public static Task<ChildProcess> StartNginxAsync(Uri upstream, int? core, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("byok-nginx-").FullName;
        var address = FindFreePort();
        var config = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Proxy", "nginx.conf"))
            .Replace("{folder}", folder, StringComparison.Ordinal)
            .Replace("{workers}", core is null ? "auto" : "1", StringComparison.Ordinal)
            .Replace("{upstream}", upstream.Authority, StringComparison.Ordinal)
            .Replace("{address}", address.ToString(), StringComparison.Ordinal);
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file, config);
        return ChildProcess.StartAsync(
            new ServerStart("sh", ["-c", Keeper, "nginx", "-p", folder, "-e", "stderr", "-c", file], core) { IsListening = token => WaitForListenerAsync(address, token), HasKeeper = true, Folder = folder },
            cancellation);
    }

    private static ServerStart Own(string[] arguments, int? core)
    {
        var self = Environment.ProcessPath!;
        // Either the program that the build makes, or the runtime with the assembly as its argument.
        string[] own = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [Path.Combine(AppContext.BaseDirectory, "Byok.Benchmarks.dll")] : [];
        return new ServerStart(self, [.. own, .. arguments], core);
    }

    // nginx has no way to say which port it got. Somebody else may take this one in between; then nginx says so and the run ends.
    private static IPEndPoint FindFreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return (IPEndPoint)socket.LocalEndPoint!;
    }

    private static async Task<Uri> WaitForListenerAsync(IPEndPoint address, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(address, cancellation);
                return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{address}"));
            }
            catch (SocketException)
            {
                await Task.Delay(BetweenLooks, cancellation);
            }
        }
    }
}
