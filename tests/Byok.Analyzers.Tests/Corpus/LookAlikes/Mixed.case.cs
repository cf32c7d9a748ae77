//// case: la-mx-two-actions
using Byok;
using Microsoft.AspNetCore.Mvc;

[ApiController, Route("m")]
public class ModelsController(HttpClient http, ILogger<ModelsController> log) : ControllerBase
{
    [HttpGet]
    public async Task<IActionResult> List(CancellationToken ct)
    {
        var creds = HttpContext.GetByokCredentials();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{creds.Preset.OpenAICompatibleBaseUrl}/models");
        request.Headers.Authorization = new("Bearer", creds.ApiKey.Reveal());
        using var response = await http.SendAsync(request, ct);
        log.LogInformation("models: {Status} in {Uri}", response.StatusCode, request.RequestUri);
        if (!response.IsSuccessStatusCode)
            return Problem($"{creds.Provider} answered {(int)response.StatusCode}", statusCode: 502);
        return Content(await response.Content.ReadAsStringAsync(ct), "application/json");
    }

    [HttpGet("{id}")]
    public ActionResult<string> Get(string id) => Ok($"{id} of {HttpContext.GetByokCredentials().Provider}");
}

//// case: la-mx-usage-meter
using System.Collections.Concurrent;
using Byok;

public class UsageMeter(ILogger<UsageMeter> log)
{
    private readonly ConcurrentDictionary<string, long> _tokens = new();

    public void Add(ByokCredentials creds, int tokens)
    {
        var total = _tokens.AddOrUpdate(creds.ApiKey.Fingerprint, tokens, (_, old) => old + tokens);
        if (total > 1_000_000)
            log.LogWarning("{Key} of {Provider} used {Total}", creds.ApiKey.Fingerprint, creds.Provider, total);
    }

    public IReadOnlyDictionary<string, long> Snapshot() => _tokens;
}

//// case: la-mx-usage-endpoint
using Byok;

public static class UsageEndpoints
{
    private static readonly Dictionary<string, long> Used = [];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/usage", (ByokCredentials creds) =>
    {
        var key = creds.ApiKey.Fingerprint;
        return Used.TryGetValue(key, out var n) ? Results.Ok(new { key, n }) : Results.NotFound(key);
    });
}

//// case: la-mx-model-router
using Byok;

public class ModelRouter(ILogger<ModelRouter> log)
{
    public (Uri Url, Action<HttpRequestMessage> Authorize) Route(ByokCredentials creds)
    {
        var url = new Uri(creds.Preset.BaseUrl ?? "https://api.openai.com/v1");
        log.LogDebug("{Provider} -> {Url}", creds.Provider, url);
        return (url, m => m.Headers.TryAddWithoutValidation(creds.Preset.AuthHeaderName, creds.ApiKey.Reveal()));
    }
}

//// case: la-mx-credentials-switch
using Byok;

public class Picker(ILogger<Picker> log)
{
    public string Endpoint(ByokCredentials creds)
    {
        var endpoint = creds switch
        {
            { Provider: ByokProviders.OpenAI } => "https://api.openai.com/v1",
            { Provider: ByokProviders.Groq, Model: { } model } => "https://api.groq.com/" + model,
            _ when creds.ApiKey.Reveal().StartsWith("xai-") => "https://api.x.ai",
            _ => "https://openrouter.ai",
        };
        log.LogInformation("endpoint {Endpoint}", endpoint);
        return endpoint;
    }
}

//// case: la-mx-audit-record
using Byok;

public sealed record AuditEntry(DateTimeOffset At, string Provider, string KeyId, string Action);

public class Audit(ILogger<Audit> log)
{
    public AuditEntry Write(ByokCredentials creds, string action)
    {
        var entry = new AuditEntry(DateTimeOffset.UtcNow, creds.Provider, creds.ApiKey.Fingerprint, action);
        log.LogInformation("{Entry}", entry);
        File.AppendAllText("audit.log", entry + Environment.NewLine);
        return entry;
    }
}

