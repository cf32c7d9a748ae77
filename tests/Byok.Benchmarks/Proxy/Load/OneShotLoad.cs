using System.Diagnostics;
using System.Net.Sockets;
using Byok.Benchmarks.Proxy.Ways;

namespace Byok.Benchmarks.Proxy.Load;

/// <summary>Requests one after the other on each of several connections.</summary>
internal static class OneShotLoad
{
    private const int WarmupPerConnection = 50;

    /// <summary>A number of requests on one connection.</summary>
    public static OneShotResult Count(Way way, int requests, CancellationToken cancellation) =>
        Run(way, 1, requests, TimeSpan.FromSeconds(60), cancellation);

    /// <summary>As many requests as go into a time.</summary>
    public static OneShotResult For(Way way, int connections, TimeSpan time, CancellationToken cancellation) =>
        Run(way, connections, int.MaxValue, time, cancellation);

    private static OneShotResult Run(Way way, int connections, int requests, TimeSpan time, CancellationToken cancellation)
    {
        var latency = new Samples(1 << 16);
        var (errors, began, ended) = (0, 0L, 0L);
        using var ready = new Barrier(connections, _ => began = Stopwatch.GetTimestamp());
        LoadThreads.Run(connections, _ =>
        {
            var mine = new Samples();
            var failed = 0;
            // Made before the others wait for it, and counted where it cannot be made.
            using var connection = TryConnect(way);
            for (var i = 0; connection is not null && i < WarmupPerConnection; i++)
                TrySend(connection, way, ref failed);
            ready.SignalAndWait(cancellation);
            for (var i = 0; connection is not null && i < requests && failed == 0 && !cancellation.IsCancellationRequested; i++)
            {
                var start = Stopwatch.GetTimestamp();
                if (Stopwatch.GetElapsedTime(began, start) > time)
                    break;
                if (TrySend(connection, way, ref failed))
                    mine.Add(Stopwatch.GetTimestamp() - start);
            }
            lock (latency)
            {
                latency.Add(mine);
                errors += connection is null ? 1 : failed;
                ended = Math.Max(ended, Stopwatch.GetTimestamp());
            }
        });
        return new OneShotResult(latency, errors, Stopwatch.GetElapsedTime(began, ended));
    }

    private static Connection? TryConnect(Way way)
    {
        try
        {
            return new Connection(way.Address);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private static bool TrySend(Connection connection, Way way, ref int failed)
    {
        try
        {
            if (connection.Send(way.OneShot) == 200)
                return true;
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // Counted below; after it the connection is no good.
        }
        failed++;
        return false;
    }
}
