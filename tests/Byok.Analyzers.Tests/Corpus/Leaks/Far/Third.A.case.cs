//// case: far three calls deep audit
using Byok;
public sealed class ClaimsBot(Audit audit)
{
    public void Open(ByokCredentials creds) => audit.Opened({|BYOK101:creds.ApiKey.Reveal()|});
}
//// file: Audit.cs
public sealed class Audit(ILogger<Audit> logger)
{
    public void Opened(string who) => Note("opened", who);
    private void Note(string what, string who) => Emit($"{what} by {who}");
    private void Emit(string text) => logger.LogInformation("{Text}", text);
}
//// case: far partial class field
using Byok;
public sealed partial class NpcSession
{
    private string _voiceKey = "";
    public void Attach(ByokCredentials creds) => _voiceKey = creds.ApiKey.Reveal();
}
//// file: NpcSession.Urls.cs
public sealed partial class NpcSession
{
    public Uri VoiceUrl(string line) => new({|BYOK102:$"https://voice.example/say?text={Uri.EscapeDataString(line)}&k={_voiceKey}"|});
}
//// case: far extension method returns bearer
using Byok;
public sealed class Etl(ILogger<Etl> logger)
{
    public void Run(ByokCredentials creds) => logger.LogDebug("auth {A}", {|BYOK101:creds.Bearer()|});
}
//// file: CredentialExtensions.cs
using Byok;
public static class CredentialExtensions
{
    public static string Bearer(this ByokCredentials creds) => "Bearer " + creds.Raw();
    private static string Raw(this ByokCredentials creds) => creds.ApiKey.Reveal();
}
//// case: far base class protected log
using Byok;
public sealed class TriageWorker(ILogger<TriageWorker> logger) : WorkerBase(logger)
{
    public void Handle(ByokCredentials creds, string subject)
    {
        Progress("triaging " + subject);
        Progress({|BYOK101:"with " + creds.ApiKey.Reveal()|});
    }
}
//// file: WorkerBase.cs
public abstract class WorkerBase(ILogger logger)
{
    protected void Progress(string text) => logger.LogInformation("{Progress}", text);
}
//// case: far base class holds field
using Byok;
public abstract class ProviderClient
{
    protected readonly string Secret;
    protected ProviderClient(ByokCredentials creds) => Secret = creds.ApiKey.Reveal();
}
//// file: Gemini.cs
using Byok;
public sealed class Gemini(ByokCredentials creds, HttpClient http) : ProviderClient(creds)
{
    public Task<string> Models() => http.GetStringAsync({|BYOK102:"https://g.example/v1/models?key=" + Secret|});
}
//// case: far out parameter helper
using Byok;
public sealed class Slackish(ILogger<Slackish> logger)
{
    public void OnMessage(HttpContext context)
    {
        if (Auth.TryRead(context, out var provider, out var material))
            logger.LogInformation("{Provider} {Material}", provider, {|BYOK101:material|});
    }
}
//// file: Auth.cs
using System.Diagnostics.CodeAnalysis;
using Byok;
public static class Auth
{
    public static bool TryRead(HttpContext context, [NotNullWhen(true)] out string? provider, [NotNullWhen(true)] out string? material)
    {
        if (context.TryGetByokCredentials(out var c))
        {
            (provider, material) = (c.Provider, c.ApiKey.Reveal());
            return true;
        }
        provider = material = null;
        return false;
    }
}
//// case: far generic wrapper record
using Byok;
public sealed class Summariser(ILogger<Summariser> logger)
{
    public void Run(ByokCredentials creds)
    {
        var boxed = Envelope.Of(creds.ApiKey.Reveal());
        logger.LogInformation("job {Envelope}", {|BYOK101:boxed|});
    }
}
//// file: Envelope.cs
public sealed record Envelope<T>(T Value, DateTimeOffset At);
public static class Envelope
{
    public static Envelope<T> Of<T>(T value) => new(value, DateTimeOffset.UtcNow);
}
//// case: far callback with key
using Byok;
public sealed class KeyRing(IEnumerable<ByokCredentials> all)
{
    public void Each(Action<string, string> visit)
    {
        foreach (var c in all)
            visit(c.Provider, c.ApiKey.Reveal());
    }
}
//// file: Cli.cs
public static class Cli
{
    public static void List(KeyRing ring) => ring.Each((provider, k) => Console.WriteLine({|BYOK101:$"{provider,-12} {k}"|}));
}
//// case: far iterator of pairs
using Byok;
public static class Settings
{
    public static IEnumerable<KeyValuePair<string, string>> Flatten(ByokCredentials creds)
    {
        yield return new("provider", creds.Provider);
        yield return new("key", creds.ApiKey.Reveal());
    }
}
//// file: Show.cs
using Byok;
public sealed class Show(ILogger<Show> logger)
{
    public void All(ByokCredentials creds)
    {
        foreach (var (name, value) in Settings.Flatten(creds))
            logger.LogInformation("{Name} = {Value}", name, {|BYOK101:value|});
    }
}
//// case: far async helper returns key
using Byok;
public sealed class Tenancy
{
    public async Task<string> SecretForAsync(HttpContext context)
    {
        await Task.Yield();
        return context.GetByokCredentials().ApiKey.Reveal();
    }
}
//// file: Middleware.cs
public sealed class TagMiddleware(RequestDelegate next, Tenancy tenancy)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var secret = await tenancy.SecretForAsync(context).ConfigureAwait(false);
        System.Diagnostics.Activity.Current?.AddBaggage("tenant", {|BYOK101:secret|});
        await next(context);
    }
}
//// case: far url builder class
using Byok;
public sealed class Search(HttpClient http)
{
    public Task<string> FindAsync(ByokCredentials creds, string q) =>
        http.GetStringAsync({|BYOK102:Urls.For("https://llm.example/search", ("q", q), ("api_key", creds.ApiKey.Reveal()))|});
}
//// file: Urls.cs
public static class Urls
{
    public static string For(string root, params (string Name, string Value)[] query) =>
        root + "?" + string.Join('&', query.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
}
//// case: far guard throws with value
using Byok;
public sealed class Experiments
{
    public void Start(ByokCredentials creds) => Guard.LooksRight({|BYOK103:creds.ApiKey.Reveal()|}, creds.Provider);
}
//// file: Guard.cs
public static class Guard
{
    public static void LooksRight(string value, string provider)
    {
        if (provider == "openai" && !value.StartsWith("sk-", StringComparison.Ordinal))
            Fail(value, provider);
    }
    private static void Fail(string value, string provider) => throw new FormatException($"'{value}' is not a key of {provider}.");
}
//// case: far response writer helper
using Byok;
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/whoami", (HttpContext context, ByokCredentials creds) => Replies.TextAsync(context, {|BYOK104:$"{creds.Provider} {creds.ApiKey.Reveal()}"|}));
app.Run();
//// file: Replies.cs
public static class Replies
{
    public static Task TextAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(text);
    }
}
//// case: far handler method group returns dto
using Byok;
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/profile", Profiles.Get);
app.Run();
//// file: Profiles.cs
using Byok;
public sealed record Profile(string Provider, string Token);
public static class Profiles
{
    public static Profile Get(ByokCredentials creds)
    {
        var built = Build(creds);
        return {|BYOK104:built|};
    }
    private static Profile Build(ByokCredentials creds) => new(creds.Provider, creds.ApiKey.Reveal());
}
//// case: far cache key helper
using Byok;
using Microsoft.Extensions.Caching.Memory;
public sealed class CachedAnswers(IMemoryCache cache)
{
    public string? Find(ByokCredentials creds, string prompt) => cache.Get<string>({|BYOK105:CacheKeys.For(creds, prompt)|});
}
//// file: CacheKeys.cs
using Byok;
public static class CacheKeys
{
    public static string For(ByokCredentials creds, string prompt) => Join("answer", creds.ApiKey.Reveal(), prompt.Length.ToString());
    private static string Join(params ReadOnlySpan<string> parts) => string.Join(':', parts);
}
//// case: far cache wrapper sink
using Byok;
public sealed class PromptCache(Store store)
{
    public Task PutAsync(ByokCredentials creds, string reply) => store.SaveAsync({|BYOK105:creds.ApiKey.Reveal()|}, reply);
}
//// file: Store.cs
using Microsoft.Extensions.Caching.Distributed;
public sealed class Store(IDistributedCache inner)
{
    public Task SaveAsync(string key, string value) => inner.SetStringAsync("reply/" + key, value);
}
//// case: far options object via property elsewhere
using Byok;
public sealed class CallOptions
{
    public string Auth { get; private set; } = "";
    public static CallOptions From(ByokCredentials creds)
    {
        var o = new CallOptions();
        o.Auth = creds.ApiKey.Reveal();
        return o;
    }
}
//// file: Caller.cs
public sealed class Caller(ILogger<Caller> logger)
{
    public void Call(CallOptions options) => logger.LogInformation("using {Auth}", {|BYOK101:options.Auth|});
}
//// case: far fluent builder
using Byok;
public sealed class Use(ILogger<Use> logger)
{
    public void Go(ByokCredentials creds)
    {
        var text = new LineBuilder().With("provider", creds.Provider).With("key", creds.ApiKey.Reveal()).Build();
        logger.LogInformation("call {Line}", {|BYOK101:text|});
    }
}
//// file: LineBuilder.cs
using System.Text;
public sealed class LineBuilder
{
    private readonly StringBuilder _sb = new();
    public LineBuilder With(string name, string value)
    {
        _sb.Append(name).Append('=').Append(value).Append(' ');
        return this;
    }
    public string Build() => _sb.ToString().TrimEnd();
}
//// case: far implicit conversion own struct
using Byok;
public sealed class Meter(ILogger<Meter> logger)
{
    public void Charge(ByokCredentials creds, int tokens)
    {
        Account account = new(creds.ApiKey.Reveal());
        string id = account;
        logger.LogInformation("charge {Id} {Tokens}", {|BYOK101:id|}, tokens);
    }
}
//// file: Account.cs
public readonly struct Account(string text)
{
    private readonly string _text = text;
    public static implicit operator string(Account a) => a._text;
}
//// case: far tostring override of own class
using Byok;
public sealed class Run(ILogger<Run> logger)
{
    public void Start(ByokCredentials creds)
    {
        var session = new Session(creds.Provider, creds.ApiKey.Reveal());
        logger.LogInformation("started {Session}", {|BYOK101:session|});
    }
}
//// file: Session.cs
public sealed class Session(string provider, string secret)
{
    public override string ToString() => $"Session {provider} {secret}";
}
//// case: far operator plus
using Byok;
public static class Main2
{
    public static void Go(ByokCredentials creds)
    {
        var line = new Text("k:") + creds.ApiKey.Reveal();
        Console.WriteLine({|BYOK101:line.Value|});
    }
}
//// file: Text.cs
public sealed record Text(string Value)
{
    public static Text operator +(Text left, string right) => new(left.Value + right);
}
//// case: far indexer of own type
using Byok;
public sealed class Bag
{
    private readonly Dictionary<string, string> _items = [];
    public string this[string name]
    {
        get => _items[name];
        set => _items[name] = value;
    }
    public void Fill(ByokCredentials creds) => _items["llm"] = creds.ApiKey.Reveal();
    public void Print(ILogger logger) => logger.LogInformation("{Llm}", {|BYOK101:_items["llm"]|});
}
//// case: far local function chain argument
using Byok;
public sealed class Nightly(ILogger<Nightly> logger)
{
    public void Go(ByokCredentials creds)
    {
        Outer({|BYOK101:creds.ApiKey.Reveal()|});

        void Outer(string a) => Inner(a.ToUpperInvariant());
        void Inner(string b) => logger.LogWarning("nightly {B}", b);
    }
}
//// case: far delegate variable called
using Byok;
public sealed class Hooks(ILogger<Hooks> logger)
{
    public void Go(ByokCredentials creds)
    {
        Action<string> say = s => logger.LogDebug("say {S}", s);
        say(creds.Provider);
        say({|BYOK101:creds.ApiKey.Reveal()|});
    }
}
//// case: far static store by helper
using Byok;
public sealed class Login
{
    public void In(ByokCredentials creds) => Current.Set({|BYOK105:creds.ApiKey.Reveal()|});
}
//// file: Current.cs
public static class Current
{
    private static string? _value;
    public static bool Has => _value is not null;
    public static void Set(string value) => _value = value;
}
//// case: far extension on logger
using Byok;
public sealed class Conv(ILogger<Conv> logger)
{
    public void Begin(ByokCredentials creds) => logger.Turn(1, {|BYOK101:creds.ApiKey.Reveal()|});
}
//// file: LogExtensions.cs
public static class LogExtensions
{
    public static void Turn(this ILogger logger, int number, string who)
    {
        if (logger.IsEnabled(LogLevel.Information))
            logger.Log(LogLevel.Information, new EventId(3, "Turn"), "turn {N} of {Who}", number, who);
    }
}
