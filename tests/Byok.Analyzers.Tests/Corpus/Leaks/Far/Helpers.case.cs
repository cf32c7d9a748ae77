//// case: far-two-helpers-log
using Byok;

public class Orders(ILogger<Orders> log)
{
    public void Place(ByokCredentials c)
    {
        Audit({|BYOK101:c.ApiKey.Reveal()|});
    }

    private void Audit(string who) => Write("placed", who);

    private void Write(string what, string who) => log.LogInformation("{What} by {Who}", what, who);
}

//// case: far-three-helpers-log
using Byok;

public class Chain3(ILogger<Chain3> log)
{
    public void Start(ByokCredentials c)
    {
        var t = c.ApiKey.Reveal();
        One({|BYOK101:t|}, 1);
    }

    private void One(string a, int n) => Two(n, a);
    private void Two(int n, string b) => Three($"{n}: {b}");
    private void Three(string line) => log.LogDebug(line);
}

//// case: far-static-helper-other-file
using Byok;

public class Checkout
{
    public void Go(ByokCredentials c, ILogger<Checkout> log)
    {
        LogHelper.Info(log, "checkout", {|BYOK101:c.ApiKey.Reveal()|});
    }
}
//// file: LogHelper.cs
public static class LogHelper
{
    public static void Info(ILogger log, string area, string text)
    {
        if (log.IsEnabled(LogLevel.Information))
            log.LogInformation("[{Area}] {Text}", area, text);
    }
}

//// case: far-extension-method
using Byok;

public static class Ext
{
    public static void Trace2(this ILogger log, string value)
    {
        log.LogTrace("value={Value}", value);
    }
}

public class ExtUser(ILogger<ExtUser> log)
{
    public void Go(ByokCredentials c) => log.Trace2({|BYOK101:c.ApiKey.Reveal()|});
}

//// case: far-extension-on-string
using Byok;

public static class DumpExtensions
{
    public static string Dump(this string s, string label)
    {
        Console.WriteLine($"{label}: {s}");
        return s;
    }
}

public class DumpUser
{
    public string Go(ByokCredentials c) => {|BYOK101:c.ApiKey.Reveal().Dump("key")|};
}

//// case: far-extension-on-credentials
using Byok;

public class Caller(ILogger<Caller> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("as {H}", {|BYOK101:c.ToAuthorization()|});
}
//// file: CredentialsExtensions.cs
using Byok;

public static class CredentialsExtensions
{
    public static string ToAuthorization(this ByokCredentials c) => c.Preset.AuthScheme + " " + c.ApiKey.Reveal();
}

//// case: far-url-builder-helper
using Byok;

public class Gemini(HttpClient http)
{
    public Task<string> ModelsAsync(ByokCredentials c) => http.GetStringAsync({|BYOK102:Endpoint("models", c)|});

    private static string Endpoint(string path, ByokCredentials c) => "https://generativelanguage.googleapis.com/v1beta/" + path + Query(c);

    private static string Query(ByokCredentials c) => "?key=" + Uri.EscapeDataString(c.ApiKey.Reveal());
}

//// case: far-url-helper-makes-uri
using Byok;

public class Gemini2(HttpClient http)
{
    public Task<string> ModelsAsync(ByokCredentials c)
    {
        var key = c.ApiKey.Reveal();
        return http.GetStringAsync(Build("models", {|BYOK102:key|}));
    }

    private static Uri Build(string path, string k) => new UriBuilder("https://api.example") { Path = path, Query = "key=" + k }.Uri;
}

//// case: far-identity-then-log
using Byok;

public class Ident(ILogger<Ident> log)
{
    private static T Same<T>(T value) => value;
    private static string Norm(string s) => string.IsNullOrEmpty(s) ? "-" : s.Trim();

    public void Go(ByokCredentials c)
    {
        var v = Same(Norm(Same(c.ApiKey.Reveal())));
        log.LogInformation("v {V}", {|BYOK101:v|});
    }
}

//// case: far-out-through-two
using Byok;

public class Outs(ILogger<Outs> log)
{
    private static bool Outer(ByokCredentials c, out string a, out string b)
    {
        b = c.Provider;
        return Inner(c, out a);
    }

    private static bool Inner(ByokCredentials c, out string x)
    {
        x = c.ApiKey.Reveal();
        return true;
    }

    public void Go(ByokCredentials c)
    {
        if (!Outer(c, out var one, out var two))
            return;
        log.LogInformation("two {Two}", two);
        log.LogInformation("one {One}", {|BYOK101:one|});
    }
}

