using System.Text;
using System.Text.RegularExpressions;
using Byok.Benchmarks.Proxy.Load;
using Byok.FakeProviders;

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

    /// <summary>That the two that say so do it: nobody gets the key back, whole or in two chunks.</summary>
    public static void ByokAndNodeMaskTheKey(IReadOnlyList<Way> ways)
    {
        foreach (var behaviour in new[] { FakeBehaviour.EchoKey, FakeBehaviour.EchoSplit, FakeBehaviour.EchoStream })
        {
            var request = (Way way) => way.Ask(FakeBehaviours.NameOf(behaviour), stream: behaviour == FakeBehaviour.EchoStream);
            if (!Read(ways[0], request(ways[0]), mustSucceed: false).Contains(RequestBytes.Key, StringComparison.Ordinal))
                throw new InvalidOperationException($"{behaviour}: the provider does not repeat the key, so nothing can be said about masks.");
            foreach (var way in ways.Where(way => way.Name is WayNames.Byok or WayNames.Node))
            {
                if (Read(way, request(way), mustSucceed: false) is var body && (body.Contains(RequestBytes.Key, StringComparison.Ordinal) || !body.Contains("****", StringComparison.Ordinal)))
                    throw new InvalidOperationException($"{way.Name} does not mask the key ({behaviour}).");
            }
        }
    }

    private static string Read(Way way, byte[] request, bool mustSucceed = true)
    {
        using var connection = new Connection(way.Address);
        var body = new TextSink();
        var status = connection.Send(request, body);
        if (status != 200 && mustSucceed)
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
