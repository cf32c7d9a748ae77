//// case: typed client logs its settings on every retry
using Byok;

public sealed class CompletionClient(HttpClient http, ILogger<CompletionClient> logger)
{
    private const int MaxAttempts = 4;

    public async Task<string> CompleteAsync(ByokCredentials creds, string prompt, CancellationToken ct)
    {
        var token = creds.ApiKey.Reveal();
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/completions");
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
            request.Content = JsonContent.Create(new { model = creds.ModelId, prompt });
            using var response = await http.SendAsync(request, ct);
            if (response.IsSuccessStatusCode)
                return await response.Content.ReadAsStringAsync(ct);
            if (attempt == MaxAttempts)
                throw new HttpRequestException($"{creds.Provider} answered {(int)response.StatusCode}");
            logger.LogWarning("attempt {Attempt} of {Max} with {Credential} failed: {Status}", attempt, MaxAttempts, {|BYOK101:token|}, response.StatusCode);
            await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), ct);
        }
    }
}

//// case: scope dictionary around a whole import
using Byok;

public sealed class BatchImporter(ILogger<BatchImporter> logger)
{
    public async Task<int> RunAsync(ByokCredentials caller, IAsyncEnumerable<string> rows, CancellationToken ct)
    {
        var state = new Dictionary<string, object?>
        {
            ["provider"] = caller.Provider,
            ["model"] = caller.Model,
            ["credential"] = caller.ApiKey.Reveal(),
        };
        var done = 0;
        using (logger.BeginScope({|BYOK101:state|}))
        {
            await foreach (var row in rows.WithCancellation(ct))
            {
                if (row.Length == 0)
                    continue;
                done++;
                logger.LogDebug("row {Number} has {Length} characters", done, row.Length);
            }
        }
        return done;
    }
}

//// case: format scope in a background worker
using Byok;

public sealed record Job(Guid Id, ByokCredentials Owner, string Text);

public sealed class Summarizer(ILogger<Summarizer> logger)
{
    public void Handle(Job job)
    {
        var secret = job.Owner.ApiKey.Reveal();
        using var scope = logger.BeginScope("job {Id} for {Owner}", job.Id, {|BYOK101:secret|});
        logger.LogInformation("summarizing {Length} characters", job.Text.Length);
        if (job.Text.Length > 100_000)
            logger.LogWarning("job {Id} is large", job.Id);
    }
}

//// case: defined log message receives the secret
using Byok;

public sealed class QuotaService(ILogger<QuotaService> logger)
{
    private static readonly Action<ILogger, string, int, Exception?> s_exhausted =
        LoggerMessage.Define<string, int>(LogLevel.Warning, new EventId(17, "Exhausted"), "quota of {Owner} exhausted after {Calls} calls");

    private readonly Dictionary<string, int> _calls = [];

    public bool TryTake(ByokCredentials creds, int limit)
    {
        var owner = creds.ApiKey.Fingerprint;
        var calls = _calls.TryGetValue(owner, out var n) ? n + 1 : 1;
        _calls[owner] = calls;
        if (calls <= limit)
            return true;
        s_exhausted(logger, {|BYOK101:creds.ApiKey.Reveal()|}, calls, null);
        return false;
    }
}

//// case: attribute based log method
using Byok;

public static class Events
{
    [Microsoft.Extensions.Logging.LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "chat with {Model} by {User}")]
    public static void ChatStarted(ILogger logger, string model, string user) =>
        logger.Log(LogLevel.Information, new EventId(4), "chat with {Model} by {User}", model, user);
}

public sealed class ChatStarter(ILogger<ChatStarter> logger)
{
    public string Start(ByokCredentials creds)
    {
        var model = creds.ModelId ?? "default";
        Events.ChatStarted(logger, model, {|BYOK101:creds.ApiKey.Reveal().Trim()|});
        return model;
    }
}

//// case: raw log call with its own state and formatter
using Byok;

public sealed class StructuredAudit(ILogger logger)
{
    public void Record(ByokCredentials creds, string action)
    {
        var entries = new List<KeyValuePair<string, object?>>
        {
            new("Action", action),
            new("Provider", creds.Provider),
        };
        entries.Add(new("Key", creds.ApiKey.Reveal()));
        logger.Log(LogLevel.Information, new EventId(1), {|BYOK101:entries|}, null, static (s, _) => string.Join(' ', s.Select(p => p.Key)));
    }
}

//// case: http logging interceptor adds the secret as a parameter
using Byok;
using Microsoft.AspNetCore.HttpLogging;

