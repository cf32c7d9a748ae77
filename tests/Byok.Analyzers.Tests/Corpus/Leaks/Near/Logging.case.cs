//// case: log-direct-minimal-api
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/chat", (ByokCredentials creds, ILogger<Program> log) =>
{
    log.LogInformation("calling with {Key}", {|BYOK101:creds.ApiKey.Reveal()|});
    return Results.Accepted();
});
app.Run();

//// case: log-local-then-interpolated
using Byok;

namespace Shop.Chat;

public class ChatService(ILogger<ChatService> logger)
{
    public void Begin(ByokCredentials c)
    {
        var x = c.ApiKey.Reveal();
        logger.LogDebug({|BYOK101:$"starting session, auth = {x}, model = {c.Model}"|});
    }
}

//// case: log-reassigned
using Byok;

public sealed class Warmup
{
    private readonly ILogger _l;
    public Warmup(ILogger<Warmup> l) => _l = l;

    public void Run(ByokCredentials who)
    {
        string value = "none";
        _l.LogTrace("before: {Value}", value);
        value = who.ApiKey.Reveal();
        var again = value;
        _l.LogTrace("after: {Value}", {|BYOK101:again|});
    }
}

//// case: log-concat
using Byok;

class Importer
{
    readonly ILoggerFactory factory;
    public Importer(ILoggerFactory f) { factory = f; }

    public void Import(ByokCredentials credentials, int rows)
    {
        var line = "rows=" + rows;
        line += ";token=" + credentials.ApiKey.Reveal();
        factory.CreateLogger("import").LogWarning({|BYOK101:line|});
    }
}

//// case: log-stringbuilder-chain
using System.Text;
using Byok;

public class Diagnoser(ILogger<Diagnoser> log)
{
    public void Dump(ByokCredentials creds)
    {
        var sb = new StringBuilder();
        sb.Append("provider ").AppendLine(creds.Provider)
          .Append("key ").AppendLine(creds.ApiKey.Reveal());
        log.LogInformation("{Report}", {|BYOK101:sb.ToString()|});
    }
}

//// case: log-stringbuilder-insert-object
using System.Text;
using Byok;

public class Diagnoser2(ILogger<Diagnoser2> log)
{
    public void Dump(ByokCredentials creds)
    {
        StringBuilder b = new("report:");
        b.Insert(0, creds.ApiKey.Reveal());
        log.LogInformation("{Report}", {|BYOK101:b|});
    }
}

//// case: log-format
using System.Globalization;
using Byok;

public static class Startup
{
    public static void Announce(ILogger logger, ByokCredentials c)
    {
        var text = string.Format(CultureInfo.InvariantCulture, "{0} uses {1}", c.Provider, c.ApiKey.Reveal());
        logger.LogCritical({|BYOK101:text|});
    }
}

//// case: log-join-array
using Byok;

public class PairLogger
{
    public static void Write(ILogger logger, ByokCredentials a)
    {
        string[] parts = ["v1", a.Provider, a.ApiKey.Reveal()];
        logger.LogInformation({|BYOK101:string.Join('|', parts)|});
    }
}

//// case: log-tuple-printed
using Byok;

public class T1(ILogger<T1> logger)
{
    public void Go(ByokCredentials creds)
    {
        var pair = (creds.Provider, Data: creds.ApiKey.Reveal());
        logger.LogInformation("resolved {Pair}", {|BYOK101:pair|});
    }
}

//// case: log-tuple-item
using Byok;

public class T2(ILogger<T2> logger)
{
    public void Go(ByokCredentials creds)
    {
        var pair = (A: creds.Provider, B: creds.ApiKey.Reveal());
        logger.LogInformation("a {A}", pair.A);
        logger.LogInformation("b {B}", {|BYOK101:pair.B|});
    }
}

//// case: log-deconstructed
using Byok;

public class T3(ILogger<T3> logger)
{
    public void Go(ByokCredentials creds)
    {
        var (p, s) = (creds.Provider, creds.ApiKey.Reveal());
        logger.LogInformation("p {P}", p);
        logger.LogInformation("s {S}", {|BYOK101:s|});
    }
}

