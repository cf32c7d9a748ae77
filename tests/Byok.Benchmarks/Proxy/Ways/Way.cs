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

    private Way(string name, Uri address, string path, string headers, ChildProcess? proxy)
    {
        (Name, Proxy) = (name, proxy);
        Address = new IPEndPoint(IPAddress.Loopback, address.Port);
        OneShot = RequestBytes.Chat(Address, path, headers, "gpt-5.2-mini", stream: false);
        Stream = RequestBytes.Chat(Address, path, headers, FakeBehaviours.NameOf(FakeBehaviour.Answer, StreamLoad.Chunks, StreamLoad.Interval), stream: true);
        ShortStream = RequestBytes.Chat(Address, path, headers, FakeBehaviours.NameOf(FakeBehaviour.Answer, ShortChunks, 0), stream: true);
    }

    public string Name { get; }

    public IPEndPoint Address { get; }

    /// <summary>What stands between; null where nothing does.</summary>
    public ChildProcess? Proxy { get; }

    public byte[] OneShot { get; }

    public byte[] Stream { get; }

    public byte[] ShortStream { get; }

    public static Way Direct(ChildProcess upstream) =>
        new(WayNames.Direct, upstream.Address, upstream.Address.AbsolutePath + "/chat/completions", $"Authorization: Bearer {RequestBytes.Key}\r\n", null);

    public static Way Through(string name, ChildProcess proxy) =>
        new(name, proxy.Address, "/byok/proxy/openai/chat/completions", $"{ByokHeaders.ApiKey}: {RequestBytes.Key}\r\n{ByokHeaders.Provider}: {ByokProviders.OpenAI}\r\n", proxy);
}
