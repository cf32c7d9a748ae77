using System.ClientModel.Primitives;
using Byok;
using ChatSample;

[assembly: ByokProvider(
    DemoProvider.Id,
    DisplayName = "Demo (offline)",
    KeyPrefix = DemoProvider.KeyPrefix,
    BaseUrl = "http://localhost:5080" + DemoProvider.Path,
    DefaultModel = DemoProvider.Model)]

namespace ChatSample;

/// <summary>A provider that lives in this app, so that the sample works without an account and without the internet.</summary>
internal static class DemoProvider
{
    public const string Id = "demo";
    public const string KeyPrefix = "demo-";
    public const string Path = "/demo/v1";
    public const string Model = "demo-1";

    /// <summary>Straight to this machine: a proxy for the internet would not find it.</summary>
    public static PipelineTransport Transport { get; } =
        new HttpClientPipelineTransport(new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }));

    /// <summary>
    /// The declared address is a constant, the port is not: ask the connection where this app listens. Not the Host header, which the caller chooses.
    /// </summary>
    public static Uri AddressIn(HttpContext context)
    {
        var (ip, port) = (context.Connection.LocalIpAddress, context.Connection.LocalPort);
        if (ip is null)
            return new Uri(ProviderCatalog.Get(Id).OpenAICompatibleBaseUrl!);
        if (ip.IsIPv4MappedToIPv6)
            ip = ip.MapToIPv4();
        return new UriBuilder(context.Request.Scheme, ip.ToString(), port, Path).Uri;
    }
}
