//// case: l2-string-create-stars
using Byok;

public class Z1(ILogger<Z1> log)
{
    public void Go(ByokCredentials c)
    {
        var stars = string.Create(c.ApiKey.Reveal().Length, '*', static (span, ch) => span.Fill(ch));
        log.LogInformation("{S}", stars);
    }
}

//// case: l2-new-string-stars
using Byok;

public class Z2(ILogger<Z2> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("{S}", new string('*', c.ApiKey.Reveal().Length));
}

//// case: l2-tcs-clean
using Byok;

public class Z3(ILogger<Z3> log)
{
    public async Task Go(ByokCredentials c, HttpRequestMessage m)
    {
        var done = new TaskCompletionSource<string>();
        m.Headers.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal());
        done.SetResult(c.Provider);
        log.LogInformation("{D}", await done.Task);
    }
}

//// case: l2-interlocked-taken-out
using Byok;

public class Z4(ILogger<Z4> log)
{
    private string? _next = "n/a";

    public void Go(ByokCredentials c, HttpRequestMessage m)
    {
        var old = Interlocked.Exchange(ref _next, c.Provider);
        m.Headers.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal());
        log.LogInformation("{Old} {Next}", old, _next);
    }
}

//// case: l2-observer-clean
using Byok;

public sealed class Subject2<T>
{
    private readonly List<Action<T>> _observers = [];
    public void Subscribe(Action<T> o) => _observers.Add(o);
    public void Next(T value) { foreach (var o in _observers) o(value); }
}

public class Z5(ILogger<Z5> log, HttpRequestMessage m)
{
    public void Go(ByokCredentials c)
    {
        var keys = new Subject2<string>();
        var names = new Subject2<string>();
        keys.Subscribe(k => m.Headers.TryAddWithoutValidation("x-api-key", k));
        names.Subscribe(n => log.LogInformation("{N}", n));
        keys.Next(c.ApiKey.Reveal());
        names.Next(c.Provider);
    }
}

//// case: l2-handler-table-legal
using Byok;

public class Z6(HttpRequestMessage m)
{
    private readonly Dictionary<string, Action<string>> _handlers = new() { ["print"] = s => Console.WriteLine(s) };

    public void Go(ByokCredentials c)
    {
        Action<string> send = k => m.Headers.TryAddWithoutValidation("x-api-key", k);
        send(c.ApiKey.Reveal());
        _handlers["print"](c.Provider);
    }
}

//// case: l2-options-lambda-other-member
using Byok;

public class Opt2 { public string? Key { get; set; } public string? Name { get; set; } }

public class Z7(ILogger<Z7> log)
{
    private readonly Opt2 _o = new();
    public void Configure(Action<Opt2> f) => f(_o);

    public void Go(ByokCredentials c)
    {
        Configure(o => { o.Key = c.ApiKey.Reveal(); o.Name = c.Provider; });
        log.LogInformation("{N}", _o.Name);
    }
}

//// case: l2-exception-data-clean
using Byok;

public class Z8
{
    public void Go(ByokCredentials c)
    {
        var e = new InvalidOperationException("no");
        e.Data["key"] = c.ApiKey.Fingerprint;
        e.Data["length"] = c.ApiKey.Reveal().Length;
        throw e;
    }
}

//// case: l2-iformattable-masks
using Byok;

public sealed class Pretty2(ByokCredentials c) : IFormattable
{
    public string ToString(string? format, IFormatProvider? provider) => c.ApiKey.Reveal().Length.ToString(format, provider);
    public override string ToString() => c.Provider;
}

public class Z9(ILogger<Z9> log)
{
    public void Go(ByokCredentials c) => log.LogInformation($"{new Pretty2(c):D4}");
}

//// case: l2-override-clean-in-base
using Byok;

public class Base2 { public virtual string Name => "base"; public void Print() => Console.WriteLine(Name); }

public class Derived2(ByokCredentials c) : Base2
{
    public override string Name => c.Provider;
    public string Header => "Bearer " + c.ApiKey.Reveal();
}

//// case: l2-overloads
using Byok;

public class Z10(ILogger<Z10> log)
{
    private void Note(string s) => log.LogInformation("{S}", s);
    private void Note(string s, HttpRequestMessage m) => m.Headers.TryAddWithoutValidation("x-api-key", s);

