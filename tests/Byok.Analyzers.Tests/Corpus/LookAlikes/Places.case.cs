//// case: la-activity-tags
using System.Diagnostics;
using Byok;

public class A1
{
    public void Go(ByokCredentials c)
    {
        Activity.Current?.SetTag("llm.key", c.ApiKey)?.SetTag("llm.key.length", c.ApiKey.Reveal().Length).SetTag("llm.provider", c.Provider);
        Activity.Current?.AddBaggage("model", c.ModelId);
    }
}

//// case: la-activity-custom-property
using System.Diagnostics;
using Byok;

public class A2
{
    public void Go(ByokCredentials c) => Activity.Current?.SetCustomProperty("creds", c);
}

//// case: la-eventsource
using System.Diagnostics.Tracing;
using Byok;

[EventSource(Name = "Llm")]
public sealed class Llm : EventSource
{
    public static readonly Llm Log = new();
    [Event(1)] public void Called(string key, int length) => WriteEvent(1, key, length);
}

public class A3
{
    public void Go(ByokCredentials c) => Llm.Log.Called(c.ApiKey.Fingerprint, c.ApiKey.Reveal().Length);
}

//// case: la-loggermessage
using Byok;

public static partial class Logs
{
    [LoggerMessage(LogLevel.Information, "Key {ApiKey} with {Length}")]
    public static partial void Key(ILogger logger, string apiKey, int length);

    [LoggerMessage(LogLevel.Information, "Credentials {Creds} {Key}")]
    public static partial void Credentials(ILogger logger, ByokCredentials creds, ApiKey key);
}

public class A4(ILogger<A4> log)
{
    public void Go(ByokCredentials c)
    {
        Logs.Key(log, c.ApiKey.ToString(), c.ApiKey.Reveal().Length);
        Logs.Credentials(log, c, c.ApiKey);
    }
}

//// case: la-loggermessage-define
using Byok;

public class A5(ILogger<A5> log)
{
    private static readonly Action<ILogger, string, Exception?> KeyUsed = LoggerMessage.Define<string>(LogLevel.Debug, 3, "key {Key}");

    public void Go(ByokCredentials c, HttpRequestMessage m)
    {
        m.Headers.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal());
        KeyUsed(log, c.ApiKey.Fingerprint, null);
    }
}

//// case: la-serilog
using Byok;
using Serilog;
using Serilog.Context;

public class A6
{
    public void Go(ByokCredentials c)
    {
        Log.Information("key {Key} of {Provider}", c.ApiKey, c.Provider);
        using (LogContext.PushProperty("Key", c.ApiKey.Fingerprint))
            Log.ForContext("Creds", c).Information("length {L}", c.ApiKey.Reveal().Length);
    }
}

//// case: la-nlog
using Byok;
using NLog;

public class A7
{
    private static readonly Logger Logger = LogManager.GetCurrentClassLogger();

    public void Go(ByokCredentials c)
    {
        Logger.Info("key {0} of {1}", c.ApiKey, c.Provider);
        Logger.Info(c);
        Logger.Debug(() => "length " + c.ApiKey.Reveal().Length);
    }
}

//// case: la-scope-dictionary
using Byok;

public class A8(ILogger<A8> log)
{
    public void Go(ByokCredentials c, Action<string> use)
    {
        using var scope = log.BeginScope(new Dictionary<string, object?> { ["key"] = c.ApiKey, ["model"] = c.Model });
        use(c.ApiKey.Reveal());
        log.LogInformation("done");
    }
}

//// case: la-debug-trace
using System.Diagnostics;
using Byok;

public class A9
{
    public void Go(ByokCredentials c)
    {
        var key = c.ApiKey.Reveal();
        Debug.WriteLine($"key length {key.Length}");
        Trace.TraceInformation("using {0}", c.ApiKey);
        Trace.WriteLineIf(key.Length < 20, "short key");
    }
}

//// case: la-response-write
using Byok;