//// case: far-ref-fill
using Byok;

public class Refs(ILogger<Refs> log)
{
    private static void Fill(ref string s, ByokCredentials c)
    {
        if (s.Length == 0)
            s = c.ApiKey.Reveal();
    }

    public void Go(ByokCredentials c)
    {
        var s = "";
        Fill(ref s, c);
        log.LogInformation("s {S}", {|BYOK101:s|});
    }
}

//// case: far-helper-fills-list
using Byok;

public class ListFill(ILogger<ListFill> log)
{
    private static void AddAll(List<string> target, ByokCredentials c)
    {
        target.Add(c.Provider);
        target.Add(c.ApiKey.Reveal());
    }

    public void Go(ByokCredentials c)
    {
        var l = new List<string>();
        AddAll(l, c);
        log.LogInformation("{L}", {|BYOK101:string.Join(" ", l)|});
    }
}

//// case: far-helper-fills-builder
using System.Text;
using Byok;

public class BuilderFill
{
    public void Go(ByokCredentials c)
    {
        var sb = new StringBuilder();
        AppendHeader(sb, "x-api-key", c.ApiKey.Reveal());
        Console.WriteLine({|BYOK101:sb.ToString()|});
    }

    private static void AppendHeader(StringBuilder b, string n, string v) => b.Append(n).Append(": ").AppendLine(v);
}

//// case: far-optional-and-named-arguments
using Byok;

public class Named(ILogger<Named> log)
{
    private void Note(string a = "", string b = "", int n = 0) => log.LogInformation("{N} {B}", n, b + a.Length);

    public void Go(ByokCredentials c)
    {
        Note(a: c.ApiKey.Reveal());
        Note(n: 3, b: {|BYOK101:c.ApiKey.Reveal()|});
    }
}

//// case: far-params-array
using Byok;

public class Par
{
    private static void Say(string format, params object?[] args) => Console.WriteLine(string.Format(format, args));

    public void Go(ByokCredentials c)
    {
        Say("hello {0}", c.Provider);
        Say("hello {0} {1}", c.Provider, {|BYOK101:c.ApiKey.Reveal()|});
    }
}

//// case: far-throw-helper
using System.Diagnostics.CodeAnalysis;
using Byok;

internal static class Throw
{
    [DoesNotReturn]
    public static void Invalid(string why) => throw new InvalidOperationException(why);
}

public class Validator
{
    public void Go(ByokCredentials c)
    {
        var v = c.ApiKey.Reveal();
        if (v.Length < 20)
            Throw.Invalid({|BYOK103:"short: " + v|});
    }
}

//// case: far-exception-factory
using Byok;

public class Refusals
{
    private static Exception Refused(int status, string detail) => new HttpRequestException($"{status}: {detail}");

    private static Exception From(string who) => Refused(401, "refused for " + who);

    public void Go(ByokCredentials c) => throw From({|BYOK103:c.ApiKey.Reveal()|});
}

//// case: far-exception-hierarchy
using Byok;

public class Handler1
{
    public void Go(ByokCredentials c) => throw new QuotaException({|BYOK103:c.ApiKey.Reveal()|}, 5);
}
//// file: Exceptions.cs
public abstract class LlmException : Exception
{
    protected LlmException(string message) : base(message) { }
}

public sealed class QuotaException : LlmException
{
    public QuotaException(string account, int left) : base($"account {account} has {left} left") { }
}

//// case: far-response-helper
using Byok;

public static class Api
{
    public static void Map(WebApplication app) => app.MapGet("/me", async (HttpContext http, ByokCredentials c) => await Reply(http, 200, {|BYOK104:c.ApiKey.Reveal()|}));

    private static Task Reply(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(text);
    }
}

//// case: far-result-helper
using Byok;

public static class Api2
{
    public static void Map(WebApplication app) => app.MapGet("/me", (ByokCredentials c) => Envelope({|BYOK104:c.ApiKey.Reveal()|}));

    private static IResult Envelope(object data) => Results.Json(new { ok = true, data });
}

//// case: far-handler-returns-helper
using Byok;

public static class Api3
{
    public static void Map(WebApplication app) => app.MapGet("/me", (ByokCredentials c) => {|BYOK104:Describe(c)|});

    private static MeDto Describe(ByokCredentials c) => new(c.Provider, Secret(c));

    private static string Secret(ByokCredentials c) => c.ApiKey.Reveal();
}

public record MeDto(string Provider, string Key);

//// case: far-file-helper
using Byok;

public class Saver
{
    public Task Go(ByokCredentials c) => SaveAsync("a.txt", {|BYOK105:c.ApiKey.Reveal()|});

