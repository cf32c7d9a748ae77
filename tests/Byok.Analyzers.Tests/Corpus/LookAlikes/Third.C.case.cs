//// case: ok list add then count
using Byok;
public sealed class Batches(ILogger<Batches> logger)
{
    public void Plan(IEnumerable<ByokCredentials> all)
    {
        Dictionary<string, List<string>> byProvider = [];
        foreach (var c in all)
            (byProvider.TryGetValue(c.Provider, out var list) ? list : byProvider[c.Provider] = []).Add(c.ApiKey.Reveal());
        foreach (var (provider, keys) in byProvider)
            logger.LogInformation("{Provider}: {N}", provider, keys.Count);
    }
}
//// case: ok unrelated name looks secret
using Byok;
public sealed class Ids(ILogger<Ids> logger)
{
    public void Go(ByokCredentials creds, string apiKeyId, string passwordHint)
    {
        var apiKey = creds.Provider;
        var secretName = $"{apiKey}/{apiKeyId}";
        logger.LogInformation("{ApiKey} {Secret} {Hint}", apiKey, secretName, passwordHint);
    }
}
//// case: ok name of and type of
using Byok;
public static class Names
{
    public static void Go(ByokCredentials creds)
    {
        Console.WriteLine($"{nameof(creds.ApiKey.Reveal)} gives a {creds.ApiKey.Reveal().GetType().Name}");
        throw new InvalidOperationException($"No {nameof(ByokCredentials.ApiKey)} for {creds.Provider}.");
    }
}
//// case: ok exception from call with key
using Byok;
public sealed class Caught(HttpClient http, ILogger<Caught> logger)
{
    public async Task Go(ByokCredentials creds)
    {
        var url = new Uri("https://llm.example/v1");
        using var m = new HttpRequestMessage(HttpMethod.Get, url);
        m.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        try
        {
            using var r = await http.SendAsync(m);
            r.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException ex) when (ex.StatusCode is { } status)
        {
            logger.LogError(ex, "{Url} {Status} {Message} {Provider}", url, status, ex.Message, creds.Provider);
            throw new InvalidOperationException($"{creds.Provider} said {status}", ex);
        }
    }
}
//// case: ok problem without key
using Byok;
using Microsoft.AspNetCore.Mvc;
public static class Failures
{
    public static ProblemDetails For(ByokCredentials creds, int status)
    {
        var isProject = creds.ApiKey.Reveal().StartsWith("sk-proj-", StringComparison.Ordinal);
        var p = new ProblemDetails { Status = status, Title = "Upstream refused", Detail = isProject ? "A project key." : "A user key." };
        p.Extensions["credential"] = creds.ApiKey.Fingerprint;
        p.Extensions["provider"] = creds.Provider;
        return p;
    }
}
//// case: ok comparison returned
using Byok;
var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/same", (ByokCredentials creds, string other) => creds.ApiKey.Reveal() == other);
app.MapPost("/length", (ByokCredentials creds) => creds.ApiKey.Reveal().Length);
app.MapPost("/mask", (ByokCredentials creds) => creds.ApiKey.ToString());
app.MapPost("/who", (ByokCredentials creds) => $"{creds}");
app.Run();
//// case: ok rate limit fingerprint
using System.Threading.RateLimiting;
using Byok;
public static class Limits
{
    public static RateLimitPartition<string> Of(HttpContext context) =>
        RateLimitPartition.GetFixedWindowLimiter(
            context.TryGetByokCredentials(out var c) ? c.ApiKey.Fingerprint : "anonymous",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = c?.ApiKey.Reveal().Length > 100 ? 1 : 10, Window = TimeSpan.FromSeconds(1) });
}
//// case: ok websocket header
using System.Net.WebSockets;
using Byok;
public sealed class LiveVoice(ILogger<LiveVoice> logger)
{
    public async Task<ClientWebSocket> OpenAsync(ByokCredentials creds, CancellationToken ct)
    {
        var ws = new ClientWebSocket();
        ws.Options.SetRequestHeader("x-goog-api-key", creds.ApiKey.Reveal());
        var uri = new Uri($"wss://voice.example/live?model={creds.ModelId}");
        logger.LogInformation("connecting {Uri}", uri);
        await ws.ConnectAsync(uri, ct);
        return ws;
    }
}
//// case: ok logger message define masked
using Byok;
public sealed class Fast(ILogger<Fast> logger, HttpClient http)
{
    private static readonly Action<ILogger, string, ApiKey, int, Exception?> Called =
        LoggerMessage.Define<string, ApiKey, int>(LogLevel.Information, new EventId(7), "Called {Provider} {Key} {Length}");
    public Task Go(ByokCredentials creds)
    {
        Called(logger, creds.Provider, creds.ApiKey, creds.ApiKey.Reveal().Length, null);
        return http.PostAsync("https://llm.example/", new StringContent(creds.ApiKey.Reveal()));
    }
}
//// case: ok signalr status
using Byok;
using Microsoft.AspNetCore.SignalR;
public sealed class ChatHub(Func<string, Task<string>> ask) : Hub
{
    public async Task Say(string room)
    {
        var creds = Context.GetHttpContext()!.GetByokCredentials();
        var reply = await ask(creds.ApiKey.Reveal());
        await Clients.Group(room).SendAsync("reply", creds.Provider, creds.ApiKey, reply);
    }
}
//// case: ok distributed cache fingerprint
using Byok;
using Microsoft.Extensions.Caching.Distributed;
public sealed class Replies(IDistributedCache cache, Func<string, Task<string>> ask)
{
    public async Task<string> Find(ByokCredentials creds, CancellationToken ct)
    {
        var key = $"replies:{creds.ApiKey.Fingerprint}";
        if (await cache.GetStringAsync(key, ct) is { } hit)
            return hit;
        var fresh = await ask(creds.ApiKey.Reveal());
        await cache.SetStringAsync(key, fresh, ct);
        return fresh;
    }
}
//// case: ok aes encrypted file
using System.Security.Cryptography;
using System.Text;
using Byok;
public sealed class Vault(byte[] master)
{
    public void Save(ByokCredentials creds, string path)
    {
        var plain = Encoding.UTF8.GetBytes(creds.ApiKey.Reveal());
        var nonce = RandomNumberGenerator.GetBytes(12);
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        using var aes = new AesGcm(master, 16);
        aes.Encrypt(nonce, plain, cipher, tag);
        CryptographicOperations.ZeroMemory(plain);
        File.WriteAllBytes(path, [.. nonce, .. tag, .. cipher]);
    }
}
//// case: ok protected bytes to file
using System.Text;
using Byok;
using Microsoft.AspNetCore.DataProtection;
public sealed class Vault(IDataProtector protector)
{
    public async Task SaveAsync(ByokCredentials creds, string path)
    {
        var sealedBytes = protector.Protect(Encoding.UTF8.GetBytes(creds.ApiKey.Reveal()));
        await File.WriteAllBytesAsync(path, sealedBytes);
        await File.WriteAllTextAsync(path + ".txt", Convert.ToBase64String(sealedBytes));
    }
}
//// case: ok incremental hash
using System.Security.Cryptography;
using System.Text;
using Byok;
public sealed class Etag
{
    public void Set(HttpResponse response, ByokCredentials creds, string body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(creds.ApiKey.Reveal()));
        hash.AppendData(Encoding.UTF8.GetBytes(body));
        response.Headers.ETag = $"\"{Convert.ToHexString(hash.GetHashAndReset())}\"";
    }
}
//// case: ok pbkdf
using System.Security.Cryptography;
using Byok;
public sealed class Derive(byte[] salt, ILogger<Derive> logger)
{
    public void Go(ByokCredentials creds) =>
        logger.LogInformation("id {Id}", Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(creds.ApiKey.Reveal(), salt, 100_000, HashAlgorithmName.SHA256, 16)));
}
//// case: ok fixed time equals returned as header
using System.Security.Cryptography;
using System.Text;
using Byok;
public static class Compare
{
    public static void Mark(HttpContext context, byte[] known)
    {
        var given = Encoding.UTF8.GetBytes(context.GetByokCredentials().ApiKey.Reveal());
        context.Response.Headers["X-Known"] = CryptographicOperations.FixedTimeEquals(given, known) ? "yes" : "no";
    }
}
//// case: ok callback lengths
using Byok;
public sealed class KeyRing(IEnumerable<ByokCredentials> all)
{
    public void Each(Action<string, string> visit)
    {
        foreach (var c in all)
            visit(c.Provider, c.ApiKey.Reveal());
    }
}
//// file: Cli.cs
public static class Cli
{
    public static void List(KeyRing ring) => ring.Each((provider, k) => Console.WriteLine($"{provider,-12} {k.Length}"));
}
//// case: ok callback not the secret one
using Byok;
public sealed class Watch
{
    public event Action<string>? Started;
    public void Begin(ByokCredentials creds, Action<string> call)
    {
        Started?.Invoke(creds.Provider);
        call(creds.ApiKey.Reveal());
    }
}
public static class Wire
{
    public static void Up(Watch watch) => watch.Started += p => Console.WriteLine($"started {p}");
}
//// case: ok iterator of statistics
using Byok;
public sealed class Statistics
{
    public IEnumerable<(string Name, int Length)> Of(IEnumerable<ByokCredentials> all)
    {
        foreach (var c in all)
        {
            var s = c.ApiKey.Reveal();
            if (s.Length > 8)
                yield return (c.Provider, s.Length);
        }
    }
    public void Print(IEnumerable<ByokCredentials> all)
    {
        foreach (var (name, length) in Of(all))
            Console.WriteLine($"{name}: {length}");
    }
}
//// case: ok async iterator of replies
using System.Runtime.CompilerServices;
using Byok;
public sealed class Tokens(HttpClient http)
{
    public async IAsyncEnumerable<string> Stream(ByokCredentials creds, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var m = new HttpRequestMessage(HttpMethod.Get, "https://llm.example/stream");
        m.Headers.Add("x-api-key", creds.ApiKey.Reveal());
        using var r = await http.SendAsync(m, HttpCompletionOption.ResponseHeadersRead, ct);
        using var reader = new StreamReader(await r.Content.ReadAsStreamAsync(ct));
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            Console.WriteLine(line);
            yield return line;
        }
    }
}
//// case: ok generic wrapper hides value
using Byok;
public sealed class Hidden<T>(T value)
{
    public TResult Use<TResult>(Func<T, TResult> f) => f(value);
    public override string ToString() => $"Hidden<{typeof(T).Name}>";
}
public sealed class Wraps(ILogger<Wraps> logger)
{
    public void Go(ByokCredentials creds)
    {
        var h = new Hidden<string>(creds.ApiKey.Reveal());
        logger.LogInformation("{H} {L}", h, h.Use(s => s.Length));
    }
}
//// case: ok static abstract provider
using Byok;
public interface IProviderCall<TSelf> where TSelf : IProviderCall<TSelf>
{
    static abstract string Name { get; }
    static abstract HttpRequestMessage Create(string key);
}
public sealed class OpenAiCall : IProviderCall<OpenAiCall>
{
    public static string Name => "openai";
    public static HttpRequestMessage Create(string key)
    {
        var r = new HttpRequestMessage(HttpMethod.Get, "https://api.openai.com/v1/models");
        r.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        return r;
    }
}
public sealed class Caller(HttpClient http, ILogger<Caller> logger)
{
    public async Task Go<T>(ByokCredentials creds) where T : IProviderCall<T>
    {
        using var request = T.Create(creds.ApiKey.Reveal());
        logger.LogInformation("{Name} {Uri}", T.Name, request.RequestUri);
        (await http.SendAsync(request)).Dispose();
    }
}
//// case: ok base class field never printed
using Byok;
public abstract class ProviderClient(ByokCredentials creds)
{
    protected readonly string Secret = creds.ApiKey.Reveal();
    protected readonly string Name = creds.Provider;
}
public sealed class Gemini(ByokCredentials creds, HttpClient http, ILogger<Gemini> logger) : ProviderClient(creds)
{
    public Task<HttpResponseMessage> Models()
    {
        var r = new HttpRequestMessage(HttpMethod.Get, "https://g.example/v1/models");
        r.Headers.Add("x-goog-api-key", Secret);
        logger.LogInformation("{Name}: {Uri}", Name, r.RequestUri);
        return http.SendAsync(r);
    }
}
//// case: ok partial sibling field
using Byok;
public sealed partial class NpcSession
{
    private string _voiceKey = "";
    private string _voice = "";
    public void Attach(ByokCredentials creds, string voice)
    {
        _voiceKey = creds.ApiKey.Reveal();
        _voice = voice;
    }
}
//// file: NpcSession.Urls.cs
public sealed partial class NpcSession
{
    public HttpRequestMessage Say(string line)
    {
        var m = new HttpRequestMessage(HttpMethod.Get, $"https://voice.example/say?text={Uri.EscapeDataString(line)}&voice={_voice}");
        m.Headers.TryAddWithoutValidation("api-key", _voiceKey);
        return m;
    }
}
//// case: ok string builder without key
using System.Text;
using Byok;
public sealed class Prompt
{
    public string Build(ByokCredentials creds, string text, Func<string, string, string> ask)
    {
        var sb = new StringBuilder();
        sb.AppendJoin('\n', "You are helpful.", $"Model: {creds.ModelId}", text);
        var prompt = sb.ToString();
        Console.WriteLine(prompt);
        return ask(creds.ApiKey.Reveal(), prompt);
    }
}
//// case: ok request options
using Byok;
public sealed class KeyHandler(ILogger<KeyHandler> logger) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<string> Option = new("llm");
    public static void Attach(HttpRequestMessage m, ByokCredentials creds) => m.Options.Set(Option, creds.ApiKey.Reveal());
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(Option, out var value))
            request.Headers.TryAddWithoutValidation("x-api-key", value);
        logger.LogInformation("{Method} {Uri}", request.Method, request.RequestUri);
        return base.SendAsync(request, cancellationToken);
    }
}
//// case: ok activity custom property
using System.Diagnostics;
using Byok;
public static class Spans
{
    public static void Carry(ByokCredentials creds)
    {
        if (Activity.Current is not { } a)
            return;
        a.SetCustomProperty("llm", creds.ApiKey.Reveal());
        a.DisplayName = $"llm {creds.Provider}";
        a.AddEvent(new ActivityEvent("bound", tags: new ActivityTagsCollection { ["key"] = creds.ApiKey.Fingerprint }));
    }
}
//// case: ok memory stream of body
using System.Text.Json;
using Byok;
public sealed class Body(HttpClient http)
{
    public async Task<int> Go(ByokCredentials creds)
    {
        using var stream = new MemoryStream();
        await using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("auth", creds.ApiKey.Reveal());
            json.WriteEndObject();
        }
        stream.Position = 0;
        using var r = await http.PostAsync("https://llm.example/", new StreamContent(stream));
        Console.WriteLine(r.StatusCode);
        return (int)r.StatusCode;
    }
}
//// case: ok json writer masks to response
using System.Text.Json;
using Byok;
public static class Me
{
    public static async Task WriteAsync(HttpContext context)
    {
        var creds = context.GetByokCredentials();
        await using var json = new Utf8JsonWriter(context.Response.Body);
        json.WriteStartObject();
        json.WriteString("provider", creds.Provider);
        json.WriteString("key", creds.ApiKey.ToString());
        json.WriteNumber("length", creds.ApiKey.Reveal().Length);
        json.WriteEndObject();
    }
}
//// case: ok json node remove
using System.Text.Json.Nodes;
using Byok;
public sealed class Nodes(ILogger<Nodes> logger)
{
    public void Go(ByokCredentials creds)
    {
        var node = new JsonObject { ["provider"] = creds.Provider, ["hasKey"] = creds.ApiKey.Reveal() is { Length: > 0 } };
        logger.LogInformation("{Json}", node.ToJsonString());
    }
}