public class A10
{
    public async Task Go(HttpContext http)
    {
        var c = http.GetByokCredentials();
        var key = c.ApiKey.Reveal();
        http.Response.Headers["X-Key-Length"] = key.Length.ToString();
        http.Response.Headers.Append("X-Provider", c.Provider);
        await http.Response.WriteAsync($"key {c.ApiKey} of {c.Provider}");
        await http.Response.WriteAsJsonAsync(new { c.Provider, c.ApiKey, c.ApiKey.Fingerprint });
    }
}

//// case: la-handler-returns-credentials
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/me", (ByokCredentials creds) => Results.Ok(creds));
app.MapGet("/masked", (ByokCredentials creds) => creds.ApiKey.ToString());
app.MapGet("/print", (ByokCredentials creds) => creds.ApiKey.Fingerprint);
app.MapGet("/both", (ByokCredentials creds) => new { creds.Provider, Key = creds.ApiKey });
app.Run();

//// case: la-non-handler-lambda-returns-key
using Byok;

public class A11
{
    private readonly Func<ByokCredentials, string> _pick = c => c.ApiKey.Reveal();

    public void Go(ByokCredentials c, HttpRequestMessage m) => m.Headers.TryAddWithoutValidation("x-api-key", _pick(c));
}

//// case: la-non-action-method-returns-key
using Byok;
using Microsoft.AspNetCore.Mvc;

[ApiController]
public class InnerController(HttpClient http) : ControllerBase
{
    private string Key() => HttpContext.GetByokCredentials().ApiKey.Reveal();

    [NonAction]
    public string Header() => "Bearer " + Key();

    [HttpGet("/inner")]
    public async Task<string> Get()
    {
        using var m = new HttpRequestMessage(HttpMethod.Get, "https://api.example");
        m.Headers.TryAddWithoutValidation("Authorization", Header());
        using var a = await http.SendAsync(m);
        return await a.Content.ReadAsStringAsync();
    }
}

//// case: la-service-returns-key
using Byok;

public interface IKeyProvider { string GetKey(); }

public class KeyProvider(IByokCredentialsAccessor accessor) : IKeyProvider
{
    public string GetKey() => accessor.GetRequiredCredentials().ApiKey.Reveal();
}

public class A12(IKeyProvider keys, HttpClient http)
{
    public async Task Go()
    {
        using var m = new HttpRequestMessage(HttpMethod.Get, "https://api.example");
        m.Headers.TryAddWithoutValidation("x-api-key", keys.GetKey());
        await http.SendAsync(m);
    }
}

//// case: la-problem-details
using Byok;
using Microsoft.AspNetCore.Mvc;

public class A13
{
    public ProblemDetails Go(ByokCredentials c)
    {
        var key = c.ApiKey.Reveal();
        var p = new ProblemDetails { Detail = key.StartsWith("sk-") ? "OpenAI keys are refused" : $"{c.Provider} refused the key", Title = nameof(c.ApiKey) };
        p.Extensions["key"] = c.ApiKey.ToString();
        p.Extensions["length"] = key.Length;
        return p;
    }
}

//// case: la-cookie-of-settings
using Byok;

public class A14
{
    public void Go(HttpContext http)
    {
        var c = http.GetByokCredentials();
        http.Response.Cookies.Append("provider", c.Provider);
        http.Response.Cookies.Append("hasKey", (c.ApiKey.Reveal().Length > 0).ToString());
        http.Response.Cookies.Delete("apiKey");
    }
}

//// case: la-session-of-settings
using Byok;

public class A15
{
    public void Go(HttpContext http)
    {
        var c = http.GetByokCredentials();
        http.Session.SetString("apiKey", c.ApiKey.Fingerprint);
        http.Session.SetInt32("length", c.ApiKey.Reveal().Length);
        http.Session.Remove("key");
    }
}

//// case: la-cache-key-fingerprint
using Byok;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;

public class A16(IMemoryCache memory, IDistributedCache distributed)
{
    public async Task Go(ByokCredentials c)
    {
        var key = $"models:{c.Provider}:{c.ApiKey.Fingerprint}";
        memory.Set(key, 1);
        memory.Remove(key);
        await distributed.SetStringAsync(key, c.Model ?? "");
    }
}

//// case: la-ratelimit-by-fingerprint
using System.Threading.RateLimiting;
using Byok;

