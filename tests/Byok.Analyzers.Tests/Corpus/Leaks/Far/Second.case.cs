//// case: f2-observer
using Byok;

public sealed class Subject<T>
{
    private readonly List<Action<T>> _observers = [];
    public void Subscribe(Action<T> o) => _observers.Add(o);
    public void Next(T value) { foreach (var o in _observers) o(value); }
}

public class ObserverUser(ILogger<ObserverUser> log)
{
    public void Go(ByokCredentials c)
    {
        var s = new Subject<string>();
        s.Subscribe(v => log.LogInformation("{V}", {|BYOK101#o:v|}));
        s.Next({|BYOK101#o:c.ApiKey.Reveal()|});
    }
}

//// case: f2-handler-table
using Byok;

public class Table
{
    private readonly Dictionary<string, Action<string>> _handlers = new()
    {
        ["print"] = s => Console.WriteLine({|BYOK101#t:s|}),
        ["none"] = _ => { },
    };

    public void Go(ByokCredentials c, string verb) => _handlers[verb]({|BYOK101#t:c.ApiKey.Reveal()|});
}

//// case: f2-partial-method
using Byok;

public partial class Hooks
{
    partial void OnKey(string value);
    public void Go(ByokCredentials c) => OnKey({|BYOK101:c.ApiKey.Reveal()|});
}
//// file: Hooks.User.cs
public partial class Hooks
{
    partial void OnKey(string value) => Console.WriteLine(value);
}

//// case: f2-operator-plus
using Byok;

public readonly struct Txt(string s)
{
    private readonly string _s = s;
    public static Txt operator +(Txt a, string b) => new(a._s + b);
    public override string ToString() => _s;
}

public class TxtUser(ILogger<TxtUser> log)
{
    public void Go(ByokCredentials c)
    {
        var t = new Txt("k=") + c.ApiKey.Reveal();
        log.LogInformation("{T}", {|BYOK101:t.ToString()|});
    }
}

//// case: f2-indexer-store
using Byok;

public class Props
{
    private readonly Dictionary<string, object?> _p = [];
    public object? this[string name] { get => _p.GetValueOrDefault(name); set => _p[name] = value; }
}

public class PropsUser
{
    public void Go(ByokCredentials c)
    {
        var p = new Props();
        p["auth"] = c.ApiKey.Reveal();
        Console.WriteLine({|BYOK101:p["auth"]|});
    }
}

//// case: f2-deconstruct-extension
using Byok;

public static class CredsX
{
    public static void Deconstruct(this ByokCredentials c, out string provider, out string key) => (provider, key) = (c.Provider, c.ApiKey.Reveal());
}

public class CredsXUser(ILogger<CredsXUser> log)
{
    public void Go(ByokCredentials c)
    {
        var (p, k) = c;
        log.LogInformation("{P}", p);
        log.LogInformation("{K}", {|BYOK101:k|});
    }
}

//// case: f2-generic-base-handler
using Byok;

public abstract class Handler<TIn, TOut>
{
    public TOut Run(TIn i) => Core(i);
    protected abstract TOut Core(TIn i);
}

public sealed class HeaderHandler : Handler<ByokCredentials, string>
{
    protected override string Core(ByokCredentials i) => "Bearer " + i.ApiKey.Reveal();
}

public class HandlerUser
{
    public void Go(ByokCredentials c) => Console.WriteLine({|BYOK101:new HeaderHandler().Run(c)|});
}

//// case: f2-dispose-logs-field
using Byok;

public sealed class Lease : IDisposable
{
    private readonly string _what;
    private readonly ILogger _log;

    private Lease(string what, ILogger log) { _what = what; _log = log; }

    public static Lease Take(ByokCredentials c, ILogger log) => new(c.Provider + ":" + c.ApiKey.Reveal(), log);

    public void Dispose() => _log.LogInformation("released {What}", {|BYOK101:_what|});
}

//// case: f2-configure-lambda-to-constructor
using Byok;

public class ClientOptions2 { public string? Key { get; set; } public int Retries { get; set; } }

public class Client22
{
    private readonly ClientOptions2 _options = new();
    public Client22(Action<ClientOptions2> configure) => configure(_options);
    public Uri Where() => new({|BYOK102:$"https://api.example/?r={_options.Retries}&key={_options.Key}"|});
}

public class Client22User
{
    public Uri Go(ByokCredentials c) => new Client22(o => o.Key = c.ApiKey.Reveal()).Where();
}

//// case: f2-in-parameter-struct
using Byok;

public readonly struct Packet(string to, string auth) { public string To => to; public string Auth => auth; }

public class PacketUser(ILogger<PacketUser> log)
{
    private void Trace(in Packet p) => log.LogTrace("{To} {Auth}", p.To, {|BYOK101#k:p.Auth|});

    public void Go(ByokCredentials c)
    {
        var p = new Packet("api", c.ApiKey.Reveal());
        Trace({|BYOK101#k:in p|});
    }
}

//// case: f2-field-dictionary-of-holders
using Byok;

public class Conn2 { public string Id = ""; public string Token = ""; }

public class Hub2(ILogger<Hub2> log)
{
    private readonly Dictionary<string, Conn2> _conns = [];

    public void Open(string id, ByokCredentials c) => _conns[id] = new Conn2 { Id = id, Token = c.ApiKey.Reveal() };

    public void Report()
    {
        foreach (var (id, conn) in _conns)
            log.LogInformation("{Id} {Token}", id, {|BYOK101:conn.Token|});
    }
}

//// case: f2-iformattable
using Byok;

public sealed class Pretty(ByokCredentials c) : IFormattable
{
    public string ToString(string? format, IFormatProvider? provider) => format == "k" ? c.ApiKey.Reveal() : c.Provider;
    public override string ToString() => ToString("k", null);
}

public class PrettyUser
{
    public void Go(ByokCredentials c) => Console.WriteLine({|BYOK101:$"who: {new Pretty(c):k}"|});
}

//// case: f2-generic-map-function
using Byok;

public static class Fn
{
    public static TOut Pipe<TIn, TOut>(this TIn x, Func<TIn, TOut> f) => f(x);
}

public class FnUser(ILogger<FnUser> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("{X}", {|BYOK101:c.Pipe(x => x.ApiKey).Pipe(k => k.Reveal()).Pipe(s => s + ";")|});
}

//// case: f2-four-level-override
using Byok;

public abstract class L1 { public virtual string Text => "l1"; public void Print() => Console.WriteLine({|BYOK101:Text|}); }
public class L2 : L1 { public override string Text => "l2 " + base.Text; }
public class L3(ByokCredentials c) : L2 { public override string Text => c.ApiKey.Reveal() + base.Text; }
public sealed class L4(ByokCredentials c) : L3(c) { }

//// case: f2-channel-of-functions
using System.Threading.Channels;
using Byok;

public class Work2(Channel<Func<Task>> channel, ILogger<Work2> log)
{
    public void Add(ByokCredentials c)
    {
        var k = c.ApiKey.Reveal();
        channel.Writer.TryWrite(() => Run({|BYOK101:k|}));
    }

    private Task Run(string s)
    {
        log.LogInformation("{S}", s);
        return Task.CompletedTask;
    }
}

//// case: f2-exception-builder
using Byok;

public static class ExceptionX
{
    public static T With<T>(this T e, string name, object? value) where T : Exception
    {
        e.Data[name] = value;
        return e;
    }
}

public class ExceptionXUser
{
    public void Go(ByokCredentials c) => throw new InvalidOperationException("no").With("provider", c.Provider).With("key", {|BYOK103:c.ApiKey.Reveal()|});
}

//// case: f2-params-span
using Byok;

public class SpanParams
{
    private static string Fmt(params ReadOnlySpan<string> parts) => string.Join(" ", parts.ToArray());
    private static void Out(string s) => Console.Error.Write(s);

    public void Go(ByokCredentials c) => Out({|BYOK101:Fmt("a", c.Provider, c.ApiKey.Reveal())|});
}

//// case: f2-static-memo
using Byok;

public static class Memo2
{
    private static readonly Dictionary<string, string> s_map = [];

    public static string Remember(string id, Func<string> make)
    {
        if (!s_map.TryGetValue(id, out var v))
            s_map[id] = v = {|?BYOK105:make()|};
        return v;
    }
}

public class Memo2User
{
    public void Go(ByokCredentials c)
    {
        var v = Memo2.Remember("x", {|?BYOK105:() => c.ApiKey.Reveal()|});
        Console.WriteLine({|BYOK101:v|});
    }
}

//// case: f2-request-delegate-chain
using Byok;

public static class Chain2
{
    public static RequestDelegate Wrap(RequestDelegate next, Func<HttpContext, string> text) => async http =>
    {
        await next(http);
        await http.Response.WriteAsync({|BYOK104#w:text(http)|});
    };

    public static RequestDelegate Key(RequestDelegate next) => Wrap(next, {|BYOK104#w:http => http.GetByokCredentials().ApiKey.Reveal()|});
}

//// case: f2-hosted-state-object
using Byok;

public class TurnState
{
    public Dictionary<string, string> Vars { get; } = [];
}

public class TurnIn
{
    public static void Fill(TurnState s, ByokCredentials c)
    {
        s.Vars["model"] = c.ModelId ?? "";
        s.Vars["key"] = c.ApiKey.Reveal();
    }
}

public class TurnOut(ILogger<TurnOut> log)
{
    public void Dump(TurnState s) => log.LogInformation("{Vars}", {|BYOK101:string.Join(", ", s.Vars.Select(v => v.Key + "=" + v.Value))|});
}

//// case: f2-visitor
using Byok;

public interface IVisitor { void Text(string s); void Number(int n); }

public abstract class Node2 { public abstract void Accept(IVisitor v); }

public sealed class KeyNode2(ByokCredentials c) : Node2
{
    public override void Accept(IVisitor v) => v.Text({|BYOK101#v:c.ApiKey.Reveal()|});
}

public sealed class PrintVisitor : IVisitor
{
    public void Text(string s) => Console.WriteLine({|BYOK101#v:s|});
    public void Number(int n) => Console.WriteLine(n);
}

//// case: f2-nested-generic-holder
using Byok;

public class Node3<T> { public T? Item; public Node3<T>? Next; }

public class Chain3User
{
    private static Node3<string> Build(ByokCredentials c) => new() { Item = "a", Next = new Node3<string> { Item = c.ApiKey.Reveal() } };

    public void Go(ByokCredentials c)
    {
        for (var n = Build(c); n is not null; n = n.Next)
            Console.WriteLine({|BYOK101:n.Item|});
    }
}

//// case: f2-async-lazy
using Byok;

public sealed class AsyncLazy<T>(Func<Task<T>> f)
{
    private Task<T>? _t;
    public Task<T> Value => _t ??= f();
}

public class AsyncLazyUser(ILogger<AsyncLazyUser> log)
{
    public async Task Go(ByokCredentials c)
    {
        var lazy = new AsyncLazy<string>(async () => { await Task.Yield(); return c.ApiKey.Reveal(); });
        log.LogInformation("{V}", {|BYOK101:await lazy.Value|});
    }
}

//// case: f2-page-model-property
using Byok;
using Microsoft.AspNetCore.Mvc;

public class SnippetModel2 { public string Code { get; private set; } = ""; public void Load(ByokCredentials c) => Code = $"key = '{c.ApiKey.Reveal()}'"; }

public class Snippet2Controller : Controller
{
    [HttpGet("/s2")]
    public IActionResult Get()
    {
        var m = new SnippetModel2();
        m.Load(HttpContext.GetByokCredentials());
        return Content({|BYOK104:m.Code|});
    }
}

//// case: f2-select-method-group-then-write
using Byok;

public class Rows2
{
    private static string Row(ByokCredentials c) => string.Join(';', Cells(c));

    private static IEnumerable<string> Cells(ByokCredentials c)
    {
        yield return c.Provider;
        yield return c.ApiKey.Reveal();
    }

    public void Save(IEnumerable<ByokCredentials> all) => File.WriteAllLines("rows.csv", {|BYOK105:all.Select(Row)|});
}
