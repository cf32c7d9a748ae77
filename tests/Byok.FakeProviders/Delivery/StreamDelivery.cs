using System.Text;
using Byok.FakeProviders.Wire;

namespace Byok.FakeProviders.Delivery;

/// <summary>Sends an answer as a stream.</summary>
internal static class StreamDelivery
{
    private const int HugeChunk = 64 * 1024;

    public static async Task SendAsync(Exchange exchange)
    {
        var (ask, behaviour) = (exchange.Ask, exchange.Behaviour);
        var script = ask.Reply.Events!;
        exchange.Response.ContentType = script.ContentType;
        exchange.Response.Headers.CacheControl = "no-cache";
        if (behaviour == FakeBehaviour.Gzip)
            exchange.Response.Headers.ContentEncoding = "gzip";
        exchange.Wire.AddLimits(exchange.Response, seconds: null);

        await using var writer = new EventWriter(exchange);
        await WriteAllAsync(writer, script.Opening);
        if (await WriteSpecialAsync(exchange, script, writer))
            return;

        // Two at least, so that something is seen of a stream that breaks.
        var count = behaviour is FakeBehaviour.Stall or FakeBehaviour.Cut or FakeBehaviour.ErrorEvent ? Math.Min(ask.Chunks, Math.Max(2, ask.Chunks / 2)) : ask.Chunks;
        using (var pace = new Pace(ask.Interval, exchange.Aborted))
        {
            for (var i = 0; i < count; i++)
            {
                await pace.WaitAsync(i);
                if (behaviour == FakeBehaviour.Comments && script.Comment is { } comment)
                    await writer.WriteAsync(comment);
                await writer.WriteAsync(script.Word(i, ask.WordAt(i)));
            }
        }
        await EndAsync(exchange, script, writer, count);
    }

    private static async Task EndAsync(Exchange exchange, EventScript script, EventWriter writer, int sent)
    {
        switch (exchange.Behaviour)
        {
            case FakeBehaviour.Stall:
                await Task.Delay(Timeout.Infinite, exchange.Aborted);
                break;
            case FakeBehaviour.Cut:
                var next = script.Word(sent, exchange.Ask.WordAt(sent));
                await writer.WritePartAsync(next[..(next.Length / 2)]);
                await EventWriter.CutAsync(exchange);
                break;
            case FakeBehaviour.ErrorEvent:
                await writer.WriteAsync(script.Fault);
                break;
            case FakeBehaviour.CutClean:
                break;
            default:
                await WriteAllAsync(writer, script.Closing);
                await WriteAllAsync(writer, script.End);
                break;
        }
    }

    /// <summary>False for the usual course.</summary>
    private static async Task<bool> WriteSpecialAsync(Exchange exchange, EventScript script, EventWriter writer)
    {
        switch (exchange.Behaviour)
        {
            case FakeBehaviour.Garbage:
                await writer.WriteAsync("data: {\"id\": oops\n\ndata: [[[\n\n");
                return true;
            case FakeBehaviour.EchoStream:
                await WriteKeyAsync(exchange.Key, script, writer, exchange.Aborted);
                break;
            case FakeBehaviour.Huge:
                await WriteHugeAsync(exchange, script, writer);
                break;
            case FakeBehaviour.HugeEvent:
                await writer.WriteAsync(script.Word(0, new string('x', exchange.Options.HugeEventBytes)));
                break;
            default:
                return false;
        }
        await WriteAllAsync(writer, script.Closing);
        await WriteAllAsync(writer, script.End);
        return true;
    }

    private static async Task WriteHugeAsync(Exchange exchange, EventScript script, EventWriter writer)
    {
        await writer.WriteAsync(script.Word(0, "x"));
        // One and the same event again and again: what is measured with this answer is not the making of it.
        var same = Encoding.UTF8.GetBytes(script.Word(1, new string('x', HugeChunk)));
        for (var sent = 0L; sent < exchange.Options.HugeBytes; sent += HugeChunk)
        {
            exchange.Aborted.ThrowIfCancellationRequested();
            await exchange.Response.Body.WriteAsync(same, exchange.Aborted);
        }
    }

    private static async Task WriteKeyAsync(string key, EventScript script, EventWriter writer, CancellationToken aborted)
    {
        var whole = script.Word(0, "Your key is " + key + " and");
        var middle = whole.IndexOf(key, StringComparison.Ordinal) + (key.Length / 2);
        await writer.WritePartAsync(whole[..middle]);
        await Task.Delay(EchoDelivery.BetweenParts, aborted);
        await writer.WriteAsync(whole[middle..]);
        await writer.WriteAsync(script.Word(1, " again " + key[..(key.Length / 2)]));
        await Task.Delay(EchoDelivery.BetweenParts, aborted);
        await writer.WriteAsync(script.Word(2, key[(key.Length / 2)..] + "."));
    }

    private static async Task WriteAllAsync(EventWriter writer, IReadOnlyList<string> events)
    {
        foreach (var text in events)
            await writer.WriteAsync(text);
    }
}
