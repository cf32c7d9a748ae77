//// case: far-service-three-files
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<ChatFacade>();
builder.Services.AddScoped<ChatClient>();
var app = builder.Build();
app.MapPost("/chat", (ByokCredentials creds, ChatFacade chat) => chat.AskAsync(creds, "hi"));
app.Run();
//// file: ChatFacade.cs
using Byok;

public class ChatFacade(ChatClient client)
{
    public Task<string> AskAsync(ByokCredentials creds, string prompt) => client.SendAsync(creds.ModelId!, {|BYOK102:creds.ApiKey.Reveal()|}, prompt);
}
//// file: ChatClient.cs
public class ChatClient(HttpClient http)
{
    public async Task<string> SendAsync(string model, string key, string prompt)
    {
        var url = Route(model, key);
        var answer = await http.PostAsync(url, new StringContent(prompt));
        return await answer.Content.ReadAsStringAsync();
    }

    private static string Route(string model, string key) => $"https://generativelanguage.googleapis.com/v1beta/models/{model}:generateContent?key={key}";
}

//// case: far-typed-client-configured-in-ctor
using Byok;

public class TypedClient
{
    private readonly HttpClient _http;
    private readonly string _suffix;

    public TypedClient(HttpClient http, IByokCredentialsAccessor accessor)
    {
        _http = http;
        _suffix = Suffix(accessor.GetRequiredCredentials());
    }

    private static string Suffix(ByokCredentials c) => c.Provider == "gemini" ? "?key=" + c.ApiKey.Reveal() : "";

    public Task<string> List() => _http.GetStringAsync({|BYOK102:"models" + _suffix|});
}

//// case: far-repository-audit-line
using Byok;

public record AuditLine(DateTimeOffset At, string Actor, string Action);

public interface IAuditStore { Task AddAsync(AuditLine line); }

