using System.Text;
using System.Text.RegularExpressions;
using Byok.Benchmarks.Proxy.Load;

namespace Byok.Benchmarks.Proxy.Ways;

/// <summary>Sees to it that all ways give the same answers, byte by byte, before anything is measured.</summary>
internal static partial class WayCheck
{
    public static void AllAnswerTheSame(IReadOnlyList<Way> ways)
    {
        foreach (var (what, request) in new (string, Func<Way, byte[]>)[] { ("the answer", way => way.OneShot), ("the short stream", way => way.ShortStream), ("the stream", way => way.Stream) })
        {
            var expected = Read(ways[0], request(ways[0]));
            if (what != "the answer" && expected.Split("\n\n").Length - 1 is var events && events != (what == "the stream" ? StreamLoad.Events : Way.ShortChunks + StreamLoad.Events - StreamLoad.Chunks))
                throw new InvalidOperationException($"{what} has {events} events.");
            foreach (var way in ways.Skip(1))
            {
                if (Read(way, request(way)) is var actual && actual != expected)
                    throw new InvalidOperationException($"{way.Name}: {what} differs from the direct one.\n--- direct\n{expected}\n--- {way.Name}\n{actual}");
            }
        }
    }

    private static string Read(Way way, byte[] request)
    {
        using var connection = new Connection(way.Address);
        var body = new TextSink();
        var status = connection.Send(request, body);
        if (status != 200)
            throw new InvalidOperationException($"{way.Name} answers {status}: {body.Text}\n{way.Proxy?.Said}");
        return Varying().Replace(body.Text, "#");
    }

    // The id and the time of an answer.
    [GeneratedRegex("""chatcmpl-[0-9a-f]{32}|(?<="created":)\d+""")]
    private static partial Regex Varying();

    private sealed class TextSink : IBodySink
    {
        private readonly List<byte> _body = [];

        public string Text => Encoding.UTF8.GetString([.. _body]);

        public void Accept(ReadOnlySpan<byte> body) => _body.AddRange(body);
    }
}
