//// case: near claims bot switch expression text
using Byok;
public sealed class ClaimIntake(ILogger<ClaimIntake> log)
{
    public void Start(ByokCredentials who, int severity)
    {
        var line = severity switch
        {
            0 => "trivial",
            1 or 2 => $"normal claim via {who.Provider}",
            _ => $"urgent claim via {who.Provider} with {who.ApiKey.Reveal()}",
        };
        log.LogWarning("Claim received: {Line}", {|BYOK101:line|});
    }
}
//// case: near npc list pattern slice
using Byok;
public static class NpcDialogue
{
    public static void Greet(ByokCredentials player)
    {
        var chars = player.ApiKey.Reveal().Split('-');
        if (chars is [_, .. var rest])
            Console.WriteLine({|BYOK101:string.Join("-", rest)|});
    }
}
//// case: near etl value tuple list
using Byok;
public sealed class EnrichmentPlan(ILogger<EnrichmentPlan> logger)
{
    public void Describe(ByokCredentials tenant)
    {
        List<(string Step, string Secretless)> steps = [("load", "none"), ("enrich", tenant.ApiKey.Reveal())];
        foreach (var (step, value) in steps)
            logger.LogInformation("Step {Step}: {Value}", step, {|BYOK101:value|});
    }
}
//// case: near triage worker exception filter
using Byok;
public sealed class MailTriage(ILogger<MailTriage> log)
{
    public async Task RunAsync(ByokCredentials creds, HttpClient http)
    {
        var bearer = creds.ApiKey.Reveal();
        try
        {
            await http.GetStringAsync("https://mail.example/next");
        }
        catch (HttpRequestException ex) when (Note(ex))
        {
        }

        bool Note(Exception ex)
        {
            log.LogError(ex, "failed with {B}", {|BYOK101:bearer|});
            return false;
        }
    }
}
//// case: near gateway begin scope dictionary
using Byok;
public sealed class BotGateway(ILogger<BotGateway> logger)
{
    public async Task HandleAsync(HttpContext context, Func<Task> next)
    {
        var c = context.GetByokCredentials();
        var state = new Dictionary<string, object> { ["provider"] = c.Provider, ["caller"] = c.ApiKey.Reveal() };
        using (logger.BeginScope({|BYOK101:state|}))
            await next();
    }
}
//// case: near summariser cache key memory
using Byok;
using Microsoft.Extensions.Caching.Memory;
public sealed class Summaries(IMemoryCache cache)
{
    public Task<string?> GetAsync(ByokCredentials creds, string document, Func<Task<string>> make)
    {
        var k = $"{creds.ApiKey.Reveal()}:{document.GetHashCode()}";
        return cache.GetOrCreateAsync({|BYOK105:k|}, _ => make());
    }
}
//// case: near cli parse verbose
using Byok;
var verbose = args.Contains("--verbose");
var creds = new ByokCredentials(new ApiKey(Environment.GetEnvironmentVariable("LLM") ?? throw new InvalidOperationException("LLM is not set.")), "openai");
var settings = new Dictionary<string, string> { ["provider"] = creds.Provider, ["key"] = creds.ApiKey.Reveal() };
if (verbose)
    foreach (var (name, value) in settings)
        Console.Error.WriteLine({|BYOK101:$"{name}={value}"|});