public class FileAuditStore : IAuditStore
{
    public Task AddAsync(AuditLine line) => File.AppendAllTextAsync("audit.txt", {|BYOK105#l:$"{line.At:o} {line.Actor} {line.Action}\n"|});
}

public class AuditService(IAuditStore store)
{
    public Task LoginAsync(ByokCredentials c) => store.AddAsync({|BYOK105#l:new AuditLine(DateTimeOffset.UtcNow, c.ApiKey.Reveal(), "login")|});
}

//// case: far-exception-carries-and-handler-writes
using Byok;

public class KeyRefused(string key) : Exception("refused")
{
    public string Key { get; } = key;
}

public class Thrower
{
    public void Go(ByokCredentials c) => throw new KeyRefused({|?BYOK103:c.ApiKey.Reveal()|});
}

public class ErrorMiddleware(RequestDelegate next, ILogger<ErrorMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (KeyRefused e)
        {
            log.LogWarning("refused: {Key}", {|BYOK101:e.Key|});
            context.Response.StatusCode = 401;
        }
    }
}

//// case: far-cache-decorator
using Byok;
using Microsoft.Extensions.Caching.Memory;

public class CachedModels(IMemoryCache cache)
{
    private async Task<T?> Remember<T>(string area, string id, Func<Task<T>> load) =>
        await cache.GetOrCreateAsync(area + "/" + id, _ => load());

    public Task<string?> Go(ByokCredentials c, HttpClient http) => Remember("models", {|BYOK105:c.ApiKey.Reveal()|}, () => http.GetStringAsync("/models"));
}

//// case: far-health-check-description
using Byok;
using Microsoft.Extensions.Diagnostics.HealthChecks;

public class KeyHealth(ILogger<KeyHealth> log)
{
    private static string Describe(ByokCredentials c) => string.Format("{0}:{1}", c.Provider, c.ApiKey.Reveal());

    public HealthCheckResult Check(ByokCredentials c)
    {
        var d = Describe(c);
        log.LogInformation("health of {D}", {|BYOK101:d|});
        return HealthCheckResult.Healthy();
    }
}

//// case: far-grpc-like-status
using Byok;

public sealed class RpcException(int status, string detail) : Exception($"{status}: {detail}");

public static class Rpc
{
    public static RpcException Denied(string who) => new(7, "denied: " + who);
}

public class RpcUser
{
    public Task<int> Go(ByokCredentials c) => throw Rpc.Denied({|BYOK103:c.ApiKey.Reveal()|});
}

//// case: far-telemetry-wrapper
using System.Diagnostics;
using Byok;

public sealed class Span(Activity? activity) : IDisposable
{
    public Span With(string name, object? value)
    {
        activity?.SetTag(name, value);
        return this;
    }

    public void Dispose() => activity?.Dispose();
}

public static class Spans
{
    private static readonly ActivitySource Source = new("App");
    public static Span Start(string name) => new(Source.StartActivity(name));
}

public class SpanUser
{
    public void Go(ByokCredentials c)
    {
        using var span = Spans.Start("chat").With("provider", c.Provider).With("auth", {|BYOK101:c.ApiKey.Reveal()|});
    }
}

//// case: far-scope-dictionary-helper
using Byok;

public static class Scopes
{
    public static IDisposable? Caller(this ILogger log, string provider, string caller) =>
        log.BeginScope(new Dictionary<string, object> { ["provider"] = provider, ["caller"] = caller });
}

public class ScopesUser(ILogger<ScopesUser> log)
{
    public void Go(ByokCredentials c)
    {
        using (log.Caller(c.Provider, {|BYOK101:c.ApiKey.Reveal()|}))
            log.LogInformation("in");
    }
}

//// case: far-settings-endpoint-returns-object-filled-elsewhere
using Byok;

public class UserSettings
{
    public string? Theme { get; set; }
    public string? LlmKey { get; set; }
}

public static class SettingsStore
{
    public static UserSettings Load(ByokCredentials c)
    {
        var s = new UserSettings { Theme = "dark" };
        Enrich(s, c);
        return s;
    }

    private static void Enrich(UserSettings s, ByokCredentials c) => s.LlmKey = c.ApiKey.Reveal();
}

public static class SettingsEndpoint
{
    public static void Map(IEndpointRouteBuilder r) => r.MapGet("/settings", (ByokCredentials c) =>
    {
        var s = SettingsStore.Load(c);
        return {|BYOK104/BYOK107:s|};
    });
}

//// case: far-serilog-wrapper
using Byok;
using Serilog;

public static class Out
{
    public static void Line(string template, params object?[] values) => Log.Information(template, values);
}

public class OutUser
{
    public void Go(ByokCredentials c) => Out.Line("user {User}", {|BYOK101:c.ApiKey.Reveal()|});
}

//// case: far-nlog-base-class
using Byok;
using NLog;

public abstract class Logged
{
    private readonly Logger _log = LogManager.GetCurrentClassLogger();

    protected void Info(string text) => _log.Info(text);
}

public class LoggedUser : Logged
{
    public void Go(ByokCredentials c) => Info({|BYOK101:"key " + c.ApiKey.Reveal()|});
}

//// case: far-uri-property-of-helper-class
using Byok;

public sealed class Endpoint(string key)
{
    public Uri Address => new({|BYOK102#u:"https://api.example/?key=" + key|});
}

public class EndpointUser(HttpClient http)
{
    public Task Go(ByokCredentials c)
    {
        var e = new Endpoint({|BYOK102#u:c.ApiKey.Reveal()|});
        return http.GetAsync({|BYOK102#u:e.Address|});
    }
}

//// case: far-environment-block-builder
using System.Diagnostics;
using Byok;

public class Runner
{
    private static Dictionary<string, string> Env(ByokCredentials c) => new() { ["LLM_KEY"] = c.ApiKey.Reveal(), ["LANG"] = "C" };

    public void Go(ByokCredentials c)
    {
        foreach (var pair in Env(c))
            Environment.SetEnvironmentVariable(pair.Key, {|BYOK105:pair.Value|});
    }
}

//// case: far-hosted-service-queue
using Byok;

public class JobQueue
{
    private readonly Queue<(string Name, string Auth)> _jobs = new();
    public void Put(string name, string auth) => _jobs.Enqueue((name, auth));
    public (string Name, string Auth) Take() => _jobs.Dequeue();
}

public class QueueIn(JobQueue queue)
{
    public void Go(ByokCredentials c) => queue.Put("embed", c.ApiKey.Reveal());
}

public class QueueOut(JobQueue queue, ILogger<QueueOut> log)
{
    public void Go()
    {
        var (name, auth) = queue.Take();
        log.LogInformation("job {Name}", name);
        log.LogInformation("auth {Auth}", {|BYOK101:auth|});
    }
}

//// case: far-view-model
using Byok;
using Microsoft.AspNetCore.Mvc;

public class PlaygroundModel
{
    public string Snippet { get; set; } = "";
}

public class SnippetWriter
{
    public string Write(ByokCredentials c) => "client = OpenAI(api_key='" + Quote(c.ApiKey.Reveal()) + "')";
    private static string Quote(string s) => s.Replace("'", "\\'");
}

public class PlaygroundController(SnippetWriter writer) : Controller
{
    [HttpGet("/playground/snippet")]
    public IActionResult Get()
    {
        var model = new PlaygroundModel { Snippet = writer.Write(HttpContext.GetByokCredentials()) };
        return Json({|BYOK104/BYOK107:model|});
    }
}

//// case: far-tagged-metrics-helper
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Byok;

public class Metrics(Counter<int> calls)
{
    private static TagList Tags(ByokCredentials c) => new() { { "provider", c.Provider }, { "key", c.ApiKey.Reveal() } };

    public void Go(ByokCredentials c)
    {
        var t = Tags(c);
        calls.Add(1, {|BYOK101:t|});
    }
}

//// case: far-filter-base-with-accessor
using Byok;

public class Who(IByokCredentialsAccessor accessor)
{
    public string? Am() => accessor.Credentials?.ApiKey.Reveal();
}

public class WhoFilter(Who who, ILogger<WhoFilter> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        log.LogInformation("request by {Who}", {|BYOK101:who.Am() ?? "nobody"|});
        return await next(context);
    }
}

//// case: far-template-engine
using Byok;

public class Template(string text)
{
    private readonly Dictionary<string, string> _values = [];

    public Template Set(string name, string value)
    {
        _values.Add("{{" + name + "}}", value);
        return this;
    }

    public string Render()
    {
        var result = text;
        foreach (var (name, value) in _values)
            result = result.Replace(name, value);
        return result;
    }
}

public class TemplateUser(ILogger<TemplateUser> log)
{
    public void Go(ByokCredentials c)
    {
        var t = new Template("Hello {{k}}").Set("k", c.ApiKey.Reveal());
        log.LogInformation("{R}", {|BYOK101:t.Render()|});
    }
}

//// case: far-hub-connection-state
using Byok;
using Microsoft.AspNetCore.SignalR;

public class AssistantHub(HubState state) : Hub
{
    public override Task OnConnectedAsync()
    {
        state.Remember(Context.ConnectionId, Context.GetHttpContext()!.GetByokCredentials());
        return base.OnConnectedAsync();
    }

    public Task Debug() => Clients.Caller.SendAsync("debug", {|BYOK104:state.Describe(Context.ConnectionId)|});
}

public class HubState
{
    private readonly Dictionary<string, ByokCredentials> _byConnection = [];

    public void Remember(string id, ByokCredentials c) => _byConnection[id] = c;

    public string Describe(string id) => id + " " + _byConnection[id].ApiKey.Reveal();
}
