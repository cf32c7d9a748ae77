//// case: other member of a settings object
using Byok;

public sealed class ServiceSettings
{
    public Uri Endpoint { get; init; } = new("https://api.example.org/");

    public string Secret { get; init; } = "";

    public int Retries { get; set; } = 3;
}

//// file: ServiceSettingsLog.cs
using Byok;

public sealed class ServiceSettingsLog(ILogger<ServiceSettingsLog> logger)
{
    public ServiceSettings Create(ByokCredentials creds)
    {
        var settings = new ServiceSettings { Secret = creds.ApiKey.Reveal(), Retries = creds.Provider.Length };
        logger.LogInformation("endpoint {Endpoint}, {Retries} retries, {Settings}", settings.Endpoint, settings.Retries, settings);
        return settings;
    }
}

//// case: to string leaves the secret out
using Byok;

public sealed class SafeEndpoint(string host, string secret)
{
    public string Host { get; } = host;

    public string Secret { get; } = secret;

    public override string ToString() => $"{Host} ({(Secret.Length > 0 ? "with" : "without")} secret)";
}

//// file: SafeEndpointLog.cs
using Byok;

public static class SafeEndpointLog
{
    public static void Write(ILogger logger, ByokCredentials creds)
    {
        var endpoint = new SafeEndpoint(creds.Provider, creds.ApiKey.Reveal());
        logger.LogInformation("using {Endpoint}", endpoint);
        Console.WriteLine($"using {endpoint} at {endpoint.Host}");
    }
}

//// case: record with a printing member override
using System.Text;
using Byok;

public sealed record QuietLogin(string User, string Secret)
{
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("User = ").Append(User);
        return true;
    }
}

//// file: QuietLoginLog.cs
using Byok;

public sealed class QuietLoginLog(ILogger<QuietLoginLog> logger)
{
    public void Write(ByokCredentials creds)
    {
        var login = new QuietLogin(creds.Provider, creds.ApiKey.Reveal());
        logger.LogInformation("user {User}", login.User);
        logger.LogInformation("secret has {Length}", login.Secret.Length);
    }
}

//// case: separate instances of one text class
using Byok;

public sealed class Label(string text)
{
    public string Text { get; } = text.Trim();

    public Label Upper() => new(Text.ToUpperInvariant());
}

//// file: Labels.cs
using Byok;

public sealed class LabelUser(ILogger<LabelUser> logger)
{
    public HttpRequestMessage Create(ByokCredentials creds)
    {
        var secret = new Label(creds.ApiKey.Reveal());
        var name = new Label(creds.Provider).Upper();
        var message = new HttpRequestMessage();
        message.Headers.TryAddWithoutValidation("x-api-key", secret.Text);
        logger.LogInformation("message for {Name}", name.Text);
        return message;
    }
}

//// case: two lists of the same kind
using Byok;

public sealed class TwoLists(ILogger<TwoLists> logger)
{
    private readonly List<string> _secrets = [];
    private readonly List<string> _names = [];

    public void Add(ByokCredentials creds)
    {
        _secrets.Add(creds.ApiKey.Reveal());
        _names.Add(creds.Provider);
    }

    public void Report()
    {
        foreach (var name in _names.Order())
            logger.LogInformation("{Name}", name);
        logger.LogInformation("{Count} secrets, {Names}", _secrets.Count, string.Join(", ", _names));
    }

    public IEnumerable<HttpRequestMessage> Messages() => _secrets.Select(s =>
    {
        var message = new HttpRequestMessage();
        message.Headers.TryAddWithoutValidation("x-api-key", s);
        return message;
    });
}

//// case: other entry of a header map
using Byok;

public sealed class HeaderMapUser(ILogger<HeaderMapUser> logger)
{
    public Dictionary<string, string> Build(ByokCredentials creds)
    {
        var map = new Dictionary<string, string>
        {
            ["x-provider"] = creds.Provider,
            ["x-api-key"] = creds.ApiKey.Reveal(),
            ["x-trace"] = Guid.NewGuid().ToString("N"),
        };
        logger.LogInformation("trace {Trace} for {Provider}", map["x-trace"], map["x-provider"]);
        logger.LogInformation("names {Names}, {Count}", map.Keys, map.Count);
        if (map.TryGetValue("x-provider", out var provider))
            Console.WriteLine(provider);
        return map;
    }
}

//// case: tuple element beside the secret
using Byok;

public sealed class TupleNeighbour
{
    private static (string Provider, string Key, DateTimeOffset At) Take(ByokCredentials creds) => (creds.Provider, creds.ApiKey.Reveal(), DateTimeOffset.UtcNow);

