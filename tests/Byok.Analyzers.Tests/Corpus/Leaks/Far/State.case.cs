//// case: far-partial-two-files
using Byok;

public partial class Agent
{
    private readonly ILogger<Agent> _log;
    private string _cred = "";

    public Agent(ILogger<Agent> log) => _log = log;

    public void Attach(ByokCredentials c) => _cred = c.ApiKey.Reveal();
}
//// file: Agent.Run.cs
public partial class Agent
{
    public async Task RunAsync()
    {
        await Task.Yield();
        _log.LogInformation("running with {Cred}", {|BYOK101:_cred|});
    }
}

//// case: far-partial-three-files-helper
using Byok;

public partial class Agent3
{
    public void Run(ByokCredentials c) => Begin({|BYOK101:c.ApiKey.Reveal()|});
}
//// file: Agent3.Begin.cs
public partial class Agent3
{
    private void Begin(string s) => Note("begin " + s);
}
//// file: Agent3.Note.cs
public partial class Agent3
{
    private static void Note(string s) => Console.Error.WriteLine(s);
}

//// case: far-field-of-base-class
using Byok;

public abstract class ClientBase
{
    protected readonly string Secret;

    protected ClientBase(ByokCredentials c) => Secret = c.ApiKey.Reveal();
}

public class OpenAiClient(ByokCredentials c, ILogger<OpenAiClient> log) : ClientBase(c)
{
    public void Show() => log.LogInformation("secret {S}", {|BYOK101:Secret|});
}

//// case: far-base-class-other-file-two-levels
using Byok;

public sealed class Leaf : Middle
{
    public Leaf(ByokCredentials c) : base(c, "leaf") { }

    public Uri Where() => new({|BYOK102:$"https://api.example/?k={Token}"|});
}
//// file: Middle.cs
using Byok;

public class Middle : Root
{
    public Middle(ByokCredentials c, string name) : base(c.ApiKey.Reveal(), name) { }
}
//// file: Root.cs
public class Root
{
    protected Root(string token, string name)
    {
        Token = token;
        Name = name;
    }

    protected string Token { get; }
    public string Name { get; }
}

//// case: far-constructor-chain
using Byok;

public class Chained
{
    private readonly string _a, _b;

    public Chained(ByokCredentials c) : this(c.Provider, c.ApiKey.Reveal()) { }

    private Chained(string a, string b)
    {
        _a = a;
        _b = b;
    }

    public override string ToString() => _a;

    public void Print() => Console.WriteLine({|BYOK101:_b|});
}

//// case: far-field-via-setter-method
using Byok;

public class Setter(ILogger<Setter> log)
{
    private string? _k;

    private void Set(string? v) => _k = v;

    public void Take(ByokCredentials c) => Set(c.ApiKey.Reveal());

    public void Tell() => log.LogInformation("k {K}", {|BYOK101:_k|});
}

//// case: far-field-set-by-other-class
using Byok;

public class Holder
{
    public string? Value;
}

public class Fills
{
    public static void Fill(Holder h, ByokCredentials c) => h.Value = c.ApiKey.Reveal();
}

public class Reads(ILogger<Reads> log)
{
    public void Read(Holder h) => log.LogInformation("{V}", {|BYOK101:h.Value|});
}

//// case: far-options-filled-elsewhere
using Byok;
using Microsoft.Extensions.Options;

public class LlmClient(IOptions<LlmOptions> options, ILogger<LlmClient> log)
{
    public void Start() => log.LogInformation("endpoint {E}, key {K}", options.Value.Endpoint, {|BYOK101:options.Value.Key|});
}
//// file: LlmOptions.cs
public class LlmOptions
{
    public string Endpoint { get; set; } = "";
    public string Key { get; set; } = "";
}
//// file: Setup.cs
using Byok;
using Microsoft.Extensions.Options;

public class LlmSetup(IByokCredentialsAccessor accessor) : IConfigureOptions<LlmOptions>
{
    public void Configure(LlmOptions options)
    {
        options.Endpoint = "https://api.example";
        options.Key = accessor.GetRequiredCredentials().ApiKey.Reveal();
    }
}

