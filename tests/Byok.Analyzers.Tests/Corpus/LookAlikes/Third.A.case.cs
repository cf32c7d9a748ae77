//// case: ok claims switch only presence
using Byok;
public sealed class ClaimIntake(ILogger<ClaimIntake> log)
{
    public void Start(ByokCredentials who)
    {
        var text = who.ApiKey.Reveal() switch
        {
            "" => "no key",
            { Length: < 20 } => "short key",
            var s when s.StartsWith("sk-", StringComparison.Ordinal) => "openai-style key",
            _ => "other key",
        };
        log.LogInformation("claim with {Kind}", text);
    }
}
//// case: ok npc list pattern prefix char
using Byok;
public static class Npc
{
    public static void Greet(ByokCredentials player)
    {
        if (player.ApiKey.Reveal() is ['s', 'k', .., var last])
            Console.WriteLine($"ends in {last}");
    }
}
//// case: ok tuple list other element
using Byok;
public sealed class Plan(ILogger<Plan> logger)
{
    public void Describe(ByokCredentials tenant, Action<string> configure)
    {
        var (name, auth) = (tenant.Provider, tenant.ApiKey.Reveal());
        configure(auth);
        logger.LogInformation("step {Name}", name);
    }
}
//// case: ok masked struct logged
using Byok;
public sealed class Triage(ILogger<Triage> logger)
{
    public void Go(ByokCredentials creds) => logger.LogInformation("{Creds} {Key} {Print}", creds, creds.ApiKey, $"{creds.ApiKey}/{creds.ApiKey.Fingerprint}");
}
//// case: ok scope with fingerprint
using Byok;
public sealed class Gateway(ILogger<Gateway> logger)
{
    public async Task HandleAsync(ByokCredentials c, HttpRequestMessage outgoing, Func<Task> next)
    {
        outgoing.Headers.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal());
        using (logger.BeginScope(new Dictionary<string, object> { ["provider"] = c.Provider, ["key"] = c.ApiKey.Fingerprint }))
            await next();
    }
}
//// case: ok cache key hashed
using System.Security.Cryptography;
using System.Text;
using Byok;
using Microsoft.Extensions.Caching.Memory;
public sealed class Summaries(IMemoryCache cache)
{
    public Task<string?> GetAsync(ByokCredentials creds, string doc, Func<string, Task<string>> make)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(creds.ApiKey.Reveal() + doc));
        return cache.GetOrCreateAsync("sum:" + Convert.ToHexString(bytes), _ => make(doc));
    }
}
//// case: ok cache factory uses key as header
using System.Net.Http.Headers;
using Byok;
using Microsoft.Extensions.Caching.Memory;
public sealed class Models(IMemoryCache cache, HttpClient http)
{
    public Task<string?> GetAsync(ByokCredentials creds) => cache.GetOrCreateAsync($"models:{creds.Provider}:{creds.ApiKey.Fingerprint}", async entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://llm.example/v1/models");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    });
}
//// case: ok cli prints names only
using Byok;
var creds = new ByokCredentials(new ApiKey(Environment.GetEnvironmentVariable("LLM") ?? throw new InvalidOperationException("LLM is not set.")), "openai");
var settings = new Dictionary<string, string> { ["provider"] = creds.Provider, ["key"] = creds.ApiKey.Reveal() };
foreach (var name in settings.Keys)
    Console.WriteLine($"{name} is set");
Console.WriteLine(settings["provider"]);
Console.WriteLine(settings.Count);
//// case: ok uri built before header
using System.Net.Http.Headers;
using Byok;
public sealed class Proxy(HttpClient http, ILogger<Proxy> logger)
{
    public async Task<HttpResponseMessage> CallAsync(ByokCredentials creds, string path)
    {
        var b = new UriBuilder("https", "llm.example") { Path = path, Query = "model=" + Uri.EscapeDataString(creds.ModelId ?? "") };
        var request = new HttpRequestMessage(HttpMethod.Post, b.Uri);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());
        logger.LogInformation("POST {Uri} as {Provider}", request.RequestUri, creds.Provider);
        return await http.SendAsync(request);
    }
}
//// case: ok exception names parameter
using Byok;
public sealed class Harness
{
    public void Check(ByokCredentials c)
    {
        var actual = c.ApiKey.Reveal();
        ArgumentException.ThrowIfNullOrWhiteSpace(actual);
        if (actual.Length > 500)
            throw new ArgumentException($"A key of {actual.Length} characters is too long for {c.Provider}.", nameof(actual));
    }
}
//// case: ok handler returns length and variant
using Byok;
var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/ab", (ByokCredentials creds) =>
{
    var secret = creds.ApiKey.Reveal();
    var variant = (secret.GetHashCode(StringComparison.Ordinal) & 1) == 0 ? "A" : "B";
    return Results.Json(new { variant, length = secret.Length, creds.Provider });
});
app.Run();
//// case: ok tag list fingerprint
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Byok;
public sealed class Metering(Meter meter)
{
    private readonly Counter<long> _tokens = meter.CreateCounter<long>("tokens");
    public void Count(ByokCredentials creds, Func<string, long> count)
    {
        var n = count(creds.ApiKey.Reveal());
        _tokens.Add(n, new TagList { { "provider", creds.Provider }, { "key", creds.ApiKey.Fingerprint } });
    }
}
//// case: ok redirected standard input
using System.Diagnostics;
using Byok;
public static class PluginHost
{
    public static void Launch(ByokCredentials creds, string exe)
    {
        var start = new ProcessStartInfo(exe) { RedirectStandardInput = true };
        start.ArgumentList.Add("--key-from-stdin");
        start.ArgumentList.Add(creds.Provider);
        using var p = Process.Start(start)!;
        p.WaitForExit();
    }
}
//// case: ok field used for header only
using Byok;
public sealed class RetryingCaller(ILogger<RetryingCaller> log, HttpClient http)
{
    private string _auth = "";
    private string _label = "";
    public void Use(ByokCredentials creds) => (_label, _auth) = (creds.Provider, creds.ApiKey.Reveal());
    public async Task Call()
    {
        using var r = new HttpRequestMessage(HttpMethod.Get, "https://llm.example/v1");
        r.Headers.TryAddWithoutValidation("Authorization", "Bearer " + _auth);
        using var answer = await http.SendAsync(r);
        log.LogInformation("{Label}: {Status}", _label, answer.StatusCode);
    }
}
//// case: ok record with masked print members
using System.Text;
using Byok;
public sealed record Login(string Provider, string Secret)
{
    private bool PrintMembers(StringBuilder b)
    {
        b.Append("Provider = ").Append(Provider);
        return true;
    }
}
public sealed class Logins(ILogger<Logins> logger)
{
    public void Show(ByokCredentials c) => logger.LogInformation("{Login}", new Login(c.Provider, c.ApiKey.Reveal()));
}
//// case: ok class with own safe tostring
using Byok;
public sealed class Session(string provider, string secret)
{
    public HttpRequestMessage Request()
    {
        var r = new HttpRequestMessage(HttpMethod.Get, "https://llm.example/");
        r.Headers.TryAddWithoutValidation("api-key", secret);
        return r;
    }
    public override string ToString() => $"session of {provider} ({secret.Length} characters)";
}
public sealed class Run(ILogger<Run> logger)
{
    public void Start(ByokCredentials creds) => logger.LogInformation("started {Session}", new Session(creds.Provider, creds.ApiKey.Reveal()));
}
//// case: ok activity tags
using System.Diagnostics;
using Byok;
public sealed class ChatService(ActivitySource source)
{
    public string Ask(ByokCredentials creds, Func<string, string> ask)
    {
        using var span = source.StartActivity("ask");
        span?.SetTag("llm.provider", creds.Provider).SetTag("llm.key", creds.ApiKey.ToString());
        var key = creds.ApiKey.Reveal();
        span?.SetTag("llm.key.present", key.Length > 0);
        return ask(key);
    }
}
//// case: ok view model raises name
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
        set
        {
            _entered = value;
            Debug.WriteLine(nameof(Entered) + " changed");
            PropertyChanged?.Invoke(this, new(nameof(Entered)));
        }
    }
    public void Load(ByokCredentials creds) => Entered = creds.ApiKey.Reveal();
}
//// case: ok ternary condition only
using Byok;
public sealed class Flags(ILogger<Flags> logger)
{
    public void Trace(ByokCredentials creds)
    {
        var k = creds.ApiKey.Reveal();
        logger.LogDebug("calling as {Who}", k.Contains("proj", StringComparison.Ordinal) ? "project" : string.IsNullOrEmpty(k) ? "nobody" : creds.Provider);
    }
}
//// case: ok span of four
using Byok;
public static class Spans
{
    public static void Show(ByokCredentials creds)
    {
        ReadOnlySpan<char> text = creds.ApiKey.Reveal();
        Console.WriteLine(string.Concat(text[..4], "..."));
        Console.WriteLine(text.Length);
        Console.WriteLine(text.IndexOf('-'));
    }
}
//// case: ok response headers dumped
using Byok;
public sealed class Dump(RequestDelegate next, ILogger<Dump> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        logger.LogDebug("answered {All}", string.Join("; ", context.Response.Headers.Select(h => $"{h.Key}={h.Value}")));
    }
}
//// case: ok request header names
using Byok;
public sealed class Names(RequestDelegate next, ILogger<Names> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        logger.LogDebug("{Names} {Agent} {Provider} {Count}", string.Join(',', context.Request.Headers.Keys), context.Request.Headers.UserAgent,
            context.Request.Headers[ByokHeaders.Provider], context.Request.Headers.Count);
        return next(context);
    }
}
//// case: ok request headers without the key
using Byok;
public sealed class Safe(RequestDelegate next, ILogger<Safe> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        var some = context.Request.Headers.Where(h => !string.Equals(h.Key, ByokHeaders.ApiKey, StringComparison.OrdinalIgnoreCase)).Select(h => h.Key + "=" + h.Value);
        logger.LogDebug("{Headers}", string.Join("; ", some));
        return next(context);
    }
}
//// case: ok other try get value
using Byok;
public sealed class Ids(ILogger<Ids> logger)
{
    public void Read(HttpRequest request)
    {
        if (request.Headers.TryGetValue("X-Correlation-Id", out var id) | request.Headers.TryGetValue(ByokHeaders.Model, out var model))
            logger.LogInformation("{Id} {Model}", id.ToString(), model.ToString());
    }
}
//// case: ok writer without key
using Byok;
public static class AuditFile
{
    public static async Task AppendAsync(ByokCredentials creds, string path, Func<string, Task<int>> call)
    {
        var used = await call(creds.ApiKey.Reveal());
        await using var writer = new StreamWriter(path, append: true);
        await writer.WriteLineAsync($"{DateTime.UtcNow:O}\t{creds}\t{creds.ApiKey}\t{used}");
    }
}
//// case: ok concurrent dictionary static of fingerprints
using System.Collections.Concurrent;
using Byok;
public static class Usage
{
    private static readonly ConcurrentDictionary<string, int> Calls = new();
    public static int Hit(ByokCredentials creds) => Calls.AddOrUpdate(creds.ApiKey.Fingerprint, 1, (_, n) => n + creds.ApiKey.Reveal().Length);
}
//// case: ok overwritten local
using Byok;
public sealed class Overwrite(ILogger<Overwrite> logger)
{
    public void Go(ByokCredentials creds, Action<string> call)
    {
        var text = creds.ApiKey.Reveal();
        call(text);
        text = creds.Provider;
        logger.LogInformation("called {Text}", text);
    }
}
//// case: ok stringbuilder cleared
using System.Text;
using Byok;
public sealed class Reuse(ILogger<Reuse> logger)
{
    public string Go(ByokCredentials creds, HttpRequestMessage request)
    {
        var sb = new StringBuilder("Bearer ");
        sb.Append(creds.ApiKey.Reveal());
        request.Headers.TryAddWithoutValidation("Authorization", sb.ToString());
        sb.Clear().Append("sent to ").Append(creds.Provider);
        logger.LogInformation("{Line}", sb.ToString());
        return "ok";
    }
}
//// case: ok scrubber replaces the key
using Byok;
public sealed class Scrub(ILogger<Scrub> logger)
{
    public void Answer(ByokCredentials creds, string body)
    {
        var clean = body.Replace(creds.ApiKey.Reveal(), "***", StringComparison.Ordinal);
        logger.LogWarning("provider said {Body}", clean);
    }
}
//// case: ok sanitizer attribute
using System.Text.RegularExpressions;
using Byok;
public sealed class Attributed(ILogger<Attributed> logger)
{
    public void Go(ByokCredentials creds) => logger.LogInformation("{Shape}", Shape(creds.ApiKey.Reveal()));
    [ByokSanitizer]
    private static string Shape(string text) => Regex.Replace(text, "[^-_]", "x");
}