    public void Go(ByokCredentials c, HttpRequestMessage m)
    {
        Note(c.Provider);
        Note(c.ApiKey.Reveal(), m);
    }
}

//// case: l2-xelement-mask
using System.Xml.Linq;
using Byok;

public class Z11
{
    public void Go(ByokCredentials c) => Console.WriteLine(new XElement("key", c.ApiKey.ToString(), new XAttribute("length", c.ApiKey.Reveal().Length)));
}

//// case: l2-immutable-dictionary-other
using System.Collections.Immutable;
using Byok;

public class Z12(ILogger<Z12> log)
{
    public void Go(ByokCredentials c)
    {
        var keys = ImmutableDictionary<string, string>.Empty.Add(c.Provider, c.ApiKey.Reveal());
        log.LogInformation("{Keys} {N}", string.Join(",", keys.Keys), keys.Count);
    }
}

//// case: l2-getoradd-by-fingerprint-clean
using System.Collections.Concurrent;
using Byok;

public class Z13(ILogger<Z13> log)
{
    private readonly ConcurrentDictionary<string, int> _n = new();

    public void Go(ByokCredentials c)
    {
        var n = _n.GetOrAdd(c.ApiKey.Fingerprint, _ => c.ApiKey.Reveal().Length);
        log.LogInformation("{N}", n);
    }
}

//// case: l2-dispose-clears
using Byok;

public sealed class Z14(ByokCredentials c, ILogger<Z14> log) : IDisposable
{
    private char[] _buffer = c.ApiKey.Reveal().ToCharArray();

    public void Dispose()
    {
        var n = _buffer.Length;
        Array.Clear(_buffer);
        _buffer = [];
        log.LogInformation("cleared {N}", n);
    }
}

//// case: l2-node-list-lengths
using Byok;

public class Z15
{
    public void Go(IEnumerable<ByokCredentials> all)
    {
        var l = new LinkedList<string>(all.Select(a => a.ApiKey.Reveal()));
        for (var n = l.First; n is not null; n = n.Next)
            Console.WriteLine(n.Value.Length);
    }
}

//// case: l2-pipe-clean
using Byok;

public static class Fn2 { public static TOut Pipe<TIn, TOut>(this TIn x, Func<TIn, TOut> f) => f(x); }

public class Z16(ILogger<Z16> log)
{
    public void Go(ByokCredentials c)
    {
        log.LogInformation("{L}", c.Pipe(x => x.ApiKey.Reveal()).Pipe(s => s.Length));
        log.LogInformation("{P}", c.Pipe(x => x.Provider));
    }
}

//// case: l2-switch-pattern-type
using Byok;

public class Z17(ILogger<Z17> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage m)
    {
        object[] things = [c.Provider, 3, c];
        m.Headers.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal());
        foreach (var t in things)
        {
            if (t is string apiKey)
                log.LogInformation("{K}", apiKey);
        }
    }
}

//// case: l2-two-arrays
using Byok;

public class Z18(ILogger<Z18> log)
{
    public void Go(IList<ByokCredentials> all, HttpRequestMessage m)
    {
        var keys = new string[all.Count];
        var names = new string[all.Count];
        for (var i = 0; i < all.Count; i++)
        {
            keys[i] = all[i].ApiKey.Reveal();
            names[i] = all[i].Provider;
            m.Headers.TryAddWithoutValidation("x-" + names[i], keys[i]);
        }
        log.LogInformation("{Names}", string.Join(",", names));
    }
}

//// case: l2-props-two-instances
using Byok;

public class Props2
{
    private readonly Dictionary<string, object?> _p = [];
    public object? this[string name] { get => _p.GetValueOrDefault(name); set => _p[name] = value; }
}

public class Z19(ILogger<Z19> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage m)
    {
        var secret = new Props2();
        var shown = new Props2();
        secret["auth"] = c.ApiKey.Reveal();
        shown["auth"] = c.Provider;
        m.Headers.TryAddWithoutValidation("x-api-key", (string?)secret["auth"]);
        log.LogInformation("{A}", shown["auth"]);
    }
}

//// case: l2-session-ids
using Byok;

public class Z20(ILogger<Z20> log)
{
    private readonly Dictionary<Guid, ByokCredentials> _byTicket = [];

    public Guid Issue(ByokCredentials c)
    {
        var key = Guid.NewGuid();
        _byTicket[key] = c;
        log.LogInformation("ticket {Key}", key);
        return key;
    }

