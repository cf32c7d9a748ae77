//// case: activity tags beside the call
using System.Diagnostics;
using Byok;

public sealed class TaggedCall(HttpClient http)
{
    private static readonly ActivitySource s_source = new("App.Llm");

    public async Task<int> AskAsync(ByokCredentials creds, string question)
    {
        var key = creds.ApiKey.Reveal();
        using var activity = s_source.StartActivity("ask " + creds.Provider, ActivityKind.Client);
        activity?.SetTag("llm.key.fingerprint", creds.ApiKey.Fingerprint).SetTag("llm.key.length", key.Length);
        activity?.AddBaggage("provider", creds.Provider);
        activity?.SetCustomProperty("creds", creds);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ask") { Content = new StringContent(question) };
        request.Headers.Add("x-api-key", key);
        using var response = await http.SendAsync(request);
        activity?.SetStatus(response.IsSuccessStatusCode ? ActivityStatusCode.Ok : ActivityStatusCode.Error, response.ReasonPhrase);
        activity?.AddEvent(new ActivityEvent("answered", tags: new ActivityTagsCollection { ["status"] = (int)response.StatusCode }));
        return (int)response.StatusCode;
    }
}

//// case: metrics by provider
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Byok;

public sealed class ProviderMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _calls = meters.Create("App").CreateCounter<long>("calls");

    public async Task<T> MeasureAsync<T>(ByokCredentials creds, Func<string, Task<T>> call)
    {
        var tags = new TagList { { "provider", creds.Provider }, { "caller", creds.ApiKey.Fingerprint } };
        try
        {
            var result = await call(creds.ApiKey.Reveal());
            tags.Add("outcome", "ok");
            return result;
        }
        catch (HttpRequestException ex)
        {
            tags.Add("outcome", ex.StatusCode?.ToString() ?? "network");
            throw;
        }
        finally
        {
            _calls.Add(1, tags);
        }
    }
}

//// case: rate limit by fingerprint
using System.Threading.RateLimiting;
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRateLimiter(options => options.AddPolicy("per-key", context =>
{
    if (context.Items["creds"] is not ByokCredentials creds)
        return RateLimitPartition.GetNoLimiter("anonymous");
    var trusted = creds.ApiKey.Reveal().StartsWith("sk-live", StringComparison.Ordinal);
    return RateLimitPartition.GetFixedWindowLimiter(creds.ApiKey.Fingerprint, _ => new FixedWindowRateLimiterOptions { PermitLimit = trusted ? 100 : 10, Window = TimeSpan.FromMinutes(1) });
}));
var app = builder.Build();
app.UseRateLimiter();
app.MapGet("/", (ByokCredentials creds) => creds.Provider);
app.Run();

//// case: memory cache keeps a client as value
using Byok;
using Microsoft.Extensions.Caching.Memory;
using OpenAI;

public sealed class ClientCache(IMemoryCache cache)
{
    public OpenAIClient Get(ByokCredentials creds) => cache.GetOrCreate("client:" + creds.ApiKey.Fingerprint, entry =>
    {
        entry.SlidingExpiration = TimeSpan.FromMinutes(5);
        entry.Size = 1;
        return new OpenAIClient(creds.ApiKey.Reveal());
    })!;

    public void Forget(ByokCredentials creds) => cache.Remove("client:" + creds.ApiKey.Fingerprint);
}

//// case: session keeps the provider
using Byok;

public sealed class SessionPreferences
{
    public async Task SaveAsync(HttpContext context, ByokCredentials creds, HttpClient http)
    {
        var key = creds.ApiKey.Reveal();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/me");
        request.Headers.Add("x-api-key", key);
        using var response = await http.SendAsync(request);
        context.Session.SetString("provider", creds.Provider);
        context.Session.SetString("account", await response.Content.ReadAsStringAsync());
        context.Session.SetInt32("length", key.Length);
        context.Response.Cookies.Append("provider", creds.Provider);
        context.Items["creds"] = creds;
    }
}

