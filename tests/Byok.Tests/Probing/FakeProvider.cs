using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Byok.Tests.Probing;

/// <summary>Plays any provider: whatever host a probe asks for, over TLS, this answers. The transport is the real one but for where it connects to.</summary>
public sealed class FakeProvider : IAsyncLifetime
{
    private WebApplication? _app;

    /// <summary>What becomes of the next requests.</summary>
    public RequestDelegate Answer { get; set; } = static _ => Task.CompletedTask;

    internal List<ReceivedProbe> Received { get; } = [];

    public int Port => new Uri(_app!.Urls.Single()).Port;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(CreateCertificate()));
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }

    public void Say(int status, string body, string contentType = "application/json", string? header = null) => Answer = context =>
    {
        context.Response.StatusCode = status;
        if (body.Length != 0)
            context.Response.ContentType = contentType;
        if (header?.Split(": ") is [var name, var value])
            context.Response.Headers[name] = value;
        return context.Response.WriteAsync(body);
    };

    internal KeyProbe CreateProbe(TimeSpan? limit = null, bool acceptAnyKeyFormat = false, bool allowPaidChecks = false, bool trust = true) =>
        new(new HttpMessageInvoker(CreateHandler(trust)), limit ?? TimeSpan.FromSeconds(30), acceptAnyKeyFormat, allowPaidChecks);

    private SocketsHttpHandler CreateHandler(bool trust)
    {
        var handler = ProbeTransport.CreateHandler();
        handler.UseProxy = false;
        handler.ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        };
        if (trust)
            handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = static (_, _, _, _) => true };
        return handler;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var received = new ReceivedProbe(
            context.Request.Method, $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}{context.Request.QueryString}",
            context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), await reader.ReadToEndAsync());
        lock (Received)
            Received.Add(received);
        await Answer(context);
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=Byok tests", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
