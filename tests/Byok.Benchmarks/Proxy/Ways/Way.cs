using System.Net;
using Byok.Benchmarks.Proxy.Load;
using Byok.Benchmarks.Proxy.Processes;
using Byok.FakeProviders;

namespace Byok.Benchmarks.Proxy.Ways;

/// <summary>One way to the provider, and the requests that take it.</summary>
internal sealed class Way
{
    /// <summary>Pieces of an answer that is there at once.</summary>
    public const int ShortChunks = 4;

    private static readonly string Bearer = $"Authorization: Bearer {RequestBytes.Key}\r\n";

    private readonly string _path;
    private readonly string _headers;

    private Way(string name, Uri address, string path, string headers, ChildProcess? proxy)
    {
        (Name, Proxy, _path, _headers) = (name, proxy, path, headers);
        Address = new IPEndPoint(IPAddress.Loopback, address.Port);
        OneShot = Ask("gpt-5.2-mini", stream: false);
        Stream = Ask(FakeBehaviours.NameOf(FakeBehaviour.Answer, StreamLoad.Chunks, StreamLoad.Interval), stream: true);
        ShortStream = Ask(FakeBehaviours.NameOf(FakeBehaviour.Answer, ShortChunks, 0), stream: true);
    }

    public string Name { get; }

    public IPEndPoint Address { get; }

    /// <summary>What stands between; null where nothing does.</summary>
    public ChildProcess? Proxy { get; }

    public byte[] OneShot { get; }

    public byte[] Stream { get; }

    public byte[] ShortStream { get; }

    /// <summary>A chat with a model of the fake provider.</summary>
    public byte[] Ask(string model, bool stream) => RequestBytes.Chat(Address, _path, _headers, model, stream);

    public static Way Direct(ChildProcess upstream) => new(WayNames.Direct, upstream.Address, PathAt(upstream.Address), Bearer, null);

    /// <summary>Through a proxy that changes nothing, so the request is the provider's own.</summary>
    public static Way ThroughAsIs(string name, ChildProcess proxy, Uri upstream) => new(name, proxy.Address, PathAt(upstream), Bearer, proxy);

    public static Way Through(string name, ChildProcess proxy) =>
        new(name, proxy.Address, "/byok/proxy/openai/chat/completions", $"{ByokHeaders.ApiKey}: {RequestBytes.Key}\r\n{ByokHeaders.Provider}: {ByokProviders.OpenAI}\r\n", proxy);

    private static string PathAt(Uri upstream) => upstream.AbsolutePath + "/chat/completions";
}