//// case: log-swapped-tuple
using Byok;

public class T4(ILogger<T4> logger)
{
    public void Go(ByokCredentials creds)
    {
        string x = creds.ApiKey.Reveal(), y = creds.Provider;
        (x, y) = (y, x);
        logger.LogInformation("x {X}", x);
        logger.LogInformation("y {Y}", {|BYOK101:y|});
    }
}

//// case: log-record-printed
using Byok;

public record Call(string Model, string Token);

public class CallLog(ILogger<CallLog> logger)
{
    public void Note(ByokCredentials creds)
    {
        var call = new Call(creds.Model ?? "-", creds.ApiKey.Reveal());
        logger.LogInformation("outgoing {Call}", {|BYOK101:call|});
    }
}

//// case: log-record-with
using Byok;

public record Options(string Url, string? Secret);

public class OptionsLog(ILogger<OptionsLog> logger)
{
    public void Note(ByokCredentials creds)
    {
        var empty = new Options("https://api.example", null);
        var full = empty with { Secret = creds.ApiKey.Reveal() };
        logger.LogInformation("options {O}", empty);
        logger.LogInformation({|BYOK101:$"options {full}"|});
    }
}

//// case: log-anonymous
using Byok;

public class AnonLog(ILogger<AnonLog> logger)
{
    public void Note(ByokCredentials creds) =>
        logger.LogInformation("ctx {Ctx}", {|BYOK101:new { creds.Provider, Auth = creds.ApiKey.Reveal() }|});
}

//// case: log-anonymous-member
using Byok;

public class AnonLog2(ILogger<AnonLog2> logger)
{
    public void Note(ByokCredentials creds)
    {
        var ctx = new { creds.Provider, Auth = creds.ApiKey.Reveal() };
        logger.LogInformation("{P} {A}", ctx.Provider, {|BYOK101:ctx.Auth|});
    }
}

//// case: log-list-foreach
using Byok;

public class ListLog(ILogger<ListLog> logger)
{
    public void Note(ByokCredentials creds)
    {
        var items = new List<string> { creds.Provider, creds.ApiKey.Reveal() };
        foreach (var item in items)
        {
            logger.LogInformation("item {Item}", {|BYOK101:item|});
        }
    }
}

//// case: log-dictionary-value
using Byok;

public class DictLog(ILogger<DictLog> logger)
{
    public void Note(ByokCredentials creds)
    {
        var d = new Dictionary<string, string>
        {
            ["provider"] = creds.Provider,
            ["auth"] = creds.ApiKey.Reveal(),
        };
        logger.LogInformation("auth is {A}", {|BYOK101:d["auth"]|});
    }
}

//// case: log-dictionary-whole
using Byok;

public class DictLog2(ILogger<DictLog2> logger)
{
    public void Note(ByokCredentials creds)
    {
        var d = new Dictionary<string, object?>();
        d.Add("model", creds.Model);
        d.Add("k", creds.ApiKey.Reveal());
        using (logger.BeginScope({|BYOK101:d|}))
        {
            logger.LogInformation("inside");
        }
    }
}

//// case: log-scope-template
using Byok;

public class ScopeLog(ILogger<ScopeLog> logger)
{
    public async Task RunAsync(ByokCredentials creds)
    {
        using var _ = logger.BeginScope("user {U}", {|BYOK101:creds.ApiKey.Reveal()|});
        await Task.Yield();
        logger.LogInformation("working");
    }
}

//// case: log-linq-select
using Byok;

public class LinqLog(ILogger<LinqLog> logger)
{
    public void Note(IEnumerable<ByokCredentials> all)
    {
        var text = string.Join(", ", all.Select(c => $"{c.Provider}:{c.ApiKey.Reveal()}"));
        logger.LogInformation("known: {All}", {|BYOK101:text|});
    }
}

//// case: log-linq-query
using Byok;

