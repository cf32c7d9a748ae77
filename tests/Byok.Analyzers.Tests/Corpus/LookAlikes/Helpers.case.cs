//// case: la-logging-helper-harmless-calls
using Byok;

public class P1(ILogger<P1> log)
{
    private void Note(string what, string apiKey) => log.LogInformation("{What} {ApiKey}", what, apiKey);

    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        r.Headers.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal());
        Note("start", c.Provider);
        Note("key", c.ApiKey.Fingerprint);
        Note("len", c.ApiKey.Reveal().Length.ToString());
    }
}

//// case: la-helper-logs-other-parameter
using Byok;

public class P2(HttpClient http, ILogger<P2> log)
{
    private async Task Send(string url, string key)
    {
        log.LogInformation("GET {Url}", url);
        using var m = new HttpRequestMessage(HttpMethod.Get, url);
        m.Headers.Add("x-api-key", key);
        await http.SendAsync(m);
    }

    public Task Go(ByokCredentials c) => Send("https://api.example", c.ApiKey.Reveal());
}

//// case: la-helper-three-deep-legal
using Byok;

public class P3
{
    private static HttpRequestMessage A(string s) => B(new HttpRequestMessage(HttpMethod.Get, "https://api.example"), s);
    private static HttpRequestMessage B(HttpRequestMessage m, string s) => C(m, "Bearer " + s);
    private static HttpRequestMessage C(HttpRequestMessage m, string h) { m.Headers.TryAddWithoutValidation("Authorization", h); return m; }

    public Uri? Go(ByokCredentials c, ILogger log)
    {
        var m = A(c.ApiKey.Reveal());
        log.LogInformation("{Uri}", m.RequestUri);
        return m.RequestUri;
    }
}

//// case: la-helper-returns-length
using Byok;

public class P4(ILogger<P4> log)
{
    private static string Describe(string key) => $"{key.Length} characters, {(key.Contains('-') ? "with" : "without")} dashes";

    public void Go(ByokCredentials c) => log.LogInformation("{D}", Describe(c.ApiKey.Reveal()));
}

//// case: la-helper-returns-other-argument
using Byok;

public class P5(ILogger<P5> log)
{
    private static string Second(string a, string b) => a.Length > 0 ? b : "-";

    public void Go(ByokCredentials c) => log.LogInformation("{S}", Second(c.ApiKey.Reveal(), c.Provider));
}

//// case: la-generic-identity-both-uses
using Byok;

public class P6(ILogger<P6> log, HttpRequestMessage r)
{
    private static T Same<T>(T t) => t;

    public void Go(ByokCredentials c)
    {
        r.Headers.TryAddWithoutValidation("x-api-key", Same(c.ApiKey.Reveal()));
        log.LogInformation("{P}", Same(c.Provider));
    }
}

//// case: la-box-both-uses
using Byok;

public sealed class Box<T>(T value) { public T Value { get; } = value; }

public class P7(ILogger<P7> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        var key = new Box<string>(c.ApiKey.Reveal());
        var name = new Box<string>(c.Provider);
        r.Headers.TryAddWithoutValidation("x-api-key", key.Value);
        log.LogInformation("{Name}", name.Value);
    }
}

//// case: la-box-of-other-type-argument
using Byok;

public sealed class Cell<T> { public T? Content { get; set; } }

public class P8(ILogger<P8> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        var secret = new Cell<string> { Content = c.ApiKey.Reveal() };
        var number = new Cell<int> { Content = 5 };
        r.Headers.TryAddWithoutValidation("x-api-key", secret.Content);
        log.LogInformation("{N}", number.Content);
    }
}

//// case: la-result-both-uses
using Byok;

public readonly record struct Result<T>(T? Value, string? Error)
{
    public static Result<T> Ok(T value) => new(value, null);
    public static Result<T> Fail(string error) => new(default, error);
}

public class P9(ILogger<P9> log)
{
    private static Result<string> Key(HttpContext http) => http.TryGetByokCredentials(out var c) ? Result<string>.Ok(c.ApiKey.Reveal()) : Result<string>.Fail("no credentials");
    private static Result<string> Name(string? n) => n is null ? Result<string>.Fail("no name") : Result<string>.Ok(n);