public static class A17
{
    public static RateLimitPartition<string> For(HttpContext http)
    {
        var partition = http.TryGetByokCredentials(out var c) ? c.ApiKey.Fingerprint : "anonymous";
        return RateLimitPartition.GetNoLimiter(partition);
    }
}

//// case: la-file-of-settings
using Byok;

public class A18
{
    public void Go(ByokCredentials c)
    {
        File.WriteAllText("key.txt", c.ApiKey.ToString());
        File.AppendAllLines("keys.txt", [c.ApiKey.Fingerprint, c.Provider, c.ApiKey.Reveal().Length.ToString()]);
        using var w = new StreamWriter("log.txt");
        w.WriteLine(c);
    }
}

//// case: la-static-of-clean
using Byok;

public class A19
{
    private static string? s_apiKey;
    private static int s_length;
    private static readonly HashSet<string> Seen = [];

    public void Go(ByokCredentials c)
    {
        s_apiKey = c.ApiKey.Fingerprint;
        s_length = c.ApiKey.Reveal().Length;
        Seen.Add(c.ApiKey.Fingerprint);
        Console.WriteLine(s_apiKey + s_length + Seen.Count);
    }
}

//// case: la-static-readonly-cache-by-length
using System.Collections.Concurrent;
using Byok;

public static class A20
{
    private static readonly ConcurrentDictionary<int, string> Names = new();
    public static string Get(ByokCredentials c) => Names.GetOrAdd(c.ApiKey.Reveal().Length, n => $"{n} characters");
}

//// case: la-claims-of-clean
using System.Security.Claims;
using Byok;

public class A21
{
    public ClaimsIdentity Go(ByokCredentials c) => new([new Claim("key", c.ApiKey.Fingerprint), new Claim("provider", c.Provider), new Claim("apiKey", "present")]);
}

//// case: la-environment-of-clean
using System.Diagnostics;
using Byok;

public class A22
{
    public void Go(ByokCredentials c)
    {
        Environment.SetEnvironmentVariable("LLM_PROVIDER", c.Provider);
        Environment.SetEnvironmentVariable("LLM_KEY_LENGTH", c.ApiKey.Reveal().Length.ToString());
        Process.Start("notify", c.ApiKey.Fingerprint);
    }
}

//// case: la-exceptions-of-clean
using Byok;

public class A23
{
    public void Go(ByokCredentials c)
    {
        var apiKey = c.ApiKey.Reveal();
        if (apiKey.Length < 20)
            throw new ArgumentException("short", nameof(apiKey));
        if (apiKey.StartsWith("AIza"))
            throw new NotSupportedException($"A Gemini key was sent to {c.Provider} by {c.ApiKey}") { Data = { ["key"] = c.ApiKey.Fingerprint } };
    }
}

//// case: la-signalr-of-clean
using Byok;
using Microsoft.AspNetCore.SignalR;

public class StatusHub : Hub
{
    public Task Go()
    {
        var c = Context.GetHttpContext()!.GetByokCredentials();
        return Clients.All.SendAsync("key", c.ApiKey.ToString(), c.ApiKey.Reveal().Length, new { c.Provider });
    }
}

//// case: la-js-of-clean
using Byok;
using Microsoft.JSInterop;

public class A24(IJSRuntime js)
{
    public async Task Go(ByokCredentials c) => await js.InvokeVoidAsync("setStatus", c.Provider, c.ApiKey.ToString(), c.ApiKey.Reveal() != "");
}

//// case: la-redirect-of-clean
using Byok;
using Microsoft.AspNetCore.Mvc;

public class MoveController : Controller
{
    [HttpPost("/move")]
    public IActionResult Move()
    {
        var c = HttpContext.GetByokCredentials();
        if (c.ApiKey.Reveal().Length < 30)
            return Redirect("/short?p=" + c.Provider);
        return RedirectToAction("Index", new { provider = c.Provider, key = c.ApiKey.Fingerprint });
    }
}

//// case: la-query-helpers-of-clean
using Byok;
using Microsoft.AspNetCore.WebUtilities;