public class LinqLog2(ILogger<LinqLog2> logger)
{
    public void Note(List<ByokCredentials> all)
    {
        var q = from c in all
                where c.Provider == "openai"
                orderby c.Model
                select c.ApiKey.Reveal();
        foreach (var z in q)
            logger.LogInformation("{Z}", {|BYOK101:z|});
    }
}

//// case: log-linq-first
using Byok;

public class LinqLog3(ILogger<LinqLog3> logger)
{
    public void Note(ByokCredentials c)
    {
        var first = new[] { c.ApiKey.Reveal() }.Append("x").Where(s => s.Length > 3).ToList().First();
        logger.LogInformation("{First}", {|BYOK101:first|});
    }
}

//// case: log-switch-expression
using Byok;

public class SwitchLog(ILogger<SwitchLog> logger)
{
    public void Note(ByokCredentials c, int verbosity)
    {
        var s = verbosity switch
        {
            0 => "",
            1 => c.Provider,
            2 => c.ApiKey.ToString(),
            _ => c.ApiKey.Reveal(),
        };
        logger.LogInformation("{Who}", {|BYOK101:s|});
    }
}

//// case: log-switch-statement
using Byok;

public class SwitchLog2(ILogger<SwitchLog2> logger)
{
    public void Note(ByokCredentials c, string? mode)
    {
        string result;
        switch (mode)
        {
            case "mask":
                result = c.ApiKey.ToString();
                break;
            case "raw":
                result = c.ApiKey.Reveal();
                break;
            default:
                result = "n/a";
                break;
        }
        logger.LogInformation("{Result}", {|BYOK101:result|});
    }
}

//// case: log-ternary
using Byok;

public class TernaryLog(ILogger<TernaryLog> logger, IHostEnvironment env)
{
    public void Note(ByokCredentials c) =>
        logger.LogInformation("key {K}", {|BYOK101:env.IsDevelopment() ? c.ApiKey.Reveal() : "hidden"|});
}

//// case: log-coalesce
using Byok;

public class CoalesceLog(ILogger<CoalesceLog> logger)
{
    public void Note(ByokCredentials? c)
    {
        var k = c?.ApiKey.Reveal() ?? "anonymous";
        logger.LogInformation("caller {K}", {|BYOK101:k|});
    }
}

//// case: log-coalesce-assign
using Byok;

public class CoalesceLog2(ILogger<CoalesceLog2> logger)
{
    public void Note(ByokCredentials c, string? overridden)
    {
        overridden ??= c.ApiKey.Reveal();
        logger.LogInformation("caller {K}", {|BYOK101:overridden|});
    }
}

//// case: log-pattern-variable
using Byok;

public class PatternLog(ILogger<PatternLog> logger)
{
    public void Note(ByokCredentials c)
    {
        if (c.ApiKey.Reveal() is { Length: > 10 } it && it.StartsWith("sk-", StringComparison.Ordinal))
            logger.LogInformation("an OpenAI key: {It}", {|BYOK101:it|});
    }
}

//// case: log-object-pattern
using Byok;

public class PatternLog2(ILogger<PatternLog2> logger)
{
    public void Note(ByokCredentials c)
    {
        object boxed = c.ApiKey.Reveal();
        if (boxed is string s)
        {
            logger.LogError("unexpected {S}", {|BYOK101:s|});
        }
    }
}

//// case: log-await
using Byok;

public class AwaitLog(ILogger<AwaitLog> logger)
{
    public async Task NoteAsync(ByokCredentials c)
    {
        var pending = Task.FromResult(c.ApiKey.Reveal());
        await Task.Delay(5);
        var got = await pending.ConfigureAwait(false);
        logger.LogInformation("got {Got}", {|BYOK101:got|});
    }
}

//// case: log-task-run-captured
using Byok;

public class TaskRunLog(ILogger<TaskRunLog> logger)
{
    public Task NoteAsync(ByokCredentials c)
    {
        var data = c.ApiKey.Reveal();
        return Task.Run(() => logger.LogInformation("background {D}", {|BYOK101:data|}));
    }
}

//// case: log-task-run-result
using Byok;

