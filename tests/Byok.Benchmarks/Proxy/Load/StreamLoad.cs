using System.Diagnostics;
using System.Net.Sockets;
using Byok.Benchmarks.Proxy.Ways;

namespace Byok.Benchmarks.Proxy.Load;

/// <summary>A number of streams at the same time: as soon as one has ended, the next begins on the same connection.</summary>
internal static class StreamLoad
{
    /// <summary>Pieces of an answer.</summary>
    public const int Chunks = 64;

    /// <summary>Milliseconds between them.</summary>
    public const int Interval = 20;

    /// <summary>All events of a stream: the role, the pieces, the end of the answer and the end of the stream.</summary>
    public const int Events = Chunks + 3;

    // Behind the event with the role, which goes out at the same moment as the first piece.
    private const int FirstPiece = 1;

    private static readonly TimeSpan Stall = TimeSpan.FromMilliseconds(200);

    /// <summary>Streams of <see cref="Chunks"/> pieces.</summary>
    /// <param name="way">Where to.</param>
    /// <param name="streams">How many at a time. They begin one after the other, spread over the duration of one, as users do.</param>
    /// <param name="time">After this no stream begins any more.</param>
    /// <param name="underLoad">Called shortly before that.</param>
    /// <param name="cancellation">Ends it.</param>
    public static StreamResult Run(Way way, int streams, TimeSpan time, Action? underLoad, CancellationToken cancellation)
    {
        var result = new StreamResult();
        var began = Stopwatch.GetTimestamp();
        var spread = TimeSpan.FromMilliseconds(Chunks * Interval);
        var sampler = underLoad is null ? Task.CompletedTask : Task.Run(
            async () =>
            {
                await Task.Delay(time - (time / 10), cancellation);
                underLoad();
            },
            cancellation);
        LoadThreads.Run(streams, index =>
        {
            var mine = new StreamResult();
            var clock = new EventClock(Events);
            try
            {
                if (cancellation.WaitHandle.WaitOne(spread * index / streams))
                    return;
                using var connection = new Connection(way.Address);
                while (mine.Errors == 0 && Stopwatch.GetElapsedTime(began) < time && !cancellation.IsCancellationRequested)
                    One(connection, way.Stream, clock, mine, Events, paced: true);
            }
            catch (Exception exception) when (exception is IOException or SocketException)
            {
                mine.Errors++;
            }
            lock (result)
                result.Add(mine);
        });
        sampler.Wait(cancellation);
        return result;
    }

    /// <summary>Short streams without pauses one after the other: as many first tokens as a percentile needs, which long streams do not give at one at a time.</summary>
    public static StreamResult RunShort(Way way, int count, CancellationToken cancellation)
    {
        var result = new StreamResult();
        var clock = new EventClock(Events);
        using var connection = new Connection(way.Address);
        for (var i = 0; i < count && result.Errors == 0 && !cancellation.IsCancellationRequested; i++)
            One(connection, way.ShortStream, clock, result, Way.ShortChunks + Events - Chunks, paced: false);
        return result;
    }

    private static void One(Connection connection, byte[] request, EventClock clock, StreamResult result, int events, bool paced)
    {
        clock.Begin();
        var sent = Stopwatch.GetTimestamp();
        if (connection.Send(request, clock) != 200 || clock.Count != events)
        {
            result.Errors++;
            return;
        }
        result.Streams++;
        result.FirstToken.Add(clock.FirstByte - sent);
        for (var i = 1; paced && i < Chunks; i++)
        {
            var (last, now) = (clock[FirstPiece + i - 1], clock[FirstPiece + i]);
            result.Lateness.Add(now - clock[FirstPiece] - (i * Interval * Stopwatch.Frequency / 1000));
            if (Stopwatch.GetElapsedTime(last, now) > Stall)
                result.Stalls++;
        }
    }
}
