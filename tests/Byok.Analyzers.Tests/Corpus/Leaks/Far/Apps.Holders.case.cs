//// case: settings object built in a factory
using Byok;

public sealed class ReportJob(ILogger<ReportJob> logger)
{
    public async Task RunAsync(ByokCredentials creds, HttpClient http)
    {
        var settings = ClientSettings.From(creds);
        logger.LogInformation("endpoint {Endpoint}", settings.Endpoint);
        using var request = new HttpRequestMessage(HttpMethod.Get, settings.Endpoint);
        request.Headers.TryAddWithoutValidation("x-api-key", settings.Secret);
        using var response = await http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            logger.LogWarning("{Status} with {Secret}", response.StatusCode, {|BYOK101:settings.Secret|});
    }
}

//// file: ClientSettings.cs
using Byok;

public sealed class ClientSettings
{
    public Uri Endpoint { get; private init; } = new("https://api.example.org/");

    public string Secret { get; private init; } = "";

    public int Retries { get; set; } = 3;

    public static ClientSettings From(ByokCredentials creds) => new() { Secret = creds.ApiKey.Reveal(), Endpoint = new Uri($"https://{creds.Provider}.example.org/") };
}

//// case: client object keeps the text and logs it itself
using Byok;

public sealed class ClientPool
{
    public RestClient Open(ByokCredentials creds, HttpClient http, ILogger<RestClient> logger) =>
        new(http, creds.ApiKey.Reveal(), logger) { Name = creds.Provider };
}

//// file: RestClient.cs
public sealed class RestClient
{
    private readonly HttpClient _http;
    private readonly string _token;
    private readonly ILogger<RestClient> _logger;

    public RestClient(HttpClient http, string token, ILogger<RestClient> logger)
    {
        _http = http;
        _token = token;
        _logger = logger;
    }

    public string Name { get; init; } = "";

    public async Task<string> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("api-key", _token);
        _logger.LogTrace("{Name}: GET {Path}, {Token}", Name, path, {|BYOK101:_token|});
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}

//// case: fluent request builder
using Byok;

public sealed class Prober(HttpClient http)
{
    public async Task<bool> ProbeAsync(ByokCredentials creds)
    {
        var url = new UrlBuilder("https://api.example.org")
            .Segment("v1").Segment("models")
            .With("limit", "1")
            .With("key", creds.ApiKey.Reveal())
            .Build();
        using var response = await http.GetAsync({|BYOK102:url|});
        return response.IsSuccessStatusCode;
    }
}

//// file: UrlBuilder.cs
using System.Text;

public sealed class UrlBuilder(string root)
{
    private readonly StringBuilder _path = new(root);
    private readonly List<string> _query = [];

    public UrlBuilder Segment(string segment)
    {
        _path.Append('/').Append(Uri.EscapeDataString(segment));
        return this;
    }

    public UrlBuilder With(string name, string value)
    {
        _query.Add(name + "=" + Uri.EscapeDataString(value));
        return this;
    }

    public string Build() => _query.Count == 0 ? _path.ToString() : _path + "?" + string.Join('&', _query);
}

//// case: session object with several properties
using Byok;

public sealed class SessionLog(ILogger<SessionLog> logger)
{
    public void Open(ByokCredentials creds)
    {
        var session = SessionFactory.Create(creds);
        logger.LogInformation("session {Id} of {Provider}", session.Id, session.Provider);
        logger.LogInformation("session {Session}", {|BYOK101:session|});
    }
}

//// file: Session.cs
using Byok;

public sealed record Session(Guid Id, string Provider, string Key)
{
    public DateTimeOffset OpenedAt { get; init; } = DateTimeOffset.UtcNow;
}

public static class SessionFactory
{
    public static Session Create(ByokCredentials creds) => new(Guid.NewGuid(), creds.Provider, creds.ApiKey.Reveal());
}

//// case: to string of a class shows a member
using Byok;