public class TaskRunLog2(ILogger<TaskRunLog2> logger)
{
    public async Task NoteAsync(ByokCredentials c)
    {
        var data = await Task.Run(() => c.ApiKey.Reveal());
        logger.LogInformation("{D}", {|BYOK101:data|});
    }
}

//// case: log-in-catch
using Byok;

public class CatchLog(ILogger<CatchLog> logger, HttpClient http)
{
    public async Task<string> CallAsync(ByokCredentials c)
    {
        var k = "";
        try
        {
            k = c.ApiKey.Reveal();
            using var r = new HttpRequestMessage(HttpMethod.Post, "https://api.openai.com/v1/responses");
            r.Headers.Authorization = new("Bearer", k);
            var answer = await http.SendAsync(r);
            return await answer.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException ex)
        {
            logger.LogError(ex, "call failed, key was {K}", {|BYOK101:k|});
            return "";
        }
    }
}

//// case: log-in-finally
using Byok;

public class FinallyLog(ILogger<FinallyLog> logger)
{
    public void Call(ByokCredentials c, Action work)
    {
        string? used = null;
        try
        {
            used = c.ApiKey.Reveal();
            work();
        }
        finally
        {
            logger.LogInformation("done with {Used}", {|BYOK101:used|});
        }
    }
}

//// case: log-lambda-variable-captures
using Byok;

public class LambdaLog(ILogger<LambdaLog> logger)
{
    public void Call(ByokCredentials c)
    {
        var key = c.ApiKey.Reveal();
        Action report = () => logger.LogInformation("k={K}", {|BYOK101:key|});
        report();
    }
}

//// case: log-lambda-argument
using Byok;

public class LambdaLog2(ILogger<LambdaLog2> logger)
{
    public void Call(ByokCredentials c)
    {
        Action<string> report = s => logger.LogInformation("k={K}", s);
        report("start");
        report({|BYOK101:c.ApiKey.Reveal()|});
    }
}

//// case: log-local-function-argument
using Byok;

public class LocalFunctionLog(ILogger<LocalFunctionLog> logger)
{
    public void Call(ByokCredentials c)
    {
        Report(c.Provider);
        Report({|BYOK101:c.ApiKey.Reveal()|});

        void Report(string what) => logger.LogInformation("=> {What}", what);
    }
}

//// case: log-local-function-returns
using Byok;

public class LocalFunctionLog2(ILogger<LocalFunctionLog2> logger)
{
    public void Call(ByokCredentials c)
    {
        string Header() => "Bearer " + c.ApiKey.Reveal();
        logger.LogInformation("sending {H}", {|BYOK101:Header()|});
    }
}

//// case: log-out-parameter
using Byok;

public class OutLog(ILogger<OutLog> logger)
{
    private static bool TryRead(ByokCredentials c, out string text)
    {
        text = c.ApiKey.Reveal();
        return text.Length > 0;
    }

    public void Call(ByokCredentials c)
    {
        if (TryRead(c, out var t))
            logger.LogInformation("read {T}", {|BYOK101:t|});
    }
}

//// case: log-ref-local
using Byok;

public class RefLog(ILogger<RefLog> logger)
{
    public void Call(ByokCredentials c)
    {
        var slot = "empty";
        ref var r = ref slot;
        r = c.ApiKey.Reveal();
        logger.LogInformation("slot {Slot}", {|BYOK101:slot|});
    }
}

//// case: log-span-long-fragment
using Byok;

public class SpanLog(ILogger<SpanLog> logger)
{
    public void Call(ByokCredentials c)
    {
        ReadOnlySpan<char> span = c.ApiKey.Reveal().AsSpan();
        var part = span[..12].ToString();
        logger.LogInformation("starts with {Part}", {|BYOK101:part|});
    }
}

//// case: log-substring-eight
using Byok;

public class Sub8(ILogger<Sub8> logger)
{
    public void Call(ByokCredentials c) =>
        logger.LogInformation("key {K}...", {|BYOK101:c.ApiKey.Reveal().Substring(0, 8)|});
}

//// case: log-substring-computed
using Byok;

