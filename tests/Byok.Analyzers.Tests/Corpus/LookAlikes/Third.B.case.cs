//// case: ok mask by name
using Byok;
public sealed class Named(ILogger<Named> logger)
{
    public void Go(ByokCredentials creds) => logger.LogInformation("{K}", MaskTail(creds.ApiKey.Reveal()));
    private static string MaskTail(string s) => s[..3] + new string('*', s.Length - 3);
}
//// case: ok stars by length
using Byok;
public static class Stars
{
    public static void Print(ByokCredentials creds)
    {
        var k = creds.ApiKey.Reveal();
        Console.WriteLine(new string('*', k.Length));
        Console.WriteLine("".PadLeft(k.Length, '#'));
    }
}
//// case: ok data protection cookie
using Byok;
using Microsoft.AspNetCore.DataProtection;
var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/login", (HttpContext context, ByokCredentials creds, IDataProtectionProvider protection) =>
{
    var sealedText = protection.CreateProtector("llm").Protect(creds.ApiKey.Reveal());
    context.Response.Cookies.Append("llm", sealedText, new CookieOptions { HttpOnly = true, Secure = true });
    return Results.NoContent();
});
app.Run();
//// case: ok time limited protector to session
using Byok;
using Microsoft.AspNetCore.DataProtection;
public sealed class Sessions(ITimeLimitedDataProtector protector)
{
    public void Keep(HttpContext context)
    {
        var text = protector.Protect(context.GetByokCredentials().ApiKey.Reveal(), TimeSpan.FromMinutes(10));
        context.Session.SetString("sealed", text);
    }
}
//// case: ok hmac claim
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Byok;
public sealed class Sign(byte[] pepper)
{
    public ClaimsIdentity In(ByokCredentials creds)
    {
        var id = Convert.ToHexStringLower(HMACSHA256.HashData(pepper, Encoding.UTF8.GetBytes(creds.ApiKey.Reveal())));
        return new ClaimsIdentity([new Claim("llm:id", id), new Claim("llm:provider", creds.Provider)], "byok");
    }
}
//// case: ok key in json body
using Byok;
public sealed class BodyCall(HttpClient http, ILogger<BodyCall> logger)
{
    public async Task<string> Send(ByokCredentials creds, string prompt)
    {
        using var answer = await http.PostAsJsonAsync("https://llm.example/v1/complete", new { api_key = creds.ApiKey.Reveal(), prompt });
        logger.LogInformation("answer {Status} of {Uri}", (int)answer.StatusCode, answer.RequestMessage?.RequestUri?.Host);
        return await answer.Content.ReadAsStringAsync();
    }
}
//// case: ok key in form body
using Byok;
public sealed class FormCall(HttpClient http)
{
    public Task<HttpResponseMessage> Send(ByokCredentials creds)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = creds.ApiKey.Reveal(), ["model"] = creds.ModelId ?? "" });
        return http.PostAsync("https://llm.example/v1/form", form);
    }
}
//// case: ok anonymous object other member
using Byok;
public sealed class Anon(ILogger<Anon> logger)
{
    public void Go(ByokCredentials creds, Action<object> send)
    {
        var call = new { creds.Provider, Secret = creds.ApiKey.Reveal(), At = DateTime.UtcNow };
        send(call.Secret);
        logger.LogInformation("{Provider} at {At}", call.Provider, call.At);
    }
}
//// case: ok record cleaned by with
using Byok;
public sealed record Job(string Provider, string Secret);
public sealed class Jobs(ILogger<Jobs> logger)
{
    public void Go(ByokCredentials creds, Action<Job> run)
    {
        var job = new Job(creds.Provider, creds.ApiKey.Reveal());
        run(job);
        var shown = job with { Secret = "(hidden)" };
        logger.LogInformation("ran {Job}", shown);
    }
}
//// case: ok json ignore member returned
using System.Text.Json.Serialization;
using Byok;
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/me", (ByokCredentials creds) => new Me { Provider = creds.Provider, Secret = creds.ApiKey.Reveal() });
app.Run();
public sealed class Me
{
    public required string Provider { get; init; }
    [JsonIgnore]
    public required string Secret { get; init; }
}
//// case: ok credentials serialized are masked
using System.Text.Json;
using Byok;
public sealed class Dump(ILogger<Dump> logger)
{
    public void Go(ByokCredentials creds) => logger.LogInformation("{Json}", JsonSerializer.Serialize(new { creds.Provider, creds.ApiKey }));
}
//// case: ok handler returns provider answer
using Byok;
var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/chat", async (ByokCredentials creds, HttpClient http) =>
{
    using var request = new HttpRequestMessage(HttpMethod.Post, "https://llm.example/v1/chat");
    request.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
    using var response = await http.SendAsync(request);
    return Results.Text(await response.Content.ReadAsStringAsync());
});
app.Run();
//// case: ok preset authorize
using Byok;
public sealed class Authorized(HttpClient http, ILogger<Authorized> logger)
{
    public async Task<bool> PingAsync(ByokCredentials creds)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://llm.example/ping");
        creds.Preset.Authorize(request, creds.ApiKey);
        using var response = await http.SendAsync(request);
        logger.LogInformation("{Uri}: {Code} for {Key}", request.RequestUri, response.StatusCode, creds.ApiKey);
        return response.IsSuccessStatusCode;
    }
}
//// case: ok header names of outgoing request
using Byok;
public sealed class Outgoing(ILogger<Outgoing> logger)
{
    public HttpRequestMessage Make(ByokCredentials creds)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://llm.example/");
        request.Headers.Add("x-goog-api-key", creds.ApiKey.Reveal());
        logger.LogDebug("{Method} {Names}", request.Method, string.Join(',', request.Headers.Select(h => h.Key)));
        return request;
    }
}
//// case: ok local new client default headers
using System.Net.Http.Headers;
using Byok;
public static class OneShot
{
    public static async Task<string> GetAsync(ByokCredentials creds)
    {
        using var client = new HttpClient { BaseAddress = new Uri("https://llm.example/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());
        Console.WriteLine($"calling {client.BaseAddress}");
        return await client.GetStringAsync("v1/models");
    }
}
//// case: ok dictionary other key
using Byok;
public sealed class Bag(ILogger<Bag> logger)
{
    public void Go(ByokCredentials creds, Action<IDictionary<string, string>> send)
    {
        var d = new Dictionary<string, string>();
        d["auth"] = creds.ApiKey.Reveal();
        d["region"] = "eu";
        send(d);
        logger.LogInformation("region {R}, {N} entries", d["region"], d.Count);
    }
}
//// case: ok dictionary keyed by key logs values
using Byok;
public sealed class Counter(ILogger<Counter> logger)
{
    public void Go(IEnumerable<ByokCredentials> all)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var c in all)
            counts[c.ApiKey.Reveal()] = counts.GetValueOrDefault(c.ApiKey.Reveal()) + 1;
        logger.LogInformation("{Distinct} keys, most used {Max} times", counts.Count, counts.Values.Max());
    }
}
//// case: ok group by secret logs provider
using Byok;
public sealed class Groups(ILogger<Groups> logger)
{
    public void Go(IEnumerable<ByokCredentials> all)
    {
        foreach (var g in all.GroupBy(c => c.ApiKey.Reveal()))
            logger.LogInformation("{Provider} has {N}", g.First().Provider, g.Count());
    }
}
//// case: ok order by and distinct by secret
using Byok;
public sealed class Order(ILogger<Order> logger)
{
    public void Go(IEnumerable<ByokCredentials> all)
    {
        var names = all.DistinctBy(c => c.ApiKey.Reveal()).OrderBy(c => c.ApiKey.Reveal().Length).Select(c => c.Provider);
        logger.LogInformation("{Names}", string.Join(", ", names));
    }
}
//// case: ok where with secret predicate
using Byok;
public static class Filter
{
    public static void Go(IEnumerable<ByokCredentials> all, string old) =>
        Console.WriteLine(string.Join(' ', all.Where(c => c.ApiKey.Reveal() != old).Select(c => c.ModelId)));
}
//// case: ok when all returns replies
using Byok;
public sealed class FanOut(ILogger<FanOut> logger)
{
    public async Task RunAsync(IReadOnlyList<ByokCredentials> many, Func<string, Task<int>> ask)
    {
        var scores = await Task.WhenAll(many.Select(c => ask(c.ApiKey.Reveal())));
        logger.LogInformation("scores {Scores}", string.Join(',', scores));
    }
}
//// case: ok channel of credentials
using System.Threading.Channels;
using Byok;
public sealed class Queue(ILogger<Queue> logger)
{
    private readonly Channel<(ByokCredentials Creds, string Prompt)> _channel = Channel.CreateBounded<(ByokCredentials, string)>(10);
    public ValueTask Put(ByokCredentials creds, string prompt) => _channel.Writer.WriteAsync((creds, prompt));
    public async Task Drain(Func<string, string, Task> call)
    {
        await foreach (var (creds, prompt) in _channel.Reader.ReadAllAsync())
        {
            await call(creds.ApiKey.Reveal(), prompt);
            logger.LogInformation("did {Length} for {Creds}", prompt.Length, creds);
        }
    }
}
//// case: ok lazy client not printed
using Byok;
public sealed class LazyClient(ByokCredentials creds, ILogger<LazyClient> logger)
{
    private readonly Lazy<HttpRequestMessage> _template = new(() =>
    {
        var r = new HttpRequestMessage(HttpMethod.Get, "https://llm.example/");
        r.Headers.Add("x-api-key", creds.ApiKey.Reveal());
        return r;
    });
    public void Show() => logger.LogInformation("created {Yes} {Uri}", _template.IsValueCreated, _template.Value.RequestUri);
}
//// case: ok implicit conversion to masked
using Byok;
public readonly struct Shown(string text)
{
    private readonly int _length = text.Length;
    public static implicit operator string(Shown s) => $"({s._length} characters)";
}
public static class Conversions
{
    public static void Go(ByokCredentials creds)
    {
        string s = new Shown(creds.ApiKey.Reveal());
        Console.WriteLine(s);
    }
}
//// case: ok operator drops right side
using Byok;
public sealed record Trail(string Text)
{
    public static Trail operator +(Trail left, string right) => new($"{left.Text} (+{right.Length})");
}
public static class Trails
{
    public static void Go(ByokCredentials creds) => Console.WriteLine((new Trail("start") + creds.ApiKey.Reveal()).Text);
}
//// case: ok indexer returns count
using Byok;
public sealed class Sizes
{
    private readonly Dictionary<string, string> _map = [];
    public int this[string name] => _map[name].Length;
    public void Fill(ByokCredentials creds) => _map["llm"] = creds.ApiKey.Reveal();
    public void Print(ILogger logger) => logger.LogInformation("{Size}", this["llm"]);
}
//// case: ok helper ignores parameter
using Byok;
public sealed class Ignored(ILogger<Ignored> logger)
{
    public void Go(ByokCredentials creds) => Note(creds.Provider, creds.ApiKey.Reveal());
    private void Note(string provider, string value) => logger.LogInformation("{Provider} {Valid}", provider, value.Length >= 20);
}
//// case: ok helper returns other field
using Byok;
public sealed class Two(ByokCredentials creds)
{
    private readonly string _name = creds.Provider;
    private readonly string _auth = creds.ApiKey.Reveal();
    public string Name() => _name;
    public bool Same(string other) => _auth == other;
}
public sealed class User(ILogger<User> logger)
{
    public void Go(Two two) => logger.LogInformation("{Name} {Same}", two.Name(), two.Same("x"));
}
//// case: ok out parameter other one
using Byok;
public sealed class Outs(ILogger<Outs> logger)
{
    public void Go(ByokCredentials c, Action<string> call)
    {
        Split(c, out var first, out var second);
        call(second);
        logger.LogInformation("{First}", first);
    }
    private static void Split(ByokCredentials c, out string a, out string b)
    {
        a = c.Provider;
        b = c.ApiKey.Reveal();
    }
}
//// case: ok items and async local
using Byok;
public sealed class Ambient(RequestDelegate next, ILogger<Ambient> logger)
{
    private readonly AsyncLocal<string?> _current = new();
    public async Task InvokeAsync(HttpContext context)
    {
        var creds = context.GetByokCredentials();
        context.Items["llm"] = creds.ApiKey.Reveal();
        _current.Value = creds.ApiKey.Reveal();
        logger.LogInformation("items {N}", context.Items.Count);
        await next(context);
    }
}