public sealed class Announcer
{
    public void Announce(ByokCredentials creds, TextWriter mirror)
    {
        var endpoint = new Endpoint(creds.Preset.Id, creds.ApiKey.Reveal());
        mirror.WriteLine(endpoint.Host);
        Console.WriteLine({|BYOK101:$"using {endpoint}"|});
    }
}

//// file: Endpoint.cs
public sealed class Endpoint(string host, string secret)
{
    public string Host { get; } = host;

    public string Secret { get; } = secret;

    public override string ToString() => Host + " (" + Secret + ")";
}

//// case: dictionary filled by one method and read by another
using Byok;

public sealed class HeaderBag
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public string this[string name]
    {
        get => _values[name];
        set => _values[name] = value;
    }

    public static HeaderBag For(ByokCredentials creds)
    {
        var bag = new HeaderBag();
        bag["x-provider"] = creds.Provider;
        bag["x-api-key"] = creds.ApiKey.Reveal();
        return bag;
    }
}

//// file: BagPrinter.cs
using Byok;

public static class BagPrinter
{
    public static void Print(ByokCredentials creds)
    {
        var bag = HeaderBag.For(creds);
        Console.WriteLine({|BYOK101:bag["x-api-key"]|});
    }
}

//// case: queue between producer and consumer
using System.Threading.Channels;
using Byok;

public sealed record WorkItem(string Prompt, string Authorization);

public sealed class WorkQueue
{
    private readonly Channel<WorkItem> _channel = Channel.CreateBounded<WorkItem>(64);

    public ValueTask EnqueueAsync(ByokCredentials creds, string prompt) =>
        _channel.Writer.WriteAsync(new WorkItem(prompt, "Bearer " + creds.ApiKey.Reveal()));

    public IAsyncEnumerable<WorkItem> ReadAllAsync(CancellationToken ct) => _channel.Reader.ReadAllAsync(ct);
}

//// file: WorkConsumer.cs
public sealed class WorkConsumer(WorkQueue queue, ILogger<WorkConsumer> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var item in queue.ReadAllAsync(stoppingToken))
        {
            logger.LogDebug("prompt of {Length}", item.Prompt.Length);
            logger.LogDebug("authorization {Value}", {|BYOK101:item.Authorization|});
        }
    }
}

//// case: result type carries the value
using Byok;

public sealed class KeyCheckService
{
    public Result<string> Check(ByokCredentials creds)
    {
        var text = creds.ApiKey.Reveal();
        return text.Length < 20 ? Result<string>.Fail("too short") : Result<string>.Ok(text);
    }
}

//// file: Result.cs
public readonly struct Result<T>
{
    private Result(T? value, string? error) => (Value, Error) = (value, error);

    public T? Value { get; }

    public string? Error { get; }

    public static Result<T> Ok(T value) => new(value, null);

    public static Result<T> Fail(string error) => new(default, error);
}

//// file: Report.cs
using Byok;

public sealed class CheckReport(KeyCheckService service, ILogger<CheckReport> logger)
{
    public void Write(ByokCredentials creds)
    {
        var result = service.Check(creds);
        if (result.Error is { } error)
            logger.LogWarning("check failed: {Error}", error);
        else
            logger.LogInformation("check passed: {Value}", {|BYOK101:result.Value|});
    }
}

//// case: deconstruct method of a user type
using Byok;

public sealed class Login(string user, string secret)
{
    public void Deconstruct(out string name, out string password)
    {
        name = user;
        password = secret;
    }
}

//// file: LoginLog.cs
using Byok;

public static class LoginLog
{
    public static void Write(ILogger logger, ByokCredentials creds)
    {
        var login = new Login(creds.Provider, creds.ApiKey.Reveal());
        var (_, password) = login;
        logger.LogInformation("with {Text}", {|BYOK101:password|});
    }
}

//// case: nested holder passed through a service
using Byok;

public sealed class Envelope<T>
{
    public required T Body { get; init; }