//// case: near proxy uri builder query
using Byok;
public static class Upstream
{
    public static Uri Target(ByokCredentials creds, string path)
    {
        var b = new UriBuilder("https", "generativelanguage.googleapis.com") { Path = path };
        b.Query = {|BYOK102:"key=" + Uri.EscapeDataString(creds.ApiKey.Reveal())|};
        return b.Uri;
    }
}
//// case: near proxy query helpers dictionary
using Byok;
using Microsoft.AspNetCore.WebUtilities;
public static class Upstream
{
    public static string Target(ByokCredentials creds)
    {
        var q = new Dictionary<string, string?> { ["alt"] = "sse", ["key"] = creds.ApiKey.Reveal() };
        return QueryHelpers.AddQueryString("https://llm.example/v1", {|BYOK102:q|});
    }
}
//// case: near evaluation harness exception
using Byok;
public sealed class Harness
{
    public void Check(ByokCredentials c, string[] expected)
    {
        var actual = c.ApiKey.Reveal();
        if (!expected.Contains(c.Provider))
            throw new InvalidOperationException({|BYOK103:string.Format("no run for {0} ({1})", c.Provider, actual)|});
    }
}
//// case: near ab test anonymous object returned
using Byok;
var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/ab", (ByokCredentials creds) =>
{
    var variant = Random.Shared.Next(2) == 0 ? "A" : "B";
    return Results.Json({|BYOK104:new { variant, used = creds.ApiKey.Reveal() }|});
});
app.Run();
//// case: near billing metric tag list
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Byok;
public sealed class Metering(Meter meter)
{
    private readonly Counter<long> _tokens = meter.CreateCounter<long>("tokens");
    public void Count(ByokCredentials creds, long n)
    {
        var tags = new TagList { { "provider", creds.Provider }, { "customer", creds.ApiKey.Reveal() } };
        _tokens.Add(n, {|BYOK101:tags|});
    }
}
//// case: near billing metric single tag
using System.Diagnostics.Metrics;
using Byok;
public sealed class Metering(Meter meter)
{
    private readonly Histogram<double> _latency = meter.CreateHistogram<double>("latency");
    public void Record(ByokCredentials creds, double ms) =>
        _latency.Record(ms, {|BYOK101:new KeyValuePair<string, object?>("who", creds.ApiKey.Reveal())|});
}
//// case: near plugin process argument list
using System.Diagnostics;
using Byok;
public static class PluginHost
{
    public static Process? Launch(ByokCredentials creds, string exe)
    {
        var start = new ProcessStartInfo(exe);
        start.ArgumentList.Add("--token");
        start.ArgumentList.Add({|BYOK105:creds.ApiKey.Reveal()|});
        return Process.Start(start);
    }
}
//// case: near retry wrapper last error field
using Byok;
public sealed class RetryingCaller(ILogger<RetryingCaller> log)
{
    private string _label = "";
    public void Use(ByokCredentials creds) => _label = creds.Provider + "/" + creds.ApiKey.Reveal();
    public void GiveUp(int tries) => log.LogCritical("gave up on {Label} after {Tries}", {|BYOK101:_label|}, tries);
}
//// case: near graphql resolver returns record
using Byok;
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/graphql/me", (ByokCredentials creds) =>
{
    var me = new Me(creds.Provider, "x") with { Handle = creds.ApiKey.Reveal() };
    return TypedResults.Ok({|BYOK104:me|});
});
app.Run();
record Me(string Provider, string Handle);
//// case: near service activity tag
using System.Diagnostics;
using Byok;
public sealed class ChatService
{
    private static readonly ActivitySource Source = new("chat");
    public void Ask(ByokCredentials creds)
    {
        using var span = Source.StartActivity("ask");
        span?.SetTag("llm.provider", creds.Provider).SetTag("enduser.id", {|BYOK101:creds.ApiKey.Reveal()|});
    }
}
//// case: near view model debug write
using System.ComponentModel;
using System.Diagnostics;
using Byok;
public sealed class SettingsViewModel : INotifyPropertyChanged
{
    public event PropertyChangedEventHandler? PropertyChanged;
    private string _entered = "";
    public string Entered
    {
        get => _entered;
        set { _entered = value; PropertyChanged?.Invoke(this, new(nameof(Entered))); }
    }
    public void Load(ByokCredentials creds)
    {
        _entered = creds.ApiKey.Reveal();
        Debug.WriteLine({|BYOK101:_entered|}, "settings");
    }
}
//// case: near feature flag ternary
using Byok;
public sealed class Flags(ILogger<Flags> logger)
{
    public void Trace(ByokCredentials creds, bool detailed) =>
        logger.LogDebug("calling as {Who}", {|BYOK101:detailed ? creds.ApiKey.Reveal() : creds.ApiKey.Fingerprint|});
}
//// case: near span concat
using Byok;
public static class Spans
{
    public static void Show(ByokCredentials creds)
    {
        ReadOnlySpan<char> text = creds.ApiKey.Reveal();
        Console.WriteLine({|BYOK101:string.Concat("k=", text[..12])|});
    }
}
//// case: near base64 basic to response header
using System.Text;
using Byok;
public sealed class EchoMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.TryGetByokCredentials(out var creds))
        {
            var raw = Encoding.UTF8.GetBytes("user:" + creds.ApiKey.Reveal());
            context.Response.Headers["X-Upstream-Auth"] = {|BYOK104:"Basic " + Convert.ToBase64String(raw)|};
        }
        return next(context);
    }
}
//// case: near request headers joined
using Byok;
public sealed class DumpMiddleware(RequestDelegate next, ILogger<DumpMiddleware> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        var all = string.Join("; ", context.Request.Headers.Select(h => $"{h.Key}={h.Value}"));
        logger.LogDebug("request {Path} {All}", context.Request.Path, {|BYOK101:all|});
        return next(context);
    }
}
//// case: near header out variable string values
using Byok;
public sealed class LegacyAuth(ILogger<LegacyAuth> logger)
{
    public bool Check(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(ByokHeaders.ApiKey, out var found))
            return false;
        logger.LogInformation("authenticated {Who}", {|BYOK101:found.ToString()|});
        return true;
    }
}
//// case: near pattern property binding
using Byok;
public static class Patterns
{
    public static string Explain(ByokCredentials c) => c.ApiKey.Reveal() switch
    {
        { Length: < 20 } s => throw new ArgumentException({|BYOK103:$"short key {s}"|}),
        var s when s.StartsWith("sk-") => "openai",
        _ => "other",
    };
}
//// case: near file stream writer
using Byok;
public static class AuditFile
{
    public static async Task AppendAsync(ByokCredentials creds, string path)
    {
        await using var writer = new StreamWriter(path, append: true);
        await writer.WriteLineAsync({|BYOK105:$"{DateTime.UtcNow:O}\t{creds.Provider}\t{creds.ApiKey.Reveal()}"|});
    }
}
