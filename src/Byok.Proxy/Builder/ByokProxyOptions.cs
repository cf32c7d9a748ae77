namespace Byok.Proxy;

/// <summary>Options of the proxy. Set with <c>builder.Services.AddByokProxy(o => ...)</c>; validated when the app starts.</summary>
public sealed class ByokProxyOptions
{
    private readonly Dictionary<string, ByokProxyUpstream> _upstreams = new(StringComparer.Ordinal);

    /// <summary>The ids or aliases of the providers to forward to. Empty, the default, for every provider that can be called as it is.</summary>
    public IList<string> Providers { get; } = [];

    /// <summary>
    /// Hosts whose addresses may be private, loopback, link-local or otherwise not of the open internet: names as they stand in an address (<c>localhost</c>,
    /// <c>ollama.internal</c>) or literal addresses. Empty by default: then only public addresses are connected to, whatever a name resolves to.
    /// </summary>
    public IList<string> AllowedPrivateHosts { get; } = [];

    /// <summary>
    /// Further request headers to pass on. By default only those go through that providers' APIs know (<c>Content-Type</c>, <c>Accept</c>, <c>User-Agent</c>, <c>Idempotency-Key</c>,
    /// <c>anthropic-*</c>, <c>openai-*</c> and the like): no cookie, no <c>Origin</c>, no sign-in of the app. Those cannot be added either.
    /// </summary>
    public IList<string> RequestHeaders { get; } = [];

    /// <summary>
    /// Whether the key may also come in the provider's own header (<c>Authorization: Bearer</c>, <c>x-api-key</c>, <c>x-goog-api-key</c>), so that a provider's client needs another base address and
    /// nothing else. <c>Authorization</c> is left alone where somebody is signed in to the app, by whatever means. Default: true.
    /// <para/>
    /// Switch it off in an app whose own sign-in is a bearer token: one that has expired signs nobody in, and would be sent to the provider as a key.
    /// </summary>
    public bool AcceptProviderHeaders { get; set; } = true;

    /// <summary>The greatest number of bytes of a request body; larger ones are refused with 413. Default: 10 MiB. The server's own limit holds too; null for that alone.</summary>
    public long? MaxRequestBodySize { get; set; } = 10 * 1024 * 1024;

    /// <summary>How long connecting to a provider may take, name resolution and TLS included. Default: 10 seconds.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the first byte of an answer's body may take, from the moment the client has sent its request. Then 504. Default: 100 seconds.</summary>
    public TimeSpan FirstByteTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long a provider may fall silent in the middle of an answer. Default: 60 seconds.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long answers may go on when the app stops; then streams end with an error event. Shorter than the host's own <c>ShutdownTimeout</c>, which cuts connections. Default: 10 seconds.
    /// </summary>
    public TimeSpan ShutdownGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The HTTP version to ask providers for; over TLS they may choose a lower one, without TLS it is always 1.1. Default: 2.0.</summary>
    public Version HttpVersion { get; set; } = System.Net.HttpVersion.Version20;

    /// <summary>How much one caller may do.</summary>
    public ByokProxyLimits Limits { get; } = new();

    /// <summary>
    /// The secret under which keys are hashed for limits and logs: at least 16 random bytes, the same in all replicas, to find one key's lines in all their logs. Null, the default, for a secret that
    /// each process makes for itself. The limits are each process's own in both cases.
    /// </summary>
    public byte[]? FingerprintSecret { get; set; }

    /// <summary>
    /// Changes the handler that talks to providers, for instance to use a corporate proxy (which then resolves names itself, so that <see cref="AllowedPrivateHosts"/> is asked about the proxy's address) or
    /// a private certificate authority. Redirects and cookies stay off.
    /// </summary>
    public Action<SocketsHttpHandler>? ConfigureHandler { get; set; }

    internal IReadOnlyDictionary<string, ByokProxyUpstream> Upstreams => _upstreams;

    /// <summary>What differs for one provider: its address, the paths that are let through.</summary>
    /// <param name="provider">The id or an alias of a known provider, in any case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="provider"/> is null.</exception>
    /// <exception cref="ArgumentException">The provider is not known.</exception>
    public ByokProxyUpstream For(string provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        if (!ProviderCatalog.TryGet(provider, out var preset))
            throw new ArgumentException($"Byok does not know the provider '{provider}'. Correct the id, or declare it: [assembly: ByokProvider(\"{provider}\", BaseUrl = \"https://...\")].", nameof(provider));

        if (!_upstreams.TryGetValue(preset.Id, out var upstream))
            _upstreams[preset.Id] = upstream = new ByokProxyUpstream();
        return upstream;
    }
}