    public string Run(ByokCredentials creds, Action<string> use)
    {
        var taken = Take(creds);
        var (provider, key, at) = taken;
        use(key);
        Console.WriteLine("{0} at {1:t}", taken.Provider, taken.At);
        Console.WriteLine(provider + at.Year);
        return provider;
    }
}

//// case: result type reports its error
using Byok;

public readonly record struct Outcome<T>(T? Value, string? Error)
{
    public bool IsOk => Error is null;
}

public static class Outcomes
{
    public static Outcome<string> Read(ByokCredentials creds) =>
        creds.ApiKey.IsEmpty ? new(null, "there is no key") : new(creds.ApiKey.Reveal(), null);
}

//// file: OutcomeUser.cs
using Byok;

public sealed class OutcomeUser(ILogger<OutcomeUser> logger)
{
    public void Apply(ByokCredentials creds, HttpRequestMessage message)
    {
        var outcome = Outcomes.Read(creds);
        logger.LogInformation("ok {Ok}", outcome.IsOk);
        if (outcome.Error is { } error)
            logger.LogWarning("{Error}", error);
        else
            message.Headers.TryAddWithoutValidation("x-api-key", outcome.Value);
    }
}

//// case: queue item is logged by its id
using System.Threading.Channels;
using Byok;

public sealed record QueueItem(Guid Id, string Prompt, ByokCredentials Owner);

public sealed class QueueWorker(Channel<QueueItem> channel, HttpClient http, ILogger<QueueWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var item in channel.Reader.ReadAllAsync(stoppingToken))
        {
            using var scope = logger.BeginScope(new Dictionary<string, object> { ["id"] = item.Id, ["owner"] = item.Owner.ApiKey.Fingerprint });
            using var request = new HttpRequestMessage(HttpMethod.Post, "/run") { Content = new StringContent(item.Prompt) };
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + item.Owner.ApiKey.Reveal());
            using var response = await http.SendAsync(request, stoppingToken);
            logger.LogInformation("{Item} answered {Status}", item, response.StatusCode);
        }
    }
}

//// case: anonymous object without the secret
using Byok;

public sealed class Projection(ILogger<Projection> logger)
{
    public object Project(ByokCredentials creds, IEnumerable<string> words)
    {
        var full = new { creds.Provider, Key = creds.ApiKey.Reveal(), Words = words.ToArray() };
        var small = new { full.Provider, full.Words.Length, HasKey = full.Key.Length > 0 };
        logger.LogInformation("{Small}", small);
        logger.LogInformation("{Words}", string.Join(' ', full.Words));
        return small;
    }
}

//// case: entity is mapped to a view before it is returned
using Byok;

public sealed class StoredAccount
{
    public int Id { get; set; }

    public string Provider { get; set; } = "";

    public string ApiSecret { get; set; } = "";
}

public sealed record AccountView(int Id, string Provider, bool HasSecret);

public static class AccountMapping
{
    public static AccountView ToView(this StoredAccount account) => new(account.Id, account.Provider, account.ApiSecret.Length > 0);
}

//// file: AccountApi.cs
using Byok;

public static class AccountApi
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/accounts", (ByokCredentials creds, List<StoredAccount> store) =>
        {
            var account = new StoredAccount { Id = store.Count, Provider = creds.Provider, ApiSecret = creds.ApiKey.Reveal() };
            return Results.Ok(account.ToView());
        });
    }
}

//// case: builder keeps the secret for the header
using Byok;

public sealed class MessageBuilder
{
    private readonly List<string> _query = [];
    private string _path = "/";
    private string? _token;

    public MessageBuilder Path(string path) { _path = path; return this; }

    public MessageBuilder Query(string name, string value) { _query.Add(name + "=" + Uri.EscapeDataString(value)); return this; }

    public MessageBuilder Token(string token) { _token = token; return this; }

    public HttpRequestMessage Build()
    {
        var message = new HttpRequestMessage(HttpMethod.Get, _path + (_query.Count > 0 ? "?" + string.Join('&', _query) : ""));
        if (_token is not null)
            message.Headers.TryAddWithoutValidation("x-api-key", _token);
        Console.WriteLine(_path + " " + _query.Count);
        return message;
    }
}

//// file: MessageBuilderUser.cs
using Byok;

public static class MessageBuilderUser
{
    public static HttpRequestMessage Create(ByokCredentials creds) =>
        new MessageBuilder().Path("/v1/models").Query("provider", creds.Provider).Token(creds.ApiKey.Reveal()).Query("limit", "10").Build();
}

//// case: credentials object travels in a record
using Byok;

public sealed record Command(string Name, ByokCredentials Caller, int Priority);