    public string Use(Guid ticket) => _byTicket[ticket].ApiKey.Reveal();
}

//// case: l2-visitor-clean
using Byok;

public interface IVisitor2 { void Text(string s); }

public sealed class KeyNode3(ByokCredentials c)
{
    public void Accept(IVisitor2 v) => v.Text(c.ApiKey.ToString());
    public void Apply(HttpRequestMessage m) => m.Headers.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal());
}

public sealed class PrintVisitor2 : IVisitor2 { public void Text(string s) => Console.WriteLine(s); }

//// case: l2-wait-for-answer
using Byok;
using OpenAI.Chat;

public class Z21(ILogger<Z21> log)
{
    public async Task<IResult> Go(ByokCredentials c, string prompt, CancellationToken ct)
    {
        var chat = new ChatClient(c.ModelId!, c.ApiKey.Reveal());
        var answer = chat.CompleteChatAsync(prompt);
        var first = await Task.WhenAny(answer, Task.Delay(1000, ct));
        if (first != answer)
            return Results.Problem($"{c.Provider} took too long", statusCode: 504);
        log.LogInformation("{Text}", (await answer).Text);
        return Results.Ok((await answer).Text);
    }
}

//// case: l2-text-of-key-type
using Byok;

public class Z22(ILogger<Z22> log)
{
    private static string TypeOf(string key) => key switch { _ when key.StartsWith("sk-proj-") => "project", _ when key.Length > 100 => "long", _ => "other" };

    public IResult Go(ByokCredentials c)
    {
        log.LogInformation("{T}", TypeOf(c.ApiKey.Reveal()));
        return Results.Ok(new { type = TypeOf(c.ApiKey.Reveal()) });
    }
}

//// case: l2-message-with-hash-helper-two-deep
using System.Security.Cryptography;
using System.Text;
using Byok;

public class Z23(ILogger<Z23> log)
{
    private static byte[] Bytes(string s) => Encoding.UTF8.GetBytes(s);
    private static byte[] Digest(byte[] b) => SHA256.HashData(b);
    private static string Id(string s) => Convert.ToHexString(Digest(Bytes(s)));

    public void Go(ByokCredentials c) => log.LogInformation("{Id}", Id(c.ApiKey.Reveal()));
}

//// case: l2-stringwriter-clean
using Byok;

public class Z24(ILogger<Z24> log)
{
    public void Go(ByokCredentials c)
    {
        var w = new StringWriter();
        w.Write("key of {0} characters for {1}", c.ApiKey.Reveal().Length, c.Provider);
        log.LogInformation("{T}", w.ToString());
    }
}

//// case: l2-request-property-bag
using Byok;

public class Z25(ILogger<Z25> log)
{
    private static readonly HttpRequestOptionsKey<string> Auth = new("auth");

    public void Go(ByokCredentials c, HttpRequestMessage m)
    {
        m.Options.Set(Auth, c.ApiKey.Reveal());
        log.LogInformation("{Method} {Uri}", m.Method, m.RequestUri);
    }
}

//// case: l2-generic-state-machine
using Byok;

public sealed class Machine<TState>(TState start) where TState : struct, Enum
{
    public TState State { get; private set; } = start;
    public void Move(TState to, Action act) { act(); State = to; }
}

public enum Phase { New, Sent }

public class Z26(ILogger<Z26> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage m)
    {
        var machine = new Machine<Phase>(Phase.New);
        machine.Move(Phase.Sent, () => m.Headers.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal()));
        log.LogInformation("{State}", machine.State);
    }
}

//// case: l2-repeat-count
using Byok;

public class Z27(ILogger<Z27> log)
{
    public void Go(List<ByokCredentials> all)
    {
        var duplicates = all.GroupBy(a => a.ApiKey.Reveal()).Where(g => g.Count() > 1).Select(g => g.First().Provider).ToList();
        log.LogInformation("{N} {D}", duplicates.Count, string.Join(",", duplicates));
    }
}

//// case: l2-lookup-name-by-key
using Byok;

public class Z28(ILogger<Z28> log)
{
    public void Go(ILookup<string, string> namesByKey, ByokCredentials c)
    {
        foreach (var name in namesByKey[c.ApiKey.Reveal()])
            log.LogInformation("{Name}", name);
    }
}