    private static async Task SaveAsync(string name, string content)
    {
        var dir = Directory.CreateTempSubdirectory();
        await WriteAsync(Path.Combine(dir.FullName, name), content);
    }

    private static Task WriteAsync(string path, string content) => File.WriteAllTextAsync(path, content);
}

//// case: far-cache-key-helper
using Byok;
using Microsoft.Extensions.Caching.Memory;

public class AnswerCache(IMemoryCache cache)
{
    private static string KeyFor(ByokCredentials c, string prompt) => $"{c.Provider}:{c.ApiKey.Reveal()}:{prompt.GetHashCode()}";

    public string? Find(ByokCredentials c, string prompt) => cache.Get<string>({|BYOK105:KeyFor(c, prompt)|});
}

//// case: far-process-helper
using System.Diagnostics;
using Byok;

public class Shell
{
    public int Go(ByokCredentials c) => Run("node", ["agent.js", {|BYOK105:c.ApiKey.Reveal()|}]);

    private static int Run(string file, string[] args)
    {
        var psi = new ProcessStartInfo(file);
        foreach (var a in args)
            psi.ArgumentList.Add(a);
        using var p = Process.Start(psi)!;
        p.WaitForExit();
        return p.ExitCode;
    }
}

//// case: far-activity-helper
using System.Diagnostics;
using Byok;

internal static class Telemetry
{
    public static void Tag(string name, object? value) => Activity.Current?.SetTag(name, value);
}

public class Traced
{
    public void Go(ByokCredentials c)
    {
        Telemetry.Tag("provider", c.Provider);
        Telemetry.Tag("caller", {|BYOK101:c.ApiKey.Reveal()|});
    }
}

//// case: far-async-chain
using Byok;

public class AsyncChain(ILogger<AsyncChain> log)
{
    private static async Task<string> L1(ByokCredentials c)
    {
        await Task.Yield();
        return await L2(c).ConfigureAwait(false);
    }

    private static async ValueTask<string> L2(ByokCredentials c)
    {
        var s = await L3(c);
        return "k=" + s;
    }

    private static Task<string> L3(ByokCredentials c) => Task.FromResult(c.ApiKey.Reveal());

    public async Task Go(ByokCredentials c)
    {
        var s = await L1(c);
        log.LogInformation("{S}", {|BYOK101:s|});
    }
}

//// case: far-async-sink
using Byok;

public class AsyncSink(ILogger<AsyncSink> log)
{
    private async Task NoteAsync(string s)
    {
        await Task.Delay(1);
        await StoreAsync(s);
    }

    private Task StoreAsync(string s)
    {
        log.LogInformation("{S}", s);
        return Task.CompletedTask;
    }

    public async Task Go(ByokCredentials c) => await NoteAsync({|BYOK101:c.ApiKey.Reveal()|});
}

//// case: far-task-whenall
using Byok;

public class Both(ILogger<Both> log)
{
    private static async Task<string> Read(ByokCredentials c) { await Task.Delay(1); return c.ApiKey.Reveal(); }

    public async Task Go(ByokCredentials a, ByokCredentials b)
    {
        var texts = await Task.WhenAll(Read(a), Read(b));
        log.LogInformation("{T}", {|BYOK101:texts[0]|});
    }
}

//// case: far-recursion
using Byok;

public class Recursive
{
    private static string Repeat(string s, int n) => n <= 1 ? s : s + "," + Repeat(s, n - 1);

    public void Go(ByokCredentials c) => Console.WriteLine({|BYOK101:Repeat(c.ApiKey.Reveal(), 3)|});
}

//// case: far-mutual-recursion
using Byok;

public class Mutual
{
    private static void Ping(string s, int n) { if (n > 0) Pong(s, n - 1); }
    private static void Pong(string s, int n) { Console.WriteLine(s); Ping(s, n); }

    public void Go(ByokCredentials c) => Ping({|BYOK101:c.ApiKey.Reveal()|}, 4);
}

//// case: far-local-function-two-deep
using Byok;

public class LocalTwo(ILogger<LocalTwo> log)
{
    public void Go(ByokCredentials c)
    {
        Outer({|BYOK101:c.ApiKey.Reveal()|});

        void Outer(string a) => Inner("<" + a + ">");
        void Inner(string b) => Out(b);
    }

    private void Out(string x) => log.LogInformation(x);
}

//// case: far-credentials-passed-down
using Byok;