    public void Go(HttpContext http, HttpRequestMessage r, string? n)
    {
        var key = Key(http);
        if (key.Error != null)
            log.LogInformation("{Error}", key.Error);
        else
            r.Headers.TryAddWithoutValidation("x-api-key", key.Value);
        log.LogInformation("{Name}", Name(n).Value);
    }
}

//// case: la-result-error-text-only
using Byok;

public sealed class Outcome<T>
{
    public T? Value { get; private init; }
    public string Error { get; private init; } = "";
    public static Outcome<T> Good(T v) => new() { Value = v };
    public static Outcome<T> Bad(string e) => new() { Error = e };
}

public class P10
{
    private static Outcome<string> Read(ByokCredentials c) => c.Provider == "openai" ? Outcome<string>.Good(c.ApiKey.Reveal()) : Outcome<string>.Bad("not OpenAI");

    public IResult Go(ByokCredentials c)
    {
        var o = Read(c);
        return o.Error.Length > 0 ? Results.BadRequest(o.Error) : Results.NoContent();
    }
}

//// case: la-retry-helper-clean-result
using Byok;

public static class Retry
{
    public static async Task<T> RunAsync<T>(Func<Task<T>> f)
    {
        try { return await f(); }
        catch (HttpRequestException) { return await f(); }
    }
}

public class P11(HttpClient http, ILogger<P11> log)
{
    public async Task Go(ByokCredentials c)
    {
        var status = await Retry.RunAsync(async () =>
        {
            using var m = new HttpRequestMessage(HttpMethod.Get, "https://api.example");
            m.Headers.Add("x-api-key", c.ApiKey.Reveal());
            return (await http.SendAsync(m)).StatusCode;
        });
        log.LogInformation("{Status}", status);
    }
}

//// case: la-use-helper-two-uses
using Byok;

public class P12(ILogger<P12> log, HttpRequestMessage r)
{
    private static T Use<T>(Func<T> f) => f();

    public void Go(ByokCredentials c)
    {
        r.Headers.TryAddWithoutValidation("x-api-key", Use(() => c.ApiKey.Reveal()));
        var apiKey = Use(() => c.Provider);
        log.LogInformation("{K}", apiKey);
    }
}

//// case: la-callback-legal
using Byok;

public class P13(HttpRequestMessage r, ILogger<P13> log)
{
    private static void With(ByokCredentials c, Action<string> use) => use(c.ApiKey.Reveal());

    public void Go(ByokCredentials c)
    {
        With(c, k => r.Headers.TryAddWithoutValidation("x-api-key", k));
        With(c, k => log.LogInformation("length {L}", k.Length));
    }
}

//// case: la-callback-other-value
using Byok;

public class P14(ILogger<P14> log)
{
    private static void Both(ByokCredentials c, Action<string> onName, Action<int> onLength)
    {
        onName(c.Provider);
        onLength(c.ApiKey.Reveal().Length);
    }

    public void Go(ByokCredentials c) => Both(c, n => log.LogInformation("{N}", n), l => log.LogInformation("{L}", l));
}

//// case: la-iterator-clean
using Byok;

public class P15(ILogger<P15> log)
{
    private static IEnumerable<string> Names(IEnumerable<ByokCredentials> all)
    {
        var seen = new HashSet<string>();
        foreach (var c in all)
        {
            if (seen.Add(c.ApiKey.Reveal()))
                yield return c.Provider;
        }
    }

    public void Go(IEnumerable<ByokCredentials> all)
    {
        foreach (var apiKey in Names(all))
            log.LogInformation("{K}", apiKey);
    }
}

//// case: la-extension-header
using Byok;

public static class RequestX
{
    public static HttpRequestMessage WithKey(this HttpRequestMessage m, string key)
    {
        m.Headers.TryAddWithoutValidation("x-api-key", key);
        return m;
    }
}