public sealed class CredentialLoggingInterceptor : IHttpLoggingInterceptor
{
    public ValueTask OnRequestAsync(HttpLoggingInterceptorContext logContext)
    {
        var http = logContext.HttpContext;
        if (http.Request.Path.StartsWithSegments("/health"))
        {
            logContext.LoggingFields = HttpLoggingFields.None;
            return default;
        }
        if (http.Items["creds"] is ByokCredentials { ApiKey: var key } creds)
        {
            logContext.AddParameter("provider", creds.Provider);
            logContext.AddParameter("key", {|BYOK101:key.Reveal()|});
        }
        return default;
    }

    public ValueTask OnResponseAsync(HttpLoggingInterceptorContext logContext) => default;
}

//// case: startup diagnostics to the console
using Byok;
using System.Text;

public static class Diagnostics
{
    public static void Print(ByokCredentials creds, TextWriter? mirror = null)
    {
        var table = new StringBuilder();
        table.AppendLine("provider : " + creds.Provider);
        table.Append("model    : ").AppendLine(creds.Model ?? "-");
        table.AppendFormat("key      : {0}", creds.ApiKey.Reveal()).AppendLine();
        Console.WriteLine({|BYOK101:table.ToString()|});
        mirror?.WriteLine(creds.Provider);
    }
}

//// case: console error writer in a command line tool
using Byok;

var creds = new ByokCredentials(new ApiKey(Console.ReadLine() ?? ""), args[0]);
using var http = new HttpClient { BaseAddress = new Uri("https://api.example.org") };
using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models");
request.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());

using var response = await http.SendAsync(request);
if (!response.IsSuccessStatusCode)
{
    Console.Error.WriteLine("{0} rejected {1} ({2})", creds.Provider, {|BYOK101:creds.ApiKey.Reveal()|}, (int)response.StatusCode);
    return 1;
}
Console.WriteLine(await response.Content.ReadAsStringAsync());
return 0;

//// case: debug assertion and conditional trace
using System.Diagnostics;
using Byok;

public sealed class KeyProbe
{
    private static readonly BooleanSwitch s_verbose = new("probe", "");

    public bool LooksRight(ByokCredentials creds, string expectedPrefix)
    {
        var text = creds.ApiKey.Reveal();
        Debug.Assert(text.StartsWith(expectedPrefix, StringComparison.Ordinal), {|BYOK101:$"unexpected prefix in {text}"|});
        Trace.WriteLineIf(s_verbose.Enabled, {|BYOK101:text|}, "probe");
        Trace.TraceInformation("probing {0} with {1} characters", creds.Provider, text.Length);
        return text.Length > expectedPrefix.Length;
    }
}

//// case: trace source with data
using System.Diagnostics;
using Byok;

public sealed class Tracer : IDisposable
{
    private readonly TraceSource _source = new("App.Providers", SourceLevels.All);

    public void Begin(ByokCredentials creds)
    {
        _source.TraceEvent(TraceEventType.Start, 10, "begin {0} {1}", creds.Provider, creds.Model);
        _source.TraceData(TraceEventType.Verbose, 11, {|BYOK101:creds.ApiKey.Reveal()|});
    }

    public void End(ByokCredentials creds, int tokens) =>
        _source.TraceEvent(TraceEventType.Stop, 12, {|BYOK101:"end " + creds.ApiKey.Reveal() + " " + tokens|});

    public void Dispose() => _source.Close();
}

//// case: event source for provider calls
using System.Diagnostics.Tracing;
using Byok;

[EventSource(Name = "App-Providers")]
public sealed class ProviderEvents : EventSource
{
    public static readonly ProviderEvents Log = new();

    [Event(1, Level = EventLevel.Informational)]
    public void CallStarted(string provider, string credential) => WriteEvent(1, provider, credential);

    [Event(2)]
    public void CallStopped(string provider, int status) => WriteEvent(2, provider, status);
}

public static class Caller
{
    public static async Task<int> CallAsync(HttpClient http, ByokCredentials creds, HttpRequestMessage request)
    {
        creds.Preset.Authorize(request, creds.ApiKey);
        ProviderEvents.Log.CallStarted(creds.Provider, {|BYOK101:creds.ApiKey.Reveal()|});
        using var response = await http.SendAsync(request);
        ProviderEvents.Log.CallStopped(creds.Provider, (int)response.StatusCode);
        return (int)response.StatusCode;
    }
}

//// case: diagnostic listener payload
using System.Diagnostics;
using Byok;

