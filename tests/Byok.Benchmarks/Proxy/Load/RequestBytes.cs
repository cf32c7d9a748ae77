using System.Net;
using System.Text;
using Byok.Benchmarks.Hosting;

namespace Byok.Benchmarks.Proxy.Load;

/// <summary>Requests as they go over the wire.</summary>
internal static class RequestBytes
{
    private const string Messages =
        """[{"role":"system","content":"You are a helpful assistant. Answer in one paragraph."},{"role":"user","content":"Why is the sky blue, and why is it red in the evening?"}]""";

    /// <summary>A key of the length that real ones have.</summary>
    public static string Key { get; } = RequestHeaders.Good.ApiKey!;

    /// <summary>A chat.</summary>
    /// <param name="server">For the Host header.</param>
    /// <param name="path">Where to.</param>
    /// <param name="headers">Those that carry the key.</param>
    /// <param name="model">Tells the fake provider how to answer.</param>
    /// <param name="stream">Whether events are asked for.</param>
    public static byte[] Chat(IPEndPoint server, string path, string headers, string model, bool stream)
    {
        var body = $$"""{"model":"{{model}}","stream":{{(stream ? "true" : "false")}},"messages":{{Messages}}}""";
        return Create("POST", server, path, $"{headers}Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n", body);
    }

    public static byte[] Get(IPEndPoint server, string path, string headers) => Create("GET", server, path, headers, "");

    private static byte[] Create(string method, IPEndPoint server, string path, string headers, string body) => Encoding.UTF8.GetBytes(
        $"{method} {path} HTTP/1.1\r\nHost: {server}\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\nAccept: */*\r\nAccept-Language: en-US,en;q=0.9\r\nOrigin: https://chat.example\r\n{headers}\r\n{body}");
}