public class P16(HttpClient http, ILogger<P16> log)
{
    public async Task Go(ByokCredentials c)
    {
        var m = new HttpRequestMessage(HttpMethod.Get, "https://api.example").WithKey(c.ApiKey.Reveal());
        log.LogInformation("{U}", m.RequestUri);
        using var a = await http.SendAsync(m);
        log.LogInformation("{S}", a.StatusCode);
    }
}

//// case: la-builder-separate-instances
using System.Text;
using Byok;

public class P17(ILogger<P17> log, HttpRequestMessage r)
{
    public void Go(ByokCredentials c)
    {
        var auth = new StringBuilder("Bearer ").Append(c.ApiKey.Reveal());
        var text = new StringBuilder("calling ").Append(c.Provider);
        r.Headers.TryAddWithoutValidation("Authorization", auth.ToString());
        log.LogInformation("{T}", text.ToString());
    }
}

//// case: la-fluent-builder-no-key
using Byok;

public class Query
{
    private readonly Dictionary<string, string> _p = [];
    public Query With(string n, string v) { _p[n] = v; return this; }
    public override string ToString() => string.Join("&", _p.Select(x => x.Key + "=" + x.Value));
}

public class P18(HttpClient http)
{
    public Task<string> Go(ByokCredentials c)
    {
        http.DefaultRequestHeaders.TryAddWithoutValidation("x-goog-api-key", c.ApiKey.Reveal());
        return http.GetStringAsync("/models?" + new Query().With("key", "name").With("alt", "sse"));
    }
}

//// case: la-base-class-label
using Byok;

public abstract class ClientBase(ByokCredentials c)
{
    protected readonly string Secret = c.ApiKey.Reveal();
    protected readonly string Label = c.Provider;
}

public class P19(ByokCredentials c, ILogger<P19> log) : ClientBase(c)
{
    public void Go(HttpRequestMessage r)
    {
        r.Headers.TryAddWithoutValidation("x-api-key", Secret);
        log.LogInformation("{Label} {N}", Label, Secret.Length);
    }
}

//// case: la-override-other-implementation
using Byok;

public abstract class Auth { public abstract string Describe(); public abstract void Apply(HttpRequestMessage m); }

public sealed class KeyAuth(ByokCredentials c) : Auth
{
    public override string Describe() => "key of " + c.Provider;
    public override void Apply(HttpRequestMessage m) => m.Headers.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal());
}

public sealed class NoAuth : Auth
{
    public override string Describe() => "none";
    public override void Apply(HttpRequestMessage m) { }
}

public class P20(Auth auth, ILogger<P20> log)
{
    public void Go(HttpRequestMessage m)
    {
        auth.Apply(m);
        log.LogInformation("{Auth}", auth.Describe());
    }
}

//// case: la-virtual-sink-harmless
using Byok;

public interface IAudit { void Record(string who); }

public class LogAudit(ILogger<LogAudit> log) : IAudit { public void Record(string who) => log.LogInformation("{Who}", who); }

public class P21(IAudit audit)
{
    public void Go(ByokCredentials c)
    {
        audit.Record(c.ApiKey.Fingerprint);
        audit.Record($"{c}");
    }
}

//// case: la-interface-same-method-name
using Byok;

public interface IStore { void Put(string value); }
public interface ITrace { void Put(string value); }

public sealed class MemoryStore : IStore
{
    private string _v = "";
    public void Put(string value) => _v = value;
    public bool Has => _v.Length > 0;
}

public sealed class ConsoleTrace : ITrace { public void Put(string value) => Console.WriteLine(value); }

public class P22(MemoryStore store, ConsoleTrace trace)
{
    public void Go(ByokCredentials c)
    {
        store.Put(c.ApiKey.Reveal());
        trace.Put(c.Provider);
    }
}

//// case: la-overload-by-type
using Byok;

public static class Print
{
    public static void Value(string s) => Console.WriteLine(s);
    public static void Value(ApiKey k) => Console.WriteLine(k);
    public static void Value(int n) => Console.WriteLine(n);
}

public class P23
{
    public void Go(ByokCredentials c)
    {
        Print.Value(c.ApiKey);
        Print.Value(c.ApiKey.Reveal().Length);
        Print.Value(c.Provider);
    }
}