//// case: la-mx-key-tester
using Byok;

public class KeyTester(HttpClient http)
{
    public async Task<IResult> Test(ByokCredentials creds)
    {
        using var m = new HttpRequestMessage(HttpMethod.Get, creds.Preset.BaseUrl + "/models");
        creds.Preset.Authorize(m, creds.ApiKey);
        using var a = await http.SendAsync(m);
        return a.StatusCode switch
        {
            System.Net.HttpStatusCode.OK => Results.Ok(new { works = true, key = creds.ApiKey.ToString() }),
            System.Net.HttpStatusCode.Unauthorized => Results.BadRequest($"{creds.Preset.DisplayName} does not know {creds.ApiKey}"),
            var other => Results.Problem($"answered {other}"),
        };
    }
}

//// case: la-mx-request-echo-body
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/echo", async (HttpRequest request, ByokCredentials creds) =>
{
    using var reader = new StreamReader(request.Body);
    var text = await reader.ReadToEndAsync();
    return text.Contains(creds.ApiKey.Reveal()) ? "do not put keys into the body" : text;
});
app.Run();

//// case: la-mx-prompt-scrubber
using Byok;

public class PromptGuard(ILogger<PromptGuard> log)
{
    public string Clean(ByokCredentials creds, string prompt)
    {
        var key = creds.ApiKey.Reveal();
        var cleaned = prompt.Contains(key) ? prompt.Replace(key, "[removed]") : prompt;
        log.LogDebug("prompt {Prompt}", cleaned);
        return cleaned;
    }
}

//// case: la-mx-prompt-logged
using Byok;
using OpenAI.Chat;

public class PromptLog(ILogger<PromptLog> log)
{
    public async Task<string> Go(ByokCredentials creds, string secret)
    {
        log.LogInformation("prompt {Secret}", secret);
        var answer = await new ChatClient(creds.ModelId!, creds.ApiKey.Reveal()).CompleteChatAsync(secret);
        log.LogInformation("answer {Text} ({Tokens})", answer.Text, answer.TotalTokens);
        return answer.Text;
    }
}

//// case: la-mx-client-pool
using Byok;

public class ClientPool
{
    private readonly Dictionary<string, (HttpClient Client, DateTime Used)> _pool = [];

    public HttpClient Rent(ByokCredentials creds)
    {
        var id = creds.ApiKey.Fingerprint;
        if (!_pool.TryGetValue(id, out var entry))
        {
            var client = new HttpClient();
            client.DefaultRequestHeaders.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
            entry = (client, DateTime.UtcNow);
        }
        _pool[id] = entry with { Used = DateTime.UtcNow };
        return entry.Client;
    }

    public string Describe() => string.Join(", ", _pool.Select(p => $"{p.Key} used {p.Value.Used:t}"));

    public void Print() => Console.WriteLine(Describe());
}

//// case: la-mx-saga-state
using Byok;

public class Saga(ILogger<Saga> log)
{
    private ByokCredentials? _creds;
    private string _step = "idle";

    public void Begin(ByokCredentials creds) => (_creds, _step) = (creds, "begun");

    public void Next(HttpRequestMessage m)
    {
        m.Headers.TryAddWithoutValidation("x-api-key", _creds!.ApiKey.Reveal());
        _step = "sent";
        log.LogInformation("{Step} as {Creds}", _step, _creds);
    }
}

//// case: la-mx-tuple-of-many
using Byok;

public class Many(ILogger<Many> log)
{
    private static (string Key, string Header, int N) Describe(ByokCredentials creds) => (creds.ApiKey.Reveal(), creds.Preset.AuthHeaderName, creds.Provider.Length);

    public void Go(ByokCredentials creds, HttpRequestMessage m)
    {
        var d = Describe(creds);
        m.Headers.TryAddWithoutValidation(d.Header, d.Key);
        log.LogInformation("set {Header} {N}", d.Header, d.N);
    }
}