//// case: child process reads the key from standard input
using System.Diagnostics;
using Byok;

public sealed class PipedAgent
{
    public async Task<int> RunAsync(ByokCredentials creds, string script, CancellationToken ct)
    {
        var start = new ProcessStartInfo("agent") { RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add(script);
        start.ArgumentList.Add("--provider=" + creds.Provider);
        start.Environment["AGENT_MODEL"] = creds.ModelId;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(creds.ApiKey.Reveal());
        process.StandardInput.Close();
        await process.WaitForExitAsync(ct);
        Console.WriteLine("{0} ended with {1}", start.FileName, process.ExitCode);
        return process.ExitCode;
    }
}

//// case: claims hold the fingerprint
using System.Security.Claims;
using Byok;

public sealed class ClaimsFactory
{
    public ClaimsPrincipal Create(ByokCredentials creds, Func<string, string> resolveUser)
    {
        var user = resolveUser(creds.ApiKey.Reveal());
        Claim[] claims =
        [
            new(ClaimTypes.Name, user),
            new("provider", creds.Provider),
            new("kid", creds.ApiKey.Fingerprint),
            new("length", creds.ApiKey.Reveal().Length.ToString(), ClaimValueTypes.Integer),
        ];
        return new ClaimsPrincipal(new ClaimsIdentity(claims, "byok"));
    }
}

//// case: problem details for a refused key
using Byok;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

public sealed class RefusedHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.Items["creds"] is not ByokCredentials creds)
            return false;
        var details = new ProblemDetails { Title = "refused by " + creds.Provider, Detail = exception.Message, Status = 502 };
        details.Extensions["key"] = creds.ApiKey.ToString();
        details.Extensions["fingerprint"] = creds.ApiKey.Fingerprint;
        details.Extensions["format"] = ProviderCatalog.CheckKey(creds.ApiKey.Reveal(), creds.Provider).Verdict;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = details, Exception = exception });
    }
}

//// case: hub answers with masked credentials
using Byok;
using Microsoft.AspNetCore.SignalR;

public sealed class AssistantHub(HttpClient http) : Hub
{
    public async Task Ask(string question)
    {
        if (Context.GetHttpContext()?.Items["creds"] is not ByokCredentials creds)
            return;
        await Clients.Caller.SendAsync("started", creds.Provider, creds.ApiKey.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ask") { Content = new StringContent(question) };
        request.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        using var response = await http.SendAsync(request, Context.ConnectionAborted);
        await Clients.Caller.SendAsync("answered", await response.Content.ReadAsStringAsync());
    }
}

//// case: script runtime stores the provider
using Byok;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

public sealed class ProviderPage(NavigationManager navigation, IJSRuntime js)
{
    public async Task ApplyAsync(ByokCredentials creds, Func<string, Task<bool>> verify)
    {
        var ok = await verify(creds.ApiKey.Reveal());
        await js.InvokeVoidAsync("localStorage.setItem", "provider", creds.Provider);
        await js.InvokeVoidAsync("toast", ok ? "works" : "does not work", creds.ApiKey.ToString());
        navigation.NavigateTo("/chat?provider=" + creds.Provider + "&ok=" + ok);
    }
}

//// case: link generator without the secret
using Byok;

public sealed class SafeLinks(LinkGenerator links)
{
    private readonly Dictionary<Guid, string> _secrets = [];

    public string? Resume(HttpContext context, ByokCredentials creds)
    {
        var id = Guid.NewGuid();
        _secrets[id] = creds.ApiKey.Reveal();
        var values = new RouteValueDictionary { ["id"] = id, ["provider"] = creds.Provider };
        return links.GetPathByName(context, "resume", values) ?? links.GetUriByName(context, "resume", new { id });
    }