//// case: la-helper-in-other-file-masks
using Byok;

public class P24(ILogger<P24> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("{K}", Text.Hint(c.ApiKey.Reveal()));
}
//// file: Text.cs
public static class Text
{
    public static string Hint(string s) => "…" + s[^4..];
}

//// case: la-constructor-stores-and-uses
using System.Net.Http.Headers;
using Byok;

public sealed class Sdk(string key, ILogger log)
{
    public string Name => "sdk";

    public HttpRequestMessage Create()
    {
        log.LogInformation("creating for {Name}", Name);
        return new HttpRequestMessage { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
    }
}

public class P25(ILogger<P25> log)
{
    public void Go(ByokCredentials c)
    {
        var sdk = new Sdk(c.ApiKey.Reveal(), log);
        using var m = sdk.Create();
        log.LogInformation("{Sdk} {Name}", sdk, sdk.Name);
    }
}

//// case: la-dispose-pattern
using Byok;

public sealed class Lease(ByokCredentials c, ILogger log) : IDisposable
{
    private string? _key = c.ApiKey.Reveal();

    public void Apply(HttpRequestMessage m) => m.Headers.TryAddWithoutValidation("x-api-key", _key);

    public void Dispose()
    {
        log.LogInformation("lease of {Provider} ended, held {Held}", c.Provider, _key is not null);
        _key = null;
    }
}

//// case: la-partial-other-member
using Byok;

public partial class Agent(ILogger<Agent> log)
{
    private string _key = "";
    private string _state = "new";

    public void Take(ByokCredentials c)
    {
        _key = c.ApiKey.Reveal();
        _state = "ready";
    }
}
//// file: Agent.Tell.cs
public partial class Agent
{
    public void Tell() => log.LogInformation("agent is {State} ({HasKey})", _state, _key != "");
}

//// case: la-event-clean-args
using Byok;

public class Source2
{
    public event Action<string>? Used;

    public void Use(ByokCredentials c, HttpRequestMessage m)
    {
        m.Headers.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal());
        Used?.Invoke(c.Provider);
    }
}

public class P26
{
    public P26(Source2 s, ILogger<P26> log) => s.Used += apiKey => log.LogInformation("used {ApiKey}", apiKey);
}

//// case: la-task-of-unit
using Byok;

public class P27(ILogger<P27> log)
{
    private static async Task<bool> Validate(string key)
    {
        await Task.Delay(1);
        return key.Length > 10;
    }

    public async Task Go(ByokCredentials c)
    {
        var apiKey = await Validate(c.ApiKey.Reveal());
        log.LogInformation("valid {ApiKey}", apiKey);
    }
}

//// case: la-validator-returns-reason
using Byok;

public class P28(ILogger<P28> log)
{
    private static string? WhyNot(string secret)
    {
        if (secret.Length < 8)
            return "too short";
        return secret.Contains(' ') ? "has spaces" : null;
    }

    public IResult Go(ByokCredentials c)
    {
        var reason = WhyNot(c.ApiKey.Reveal());
        log.LogInformation("reason {Reason}", reason);
        return Results.Problem(reason);
    }
}

//// case: la-mapper-drops-key
using Byok;

public class Account { public string Provider = ""; public string Key = ""; }
public record AccountDto(string Provider);

public class P29
{
    private static AccountDto Map(Account a) => new(a.Provider);

    public IResult Go(ByokCredentials c) => Results.Ok(Map(new Account { Provider = c.Provider, Key = c.ApiKey.Reveal() }));
}

//// case: la-out-other
using Byok;

public class P30(ILogger<P30> log)
{
    private static void Split(ByokCredentials c, out string key, out string label)
    {
        key = c.ApiKey.Reveal();
        label = c.Provider + "/" + c.Model;
    }

    public void Go(ByokCredentials c, HttpRequestMessage m)
    {
        Split(c, out var k, out var l);
        m.Headers.TryAddWithoutValidation("x-api-key", k);
        log.LogInformation("{L}", l);
    }
}

//// case: la-dictionary-helper-reads-other
using Byok;