public class Down(ILogger<Down> log)
{
    public void Go(ByokCredentials c) => A(c);
    private void A(ByokCredentials x) => B(x, "hello");
    private void B(ByokCredentials y, string m) => log.LogInformation("{M} {K}", m, {|BYOK101:y.ApiKey.Reveal()|});
}

//// case: far-apikey-struct-passed-down
using Byok;

public class Down2(ILogger<Down2> log)
{
    public void Go(ByokCredentials c) => A(c.ApiKey);
    private void A(ApiKey k) => log.LogInformation("{K}", {|BYOK101:Text(k)|});
    private static string Text(ApiKey k) => k.IsEmpty ? "" : k.Reveal();
}

//// case: far-tuple-return
using Byok;

public class Tuples(ILogger<Tuples> log)
{
    private static (string Url, string Auth) Plan(ByokCredentials c) => ("https://api.example", "Bearer " + c.ApiKey.Reveal());

    public void Go(ByokCredentials c)
    {
        var (u, a) = Plan(c);
        log.LogInformation("url {U}", u);
        log.LogInformation("auth {A}", {|BYOK101:a|});
    }
}

//// case: far-record-return
using Byok;

public sealed record Plan(Uri Url, string Auth);

public class Planner(ILogger<Planner> log)
{
    private static Plan Make(ByokCredentials c) => new(new Uri("https://api.example"), c.ApiKey.Reveal());

    public void Go(ByokCredentials c)
    {
        var p = Make(c);
        log.LogInformation("plan {Plan}", {|BYOK101:p|});
    }
}

//// case: far-parameter-object
using Byok;

public class CallContext
{
    public string Model { get; set; } = "";
    public string Token { get; set; } = "";
}

