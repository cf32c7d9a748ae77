//// case: la-length
using Byok;

public class F1(ILogger<F1> log)
{
    public void Go(ByokCredentials c)
    {
        int apiKey = c.ApiKey.Reveal().Length;
        log.LogInformation("length {ApiKey}", apiKey);
    }
}

//// case: la-length-in-exception
using Byok;

public class F2
{
    public void Go(ByokCredentials c)
    {
        var s = c.ApiKey.Reveal();
        if (s.Length < 40)
            throw new ArgumentException($"The key has {s.Length} characters, at least 40 are needed.");
    }
}

//// case: la-length-out-of-range
using Byok;

public class F3
{
    public void Go(ByokCredentials c)
    {
        var s = c.ApiKey.Reveal();
        ArgumentOutOfRangeException.ThrowIfLessThan(s.Length, 20);
        ArgumentNullException.ThrowIfNull(s);
        ArgumentException.ThrowIfNullOrEmpty(s);
    }
}

//// case: la-isnullorempty
using Byok;

public class F4(ILogger<F4> log)
{
    public void Go(ByokCredentials? c)
    {
        var hasKey = !string.IsNullOrEmpty(c?.ApiKey.Reveal());
        log.LogInformation("has key {HasKey}", hasKey);
        Console.WriteLine($"API Key: {(hasKey ? "configured" : "missing")}");
    }
}

//// case: la-ternary-on-null
using Byok;

public class F5(ILogger<F5> log)
{
    public void Go(ByokCredentials? c)
    {
        var key = c?.ApiKey.Reveal();
        log.LogInformation("key {K}", key is null ? "(none)" : "***");
    }
}

//// case: la-switch-on-key-shape
using Byok;

public class F6(ILogger<F6> log)
{
    public void Go(ByokCredentials c)
    {
        var kind = c.ApiKey.Reveal() switch
        {
            ['s', 'k', '-', ..] => "OpenAI",
            ['g', 's', 'k', '_', ..] => "Groq",
            { Length: > 100 } => "long",
            _ => "unknown",
        };
        log.LogInformation("kind {Kind}", kind);
    }
}

//// case: la-startswith-enum
using Byok;

public enum KeyKind { Unknown, Project, Service }

public class F7(ILogger<F7> log)
{
    private static KeyKind KindOf(string apiKey) => apiKey.StartsWith("sk-proj-") ? KeyKind.Project : apiKey.Contains("svc") ? KeyKind.Service : KeyKind.Unknown;

    public void Go(ByokCredentials c) => log.LogInformation("{Kind}", KindOf(c.ApiKey.Reveal()));
}

//// case: la-index-of
using Byok;

public class F8(ILogger<F8> log)
{
    public void Go(ByokCredentials c)
    {
        var dash = c.ApiKey.Reveal().IndexOf('-');
        log.LogInformation("dash at {D}, last at {L}", dash, c.ApiKey.Reveal().LastIndexOf('-'));
    }
}

//// case: la-count-of-list
using Byok;

public class F9(ILogger<F9> log)
{
    public void Go(IEnumerable<ByokCredentials> all)
    {
        var keys = all.Select(a => a.ApiKey.Reveal()).ToList();
        log.LogInformation("{N} keys, any {Any}, distinct {D}", keys.Count, keys.Any(), keys.Distinct().Count());
    }
}

//// case: la-max-length
using Byok;

public class F10(ILogger<F10> log)
{
    public void Go(List<ByokCredentials> all)
    {
        var keys = all.Select(a => a.ApiKey.Reveal()).ToArray();
        log.LogInformation("longest {N} sum {S}", keys.Max(k => k.Length), keys.Sum(k => k.Length));
    }
}

//// case: la-contains-in-set
using Byok;

public class F11(ILogger<F11> log)
{
    private readonly HashSet<string> _revoked = [];

    public void Go(ByokCredentials c)
    {
        if (_revoked.Contains(c.ApiKey.Reveal()))
            log.LogWarning("revoked key of {P}, {N} revoked in all", c.Provider, _revoked.Count);
    }
}

//// case: la-equality-result-returned
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/same", (ByokCredentials creds, HttpContext http) => creds.ApiKey.Reveal() == http.GetByokCredentials().ApiKey.Reveal());
app.MapPost("/long", (ByokCredentials creds) => creds.ApiKey.Reveal().Length > 50);
app.MapPost("/length", (ByokCredentials creds) => Results.Ok(new { length = creds.ApiKey.Reveal().Length }));
app.Run();

//// case: la-if-on-key-logs-constant
using Byok;

public class F12(ILogger<F12> log)
{
    public void Go(ByokCredentials c)
    {
        var key = c.ApiKey.Reveal();
        var message = "fine";
        if (key.EndsWith("test"))
            message = "this is a test key";
        log.LogInformation("{Message}", message);
    }
}

//// case: la-while-on-key
using Byok;

public class F13(ILogger<F13> log)
{
    public void Go(ByokCredentials c)
    {
        var key = c.ApiKey.Reveal();
        var i = 0;
        while (i < key.Length && char.IsLetter(key[i]))
            i++;
        log.LogInformation("letters {I}", i);
    }
}