public class P31(ILogger<P31> log)
{
    private static Dictionary<string, string> Values(ByokCredentials c) => new() { ["key"] = c.ApiKey.Reveal(), ["provider"] = c.Provider };

    public void Go(ByokCredentials c)
    {
        var v = Values(c);
        log.LogInformation("{P}", v["provider"]);
    }
}

//// case: la-cache-generic-value-types
using Byok;

public class Memo<TKey, TValue> where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _d = [];
    public TValue Get(TKey k, Func<TKey, TValue> make) => _d.TryGetValue(k, out var v) ? v : _d[k] = make(k);
}

public class P32(ILogger<P32> log)
{
    private readonly Memo<string, int> _lengths = new();

    public void Go(ByokCredentials c) => log.LogInformation("{N}", _lengths.Get(c.ApiKey.Reveal(), k => k.Length));
}

//// case: la-pipeline-clean-end
using Byok;

public class P33(ILogger<P33> log)
{
    public void Go(IEnumerable<ByokCredentials> all)
    {
        var stats = all.Select(c => c.ApiKey.Reveal()).Select(k => k.Length).GroupBy(n => n / 10).ToDictionary(g => g.Key, g => g.Count());
        log.LogInformation("{Stats}", stats);
    }
}

//// case: la-lock-and-counter
using Byok;

public class P34(ILogger<P34> log)
{
    private readonly Dictionary<string, int> _uses = [];

    public void Go(ByokCredentials c)
    {
        int n;
        lock (_uses)
            n = _uses[c.ApiKey.Fingerprint] = _uses.GetValueOrDefault(c.ApiKey.Fingerprint) + 1;
        log.LogInformation("{N} uses of {Key}", n, c.ApiKey.Fingerprint);
    }
}

//// case: la-constructor-chain-other
using Byok;

public class P35
{
    private readonly string _key, _name;
    public P35(ByokCredentials c) : this(c.ApiKey.Reveal(), c.Provider) { }
    private P35(string key, string name) => (_key, _name) = (key, name);
    public void Print() => Console.WriteLine(_name);
    public void Apply(HttpRequestMessage m) => m.Headers.Add("x-api-key", _key);
}

//// case: la-property-getter-masks
using Byok;

public class P36(ByokCredentials c)
{
    private readonly string _key = c.ApiKey.Reveal();
    public string Hint => "****" + _key[^4..];
    public int Length => _key.Length;
    public void Print() => Console.WriteLine($"{Hint} {Length}");
}

//// case: la-tostring-of-subclass-safe
using Byok;

public class Named(string name) { public override string ToString() => name; }

public class NamedKey(string name, string key) : Named(name)
{
    public void Apply(HttpRequestMessage m) => m.Headers.TryAddWithoutValidation("x-api-key", key);
}

public class P37(ILogger<P37> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("{N}", new NamedKey(c.Provider, c.ApiKey.Reveal()));
}

//// case: la-memoized-client-by-name
using Byok;

public class P38(ILogger<P38> log)
{
    private readonly Dictionary<string, HttpClient> _clients = [];

    public HttpClient Get(ByokCredentials c)
    {
        if (_clients.TryGetValue(c.ApiKey.Fingerprint, out var client))
        {
            log.LogInformation("reusing {Client} for {F}", client, c.ApiKey.Fingerprint);
            return client;
        }
        client = new HttpClient();
        client.DefaultRequestHeaders.Add("x-api-key", c.ApiKey.Reveal());
        return _clients[c.ApiKey.Fingerprint] = client;
    }
}

//// case: la-action-of-clean-state
using Byok;

public class P39(ILogger<P39> log)
{
    public void Go(ByokCredentials c, CancellationToken ct)
    {
        var key = c.ApiKey.Reveal();
        var name = c.Provider;
        ct.Register(() => log.LogInformation("cancelled {Name} {N}", name, key.Length));
    }
}

//// case: la-local-function-returns-clean
using Byok;

public class P40(ILogger<P40> log)
{
    public void Go(ByokCredentials c)
    {
        var key = c.ApiKey.Reveal();
        log.LogInformation("{S}", Summary());

        string Summary() => $"{c.Provider}: {key.Length} characters";
    }
}
