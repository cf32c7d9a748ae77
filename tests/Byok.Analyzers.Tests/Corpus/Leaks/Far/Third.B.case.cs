//// case: far file writer helper
using Byok;
public sealed class Exporter
{
    public Task ExportAsync(ByokCredentials creds, string dir) => Disk.SaveAsync(Path.Combine(dir, "config.ini"), {|BYOK105:$"[llm]\nkey={creds.ApiKey.Reveal()}"|});
}
//// file: Disk.cs
public static class Disk
{
    public static async Task SaveAsync(string path, string content)
    {
        var temporary = path + ".tmp";
        await File.WriteAllTextAsync(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }
}
//// case: far process helper arguments
using Byok;
public sealed class Sandbox
{
    public void Eval(ByokCredentials creds) => Shell.Run("evaluate", {|BYOK105:"--key " + creds.ApiKey.Reveal()|});
}
//// file: Shell.cs
using System.Diagnostics;
public static class Shell
{
    public static void Run(string exe, string arguments)
    {
        using var p = new Process { StartInfo = new ProcessStartInfo(exe) { Arguments = arguments, UseShellExecute = false } };
        p.Start();
        p.WaitForExit();
    }
}
//// case: far tuple return
using Byok;
public static class Reader
{
    public static (string Provider, string Secret, bool Found) Read(HttpContext context) =>
        context.TryGetByokCredentials(out var c) ? (c.Provider, c.ApiKey.Reveal(), true) : ("", "", false);
}
//// file: Resolver.cs
public sealed class Resolver(ILogger<Resolver> logger)
{
    public bool Resolve(HttpContext context)
    {
        var (provider, second, found) = Reader.Read(context);
        logger.LogInformation("{P} {S}", provider, {|BYOK101:second|});
        return found;
    }
}
//// case: far secret attribute on parameter
using Byok;
public sealed class LegacyClient(ILogger<LegacyClient> logger)
{
    public void Connect([ByokSecret] string token) => Trace({|BYOK101:token|});
    private void Trace(string text) => logger.LogTrace("connect {T}", text);
}
//// case: far secret attribute on interface property
using Byok;
public interface ITenantSettings
{
    string Name { get; }
    [ByokSecret]
    string LlmToken { get; }
}
//// file: TenantPage.cs
public sealed class TenantPage(ITenantSettings tenant)
{
    public Task RenderAsync(HttpResponse response) => response.WriteAsync({|BYOK104:$"<p>{tenant.Name}: {tenant.LlmToken}</p>"|});
}
//// case: far sink attribute on interface
using Byok;
public interface IAuditTrail
{
    void Write(string user, [ByokSink(ByokSinkKind.Log)] string details);
}
//// file: Desk.cs
using Byok;
public sealed class Desk(IAuditTrail trail)
{
    public void Accept(ByokCredentials creds) => trail.Write(creds.Provider, {|BYOK101:"accepted " + creds.ApiKey.Reveal()|});
}
//// case: far sink attribute storage on delegate free method
using Byok;
public abstract class Repository
{
    [ByokSink(ByokSinkKind.Storage)]
    public abstract Task InsertAsync(string table, string value);
}
//// file: Signup.cs
using Byok;
public sealed class Signup(Repository repository)
{
    public Task Do(ByokCredentials creds) => repository.InsertAsync("accounts", {|BYOK105:creds.ApiKey.Reveal()|});
}
//// case: far linq projection in helper
using Byok;
public static class Keys
{
    public static List<string> Of(IEnumerable<ByokCredentials> all) => [.. all.Where(c => c.Model is not null).Select(c => c.ApiKey.Reveal())];
}
//// file: Page.cs
using Byok;
public sealed class Page(ILogger<Page> logger)
{
    public void Show(IReadOnlyList<ByokCredentials> all) => logger.LogInformation("keys: {Keys}", {|BYOK101:Keys.Of(all)|});
}
//// case: far controller returns from service
using Byok;
using Microsoft.AspNetCore.Mvc;
[ApiController, Route("api/keys")]
public sealed class KeysController(KeyService service) : ControllerBase
{
    [HttpGet]
    public IActionResult Get() => Ok({|BYOK104:service.Describe(HttpContext.GetByokCredentials())|});
}
//// file: KeyService.cs
using Byok;
public sealed class KeyService
{
    public string Describe(ByokCredentials creds) => string.Concat(creds.Provider, "/", creds.ApiKey.Reveal());
}
//// case: far exception of own type
using Byok;
public sealed class Breaker
{
    public void Trip(ByokCredentials creds, int failures)
    {
        if (failures > 3)
            throw new CircuitOpenException({|BYOK103:creds.ApiKey.Reveal()|}, failures);
    }
}
//// file: CircuitOpenException.cs
public sealed class CircuitOpenException(string circuit, int failures) : Exception($"Circuit {circuit} open after {failures} failures.");
//// case: far fake masker returns all
using Byok;
public sealed class Support(ILogger<Support> logger)
{
    public void Ticket(ByokCredentials creds) => logger.LogInformation("ticket of {Who}", {|BYOK101:Shorten(creds.ApiKey.Reveal())|});
    private static string Shorten(string s) => s.Length > 60 ? s[..57] + "..." : s;
}
//// case: far constructor then method logs field
using Byok;
public sealed class Worker
{
    private readonly ILogger _logger;
    private readonly (string Provider, string Auth) _login;
    public Worker(ILogger<Worker> logger, ByokCredentials creds)
    {
        _logger = logger;
        _login = (creds.Provider, creds.ApiKey.Reveal());
    }
    public void Beat() => _logger.LogInformation("beat {Login}", {|BYOK101:_login.Auth|});
}
//// case: far header helper response
using Byok;
public sealed class Tracer(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.TryGetByokCredentials(out var creds))
            context.Tag("X-Trace-Key", {|BYOK104:creds.ApiKey.Reveal()|});
        return next(context);
    }
}
//// file: HttpContextExtensions.cs
public static class HttpContextExtensions
{
    public static void Tag(this HttpContext context, string name, string value) => context.Response.Headers.Append(name, value);
}
//// case: far generic constrained helper
using Byok;
public sealed class Evals
{
    public void Go(ByokCredentials creds) => Printer.Print({|BYOK101:creds.ApiKey.Reveal()|}, 3);
}
//// file: Printer.cs
public static class Printer
{
    public static void Print<T>(T value, int times) where T : notnull
    {
        for (var i = 0; i < times; i++)
            Console.WriteLine("{0}: {1}", i, value);
    }
}
//// case: far func factory
using Byok;
public static class Factories
{
    public static Func<string> Tokens(ByokCredentials creds) => () => creds.ApiKey.Reveal();
}
//// file: Poll.cs
using Byok;
public sealed class Poll(ILogger<Poll> logger)
{
    public void Once(ByokCredentials creds)
    {
        var next = Factories.Tokens(creds);
        logger.LogInformation("polling with {Token}", {|BYOK101:next()|});
    }
}
//// case: far activity via helper
using Byok;
public sealed class Rpc
{
    public void Call(ByokCredentials creds)
    {
        using var a = Telemetry.Begin("rpc", {|BYOK101:creds.ApiKey.Reveal()|});
    }
}
//// file: Telemetry.cs
using System.Diagnostics;
public static class Telemetry
{
    private static readonly ActivitySource Source = new("app");
    public static Activity? Begin(string name, string user)
    {
        var a = Source.StartActivity(name);
        a?.SetTag("user", user);
        return a;
    }
}
//// case: far record with member and switch
using Byok;
public abstract record Turn
{
    public sealed record System(string Text) : Turn;
    public sealed record Login(string Provider, string Value) : Turn;
}
public static class Turns
{
    public static Turn.Login Begin(ByokCredentials creds) => new(creds.Provider, creds.ApiKey.Reveal());
}
//// file: Transcript.cs
using Byok;
public sealed class Transcript(ILogger<Transcript> logger)
{
    public void Add(ByokCredentials creds)
    {
        var first = Turns.Begin(creds);
        logger.LogInformation("first {Turn}", {|BYOK101:first|});
    }
}
//// case: far async iterator consumed
using Byok;
public static class Feeds
{
    public static async IAsyncEnumerable<string> Secrets(IAsyncEnumerable<ByokCredentials> source)
    {
        await foreach (var c in source)
            yield return c.ApiKey.Reveal();
    }
}
//// file: Sweep.cs
using Byok;
public sealed class Sweep(ILogger<Sweep> logger)
{
    public async Task Go(IAsyncEnumerable<ByokCredentials> all)
    {
        await foreach (var s in Feeds.Secrets(all))
            logger.LogInformation("swept {S}", {|BYOK101:s|});
    }
}
//// case: far ref parameter filled
using Byok;
public static class Prefix
{
    public static void Add(ref string line, ByokCredentials creds) => line += " key=" + creds.ApiKey.Reveal();
}
//// file: Lines.cs
using Byok;
public static class Lines
{
    public static void Emit(ByokCredentials creds)
    {
        var line = "provider=" + creds.Provider;
        Prefix.Add(ref line, creds);
        Console.WriteLine({|BYOK101:line|});
    }
}
//// case: far stringbuilder filled by helper
using System.Text;
using Byok;
public static class Dump
{
    public static void Into(StringBuilder target, string value) => target.AppendLine().Append("  auth: ").Append(value);
}
//// file: Crash.cs
using System.Text;
using Byok;
public sealed class Crash
{
    public Exception Make(ByokCredentials creds)
    {
        var sb = new StringBuilder("crash");
        Dump.Into(sb, creds.ApiKey.Reveal());
        return new InvalidOperationException({|BYOK103:sb.ToString()|});
    }
}
//// case: far hub method helper
using Byok;
using Microsoft.AspNetCore.SignalR;
public sealed class GameHub : Hub
{
    public Task Hello() => TellAsync({|BYOK104:Context.GetHttpContext()!.GetByokCredentials().ApiKey.Reveal()|});
    private Task TellAsync(string text) => Clients.Caller.SendAsync("hello", text);
}
//// case: far filter header by helper constant
using Byok;
public static class Incoming
{
    public static string? Read(HttpRequest request) => request.Headers[ByokHeaders.ApiKey];
}
//// file: Filter.cs
public sealed class AuditFilter(ILogger<AuditFilter> logger) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        logger.LogInformation("caller {Caller}", {|BYOK101:Incoming.Read(context.HttpContext.Request)|});
        return next(context);
    }
}
//// case: far url through httprequestmessage factory
using Byok;
public sealed class Models(HttpClient http)
{
    public Task<HttpResponseMessage> ListAsync(ByokCredentials creds) => http.SendAsync(Requests.Get({|BYOK102:"models?key=" + creds.ApiKey.Reveal()|}));
}
//// file: Requests.cs
public static class Requests
{
    public static HttpRequestMessage Get(string relative) => new(HttpMethod.Get, "https://llm.example/" + relative);
}
//// case: far interpolated lazily concatenated lines
using Byok;
public sealed class Prompt
{
    private readonly List<string> _lines = [];
    public void Seed(ByokCredentials creds)
    {
        _lines.Add("You are an assistant.");
        _lines.Add("Debug token " + creds.ApiKey.Reveal());
    }
    public Task SaveAsync(string path) => File.WriteAllLinesAsync(path, {|BYOK105:_lines|});
}
