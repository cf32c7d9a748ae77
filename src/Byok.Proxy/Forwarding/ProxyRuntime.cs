using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Forwarder;

namespace Byok.Proxy;

/// <summary>What all endpoints of the proxy share: the connections, the limits, the instruments.</summary>
internal sealed class ProxyRuntime : IDisposable
{
    private readonly CancellationTokenSource _graceIsOver = new();
    private readonly CancellationTokenRegistration _stopping;

    private readonly ServiceProvider _forwarding;

    public ProxyRuntime(IOptions<ByokProxyOptions> options, IServiceProvider services)
    {
        // With a log of its own, into the void: YARP would repeat our lines, with a stack trace at Warning for each client that leaves, and with whatever an exception's text holds.
        _forwarding = new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddHttpForwarder().BuildServiceProvider();
        Forwarder = _forwarding.GetRequiredService<IHttpForwarder>();
        Options = options.Value;
        Logger = services.GetService<ILoggerFactory>()?.CreateLogger(ProxyLog.Category) ?? NullLogger.Instance;
        Metrics = new ProxyMetrics(services.GetService<IMeterFactory>());
        Client = UpstreamHandler.CreateClient(Options);
        Limiter = new ProxyLimiter(Options);
        Headers = new PassedHeaders(Options.RequestHeaders);
        RequestConfig = new ForwarderRequestConfig
        {
            Version = Options.HttpVersion,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            // Exchanges watch the clock themselves. This is for a provider that stops reading the request.
            ActivityTimeout = Options.FirstByteTimeout + Options.IdleTimeout,
        };
        if (services.GetService<IHostApplicationLifetime>() is { } lifetime)
        {
            Stopping = lifetime.ApplicationStopping;
            _stopping = lifetime.ApplicationStopping.Register(() => _graceIsOver.CancelAfter(Options.ShutdownGrace));
        }
    }

    public IHttpForwarder Forwarder { get; }

    public ByokProxyOptions Options { get; }

    public ILogger Logger { get; }

    public ProxyMetrics Metrics { get; }

    public HttpMessageInvoker Client { get; }

    public ProxyLimiter Limiter { get; }

    public PassedHeaders Headers { get; }

    public ForwarderRequestConfig RequestConfig { get; }

    /// <summary>Cancelled when the app begins to stop.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Cancelled when answers have to end because the app stops.</summary>
    public CancellationToken GraceIsOver => _graceIsOver.Token;

    public string FingerprintOf(ApiKey key) => Options.FingerprintSecret is { } secret ? key.ComputeFingerprint(secret) : key.Fingerprint;

    public void Dispose()
    {
        _stopping.Dispose();
        Client.Dispose();
        Limiter.Dispose();
        Metrics.Dispose();
        _graceIsOver.Dispose();
        _forwarding.Dispose();
    }
}
