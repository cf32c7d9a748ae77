using System.Net;
using System.Security.Cryptography.X509Certificates;
using Byok.FakeProviders.Hosting;
using Byok.FakeProviders.Recording;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Byok.FakeProviders;

/// <summary>OpenAI, Anthropic and Gemini on this machine: a real server that writes what they write, and that can be asked what came in.</summary>
public sealed class FakeProviderServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app;
    private readonly RequestLog _log = new();
    private readonly RequestLog _strayed = new();
    private readonly ConnectionCount _connections = new();
    private readonly List<ListenOptions> _listeners = [];

    private FakeProviderServer(FakeProviderOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.Http2.MaxStreamsPerConnection = 1000;
            Listen(kestrel, HttpProtocols.Http1);
            Listen(kestrel, HttpProtocols.Http1AndHttp2, listen => listen.UseHttps(Certificate));
            // The other origin, where redirects lead.
            Listen(kestrel, HttpProtocols.Http1);
            if (options.Http2WithoutTls)
                Listen(kestrel, HttpProtocols.Http2);
        });
        _app = builder.Build();
        var endpoint = new FakeProviderEndpoint(options, options.Record ? _log : null, _strayed) { RedirectTo = () => options.RedirectTo ?? AddressOf(2, "http") };
        endpoint.Map(_app, "");
    }

    /// <summary>The certificate of <see cref="SecureAddress"/>, made for this server.</summary>
    public X509Certificate2 Certificate { get; } = SelfSignedCertificate.Create();

    /// <summary>Where the server listens for HTTP/1.1.</summary>
    public Uri Address => AddressOf(0, "http");

    /// <summary>Where the server listens for HTTP/2 and HTTP/1.1 over TLS.</summary>
    public Uri SecureAddress => AddressOf(1, "https");

    /// <summary>Where the server listens for HTTP/2 without TLS, see <see cref="FakeProviderOptions.Http2WithoutTls"/>.</summary>
    public Uri Http2Address => _listeners.Count > 3
        ? AddressOf(3, "http")
        : throw new InvalidOperationException($"To listen for HTTP/2 without TLS, start the server with {nameof(FakeProviderOptions.Http2WithoutTls)} in its options.");

    /// <summary>The base address of OpenAI.</summary>
    public Uri OpenAI => new(Address, FakeProviderPaths.OpenAI);

    /// <summary>The base address of Anthropic.</summary>
    public Uri Anthropic => new(Address, FakeProviderPaths.Anthropic);

    /// <summary>The base address of Gemini.</summary>
    public Uri Gemini => new(Address, FakeProviderPaths.Gemini);

    /// <summary>The base address of OpenAI over TLS.</summary>
    public Uri SecureOpenAI => new(SecureAddress, FakeProviderPaths.OpenAI);

    /// <summary>The base address of Anthropic over TLS.</summary>
    public Uri SecureAnthropic => new(SecureAddress, FakeProviderPaths.Anthropic);

    /// <summary>The base address of Gemini over TLS.</summary>
    public Uri SecureGemini => new(SecureAddress, FakeProviderPaths.Gemini);

    /// <summary>What came in so far, oldest first. Empty when <see cref="FakeProviderOptions.Record"/> is off.</summary>
    public IReadOnlyList<FakeRequest> Requests => _log.Snapshot();

    /// <summary>Who followed a <see cref="FakeBehaviour.Redirect"/> to the other origin.</summary>
    public IReadOnlyList<FakeRequest> Strayed => _strayed.Snapshot();

    /// <summary>How many connections are open.</summary>
    public int OpenConnections => _connections.Open;

    /// <summary>How many connections were ever made.</summary>
    public int TotalConnections => _connections.Total;

    /// <summary>Starts the server.</summary>
    public static async Task<FakeProviderServer> StartAsync(FakeProviderOptions? options = null)
    {
        var server = new FakeProviderServer(options ?? new());
        await server._app.StartAsync();
        return server;
    }

    /// <summary>The first request that fits; without a condition, the first whose body has arrived. Waits for it.</summary>
    /// <exception cref="TimeoutException">None came in time; 30 seconds unless told otherwise.</exception>
    public Task<FakeRequest> WaitForRequestAsync(Func<FakeRequest, bool>? predicate = null, TimeSpan? timeout = null) =>
        _log.WaitAsync(predicate ?? (request => request.Received.IsCompleted), timeout ?? Patience);

    /// <summary>Waits until so many connections are open.</summary>
    /// <exception cref="TimeoutException">It did not come to that in time; 30 seconds unless told otherwise.</exception>
    public Task WaitForConnectionsAsync(int count, TimeSpan? timeout = null) => _connections.WaitAsync(count, timeout ?? Patience);

    /// <summary>Ends the server and whatever still hangs on it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Certificate.Dispose();
    }

    private void Listen(KestrelServerOptions kestrel, HttpProtocols protocols, Action<ListenOptions>? configure = null) => kestrel.Listen(IPAddress.Loopback, 0, listen =>
    {
        listen.Protocols = protocols;
        listen.Use(_connections.Wrap);
        configure?.Invoke(listen);
        _listeners.Add(listen);
    });

    private Uri AddressOf(int listener, string scheme) => new($"{scheme}://127.0.0.1:{_listeners[listener].IPEndPoint!.Port}/");
}