public sealed class CommandBus(ILogger<CommandBus> logger, HttpClient http)
{
    public async Task<int> SendAsync(Command command)
    {
        logger.LogInformation("sending {Command}", command);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/" + command.Name);
        command.Caller.Preset.Authorize(request, command.Caller.ApiKey);
        using var response = await http.SendAsync(request);
        logger.LogInformation("sent {Command}: {Status}", command.Name, (int)response.StatusCode);
        return command.Priority;
    }
}

//// case: nested object with a public name
using Byok;

public sealed class Node
{
    public string Name { get; init; } = "";

    public Node? Child { get; init; }
}

//// file: NodePrinter.cs
using Byok;

public static class NodePrinter
{
    public static Node Build(ByokCredentials creds)
    {
        var hidden = new Node { Name = creds.ApiKey.Reveal() };
        var shown = new Node { Name = creds.Provider, Child = new Node { Name = creds.Model ?? "none" } };
        for (Node? node = shown; node is not null; node = node.Child)
            Console.WriteLine(node.Name);
        return hidden;
    }
}

//// case: deconstruct with a discard
using Byok;

public sealed record Grant(string Owner, string Secret, TimeSpan Lifetime);

public sealed class GrantLog(ILogger<GrantLog> logger)
{
    public Grant Issue(ByokCredentials creds)
    {
        var grant = new Grant(creds.Provider, creds.ApiKey.Reveal(), TimeSpan.FromMinutes(5));
        var (owner, _, lifetime) = grant;
        logger.LogInformation("grant of {Owner} for {Lifetime}", owner, lifetime);
        if (grant is { Owner: var o, Lifetime.TotalMinutes: > 1 })
            logger.LogInformation("long grant of {Owner}", o);
        return grant;
    }
}

//// case: class with an indexer for harmless text
using Byok;

public sealed class Document
{
    private readonly Dictionary<string, string> _fields = [];
    private string _authorization = "";

    public string this[string field]
    {
        get => _fields.GetValueOrDefault(field, "");
        set => _fields[field] = value;
    }

    public void Authorize(string value) => _authorization = value;

    public void Apply(HttpRequestMessage message) => message.Headers.TryAddWithoutValidation("Authorization", _authorization);
}

//// file: DocumentUser.cs
using Byok;

public sealed class DocumentUser(ILogger<DocumentUser> logger)
{
    public Document Create(ByokCredentials creds)
    {
        var document = new Document { ["title"] = "report", ["author"] = creds.Provider };
        document.Authorize("Bearer " + creds.ApiKey.Reveal());
        logger.LogInformation("{Title} by {Author}", document["title"], document["author"]);
        return document;
    }
}

//// case: lookup by provider gives the harmless half
using Byok;

public sealed class Directory
{
    private readonly Dictionary<string, (string DisplayName, string Secret)> _entries = [];

    public void Add(ByokCredentials creds) => _entries[creds.Provider] = (creds.Preset.Id, creds.ApiKey.Reveal());

    public string NameOf(string provider) => _entries.TryGetValue(provider, out var entry) ? entry.DisplayName : "unknown";

    public void Authorize(HttpRequestMessage message, string provider)
    {
        if (_entries.TryGetValue(provider, out var entry))
            message.Headers.TryAddWithoutValidation("x-api-key", entry.Secret);
        Console.WriteLine(NameOf(provider));
    }
}

//// case: struct copies go different ways
using Byok;

public struct Slot
{
    public string? Text;
    public int Version;
}

//// file: SlotUser.cs
using Byok;

public sealed class SlotUser
{
    public Slot Run(ByokCredentials creds)
    {
        var shown = new Slot { Text = creds.Provider, Version = 1 };
        var hidden = shown;
        hidden.Text = creds.ApiKey.Reveal();
        hidden.Version++;
        Console.WriteLine("{0} v{1}", shown.Text, hidden.Version);
        return hidden;
    }
}

//// case: session object answers with its id
using Byok;

public sealed class ChatSession
{
    public ChatSession(ByokCredentials creds)
    {
        Provider = creds.Provider;
        _key = creds.ApiKey.Reveal();
    }

    private readonly string _key;

    public Guid Id { get; } = Guid.NewGuid();

    public string Provider { get; }

    public List<string> Turns { get; } = [];

    public void Authorize(HttpRequestMessage message) => message.Headers.TryAddWithoutValidation("x-api-key", _key);

    public override string ToString() => $"{Id:N} {Provider} {Turns.Count}";
}

//// file: ChatSessionApi.cs
using Byok;

public static class ChatSessionApi
{
    public static void Map(IEndpointRouteBuilder routes, ILogger logger)
    {
        routes.MapPost("/sessions", (ByokCredentials creds) =>
        {
            var session = new ChatSession(creds);
            session.Turns.Add("hello");
            logger.LogInformation("opened {Session}", session);
            return Results.Created($"/sessions/{session.Id}", new { session.Id, session.Provider, session.Turns });
        });
    }
}