//// case: la-mx-visitor
using Byok;

public abstract class Node { public abstract string Print(); }
public sealed class Word(string s) : Node { public override string Print() => s; }
public sealed class KeyNode(ByokCredentials c) : Node { public override string Print() => c.ApiKey.ToString(); }

public class Tree(ILogger<Tree> log)
{
    public void Go(ByokCredentials c)
    {
        Node[] nodes = [new Word("key"), new KeyNode(c)];
        log.LogInformation("{Tree}", string.Join(" ", nodes.Select(n => n.Print())));
    }
}

//// case: la-mx-command-handler
using Byok;

public record Complete(ByokCredentials Creds, string Prompt);

public class CompleteHandler(HttpClient http, ILogger<CompleteHandler> log)
{
    public async Task<string> Handle(Complete request)
    {
        log.LogInformation("handling {Request}", request);
        using var m = new HttpRequestMessage(HttpMethod.Post, "https://api.example") { Content = new StringContent(request.Prompt) };
        m.Headers.TryAddWithoutValidation("x-api-key", request.Creds.ApiKey.Reveal());
        using var a = await http.SendAsync(m);
        return await a.Content.ReadAsStringAsync();
    }
}

//// case: la-mx-logging-behaviour
using Byok;

public class LoggingBehaviour<TRequest, TResponse>(ILogger<LoggingBehaviour<TRequest, TResponse>> log) where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, Func<Task<TResponse>> next)
    {
        log.LogInformation("{Name} starts", typeof(TRequest).Name);
        var response = await next();
        log.LogInformation("{Name} gave {Type}", typeof(TRequest).Name, response?.GetType());
        return response;
    }
}

public class Uses(LoggingBehaviour<string, string> b)
{
    public Task<string> Go(ByokCredentials c) => b.Handle(c.ApiKey.Reveal(), () => Task.FromResult("ok"));
}

//// case: la-mx-batch
using Byok;

public class Batch(HttpClient http, ILogger<Batch> log)
{
    public async Task Go(ByokCredentials creds, string[] prompts)
    {
        var key = creds.ApiKey.Reveal();
        var tasks = prompts.Select(async (p, i) =>
        {
            using var m = new HttpRequestMessage(HttpMethod.Post, "https://api.example") { Content = new StringContent(p) };
            m.Headers.TryAddWithoutValidation("x-api-key", key);
            using var a = await http.SendAsync(m);
            return (i, a.StatusCode);
        });
        foreach (var (i, status) in await Task.WhenAll(tasks))
            log.LogInformation("{I}: {Status}", i, status);
    }
}

//// case: la-mx-parallel
using Byok;

public class Par(ILogger<Par> log)
{
    public Task Go(List<ByokCredentials> all) => Parallel.ForEachAsync(all, async (apiKey, ct) =>
    {
        await Task.Delay(apiKey.ApiKey.Reveal().Length, ct);
        log.LogInformation("{Key}", apiKey);
    });
}

//// case: la-mx-record-struct-key
using Byok;

public readonly record struct CacheKey(string Provider, string KeyId, string Prompt)
{
    public static CacheKey For(ByokCredentials c, string prompt) => new(c.Provider, c.ApiKey.Fingerprint, prompt);
}

public class Answers(ILogger<Answers> log)
{
    private readonly Dictionary<CacheKey, string> _answers = [];

    public string? Find(ByokCredentials c, string prompt)
    {
        var key = CacheKey.For(c, prompt);
        log.LogDebug("looking for {Key}", key);
        return _answers.GetValueOrDefault(key);
    }
}

//// case: la-mx-timer
using Byok;

public sealed class Refresher(ByokCredentials creds, HttpClient http, ILogger<Refresher> log) : IDisposable
{
    private readonly PeriodicTimer _timer = new(TimeSpan.FromMinutes(1));