//// case: la-char-classes
using Byok;

public class F14(ILogger<F14> log)
{
    public void Go(ByokCredentials c)
    {
        var (digits, letters) = (0, 0);
        foreach (var ch in c.ApiKey.Reveal())
        {
            if (char.IsDigit(ch)) digits++;
            else letters++;
        }
        log.LogInformation("{Digits} digits, {Letters} letters", digits, letters);
    }
}

//// case: la-parse-guid-fails
using Byok;

public class F15(ILogger<F15> log)
{
    public void Go(ByokCredentials c)
    {
        var ok = Guid.TryParse(c.ApiKey.Reveal(), out _);
        log.LogInformation("is a guid: {Ok}", ok);
    }
}

//// case: la-type-name
using Byok;

public class F16(ILogger<F16> log)
{
    public void Go(ByokCredentials c)
    {
        object secret = c.ApiKey.Reveal();
        log.LogInformation("{T}", secret.GetType());
        log.LogInformation("{T}", secret.GetType().Name);
    }
}

//// case: la-nameof-in-log
using Byok;

public class F17(ILogger<F17> log)
{
    public void Go(ByokCredentials c)
    {
        var apiKey = c.ApiKey.Reveal();
        log.LogInformation("{Name} set", nameof(apiKey));
        throw new ArgumentException("no good", nameof(apiKey));
    }
}

//// case: la-entropy
using Byok;

public class F18(ILogger<F18> log)
{
    private static double Entropy(string s) => s.GroupBy(ch => ch).Select(g => (double)g.Count() / s.Length).Sum(p => -p * Math.Log2(p));

    public void Go(ByokCredentials c) => log.LogInformation("entropy {E:F2}", Entropy(c.ApiKey.Reveal()));
}

//// case: la-bool-helper
using Byok;

public class F19(ILogger<F19> log)
{
    private static bool LooksOld(string value) => value.Length == 51 && value.StartsWith("sk-");

    public IResult Go(ByokCredentials c)
    {
        var old = LooksOld(c.ApiKey.Reveal());
        log.LogInformation("old {Old}", old);
        return Results.Ok(old);
    }
}

//// case: la-timing
using System.Diagnostics;
using Byok;

public class F20(HttpClient http, ILogger<F20> log)
{
    public async Task Go(ByokCredentials c)
    {
        var watch = Stopwatch.StartNew();
        using var r = new HttpRequestMessage(HttpMethod.Get, "https://api.example");
        r.Headers.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal());
        using var a = await http.SendAsync(r);
        log.LogInformation("took {Ms} ms, status {S}", watch.ElapsedMilliseconds, (int)a.StatusCode);
    }
}

//// case: la-metrics-by-provider
using System.Diagnostics.Metrics;
using Byok;

public class F21(Counter<long> calls, Histogram<int> lengths)
{
    public void Go(ByokCredentials c)
    {
        calls.Add(1, new KeyValuePair<string, object?>("key", c.ApiKey.Fingerprint));
        lengths.Record(c.ApiKey.Reveal().Length, new KeyValuePair<string, object?>("provider", c.Provider));
    }
}

//// case: la-status-of-key-returned
using Byok;
using Microsoft.AspNetCore.Mvc;

public record KeyStatus(bool Present, int Length, string Provider);

[ApiController]
public class StatusController : ControllerBase
{
    [HttpGet("/key/status")]
    public ActionResult<KeyStatus> Get()
    {
        var creds = HttpContext.GetByokCredentials();
        var secret = creds.ApiKey.Reveal();
        return new KeyStatus(secret != "", secret.Length, creds.Provider);
    }
}

//// case: la-compare-to-order
using Byok;

public class F22
{
    public void Go(ByokCredentials a, ByokCredentials b)
    {
        var first = string.CompareOrdinal(a.ApiKey.Reveal(), b.ApiKey.Reveal()) < 0 ? a : b;
        Console.WriteLine(first.Provider);
        Console.WriteLine(first);
    }
}

//// case: la-foreach-counter
using Byok;

public class F23
{
    public void Go(List<ByokCredentials> all)
    {
        var n = 0;
        foreach (var c in all)
        {
            if (c.ApiKey.Reveal().StartsWith("gsk_"))
                n++;
        }
        Console.WriteLine($"groq keys: {n} of {all.Count}");
    }
}

//// case: la-debug-assert-condition
using System.Diagnostics;
using Byok;

public class F24
{
    public void Go(ByokCredentials c)
    {
        var key = c.ApiKey.Reveal();
        Debug.Assert(key.Length > 7, "a short key came through");
        Debug.Assert(key.StartsWith("sk-"), $"unexpected provider {c.Provider}");
    }
}

//// case: la-lookup-provider-by-prefix
using Byok;

public class F25(ILogger<F25> log)
{
    private static readonly Dictionary<string, string> ByPrefix = new() { ["sk-"] = "openai", ["gsk"] = "groq" };

    public void Go(ByokCredentials c)
    {
        var provider = ByPrefix.GetValueOrDefault(c.ApiKey.Reveal()[..3], "unknown");
        log.LogInformation("provider by prefix: {P}", provider);
    }
}