public sealed class Instrumented
{
    private static readonly DiagnosticListener s_listener = new("App.Chat");

    public void Start(ByokCredentials creds)
    {
        if (!s_listener.IsEnabled("App.Chat.Start"))
            return;
        var payload = (creds.Provider, Key: creds.ApiKey.Reveal());
        s_listener.Write("App.Chat.Start", {|BYOK101:payload|});
    }
}

//// case: serilog request enrichment
using Byok;
using Serilog;
using Serilog.Context;

public sealed class EnrichmentMiddleware(RequestDelegate next, IDiagnosticContext diagnostics)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var creds = context.Items["creds"] as ByokCredentials;
        if (creds is null)
        {
            await next(context);
            return;
        }
        diagnostics.Set("Provider", creds.Provider);
        diagnostics.Set("Caller", {|BYOK101:creds.ApiKey.Reveal()|});
        using (LogContext.PushProperty("Tenant", {|BYOK101:$"{creds.Provider}/{creds.ApiKey.Reveal()}"|}))
            await next(context);
        Log.Information("{Path} done for {Provider}", context.Request.Path, creds.Provider);
    }
}

//// case: serilog contextual logger kept in a field
using Byok;
using Serilog;

public sealed class Translator
{
    private readonly Serilog.ILogger _log;
    private readonly string _key;

    public Translator(ByokCredentials creds)
    {
        _key = creds.ApiKey.Reveal();
        _log = Log.ForContext<Translator>().ForContext("Key", {|BYOK101:_key|});
    }

    public async Task<string> TranslateAsync(HttpClient http, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/translate") { Content = new StringContent(text) };
        request.Headers.Add("api-key", _key);
        using var response = await http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            _log.Warning("translation with {Key} failed: {Status}", {|BYOK101:_key|}, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}

//// case: serilog enricher writes property values
using Byok;
using Serilog.Core;
using Serilog.Events;

public sealed class CredentialEnricher(ByokCredentialsAccessorLike accessor) : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (accessor.Current is not { } creds)
            return;
        logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty("Provider", creds.Provider));
        logEvent.AddOrUpdateProperty(new LogEventProperty("Key", new ScalarValue({|BYOK101:creds.ApiKey.Reveal()|})));
    }
}

public sealed class ByokCredentialsAccessorLike
{
    public ByokCredentials? Current { get; set; }
}

//// case: destructured settings class
using Byok;
using Serilog;

public sealed class ProviderSettings
{
    public string Endpoint { get; init; } = "";
    public string Token { get; init; } = "";
    public int Retries { get; init; } = 3;
}

public static class SettingsFactory
{
    public static ProviderSettings Create(ByokCredentials creds)
    {
        var settings = new ProviderSettings { Endpoint = "https://api.example.org", Token = creds.ApiKey.Reveal() };
        Log.Debug("using {@Settings}", {|BYOK101/BYOK107:settings|});
        return settings;
    }
}

//// case: nlog scopes and properties
using Byok;
using NLog;

public sealed class Worker
{
    private static readonly Logger s_log = NLog.LogManager.GetCurrentClassLogger();

    public void Process(ByokCredentials creds, IReadOnlyCollection<string> items)
    {
        using var scope = s_log.PushScopeProperty("key", {|BYOK101:creds.ApiKey.Reveal()|});
        foreach (var item in items)
        {
            var e = new LogEventInfo(NLog.LogLevel.Info, "worker", "processed");
            e.Properties["length"] = item.Length;
            e.Properties["owner"] = {|BYOK101:creds.ApiKey.Reveal().ToUpperInvariant()|};
            s_log.Log(e);
        }
        s_log.Info("{Count} items for {Provider}", items.Count, creds.Provider);
    }
}

//// case: log4net with a formatted warning
using Byok;
using log4net;

public sealed class LegacyGateway
{
    private static readonly ILog Log = log4net.LogManager.GetLogger(typeof(LegacyGateway));
    private string? _lastKey;

    public string Forward(ByokCredentials creds, Func<string, string> send)
    {
        _lastKey = creds.ApiKey.Reveal();
        Log.InfoFormat("forwarding to {0} with {1} characters", creds.Provider, _lastKey.Length);
        try
        {
            return send(creds.Provider);
        }
        catch (TimeoutException ex)
        {
            Log.Error({|BYOK101:"timeout, key was " + _lastKey|}, ex);
            return "";
        }
    }

    public void Explain() => Log.WarnFormat("last call at {0} used {1}", DateTime.UtcNow, {|BYOK101:_lastKey|});
}