    public bool Authorize(Guid id, HttpRequestMessage message) => _secrets.TryGetValue(id, out var secret) && message.Headers.TryAddWithoutValidation("x-api-key", secret);
}

//// case: fail fast and assertions with neutral text
using System.Diagnostics;
using Byok;

public static class Invariants
{
    public static void Verify(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        Debug.Assert(key.Length >= ApiKey.MinLength, $"only {key.Length} characters for {creds.Provider}");
        Trace.WriteLineIf(key.Length > 200, "long key of " + creds.Provider, "probe");
        Debug.WriteLineIf(key.Any(char.IsControl), creds);
        if (key.Any(char.IsWhiteSpace))
            Environment.FailFast("white space in the key of " + creds.Provider);
    }
}

//// case: event source with a fingerprint
using System.Diagnostics.Tracing;
using Byok;

[EventSource(Name = "App-Calls")]
public sealed class CallEvents : EventSource
{
    public static readonly CallEvents Log = new();

    [Event(1)]
    public void Started(string provider, string fingerprint) => WriteEvent(1, provider, fingerprint);
}

public sealed class CallRunner(HttpClient http)
{
    public async Task RunAsync(ByokCredentials creds)
    {
        CallEvents.Log.Started(creds.Provider, creds.ApiKey.Fingerprint);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("x-api-key", creds.ApiKey.Reveal());
        using var _ = await http.SendAsync(request);
    }
}

//// case: application insights sees the outcome
using Byok;
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.DataContracts;

public sealed class OutcomeReporter(TelemetryClient telemetry, HttpClient http)
{
    public async Task<bool> CallAsync(ByokCredentials creds)
    {
        var properties = new Dictionary<string, string> { ["provider"] = creds.Provider, ["key"] = creds.ApiKey.ToString() };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models");
        request.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        using var response = await http.SendAsync(request);
        telemetry.TrackEvent("call", properties);
        telemetry.Track(new DependencyTelemetry { Name = "GET", Target = creds.Provider, Data = request.RequestUri!.ToString() });
        return response.IsSuccessStatusCode;
    }
}

//// case: sentry and serilog get harmless context
using Byok;
using Sentry;
using Serilog;
using Serilog.Context;

public sealed class ContextualCall(IDiagnosticContext diagnostics)
{
    public async Task<T> RunAsync<T>(ByokCredentials creds, Func<string, Task<T>> call)
    {
        using (LogContext.PushProperty("Caller", creds.ApiKey.Fingerprint))
        {
            SentrySdk.AddBreadcrumb("calling " + creds.Provider, "llm");
            diagnostics.Set("Key", creds.ApiKey.ToString());
            Log.ForContext("Provider", creds.Provider).Information("calling {Model}", creds.Model);
            return await call(creds.ApiKey.Reveal());
        }
    }
}

//// case: nlog and log4net with masks
using Byok;
using NLog;

public sealed class OldLoggers
{
    private static readonly Logger s_nlog = NLog.LogManager.GetCurrentClassLogger();
    private static readonly log4net.ILog s_log4net = log4net.LogManager.GetLogger(typeof(OldLoggers));

    public HttpRequestMessage Create(ByokCredentials creds)
    {
        using var scope = s_nlog.PushScopeProperty("caller", creds.ApiKey.Fingerprint);
        var message = new HttpRequestMessage(HttpMethod.Get, "/");
        message.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        s_nlog.Info("created for {Provider} with {Key}", creds.Provider, creds.ApiKey);
        s_log4net.InfoFormat("created {0} {1}", message.Method, message.RequestUri);
        s_log4net.Debug(creds);
        return message;
    }
}

//// case: define message with the length
using Byok;

public sealed class DefinedMessages(ILogger<DefinedMessages> logger)
{
    private static readonly Action<ILogger, string, int, Exception?> s_checked = LoggerMessage.Define<string, int>(LogLevel.Debug, new EventId(3), "checked {Caller}, {Length}");
    private static readonly Func<ILogger, string, IDisposable?> s_scope = LoggerMessage.DefineScope<string>("caller {Caller}");