    public async Task RunAsync()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            using var m = new HttpRequestMessage(HttpMethod.Get, creds.Preset.BaseUrl);
            m.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
            using var a = await http.SendAsync(m);
            log.LogInformation("refreshed {Provider}: {Status}", creds.Provider, a.StatusCode);
        }
    }

    public void Dispose() => _timer.Dispose();
}

//// case: la-mx-config-of-another-key
using Byok;

public class Embeddings(IConfiguration configuration, HttpClient http, ILogger<Embeddings> log)
{
    public async Task Go(ByokCredentials? creds)
    {
        var own = configuration["Embeddings:Url"];
        using var m = new HttpRequestMessage(HttpMethod.Post, own);
        if (creds is not null)
            m.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        else
            m.Headers.TryAddWithoutValidation("x-api-key", configuration["Embeddings:ApiKey"]);
        log.LogInformation("{Url} with {Whose} key", own, creds is null ? "our" : "the caller's");
        await http.SendAsync(m);
    }
}

//// case: la-mx-config-value-in-same-variable-name
using Byok;

public class Mixed1(IConfiguration configuration, ILogger<Mixed1> log)
{
    public void A(ByokCredentials creds, HttpRequestMessage m)
    {
        string apiKey = creds.ApiKey.Reveal();
        m.Headers.Add("x-api-key", apiKey);
    }

    public void B()
    {
        string? apiKey = configuration["ApiKey"];
        log.LogInformation("{ApiKey}", apiKey);
    }
}

//// case: la-mx-two-fields-one-key
using Byok;

public class Mixed2
{
    private readonly string _one;
    private readonly string _two;

    public Mixed2(ByokCredentials creds, IConfiguration configuration)
    {
        _one = creds.ApiKey.Reveal();
        _two = configuration["Name"] ?? "x";
    }

    public void Go(HttpRequestMessage m, ILogger log)
    {
        m.Headers.Add("x-api-key", _one);
        log.LogInformation("{Two}", _two);
    }
}

//// case: la-mx-shared-setter-two-instances
using Byok;

public class Label
{
    private string _text = "";
    public void Set(string text) => _text = text;
    public string Get() => _text;
}

public class Mixed3(ILogger<Mixed3> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage m)
    {
        var secret = new Label();
        var name = new Label();
        secret.Set(c.ApiKey.Reveal());
        name.Set(c.Provider);
        m.Headers.TryAddWithoutValidation("x-api-key", secret.Get());
        log.LogInformation("{Name}", name.Get());
    }
}

//// case: la-mx-list-of-pairs-first-item
using Byok;

public class Mixed4(ILogger<Mixed4> log)
{
    public void Go(List<ByokCredentials> all)
    {
        var pairs = all.Select(c => (c.Provider, Key: c.ApiKey.Reveal())).ToList();
        foreach (var (provider, key) in pairs)
            log.LogInformation("{Provider} has {Length}", provider, key.Length);
        log.LogInformation("{Providers}", string.Join(",", pairs.Select(p => p.Provider)));
    }
}

//// case: la-mx-stack-of-scopes
using Byok;

public class Mixed5(ILogger<Mixed5> log)
{
    private readonly Stack<ByokCredentials> _stack = new();

    public void Push(ByokCredentials c)
    {
        _stack.Push(c);
        log.LogInformation("depth {Depth}, top {Top}", _stack.Count, _stack.Peek());
    }

    public void Apply(HttpRequestMessage m) => m.Headers.TryAddWithoutValidation("x-api-key", _stack.Peek().ApiKey.Reveal());
}

//// case: la-mx-generic-repository-other-row
using Byok;

public class Repo<T>
{
    private readonly List<T> _rows = [];
    public void Save(T row) => _rows.Add(row);
    public IEnumerable<T> All() => _rows;
}

public class Mixed6(Repo<string> names, Repo<ByokCredentials> keys, ILogger<Mixed6> log)
{
    public void Go(ByokCredentials c)
    {
        keys.Save(c);
        names.Save(c.Provider);
        foreach (var apiKey in names.All())
            log.LogInformation("{K}", apiKey);
        foreach (var k in keys.All())
            log.LogInformation("{K}", k);
    }
}