    public Dictionary<string, string> Meta { get; } = [];
}

public sealed record Credential(string Scheme, string Parameter);

//// file: Mailbox.cs
using Byok;

public static class Mailbox
{
    public static Envelope<Credential> Pack(ByokCredentials creds) => new() { Body = new Credential("Bearer", creds.ApiKey.Reveal()), Meta = { ["p"] = creds.Provider } };
}

//// file: Delivery.cs
using Byok;

public sealed class Delivery(ILogger<Delivery> logger)
{
    public void Send(ByokCredentials creds)
    {
        var envelope = Mailbox.Pack(creds);
        logger.LogInformation("{Meta}", envelope.Meta["p"]);
        logger.LogInformation("{Scheme}", envelope.Body.Scheme);
        logger.LogInformation("{Parameter}", {|BYOK101:envelope.Body.Parameter|});
    }
}

//// case: static holder class fed at startup
using Byok;

public static class Ambient
{
    public static string? Token { get; private set; }

    public static void Use(ByokCredentials creds) => Token = {|BYOK105:creds.ApiKey.Reveal()|};
}

//// file: Banner.cs
public static class Banner
{
    public static void Show() => Console.WriteLine({|BYOK101:"token " + Ambient.Token|});
}

//// case: async local flows the text
using Byok;

public static class CallScope
{
    private static readonly AsyncLocal<Frame?> s_current = new();

    public static Frame? Current => s_current.Value;

    public static void Enter(ByokCredentials creds) => s_current.Value = new Frame { Provider = creds.Provider, Secret = creds.ApiKey.Reveal() };

    public sealed class Frame
    {
        public required string Provider { get; init; }

        public required string Secret { get; init; }
    }
}

//// file: ScopeLogger.cs
public sealed class ScopeLogger(ILogger<ScopeLogger> logger)
{
    public void Trace(string step)
    {
        if (CallScope.Current is not { } frame)
            return;
        logger.LogTrace("{Step} {Provider}", step, frame.Provider);
        logger.LogTrace("{Step} {Secret}", step, {|BYOK101:frame.Secret|});
    }
}

//// case: get or add in a concurrent map
using System.Collections.Concurrent;
using Byok;

public sealed class HeaderCache
{
    private readonly ConcurrentDictionary<Guid, string> _headers = new();

    public string For(Guid user, ByokCredentials creds) => _headers.GetOrAdd(user, static (_, c) => "Bearer " + c.ApiKey.Reveal(), creds);

    public bool Forget(Guid user) => _headers.TryRemove(user, out _);
}

//// file: HeaderUser.cs
using Byok;

public sealed class HeaderUser(HeaderCache cache, ILogger<HeaderUser> logger)
{
    public void Apply(HttpRequestMessage message, Guid user, ByokCredentials creds)
    {
        var header = cache.For(user, creds);
        message.Headers.TryAddWithoutValidation("Authorization", header);
        logger.LogDebug("authorization is {Header}", {|BYOK101:header|});
    }
}

//// case: add or update keeps the newest
using System.Collections.Concurrent;
using Byok;

public sealed class Newest
{
    private readonly ConcurrentDictionary<string, string> _byProvider = new();

    public void Seen(ByokCredentials creds)
    {
        var text = creds.ApiKey.Reveal();
        _byProvider.AddOrUpdate(creds.Provider, text, (_, old) => old.Length > text.Length ? old : text);
    }

    public void Print()
    {
        foreach (var (provider, text) in _byProvider)
        {
            Console.WriteLine(provider);
            Console.WriteLine({|BYOK101:text|});
        }
    }
}

//// case: options configured from the caller
using Byok;
using Microsoft.Extensions.Options;

public sealed class LlmOptions
{
    public string Region { get; set; } = "eu";

    public string? Credential { get; set; }
}