public class CtxUser(ILogger<CtxUser> log)
{
    public void Go(ByokCredentials c)
    {
        var ctx = new CallContext { Model = c.ModelId!, Token = c.ApiKey.Reveal() };
        Report({|BYOK101#p:ctx|});
    }

    private void Report(CallContext ctx) => log.LogInformation("{M} {T}", ctx.Model, {|BYOK101#p:ctx.Token|});
}

//// case: far-array-parameter
using Byok;

public class ArrUser(ILogger<ArrUser> log)
{
    public void Go(ByokCredentials c)
    {
        string[] a = { "a", c.ApiKey.Reveal() };
        Report({|BYOK101:a|});
    }

    private void Report(string[] values)
    {
        for (var i = 0; i < values.Length; i++)
            log.LogInformation("{I}: {V}", i, values[i]);
    }
}

//// case: far-dictionary-parameter
using Byok;

public class DictUser
{
    public void Go(ByokCredentials c)
    {
        var h = new Dictionary<string, string> { ["accept"] = "application/json" };
        h["x-api-key"] = c.ApiKey.Reveal();
        DumpAll({|BYOK101:h|});
    }

    private static void DumpAll(IDictionary<string, string> map)
    {
        foreach (var (k, v) in map)
            Console.WriteLine($"{k}={v}");
    }
}

//// case: far-encode-helper-chain
using System.Text;
using Byok;

public static class Codec
{
    public static byte[] Bytes(string s) => Encoding.UTF8.GetBytes(s);
    public static string Pack(byte[] b) => Convert.ToBase64String(b).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    public static string Url(string s) => Pack(Bytes(s));
}

public class CodecUser(ILogger<CodecUser> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("{E}", {|BYOK101:Codec.Url(c.ApiKey.Reveal())|});
}

//// case: far-span-helper
using Byok;

public class SpanHelper
{
    private static string Join(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => string.Concat(a, ":", b);

    public void Go(ByokCredentials c) => Console.WriteLine({|BYOK101:Join(c.Provider, c.ApiKey.Reveal().AsSpan().Trim())|});
}

//// case: far-conditional-helper
using Byok;

public class Condi(ILogger<Condi> log)
{
    private static string Show(ByokCredentials c, bool raw)
    {
        if (!raw)
            return c.ApiKey.ToString();
        return c.ApiKey.Reveal();
    }

    public void Go(ByokCredentials c, IHostEnvironment env) => log.LogInformation("{K}", {|BYOK101:Show(c, env.IsDevelopment())|});
}

//// case: far-header-through-helper
using Byok;

public class HeaderReader(ILogger<HeaderReader> log)
{
    public void Go(HttpContext http) => log.LogInformation("got {K}", {|BYOK101:Read(http.Request)|});

    private static string? Read(HttpRequest r) => First(r, ByokHeaders.ApiKey);

    private static string? First(HttpRequest r, string name) => r.Headers.TryGetValue(name, out var v) ? v[0] : null;
}

//// case: far-header-helper-returns
using Byok;

internal static class Incoming
{
    public static string Key(HttpContext http) => http.Request.Headers["X-BYOK-Api-Key"].ToString();
}

public class IncomingUser(ILogger<IncomingUser> log)
{
    public void Go(HttpContext http)
    {
        var k = Incoming.Key(http);
        if (k.Length > 0)
            log.LogWarning("old client sent {K}", {|BYOK101:k|});
    }
}

//// case: far-header-dump-helper
using Byok;

internal static class HeaderText
{
    public static string All(IHeaderDictionary headers) => string.Join("\n", headers.Select(h => h.Key + ": " + h.Value));
}

public class HeaderTextUser(ILogger<HeaderTextUser> log)
{
    public void Go(HttpContext http) => log.LogDebug("{All}", {|BYOK101/BYOK107:HeaderText.All(http.Request.Headers)|});
}

//// case: far-wrapper-of-logger-in-class
using Byok;

public class AppLog(ILogger<AppLog> inner)
{
    public void Info(string text) => Emit(LogLevel.Information, text);
    public void Warn(string text) => Emit(LogLevel.Warning, text);
    private void Emit(LogLevel level, string text) => inner.Log(level, "{Text}", text);
}

public class AppLogUser(AppLog log)
{
    public void Go(ByokCredentials c)
    {
        log.Info("hello");
        log.Warn({|BYOK101:$"no answer for {c.ApiKey.Reveal()}"|});
    }
}

//// case: far-cookie-service
using Byok;

public class CookieService(IHttpContextAccessor accessor)
{
    public void Put(string name, string value) => accessor.HttpContext!.Response.Cookies.Append(name, value, Options());

    private static CookieOptions Options() => new() { Secure = true };
}

public class CookieUser(CookieService cookies)
{
    public void Go(ByokCredentials c) => cookies.Put("k", {|BYOK104:c.ApiKey.Reveal()|});
}

//// case: far-session-extension
using Byok;

public static class SessionX
{
    public static void Put(this ISession s, string name, object value) => s.SetString(name, System.Text.Json.JsonSerializer.Serialize(value));
}

public class SessionUser
{
    public void Go(HttpContext http)
    {
        var c = http.GetByokCredentials();
        http.Session.Put("creds", {|BYOK105:new { c.Provider, Key = c.ApiKey.Reveal() }|});
    }
}

//// case: far-claims-helper
using System.Security.Claims;
using Byok;

public class ClaimsHelper
{
    private static Claim Make(string type, string value) => new(type, value);

    public ClaimsIdentity Go(ByokCredentials c) => new([Make("p", c.Provider), Make("k", {|BYOK105:c.ApiKey.Reveal()|})]);
}

//// case: far-loggermessage-behind-helper
using Byok;

public static partial class Messages
{
    [LoggerMessage(LogLevel.Information, "Caller {Caller} at {Step}")]
    public static partial void Caller(this ILogger logger, string caller, string step);
}

public class Steps(ILogger<Steps> log)
{
    private void Step(string who, string name) => log.Caller(who, name);

    public void Go(ByokCredentials c)
    {
        var x = c.ApiKey.Reveal();
        Step({|BYOK101:x|}, "begin");
    }
}

//// case: far-hub-helper
using Byok;
using Microsoft.AspNetCore.SignalR;

public class StatusHub : Hub
{
    private Task Tell(string topic, object? payload) => Clients.All.SendAsync(topic, payload);

    public Task Hello() => Tell("hello", {|BYOK104:Context.GetHttpContext()!.GetByokCredentials().ApiKey.Reveal()|});
}

//// case: far-using-static
using Byok;
using static Printing.Printer;

namespace Shop
{
    public class UsesStatic
    {
        public void Go(ByokCredentials c) => Print({|BYOK101:c.ApiKey.Reveal()|});
    }
}
//// file: Printer.cs
namespace Printing
{
    public static class Printer
    {
        public static void Print(object o) => Line(o.ToString() ?? "");
        private static void Line(string s) => System.Diagnostics.Trace.WriteLine(s);
    }
}

//// case: far-static-constructor-time-local-const-mix
using Byok;

public class Mixer(ILogger<Mixer> log)
{
    private static string Pick(string a, string b, bool first)
    {
        var r = a;
        if (!first)
            r = b;
        return r;
    }

    public void Go(ByokCredentials c)
    {
        log.LogInformation("{X}", {|BYOK101:Pick("none", c.ApiKey.Reveal(), c.Model is null)|});
    }
}