//// case: la-mx-switch-over-tuple
using Byok;

public class Mixed7(ILogger<Mixed7> log)
{
    public void Go(ByokCredentials c)
    {
        var verdict = (c.Provider, c.ApiKey.Reveal()) switch
        {
            ("openai", ['s', 'k', ..]) => "plausible",
            (_, "") => "empty",
            _ => "odd",
        };
        log.LogInformation("{Verdict}", verdict);
    }
}

//// case: la-mx-try-parse-enum
using Byok;

public enum Prefix { Unknown, Sk, Gsk }

public class Mixed8(ILogger<Mixed8> log)
{
    public void Go(ByokCredentials c)
    {
        var ok = Enum.TryParse<Prefix>(c.ApiKey.Reveal().Split('-')[0], true, out var secret);
        log.LogInformation("{Ok} {Secret}", ok, secret);
    }
}

//// case: la-mx-dto-from-form
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/settings", (Settings settings, ILogger<Program> log) =>
{
    log.LogInformation("saved {Settings} {ApiKey}", settings, settings.ApiKey);
    return Results.Ok(settings);
});
app.Run();

public record Settings(string ApiKey, string Secret);

//// case: la-mx-disposable-secret
using Byok;

public sealed class Buffer2 : IDisposable
{
    private readonly char[] _chars;
    public Buffer2(ByokCredentials c) => _chars = c.ApiKey.Reveal().ToCharArray();
    public int Length => _chars.Length;
    public void Dispose() => Array.Clear(_chars);
}

public class Mixed9(ILogger<Mixed9> log)
{
    public void Go(ByokCredentials c)
    {
        using var apiKey = new Buffer2(c);
        log.LogInformation("{Key} {N}", apiKey, apiKey.Length);
    }
}

//// case: la-mx-ternary-in-argument
using Byok;

public class Mixed10(ILogger<Mixed10> log)
{
    public void Go(ByokCredentials c, bool verbose)
    {
        var key = c.ApiKey.Reveal();
        log.LogInformation(verbose ? $"{c.Provider} with {key.Length}" : c.Provider);
        log.LogInformation("{K}", verbose ? c.ApiKey.Fingerprint : c.ApiKey.ToString());
    }
}

//// case: la-mx-struct-equality
using Byok;

public class Mixed11(ILogger<Mixed11> log)
{
    public void Go(ByokCredentials a, ByokCredentials b)
    {
        log.LogInformation("{Same} {Hash} {Empty}", a.ApiKey == b.ApiKey, a.ApiKey.GetHashCode(), a.ApiKey.IsEmpty);
        log.LogInformation("{Keys}", new[] { a.ApiKey, b.ApiKey });
    }
}

//// case: la-mx-interpolation-of-lookups
using Byok;

public class Mixed12(ILogger<Mixed12> log)
{
    private readonly Dictionary<string, string> _nameByKey = [];

    public void Name(ByokCredentials c, string name) => _nameByKey[c.ApiKey.Reveal()] = name;

    public void Tell(ByokCredentials c)
    {
        if (_nameByKey.TryGetValue(c.ApiKey.Reveal(), out var secret))
            log.LogInformation($"this is {secret}");
    }
}

//// case: la-mx-chat-history
using Byok;
using OpenAI.Chat;

public class Conversation
{
    private readonly ChatClient _client;
    private readonly List<string> _history = [];

    public Conversation(ByokCredentials creds) => _client = new ChatClient(creds.ModelId!, creds.ApiKey.Reveal());

    public async Task<string> SayAsync(string text)
    {
        _history.Add("user: " + text);
        var answer = await _client.CompleteChatAsync([.. _history]);
        _history.Add("assistant: " + answer.Text);
        return answer.Text;
    }

    public void Save() => File.WriteAllLines("history.txt", _history);
}