//// case: far-options-primary-constructor
using Byok;

public sealed class Opts
{
    public string? Token { get; init; }
}

public static class OptsFactory
{
    public static Opts Create(ByokCredentials c) => new() { Token = c.ApiKey.Reveal() };
}

public class OptsUser(Opts opts)
{
    public Task<string> Call(HttpClient http) => http.GetStringAsync({|BYOK102:"/v1?key=" + opts.Token|});
}

//// case: far-static-registry
using Byok;

public static class KeyRegistry
{
    private static readonly Dictionary<string, string> Map = [];

    public static void Put(string id, string value) => Map[id] = value;

    public static string? Get(string id) => Map.GetValueOrDefault(id);
}

public class RegistryUser(ILogger<RegistryUser> log)
{
    public void In(string id, ByokCredentials c) => KeyRegistry.Put(id, {|BYOK105:c.ApiKey.Reveal()|});

    public void Out(string id) => log.LogInformation("for {Id}: {V}", id, {|BYOK101:KeyRegistry.Get(id)|});
}

//// case: far-static-singleton-instance
using Byok;

public sealed class Session
{
    public static Session Current { get; } = new();

    public string? Token { get; set; }
}

public class SessionIn
{
    public void Go(ByokCredentials c) => Session.Current.Token = {|?BYOK105:c.ApiKey.Reveal()|};
}

public class SessionOut
{
    public void Go() => Console.WriteLine({|BYOK101:Session.Current.Token|});
}

//// case: far-getter-chain
using Byok;

public class Getters(ByokCredentials creds)
{
    private string Inner => creds.ApiKey.Reveal();
    private string Outer => $"Bearer {Inner}";
    public string Header { get { return Outer; } }
}

public class GettersUser(ILogger<GettersUser> log)
{
    public void Go(ByokCredentials c)
    {
        var g = new Getters(c);
        log.LogInformation("{H}", {|BYOK101:g.Header|});
    }
}

//// case: far-setter-stores-trimmed
using Byok;

public class Trimmed
{
    private string _t = "";

    public string T
    {
        get => _t;
        set => _t = value.Trim();
    }
}

public class TrimmedUser
{
    public void Go(ByokCredentials c)
    {
        var x = new Trimmed { T = c.ApiKey.Reveal() };
        Console.WriteLine({|BYOK101:x.T|});
    }
}

//// case: far-setter-logs
using Byok;

public class Noisy(ILogger<Noisy> log)
{
    private string _v = "";