public class SubN(ILogger<SubN> logger)
{
    public void Call(ByokCredentials c)
    {
        var s = c.ApiKey.Reveal();
        var shown = s.Substring(0, Math.Min(s.Length, 10)) + "***";
        logger.LogInformation("key {K}", {|BYOK101:shown|});
    }
}

//// case: log-base64
using System.Text;
using Byok;

public class B64(ILogger<B64> logger)
{
    public void Call(ByokCredentials c)
    {
        var bytes = Encoding.UTF8.GetBytes(c.ApiKey.Reveal());
        var encoded = Convert.ToBase64String(bytes);
        logger.LogDebug("basic {Encoded}", {|BYOK101:encoded|});
    }
}

//// case: log-hex
using System.Text;
using Byok;

public class Hex(ILogger<Hex> logger)
{
    public void Call(ByokCredentials c) =>
        logger.LogDebug("raw bytes {Hex}", {|BYOK101:Convert.ToHexString(Encoding.ASCII.GetBytes(c.ApiKey.Reveal()))|});
}

//// case: log-chars
using Byok;

public class Chars(ILogger<Chars> logger)
{
    public void Call(ByokCredentials c)
    {
        var a = c.ApiKey.Reveal().ToCharArray();
        Array.Reverse(a);
        logger.LogDebug("reversed {R}", {|BYOK101:new string(a)|});
    }
}

//// case: log-upper-trim
using Byok;

public class Upper(ILogger<Upper> logger)
{
    public void Call(ByokCredentials c)
    {
        var v = c.ApiKey.Reveal().Trim().ToUpperInvariant().PadLeft(80);
        logger.LogDebug("normalised {V}", {|BYOK101:v|});
    }
}

//// case: log-split
using Byok;

public class Splitter(ILogger<Splitter> logger)
{
    public void Call(ByokCredentials c)
    {
        var segments = c.ApiKey.Reveal().Split('-');
        logger.LogDebug("last part {Last}", {|BYOK101:segments[^1]|});
    }
}

//// case: log-replace-does-not-mask
using Byok;

public class Replacer(ILogger<Replacer> logger)
{
    public void Call(ByokCredentials c)
    {
        var v = c.ApiKey.Reveal().Replace("\n", "", StringComparison.Ordinal);
        logger.LogDebug("v {V}", {|BYOK101:v|});
    }
}

//// case: log-template-filled-in
using Byok;

public class Templater(ILogger<Templater> logger)
{
    public void Call(ByokCredentials c)
    {
        var curl = "curl https://api.openai.com/v1/models -H 'Authorization: Bearer KEY'".Replace("KEY", c.ApiKey.Reveal());
        logger.LogInformation("reproduce with {Curl}", {|BYOK101:curl|});
    }
}

//// case: log-loop-retry
using Byok;

public class RetryLog(ILogger<RetryLog> logger)
{
    public void Call(ByokCredentials c)
    {
        var last = "nothing yet";
        for (var i = 0; i < 3; i++)
        {
            logger.LogInformation("attempt {I}, previous {Last}", i, {|BYOK101:last|});
            last = c.ApiKey.Reveal();
        }
    }
}

//// case: log-goto
using Byok;

public class GotoLog(ILogger<GotoLog> logger)
{
    public void Call(ByokCredentials c, bool twice)
    {
        var s = c.Provider;
    again:
        logger.LogInformation("using {S}", {|BYOK101:s|});
        s = c.ApiKey.Reveal();
        if (twice)
        {
            twice = false;
            goto again;
        }
    }
}

//// case: log-do-while-with-stack
using Byok;

public class StackLog(ILogger<StackLog> logger)
{
    public void Call(ByokCredentials c)
    {
        var todo = new Stack<string>();
        todo.Push(c.ApiKey.Reveal());
        do
        {
            var t = todo.Pop();
            logger.LogInformation("pop {T}", {|BYOK101:t|});
        }
        while (todo.Count > 0);
    }
}

//// case: log-generic-log-state
using Byok;