public sealed class LlmOptionsSetup(ByokCredentials creds) : IConfigureOptions<LlmOptions>
{
    public void Configure(LlmOptions options)
    {
        options.Region = "us";
        options.Credential = creds.ApiKey.Reveal();
    }
}

//// file: LlmClient.cs
using Microsoft.Extensions.Options;

public sealed class LlmClient(IOptions<LlmOptions> options, ILogger<LlmClient> logger)
{
    public void Warm()
    {
        logger.LogInformation("region {Region}", options.Value.Region);
        logger.LogInformation("credential {Credential}", {|BYOK101:options.Value.Credential|});
    }
}

//// case: message bus event with the text
using Byok;

public sealed record KeyChanged(string Provider, string NewKey);

public sealed class Bus
{
    public event Action<KeyChanged>? Changed;

    public void Publish(ByokCredentials creds) => Changed?.Invoke(new KeyChanged(creds.Provider, creds.ApiKey.Reveal()));
}

//// file: BusListener.cs
public sealed class BusListener
{
    private readonly ILogger<BusListener> _logger;

    public BusListener(Bus bus, ILogger<BusListener> logger)
    {
        _logger = logger;
        bus.Changed += OnChanged;
    }

    private void OnChanged(KeyChanged e)
    {
        _logger.LogInformation("{Provider} changed", e.Provider);
        _logger.LogInformation("new value {Value}", {|BYOK101:e.NewKey|});
    }
}

//// case: repository entity is printed by a console command
using Byok;

public sealed class Account
{
    public int Id { get; set; }

    public string Provider { get; set; } = "";

    public string StoredKey { get; set; } = "";
}

public sealed class AccountRepository
{
    private readonly List<Account> _accounts = [];

    public Account Create(ByokCredentials creds)
    {
        var account = new Account { Id = _accounts.Count + 1, Provider = creds.Provider };
        account.StoredKey = creds.ApiKey.Reveal();
        _accounts.Add(account);
        return account;
    }

    public Account? Find(int id) => _accounts.FirstOrDefault(a => a.Id == id);
}

//// file: ShowCommand.cs
public sealed class ShowCommand(AccountRepository repository)
{
    public int Execute(int id)
    {
        if (repository.Find(id) is not { } account)
            return 1;
        Console.WriteLine("{0,4} {1}", account.Id, account.Provider);
        Console.WriteLine("     {0}", {|BYOK101:account.StoredKey|});
        return 0;
    }
}

//// case: api returns the stored entity
using Byok;

public sealed class Profile
{
    public required string Name { get; init; }

    public string? ApiSecret { get; set; }

    public int Quota { get; set; }
}

public sealed class ProfileService
{
    public Profile Load(ByokCredentials creds)
    {
        var profile = new Profile { Name = creds.Provider, Quota = 10 };
        Fill(profile, creds);
        return profile;
    }

    private static void Fill(Profile profile, ByokCredentials creds) => profile.ApiSecret = creds.ApiKey.Reveal();
}

//// file: ProfileEndpoints.cs
using Byok;

public static class ProfileEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/profile/name", (ProfileService service, ByokCredentials creds) => service.Load(creds).Name);
        app.MapGet("/profile", (ProfileService service, ByokCredentials creds) => Results.Ok({|BYOK104/BYOK107:service.Load(creds)|}));
        app.MapGet("/profile/secret", (ProfileService service, ByokCredentials creds) => Results.Text({|BYOK104:service.Load(creds).ApiSecret|}));
    }
}

//// case: struct enumerator and span of parts
using Byok;

public readonly ref struct Parts(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    public ReadOnlySpan<char> Head => _text[..3];

    public ReadOnlySpan<char> Tail => _text[3..];
}

//// file: PartWriter.cs
using Byok;

public static class PartWriter
{
    public static void Write(ByokCredentials creds)
    {
        var parts = new Parts(creds.ApiKey.Reveal());
        Console.WriteLine(parts.Head.Length);
        Console.WriteLine({|BYOK101:parts.Tail.ToString()|});
    }
}
