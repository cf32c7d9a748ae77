//// case: ok circuit breaker keyed by fingerprint
using System.Collections.Concurrent;
using Byok;
public sealed class Breaker(ILogger<Breaker> logger)
{
    private readonly ConcurrentDictionary<string, int> _failures = new();
    public async Task<T?> RunAsync<T>(ByokCredentials creds, Func<string, Task<T>> call)
    {
        try
        {
            return await call(creds.ApiKey.Reveal());
        }
        catch (TimeoutException ex)
        {
            var n = _failures.AddOrUpdate(creds.ApiKey.Fingerprint, 1, (_, old) => old + 1);
            logger.LogWarning(ex, "failure {N} of {Key}", n, creds.ApiKey.Fingerprint);
            return default;
        }
    }
}
//// case: ok get or add factory static
using System.Collections.Concurrent;
using Byok;
public static class Limiter
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new();
    public static SemaphoreSlim Of(ByokCredentials creds) =>
        Gates.GetOrAdd(creds.ApiKey.Fingerprint, static (_, length) => new SemaphoreSlim(length > 40 ? 8 : 2), creds.ApiKey.Reveal().Length);
}
//// case: ok deconstruct own type
using Byok;
public sealed class Part(string name, string auth)
{
    public void Deconstruct(out string label, out int size) => (label, size) = (name, auth.Length);
}
public sealed class Parts(ILogger<Parts> logger)
{
    public void Go(ByokCredentials creds)
    {
        var (label, size) = new Part(creds.Provider, creds.ApiKey.Reveal());
        logger.LogInformation("{Label} {Size}", label, size);
    }
}
//// case: ok discard of tuple
using Byok;
public sealed class Discard(ILogger<Discard> logger)
{
    public void Go(ByokCredentials creds)
    {
        var (provider, _, model) = (creds.Provider, creds.ApiKey.Reveal(), creds.ModelId);
        logger.LogInformation("{P} {M}", provider, model);
    }
}
//// case: ok tuple helper harmless element
using Byok;
public static class Reader
{
    public static (string Provider, string Secret, bool Found) Read(HttpContext context) =>
        context.TryGetByokCredentials(out var c) ? (c.Provider, c.ApiKey.Reveal(), true) : ("", "", false);
}
//// file: Resolver.cs
public sealed class Resolver(ILogger<Resolver> logger)
{
    public void Resolve(HttpContext context)
    {
        var (provider, _, found) = Reader.Read(context);
        logger.LogInformation("{P} {F}", provider, found);
    }
}
//// case: ok property pattern other property
using Byok;
public static class Patterns
{
    public static string Explain(ByokCredentials c)
    {
        if (c is { ApiKey: var k, Provider: var p } && k.Reveal() is { Length: > 20 and < 200 })
            Console.WriteLine($"{p} {k}");
        return "done";
    }
}
//// case: ok loop counts classes of characters
using Byok;
public static class Entropy
{
    public static void Show(ByokCredentials creds)
    {
        int digits = 0, letters = 0;
        foreach (var ch in creds.ApiKey.Reveal())
        {
            if (char.IsDigit(ch))
                digits++;
            else if (char.IsLetter(ch))
                letters++;
        }
        Console.WriteLine($"{digits} digits, {letters} letters");
    }
}
//// case: ok linq aggregate to number
using Byok;
public sealed class Sums(ILogger<Sums> logger)
{
    public void Go(IEnumerable<ByokCredentials> all)
    {
        var total = all.Select(c => c.ApiKey.Reveal()).Aggregate(0, (sum, s) => sum + s.Length);
        var longest = all.Select(c => c.ApiKey.Reveal().Length).DefaultIfEmpty().Max();
        logger.LogInformation("{Total} {Longest} {Any}", total, longest, all.Any(c => c.ApiKey.Reveal().EndsWith('A')));
    }
}
//// case: ok regex is match
using System.Text.RegularExpressions;
using Byok;
public sealed class Shapes(ILogger<Shapes> logger)
{
    private static readonly Regex Shape = new("^sk-[A-Za-z0-9]+$");
    public void Go(ByokCredentials creds) => logger.LogInformation("{Ok} {Matches}", Shape.IsMatch(creds.ApiKey.Reveal()), Shape.Matches(creds.ApiKey.Reveal()).Count);
}
//// case: ok enum of key
using Byok;
public enum Shape { Short, Normal, Project }
public sealed class Kinds(ILogger<Kinds> logger)
{
    private static Shape Classify(string s) => s switch { { Length: < 20 } => Shape.Short, _ when s.Contains("-proj-") => Shape.Project, _ => Shape.Normal };
    public void Go(ByokCredentials creds) => logger.LogInformation("{Kind}", Classify(creds.ApiKey.Reveal()));
}
//// case: ok text reader unrelated file
using Byok;
public sealed class Doc(HttpClient http)
{
    public async Task SummariseAsync(ByokCredentials creds, string path)
    {
        var text = await File.ReadAllTextAsync(path);
        using var m = new HttpRequestMessage(HttpMethod.Post, "https://llm.example/sum") { Content = new StringContent(text) };
        m.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        using var r = await http.SendAsync(m);
        await File.WriteAllTextAsync(path + ".sum", await r.Content.ReadAsStringAsync());
    }
}
//// case: ok response is not the request
using Byok;
public sealed class Relay(HttpClient http)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var creds = context.GetByokCredentials();
        using var m = new HttpRequestMessage(new HttpMethod(context.Request.Method), "https://llm.example" + context.Request.Path);
        m.Headers.TryAddWithoutValidation("Authorization", "Bearer " + creds.ApiKey.Reveal());
        using var r = await http.SendAsync(m);
        foreach (var (name, values) in r.Headers)
            context.Response.Headers[name] = values.ToArray();
        context.Response.StatusCode = (int)r.StatusCode;
        await r.Content.CopyToAsync(context.Response.Body);
    }
}
//// case: ok local functions capture safely
using Byok;
public sealed class Local(ILogger<Local> logger)
{
    public async Task Go(ByokCredentials creds, HttpClient http)
    {
        var k = creds.ApiKey.Reveal();
        await Send();
        Log("sent");

        Task Send()
        {
            var m = new HttpRequestMessage(HttpMethod.Get, "https://llm.example/");
            m.Headers.TryAddWithoutValidation("x-api-key", k);
            return http.SendAsync(m);
        }
        void Log(string what) => logger.LogInformation("{What} {N}", what, k.Length);
    }
}
//// case: ok helper called with clean value too
using Byok;
public sealed class Shared(ILogger<Shared> logger)
{
    private string Wrap(string s) => $"[{s}]";
    public void Go(ByokCredentials creds, Action<string> send)
    {
        send(Wrap(creds.ApiKey.Reveal()));
        logger.LogInformation("{P}", Wrap(creds.Provider));
    }
}
//// case: ok two instances one clean
using Byok;
public sealed class Instances(ILogger<Instances> logger)
{
    public void Go(ByokCredentials creds, Action<List<string>> send)
    {
        var a = new List<string> { creds.ApiKey.Reveal() };
        var b = new List<string> { creds.Provider, creds.ModelId ?? "" };
        send(a);
        logger.LogInformation("{B}", string.Join(',', b));
    }
}
//// case: ok list cleared
using Byok;
public sealed class Cleared(ILogger<Cleared> logger)
{
    public void Go(ByokCredentials creds, Action<IEnumerable<string>> send)
    {
        List<string> parts = ["Bearer", creds.ApiKey.Reveal()];
        send(parts);
        parts = [creds.Provider, "done"];
        logger.LogInformation("{Parts}", string.Join(' ', parts));
    }
}
//// case: ok ref overwritten by helper
using Byok;
public sealed class Refs(ILogger<Refs> logger)
{
    public void Go(ByokCredentials creds, Action<string> send)
    {
        var s = creds.ApiKey.Reveal();
        send(s);
        Forget(out s);
        logger.LogInformation("{S}", s);
    }
    private static void Forget(out string s) => s = "(gone)";
}
//// case: ok array cleared
using Byok;
public sealed class Arrays(ILogger<Arrays> logger)
{
    public void Go(ByokCredentials creds, Action<char[]> send)
    {
        var chars = creds.ApiKey.Reveal().ToCharArray();
        send(chars);
        Array.Clear(chars);
        logger.LogInformation("{Chars}", new string(chars));
    }
}
//// case: ok try create from header free text
using Byok;
public sealed class FirstMessage(ILogger<FirstMessage> logger)
{
    public ByokCredentials? Read(string provider, string text)
    {
        if (!ApiKey.TryCreate(text, out var key))
        {
            logger.LogWarning("not a key: {N} characters", text.Length);
            return null;
        }
        logger.LogInformation("got {Key} {Empty}", key, key.IsEmpty);
        return new ByokCredentials(key, provider);
    }
}
//// case: ok exception filter on status
using Byok;
public sealed class Filters(ILogger<Filters> logger)
{
    public async Task Go(ByokCredentials creds, Func<string, Task> call)
    {
        var k = creds.ApiKey.Reveal();
        try
        {
            await call(k);
        }
        catch (Exception ex) when (k.Length > 0 && Log(ex.GetType().Name))
        {
        }
        bool Log(string kind)
        {
            logger.LogError("{Kind} at {Provider}", kind, creds.Provider);
            return true;
        }
    }
}
//// case: ok set cookie of variant
using Byok;
public sealed class Variants
{
    public void Assign(HttpContext context)
    {
        var secret = context.GetByokCredentials().ApiKey.Reveal();
        var bucket = string.CompareOrdinal(secret, "m") < 0 ? "A" : "B";
        context.Response.Cookies.Append("variant", bucket);
    }
}
//// case: ok environment of the provider name
using Byok;
public static class Env
{
    public static void Export(ByokCredentials creds, Action<Dictionary<string, string>> call)
    {
        var memory = new Dictionary<string, string>();
        var name = creds.Provider.ToUpperInvariant() + "_API_KEY";
        memory[name] = creds.ApiKey.Reveal();
        call(memory);
        Environment.SetEnvironmentVariable("LLM_KEY_NAME", name);
        Environment.SetEnvironmentVariable("LLM_PROVIDER", creds.Provider);
    }
}
//// case: ok redirect with id
using Byok;
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/go", async (ByokCredentials creds, Func<string, Task<Guid>> open) =>
{
    var ticket = await open(creds.ApiKey.Reveal());
    return Results.Redirect($"https://studio.example/?ticket={ticket:N}&provider={creds.Provider}");
});
app.Run();
//// case: ok guid from library result
using Byok;
public sealed class Accounts(ILogger<Accounts> logger)
{
    public async Task Go(ByokCredentials creds, Func<string, CancellationToken, ValueTask<(Guid Id, decimal Credit)>> lookup)
    {
        var (id, credit) = await lookup(creds.ApiKey.Reveal(), default);
        logger.LogInformation("account {Id} has {Credit}", id, credit);
    }
}
//// case: ok host of static uri
using Byok;
public sealed class Hosts(ILogger<Hosts> logger)
{
    public void Go(ByokCredentials creds, Action<Uri, string> call)
    {
        var u = new Uri(creds.Preset.OpenAICompatibleBaseUrl ?? "https://llm.example/");
        call(u, creds.ApiKey.Reveal());
        logger.LogInformation("{Host} {Path}", u.Host, u.AbsolutePath);
    }
}
//// case: ok local of branch that is clean
using Byok;
public sealed class Branches(ILogger<Branches> logger)
{
    public void Go(ByokCredentials creds, bool send, Action<string> call)
    {
        string text;
        if (send)
        {
            text = creds.ApiKey.Reveal();
            call(text);
            return;
        }
        text = "dry run";
        logger.LogInformation("{Text}", text);
    }
}
//// case: ok sink before source
using Byok;
public sealed class Before(ILogger<Before> logger)
{
    public void Go(ByokCredentials creds, Action<string> call)
    {
        var text = "Bearer ";
        logger.LogInformation("scheme {Text}", text);
        text += creds.ApiKey.Reveal();
        call(text);
    }
}
//// case: ok span redactor written in place
using Byok;
public static class Redact
{
    [ByokSanitizer]
    private static string Outline(ReadOnlySpan<char> s) => string.Concat(s[..2], "…", s[^2..]);
    public static void Print(ByokCredentials creds) => Console.WriteLine(Outline(creds.ApiKey.Reveal()));
}
//// case: ok hashing extension by name
using System.Security.Cryptography;
using System.Text;
using Byok;
public static class HashExtensions
{
    public static string HashToHex(this string s) => Convert.ToHexString(SHA512.HashData(Encoding.UTF8.GetBytes(s)));
    public static string Id(this ByokCredentials c) => c.ApiKey.Reveal().HashToHex()[..16];
}
public sealed class Uses(ILogger<Uses> logger)
{
    public void Go(ByokCredentials creds) => logger.LogInformation("{Id}", creds.Id());
}
//// case: ok interface call unknown returns clean
using Byok;
public interface ICompletion
{
    Task<string> AskAsync(string credential, string prompt);
}
public sealed class Bot(ICompletion completion, ILogger<Bot> logger)
{
    public async Task<string> Reply(ByokCredentials creds, string message)
    {
        var answer = await completion.AskAsync(creds.ApiKey.Reveal(), message);
        logger.LogInformation("{In} -> {Out}", message, answer);
        return answer;
    }
}