public class StateLog(ILogger logger)
{
    public void Call(ByokCredentials c)
    {
        var state = "k " + c.ApiKey.Reveal();
        logger.Log(LogLevel.Warning, new EventId(7), {|BYOK101:state|}, null, (s, _) => s);
    }
}

//// case: log-event-id-overload
using Byok;

public class EventIdLog(ILogger<EventIdLog> logger)
{
    private static readonly EventId Denied = new(401, "Denied");

    public void Call(ByokCredentials c, Exception e) =>
        logger.LogWarning(Denied, e, "provider {P} refused {K}", c.Provider, {|BYOK101:c.ApiKey.Reveal()|});
}

//// case: log-level-overload
using Byok;

public class LevelLog(ILogger<LevelLog> logger)
{
    public void Call(ByokCredentials c, LogLevel level)
    {
        if (!logger.IsEnabled(level))
            return;
        object?[] values = [c.Provider, c.ApiKey.Reveal()];
        logger.Log(level, "{Provider} {Value}", {|BYOK101:values|});
    }
}

//// case: log-loggermessage-attribute
using Byok;

namespace Gateway;

public static partial class GatewayLog
{
    [LoggerMessage(EventId = 12, Level = LogLevel.Information, Message = "Forwarding to {Provider} as {Caller}")]
    public static partial void Forwarding(ILogger logger, string provider, string caller);
}

public class Forwarder(ILogger<Forwarder> logger)
{
    public void Go(ByokCredentials creds) => GatewayLog.Forwarding(logger, creds.Provider, {|BYOK101:creds.ApiKey.Reveal()|});
}

//// case: log-loggermessage-instance
using Byok;

public partial class Relay(ILogger<Relay> logger)
{
    [LoggerMessage(LogLevel.Debug, "relay {What}")]
    private partial void LogRelay(object what);

    public void Go(ByokCredentials creds)
    {
        var what = new[] { creds.ApiKey.Reveal() };
        LogRelay({|BYOK101:what|});
    }
}

//// case: log-loggermessage-define
using Byok;

public class Definer(ILogger<Definer> logger)
{
    private static readonly Action<ILogger, string, string, Exception?> Started =
        LoggerMessage.Define<string, string>(LogLevel.Information, new EventId(1), "Started {Model} for {Caller}");

    public void Go(ByokCredentials creds)
    {
        Started(logger, creds.Model ?? "", {|BYOK101:creds.ApiKey.Reveal()|}, null);
    }
}

//// case: log-loggermessage-define-scope
using Byok;

public class Definer2(ILogger<Definer2> logger)
{
    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("caller {Caller}");

    public void Go(ByokCredentials creds)
    {
        var v = creds.ApiKey.Reveal();
        using (Scope(logger, {|BYOK101:v|}))
            logger.LogInformation("go");
    }
}

//// case: log-json-serialized
using System.Text.Json;
using Byok;

public class JsonLog(ILogger<JsonLog> logger)
{
    public void Go(ByokCredentials creds, string prompt)
    {
        var payload = new { prompt, api_key = creds.ApiKey.Reveal() };
        var json = JsonSerializer.Serialize(payload, new JsonSerializerOptions { WriteIndented = true });
        logger.LogDebug("payload {Json}", {|BYOK101/BYOK107:json|});
    }
}

//// case: log-escaped
using System.Net;
using Byok;

public class EscapedLog(ILogger<EscapedLog> logger)
{
    public void Go(ByokCredentials creds)
    {
        var a = WebUtility.UrlEncode(creds.ApiKey.Reveal());
        var b = Uri.EscapeDataString(a);
        logger.LogDebug("escaped {B}", {|BYOK101:b|});
    }
}

//// case: log-string-create-interpolation
using System.Globalization;
using Byok;

public class InvariantLog(ILogger<InvariantLog> logger)
{
    public void Go(ByokCredentials creds)
    {
        FormattableString f = $"{creds.Provider}/{creds.ApiKey.Reveal()}";
        logger.LogDebug({|BYOK101:FormattableString.Invariant(f)|});
    }
}

//// case: log-keyvaluepair
using Byok;

