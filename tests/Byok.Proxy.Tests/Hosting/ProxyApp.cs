using System.Diagnostics;
using Byok.FakeProviders;
using Byok.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Hosting;

/// <summary>A real app with the proxy, on a real Kestrel, in front of the fake providers. Disposing it searches the app's log for the canary.</summary>
internal sealed class ProxyApp : IAsyncDisposable
{
    /// <summary>For what must happen soon. Generous, because the machine may be busy; never waited for in full unless something is broken.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private bool _isEnded;

    private ProxyApp(FakeProviderServer fakes, TestApp app)
    {
        Fakes = fakes;
        App = app;
        // A browser that leaves closes the connection at once; .NET's client would read on for two seconds, in the hope of keeping it.
        Client = new HttpClient(new SocketsHttpHandler { ResponseDrainTimeout = TimeSpan.Zero, AllowAutoRedirect = false }) { BaseAddress = app.Address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public FakeProviderServer Fakes { get; }

    public TestApp App { get; }

    public HttpClient Client { get; }

    public Uri Address => App.Address;

    /// <param name="configure">Changes the proxy's options, which lead OpenAI, Anthropic and Gemini to the fakes and have no limits.</param>
    /// <param name="fakes">Changes the fakes' options.</param>
    /// <param name="map">Maps and uses more, before the proxy is mapped.</param>
    /// <param name="build">Changes the app's builder.</param>
    /// <param name="secure">Whether the fakes are spoken to over TLS, and so over HTTP/2.</param>
    public static async Task<ProxyApp> StartAsync(
        Action<ByokProxyOptions>? configure = null, Action<FakeProviderOptions>? fakes = null, Action<WebApplication>? map = null, Action<WebApplicationBuilder>? build = null, bool secure = false)
    {
        var fakeOptions = new FakeProviderOptions();
        fakes?.Invoke(fakeOptions);
        var server = await FakeProviderServer.StartAsync(fakeOptions);
        var app = await TestApp.StartAsync(
            app =>
            {
                map?.Invoke(app);
                app.MapByokProxy();
                app.MapByokMessages();
            },
            builder =>
            {
                builder.Services.AddByokProxy(options =>
                {
                    LeadTo(server, options, secure);
                    configure?.Invoke(options);
                });
                build?.Invoke(builder);
            });
        return new ProxyApp(server, app);
    }

    /// <summary>A request to the proxy with the key in Byok's headers.</summary>
    public static HttpRequestMessage Post(string path, string json, string? key = Canary.OpenAI)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, null, "application/json") };
        if (key is not null)
            request.Headers.Add(ByokHeaders.ApiKey, key);
        return request;
    }

    /// <summary>A chat with OpenAI in which the model says what the fakes shall do.</summary>
    public static HttpRequestMessage Chat(string behaviour, bool stream = false, string? key = Canary.OpenAI) =>
        Post("/byok/proxy/openai/chat/completions", $$"""{"model":"{{behaviour}}","stream":{{(stream ? "true" : "false")}},"messages":[{"role":"user","content":"Hello"}]}""", key);

    /// <summary>A message to Anthropic in which the model says what the fakes shall do.</summary>
    public static HttpRequestMessage Message(string behaviour, bool stream = false, string? key = Canary.Anthropic) =>
        Post("/byok/proxy/anthropic/v1/messages", $$"""{"model":"{{behaviour}}","max_tokens":16,"stream":{{(stream ? "true" : "false")}},"messages":[{"role":"user","content":"Hello"}]}""", key);

    /// <summary>Waits for what happens a moment after the client has the last byte: a line in the log, a measurement.</summary>
    public static async Task WaitUntilAsync(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition() && watch.Elapsed < Soon)
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        Assert.True(condition());
    }

    /// <summary>Waits for a text in the app's log.</summary>
    public Task WaitForLogAsync(string text) => WaitUntilAsync(() => App.Logs.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Ends the app and leaves the fakes, to be asked what has become of its connections.</summary>
    public async Task EndAppAsync()
    {
        if (_isEnded)
            return;
        _isEnded = true;
        await App.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await EndAppAsync();
        await Fakes.DisposeAsync();
    }

    private static void LeadTo(FakeProviderServer server, ByokProxyOptions options, bool secure)
    {
        options.For("openai").BaseAddress = secure ? server.SecureOpenAI : server.OpenAI;
        options.For("anthropic").BaseAddress = secure ? server.SecureAnthropic : server.Anthropic;
        options.For("gemini").BaseAddress = secure ? server.SecureGemini : server.Gemini;
        options.AllowedPrivateHosts.Add("127.0.0.1");
        options.ConfigureHandler = handler =>
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == server.Certificate.Thumbprint;
        var limits = options.Limits;
        (limits.RequestsPerMinutePerKey, limits.RequestsPerMinutePerAddress) = (null, null);
        (limits.ConcurrentRequestsPerKey, limits.ConcurrentRequestsPerAddress) = (null, null);
    }
}
