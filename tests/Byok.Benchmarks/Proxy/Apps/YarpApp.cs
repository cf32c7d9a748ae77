using System.Net;
using Byok.Benchmarks.Proxy.Processes;
using Yarp.ReverseProxy.Forwarder;

namespace Byok.Benchmarks.Proxy.Apps;

/// <summary>An app with YARP's forwarder and nothing else. Byok.Proxy stands on it, so what that takes beyond this one is its own.</summary>
internal static class YarpApp
{
    public const string Verb = "yarp-app";

    public static async Task<int> RunAsync(string[] args)
    {
        var upstream = new Uri(args[0]);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpForwarder();
        await using var app = builder.Build();
        using var client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
        });
        app.MapForwarder("/{**path}", upstream.GetLeftPart(UriPartial.Authority), ForwarderRequestConfig.Empty, HttpTransformer.Default, client);
        await app.StartAsync();
        await ServerLines.ServeAsync(new Uri(app.Urls.Single()));
        return 0;
    }
}