public class A25
{
    public string Go(ByokCredentials c) => QueryHelpers.AddQueryString("https://a.example", new Dictionary<string, string?> { ["key"] = c.ApiKey.Fingerprint, ["apiKey"] = c.ApiKey.ToString() });
}

//// case: la-uribuilder-of-clean
using Byok;

public class A26(HttpClient http)
{
    public Task<string> Go(ByokCredentials c)
    {
        var b = new UriBuilder(c.Preset.BaseUrl!) { Query = "key=" + c.Provider };
        http.DefaultRequestHeaders.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal());
        return http.GetStringAsync(b.Uri);
    }
}

//// case: la-tempdata-viewdata-of-clean
using Byok;
using Microsoft.AspNetCore.Mvc;

public class ViewController : Controller
{
    [HttpGet("/v")]
    public IActionResult V()
    {
        var c = HttpContext.GetByokCredentials();
        ViewData["apiKey"] = c.ApiKey.ToString();
        TempData["apiKey"] = c.ApiKey.Fingerprint;
        ViewBag.HasKey = c.ApiKey.Reveal().Length > 0;
        return View();
    }
}

//// case: la-json-of-credentials
using System.Text.Json;
using Byok;

public class A27(ILogger<A27> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("{Key}", JsonSerializer.Serialize(new { c.ApiKey, c.Provider }));
}

//// case: la-headers-sent-then-log-count
using Byok;

public class A28(ILogger<A28> log)
{
    public void Go(ByokCredentials c)
    {
        var headers = new Dictionary<string, string> { ["Authorization"] = "Bearer " + c.ApiKey.Reveal() };
        using var m = new HttpRequestMessage();
        foreach (var (name, value) in headers)
        {
            m.Headers.TryAddWithoutValidation(name, value);
            log.LogInformation("set {Name}, {Length} characters", name, value.Length);
        }
    }
}

//// case: la-health-check
using Byok;
using Microsoft.Extensions.Diagnostics.HealthChecks;

public class A29(IByokCredentialsAccessor accessor) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var key = accessor.Credentials?.ApiKey.Reveal();
        return Task.FromResult(key is null ? HealthCheckResult.Degraded("no key") : HealthCheckResult.Healthy($"key of {key.Length} characters"));
    }
}

//// case: la-blazor-navigate
using Byok;
using Microsoft.AspNetCore.Components;

public class A30(NavigationManager nav)
{
    public void Go(ByokCredentials c)
    {
        var key = c.ApiKey.Reveal();
        nav.NavigateTo(key.Length > 0 ? $"/chat/{c.Provider}" : "/setup");
    }
}

//// case: la-options-validate
using Byok;
using Microsoft.Extensions.Options;

public class LlmOptions { public string? ApiKey { get; set; } }

public class A31 : IValidateOptions<LlmOptions>
{
    public ValidateOptionsResult Validate(string? name, LlmOptions options) =>
        options.ApiKey is { Length: > 3 } ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail($"ApiKey '{options.ApiKey}' of {name} is too short");
}

//// case: la-http-logging-fields
using Byok;
using Microsoft.AspNetCore.HttpLogging;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.All);
var app = builder.Build();
app.UseHttpLogging();
app.Run();

//// case: la-log-request-line
using Byok;

public class A32(RequestDelegate next, ILogger<A32> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        log.LogInformation("{Method} {Path}{Query} {Status} {Trace}", context.Request.Method, context.Request.Path, context.Request.QueryString, context.Response.StatusCode, context.TraceIdentifier);
    }
}

//// case: la-exception-handler
using Byok;
using Microsoft.AspNetCore.Diagnostics;

public class A33(ILogger<A33> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        log.LogError(exception, "unhandled for {Creds}", httpContext.TryGetByokCredentials(out var c) ? c.ToString() : "-");
        await httpContext.Response.WriteAsJsonAsync(new { error = exception.Message }, cancellationToken);
        return true;
    }
}

//// case: la-accessor-null
using Byok;

public class A34(IByokCredentialsAccessor accessor, ILogger<A34> log)
{
    public void Go() => log.LogInformation("{Has} {Provider} {Key}", accessor.Credentials is not null, accessor.Credentials?.Provider, accessor.Credentials?.ApiKey);
}