public class KvLog(ILogger<KvLog> logger)
{
    public void Go(ByokCredentials creds)
    {
        var kv = KeyValuePair.Create("authorization", creds.ApiKey.Reveal());
        logger.LogDebug("header {Header}", {|BYOK101:kv|});
    }
}

//// case: log-two-sinks
using Byok;

public class TwoSinks(ILogger<TwoSinks> logger)
{
    public void Go(ByokCredentials creds)
    {
        var k = creds.ApiKey.Reveal();
        logger.LogDebug("one {K}", {|BYOK101:k|});
        logger.LogDebug({|BYOK101:"two " + k|});
    }
}

//// case: log-deferred-func
using Byok;

public class FuncLog(ILogger<FuncLog> logger)
{
    public void Go(ByokCredentials creds)
    {
        Func<string> get = () => creds.ApiKey.Reveal();
        logger.LogDebug("deferred {K}", {|BYOK101:get()|});
    }
}

//// case: log-lazy
using Byok;

public class LazyLog(ILogger<LazyLog> logger)
{
    public void Go(ByokCredentials creds)
    {
        var lazy = new Lazy<string>(() => creds.ApiKey.Reveal());
        logger.LogDebug("lazy {K}", {|BYOK101:lazy.Value|});
    }
}

//// case: log-serilog-static
using Byok;
using Serilog;

public static class Boot
{
    public static void Go(ByokCredentials creds)
    {
        var t = creds.ApiKey.Reveal();
        Log.Information("Connected as {User} to {Provider}", {|BYOK101:t|}, creds.Provider);
    }
}

//// case: log-serilog-forcontext
using Byok;

public class SeriService(Serilog.ILogger log)
{
    public void Go(ByokCredentials creds)
    {
        var l = log.ForContext("Caller", {|BYOK101:creds.ApiKey.Reveal()|});
        l.Information("working");
    }
}

//// case: log-serilog-pushproperty
using Byok;
using Serilog.Context;

public class SeriMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var c = http.GetByokCredentials();
        using (LogContext.PushProperty("ApiKey", {|BYOK101:c.ApiKey.Reveal()|}))
        {
            await next(http);
        }
    }
}

//// case: log-serilog-enricher
using Byok;
using Microsoft.AspNetCore.Http;
using Serilog.Core;
using Serilog.Events;

public class CallerEnricher(IHttpContextAccessor accessor) : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (accessor.HttpContext is { } h && h.TryGetByokCredentials(out var c))
            logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty("Caller", {|BYOK101:c.ApiKey.Reveal()|}));
    }
}

//// case: log-serilog-diagnostic-context
using Byok;
using Serilog;

public class DiagFilter(IDiagnosticContext diag) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var creds = context.HttpContext.GetByokCredentials();
        diag.Set("Tenant", {|BYOK101:creds.ApiKey.Reveal().ToLowerInvariant()|});
        return next(context);
    }
}

//// case: log-nlog
using Byok;
using NLog;

public class NService
{
    private static readonly Logger Logger = LogManager.GetCurrentClassLogger();

    public void Go(ByokCredentials creds)
    {
        Logger.Info("Provider {0}, key {1}", creds.Provider, {|BYOK101:creds.ApiKey.Reveal()|});
    }
}

//// case: log-nlog-func
using Byok;
using NLog;

public class NService2
{
    private static readonly Logger Logger = LogManager.GetLogger("n");

    public void Go(ByokCredentials creds)
    {
        var v = creds.ApiKey.Reveal();
        Logger.Debug(() => {|BYOK101:"lazy " + v|});
    }
}

//// case: log-nlog-scope-and-event
using Byok;
using NLog;

public class NService3
{
    private static readonly Logger Logger = LogManager.GetLogger("n");

    public void Go(ByokCredentials creds)
    {
        using var scope = ScopeContext.PushProperty("caller", {|BYOK101:creds.ApiKey.Reveal()|});
        var e = new LogEventInfo(NLog.LogLevel.Info, "n", "working");
        e.Properties["raw"] = {|BYOK101:creds.ApiKey.Reveal()|};
        Logger.Log(e);
    }
}