    public bool Check(ByokCredentials creds, Func<string, bool> rule)
    {
        using var scope = s_scope(logger, creds.ApiKey.Fingerprint);
        s_checked(logger, creds.Provider, creds.ApiKey.Reveal().Length, null);
        return rule(creds.ApiKey.Reveal());
    }
}

//// case: attribute log method with the mask
using Byok;

public static class ChatLog
{
    [Microsoft.Extensions.Logging.LoggerMessage(EventId = 9, Level = LogLevel.Information, Message = "chat {Model} {Caller}")]
    public static void Started(ILogger logger, string? model, ApiKey caller) => logger.Log(LogLevel.Information, new EventId(9), "chat {Model} {Caller}", model, caller);
}

public sealed class Chat(ILogger<Chat> logger, HttpClient http)
{
    public async Task<string> RunAsync(ByokCredentials creds)
    {
        ChatLog.Started(logger, creds.Model, creds.ApiKey);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chat");
        request.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}

//// case: http logging interceptor with provider only
using Byok;
using Microsoft.AspNetCore.HttpLogging;

public sealed class ProviderInterceptor : IHttpLoggingInterceptor
{
    public ValueTask OnRequestAsync(HttpLoggingInterceptorContext logContext)
    {
        if (logContext.HttpContext.Items["creds"] is ByokCredentials creds)
        {
            logContext.AddParameter("provider", creds.Provider);
            logContext.AddParameter("key", creds.ApiKey);
            logContext.AddParameter("long", creds.ApiKey.Reveal().Length > 64);
        }
        return default;
    }

    public ValueTask OnResponseAsync(HttpLoggingInterceptorContext logContext) => default;
}

//// case: exception data with the provider
using Byok;

public sealed class AnnotatedRunner
{
    public async Task<string> RunAsync(ByokCredentials creds, Func<string, Task<string>> call)
    {
        var key = creds.ApiKey.Reveal();
        try
        {
            return await call(key);
        }
        catch (Exception ex)
        {
            ex.Data["provider"] = creds.Provider;
            ex.Data["caller"] = creds.ApiKey.Fingerprint;
            ex.HelpLink = "https://docs.example.org/errors/" + creds.Provider;
            throw new InvalidOperationException($"the call of {key.Length} characters to {creds.Provider} failed", ex);
        }
    }
}

//// case: file audit without the secret
using Byok;

public sealed class SafeAudit(string path)
{
    public void Append(ByokCredentials creds, string action, Action<string> run)
    {
        run(creds.ApiKey.Reveal());
        using var writer = new StreamWriter(path, append: true);
        writer.Write(DateTimeOffset.UtcNow.ToString("O"));
        writer.Write('\t');
        writer.Write(creds.ApiKey);
        writer.Write('\t');
        writer.WriteLine(action);
        File.AppendAllText(path + ".index", creds.ApiKey.Fingerprint + "\n");
    }
}

//// case: environment and static state without secrets
using Byok;

public static class LastCall
{
    private static string? s_provider;
    private static int s_length;

    public static string Describe() => $"{s_provider} {s_length}";

    public static HttpRequestMessage Create(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        s_provider = creds.Provider;
        s_length = key.Length;
        Environment.SetEnvironmentVariable("LAST_PROVIDER", creds.Provider);
        var message = new HttpRequestMessage();
        message.Headers.TryAddWithoutValidation("x-api-key", key);
        return message;
    }
}

//// case: controller creates without the key
using Byok;
using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("conversations")]
public sealed class ConversationsController(HttpClient http) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Create(ByokCredentials creds)
    {
        var id = Guid.NewGuid();
        using var request = new HttpRequestMessage(HttpMethod.Put, "/conversations/" + id);
        request.Headers.Add("x-api-key", creds.ApiKey.Reveal());
        using var response = await http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            return Problem(detail: await response.Content.ReadAsStringAsync(), title: creds.Provider, statusCode: 502);
        return CreatedAtAction(nameof(Get), new { id }, new { id, creds.Provider, key = creds.ApiKey.ToString() });
    }

    [HttpGet("{id:guid}")]
    public ActionResult<string> Get(Guid id, ByokCredentials creds) => creds.ApiKey.Reveal().Length > 0 ? id.ToString() : creds.Provider;
}