    public string V
    {
        get => _v;
        set
        {
            log.LogDebug("V: {Value}", {|BYOK101#n:value|});
            _v = value;
        }
    }

    public void Take(ByokCredentials c) => V = {|BYOK101#n:c.ApiKey.Reveal()|};
}

//// case: far-nested-holder
using Byok;

public class Outer { public Middle2 M { get; set; } = new(); }
public class Middle2 { public Inner2 I { get; set; } = new(); }
public class Inner2 { public string S { get; set; } = ""; }

public class NestedUser(ILogger<NestedUser> log)
{
    public void Go(ByokCredentials c)
    {
        var o = new Outer { M = { I = { S = c.ApiKey.Reveal() } } };
        log.LogInformation("{S}", {|BYOK101:o.M.I.S|});
    }
}

//// case: far-nested-holder-other-method
using Byok;

public class Job { public JobAuth Auth { get; } = new(); public int Id { get; set; } }
public class JobAuth { public string Token { get; set; } = ""; }

public class JobWorker(ILogger<JobWorker> log)
{
    private readonly List<Job> _jobs = [];

    public void Enqueue(ByokCredentials c)
    {
        var j = new Job { Id = 3 };
        j.Auth.Token = c.ApiKey.Reveal();
        _jobs.Add(j);
    }

    public void Report()
    {
        foreach (var j in _jobs)
            log.LogInformation("job {Id} {T}", j.Id, {|BYOK101:j.Auth.Token|});
    }
}

//// case: far-channel-of-records
using System.Threading.Channels;
using Byok;

public record WorkItem(string Prompt, string Auth);

public class Producer(Channel<WorkItem> channel)
{
    public ValueTask Add(ByokCredentials c, string prompt) => channel.Writer.WriteAsync(new WorkItem(prompt, c.ApiKey.Reveal()));
}

public class Consumer(Channel<WorkItem> channel, ILogger<Consumer> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var item in channel.Reader.ReadAllAsync(stoppingToken))
            log.LogInformation("working for {Auth}", {|BYOK101:item.Auth|});
    }
}

//// case: far-mediator-like
using Byok;

public record Ask(string Prompt, string Token);

public interface IHandler<TRequest> { Task Handle(TRequest request); }

public class AskHandler(ILogger<AskHandler> log) : IHandler<Ask>
{
    public Task Handle(Ask request)
    {
        log.LogInformation("asked by {Token}", {|BYOK101#m:request.Token|});
        return Task.CompletedTask;
    }
}

public class AskEndpoint(IHandler<Ask> handler)
{
    public Task Post(ByokCredentials c, string prompt) => handler.Handle({|BYOK101#m:new Ask(prompt, c.ApiKey.Reveal())|});
}

//// case: far-event-args
using Byok;

public class KeyEventArgs(string key) : EventArgs
{
    public string Key { get; } = key;
}

public class KeySource
{
    public event EventHandler<KeyEventArgs>? Used;

    public void Use(ByokCredentials c) => Used?.Invoke(this, {|BYOK101#ev:new KeyEventArgs(c.ApiKey.Reveal())|});
}

public class KeyListener
{
    public KeyListener(KeySource source, ILogger<KeyListener> log) => source.Used += (_, e) => log.LogInformation("used {K}", {|BYOK101#ev:e.Key|});
}

//// case: far-event-string
using Byok;

public class Notifier(ILogger<Notifier> log)
{
    public event Action<string>? Changed;

    public void Wire() => Changed += OnChanged;

    private void OnChanged(string s) => log.LogInformation("changed {S}", {|BYOK101#es:s|});

    public void Go(ByokCredentials c) => Changed?.Invoke({|BYOK101#es:c.ApiKey.Reveal()|});
}

//// case: far-lazy-property-other-class
using Byok;

public class LazyBox(ByokCredentials c)
{
    public Lazy<string> Text { get; } = new(() => c.ApiKey.Reveal());
}

public class LazyUser(LazyBox box)
{
    public void Go() => Console.WriteLine({|BYOK101:box.Text.Value|});
}

//// case: far-asynclocal
using Byok;

public class Ambient
{
    private readonly AsyncLocal<string?> _value = new();

    public void Enter(ByokCredentials c) => _value.Value = c.ApiKey.Reveal();

    public void Print() => Console.WriteLine({|BYOK101:_value.Value|});
}

//// case: far-concurrent-dictionary-instance
using System.Collections.Concurrent;
using Byok;

public class Connections(ILogger<Connections> log)
{
    private readonly ConcurrentDictionary<string, string> _byId = new();

    public void Open(string id, ByokCredentials c) => _byId.TryAdd(id, c.ApiKey.Reveal());

    public void Close(string id)
    {
        if (_byId.TryRemove(id, out var gone))
            log.LogInformation("closed {Gone}", {|BYOK101:gone|});
    }
}

//// case: far-struct-in-list
using Byok;

public readonly record struct Entry(string Provider, string Key);

public class Entries
{
    private readonly List<Entry> _all = [];

    public void Add(ByokCredentials c) => _all.Add(new Entry(c.Provider, c.ApiKey.Reveal()));

    public string Text() => string.Join("; ", _all.Select(e => e.Provider + "/" + e.Key));

    public void Save() => File.AppendAllText("entries.txt", {|BYOK105:Text()|});
}

//// case: far-tostring-of-nested
using Byok;

public sealed class Auth(string scheme, string value)
{
    public override string ToString() => scheme + " " + value;
}

public sealed class Envelope(Auth auth)
{
    public override string ToString() => $"[{auth}]";
}

public class EnvelopeUser(ILogger<EnvelopeUser> log)
{
    public void Go(ByokCredentials c)
    {
        var e = new Envelope(new Auth("Bearer", c.ApiKey.Reveal()));
        log.LogInformation("{E}", {|BYOK101:e|});
    }
}

//// case: far-property-from-helper-ctor
using Byok;

public class Profile
{
    public Profile(ByokCredentials c) => Key = Extract(c);

    public string Key { get; }

    private static string Extract(ByokCredentials c) => c.ApiKey.Reveal().Trim();
}

public class ProfileEndpoint
{
    public static void Map(IEndpointRouteBuilder r) => r.MapGet("/profile", (ByokCredentials c) => Results.Ok({|BYOK104/BYOK107:new Profile(c)|}));
}

//// case: far-private-nested-class
using Byok;

public class Scheduler(ILogger<Scheduler> log)
{
    private readonly List<Item> _items = [];

    public void Add(ByokCredentials c) => _items.Add(new Item { Due = DateTime.UtcNow, Raw = c.ApiKey.Reveal() });

    public void Tick()
    {
        var due = _items.Where(i => i.Due < DateTime.UtcNow).OrderBy(i => i.Due).FirstOrDefault();
        if (due is not null)
            log.LogInformation("due {Raw}", {|BYOK101:due.Raw|});
    }

    private sealed class Item
    {
        public DateTime Due { get; init; }
        public string Raw { get; init; } = "";
    }
}

//// case: far-caller-sets-property-then-method
using Byok;

public class Mailer(ILogger<Mailer> log)
{
    public string From { get; set; } = "";
    public string Body { get; set; } = "";

    public void Send() => log.LogInformation("mail: {Body}", {|BYOK101:Body|});
}

public class MailerUser(ILogger<Mailer> log)
{
    public void Go(ByokCredentials c)
    {
        var m = new Mailer(log) { From = "me" };
        m.Body = $"Your key is {c.ApiKey.Reveal()}";
        m.Send();
    }
}

//// case: far-constructor-stores-parameter-and-method-leaks
using Byok;

public class Sdk
{
    private readonly string _k;

    public Sdk(string k) => _k = k;

    public string Url(string path) => $"https://api.example/{path}?key={_k}";
}

public class SdkUser(HttpClient http)
{
    public Task<string> Go(ByokCredentials c)
    {
        var sdk = new Sdk(c.ApiKey.Reveal());
        return http.GetStringAsync({|BYOK102:sdk.Url("models")|});
    }
}

//// case: far-constructor-parameter-other-file-sink
using Byok;

public class Entrance
{
    public void Open(ByokCredentials c, ILoggerFactory f) => new Remote(c.ApiKey.Reveal(), f).Connect();
}
//// file: Remote.cs
public sealed class Remote
{
    private readonly string data;
    private readonly ILogger log;

    public Remote(string data, ILoggerFactory f)
    {
        this.data = data;
        log = f.CreateLogger<Remote>();
    }

    public void Connect() => log.LogInformation("connect {Data}", {|BYOK101:data|});
}

//// case: far-primary-ctor-parameter-other-class
using Byok;

public class Worker(string token, ILogger<Worker> log)
{
    public void Run() => log.LogInformation("run {T}", {|BYOK101:token|});
}

public class WorkerFactory(ILogger<Worker> log)
{
    public Worker Create(ByokCredentials c) => new(c.ApiKey.Reveal(), log);
}

//// case: far-copy-constructor
using Byok;

public class Conf
{
    public string? A { get; set; }
    public Conf() { }
    public Conf(Conf other) => A = other.A;
}

public class ConfUser
{
    public void Go(ByokCredentials c)
    {
        var one = new Conf { A = c.ApiKey.Reveal() };
        var two = new Conf(one);
        Console.WriteLine({|BYOK101:two.A|});
    }
}
