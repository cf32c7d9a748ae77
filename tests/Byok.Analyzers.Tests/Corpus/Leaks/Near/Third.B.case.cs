//// case: near concurrent dictionary static
using System.Collections.Concurrent;
using Byok;
public static class TenantKeys
{
    private static readonly ConcurrentDictionary<string, string> Known = new();
    public static void Remember(string tenant, ByokCredentials creds) => Known[tenant] = {|BYOK105:creds.ApiKey.Reveal()|};
}
//// case: near static last used
using Byok;
public sealed class Diagnostics
{
    public static string? LastUsed { get; private set; }
    public void Touch(ByokCredentials creds)
    {
        var t = creds.ApiKey.Reveal().Trim();
        LastUsed = {|BYOK105:t|};
    }
}
//// case: near async iterator yields to console
using Byok;
public sealed class Streamer
{
    public async IAsyncEnumerable<string> Lines(ByokCredentials creds)
    {
        var k = creds.ApiKey.Reveal();
        await Task.Yield();
        yield return "begin";
        Console.WriteLine({|BYOK101:"[dbg] " + k|});
        yield return "end";
    }
}
//// case: near when all over select
using Byok;
public sealed class FanOut(ILogger<FanOut> logger)
{
    public Task RunAsync(IReadOnlyList<ByokCredentials> many) =>
        Task.WhenAll(many.Select(async c =>
        {
            await Task.Delay(1);
            logger.LogInformation("{Provider} done with {Secret}", c.Provider, {|BYOK101:c.ApiKey.Reveal()|});
        }));
}
//// case: near aggregate of many keys
using Byok;
public sealed class Inventory(ILogger<Inventory> logger)
{
    public void List(IEnumerable<ByokCredentials> many)
    {
        var joined = many.Select(m => m.ApiKey.Reveal()).Aggregate("", (a, b) => a + "|" + b);
        logger.LogInformation({|BYOK101:joined|});
    }
}
//// case: near lazy value
using Byok;
public sealed class Delayed(ILogger<Delayed> logger)
{
    public void Go(ByokCredentials creds)
    {
        var later = new Lazy<string>(() => creds.ApiKey.Reveal());
        logger.LogTrace("late {V}", {|BYOK101:later.Value|});
    }
}
//// case: near local function result
using Byok;
public sealed class Local(ILogger<Local> logger)
{
    public void Go(ByokCredentials creds)
    {
        logger.LogInformation("{A}", {|BYOK101:Full()|});
        string Full() => $"{creds.Provider}:{creds.ApiKey.Reveal()}";
    }
}
//// case: near stringbuilder append join
using System.Text;
using Byok;
public static class Report
{
    public static Task SendAsync(HttpResponse response, ByokCredentials creds)
    {
        var sb = new StringBuilder("used:");
        sb.AppendJoin(',', creds.Provider, creds.ModelId, creds.ApiKey.Reveal()).AppendLine();
        return response.WriteAsync({|BYOK104:sb.ToString()|});
    }
}
//// case: near required member record struct printed
using Byok;
public readonly record struct CallInfo
{
    public required string Model { get; init; }
    public required string Auth { get; init; }
}
public static class Calls
{
    public static void Print(ByokCredentials c)
    {
        var info = new CallInfo { Model = c.ModelId ?? "", Auth = c.ApiKey.Reveal() };
        Console.WriteLine({|BYOK101:info|});
    }
}
//// case: near problem details extension
using Byok;
using Microsoft.AspNetCore.Mvc;
public static class Failures
{
    public static ProblemDetails For(ByokCredentials creds, int status)
    {
        var p = new ProblemDetails { Status = status, Title = "Upstream refused" };
        p.Extensions["credential"] = {|BYOK104:creds.ApiKey.Reveal()|};
        return p;
    }
}
//// case: near cookie remembers
using Byok;
var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/login", (HttpContext context, ByokCredentials creds) =>
{
    context.Response.Cookies.Append("llm", {|BYOK104:creds.ApiKey.Reveal()|}, new CookieOptions { HttpOnly = true, Secure = true });
    return Results.NoContent();
});
app.Run();
//// case: near claim in identity
using System.Security.Claims;
using Byok;
public static class Sign
{
    public static ClaimsPrincipal In(ByokCredentials creds) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, creds.Provider), new Claim("llm:key", {|BYOK105:creds.ApiKey.Reveal()|})], "byok"));
}
//// case: near session string
using Byok;
public static class Sessions
{
    public static void Keep(HttpContext context)
    {
        var (session, creds) = (context.Session, context.GetByokCredentials());
        session.SetString("byok", {|BYOK105:creds.ApiKey.Reveal()|});
    }
}
//// case: near json node returned text
using System.Text.Json.Nodes;
using Byok;
public sealed class Diag(ILogger<Diag> logger)
{
    public void Dump(ByokCredentials creds)
    {
        var text = System.Text.Json.JsonSerializer.Serialize(new { creds.Provider, raw = creds.ApiKey.Reveal() });
        logger.LogInformation("state {Json}", {|BYOK101:text|});
    }
}
//// case: near signalr broadcast
using Byok;
using Microsoft.AspNetCore.SignalR;
public sealed class ChatHub : Hub
{
    public async Task Join(string room)
    {
        var creds = Context.GetHttpContext()!.GetByokCredentials();
        await Groups.AddToGroupAsync(Context.ConnectionId, room);
        await Clients.Group(room).SendAsync("joined", Context.ConnectionId, {|BYOK104:creds.ApiKey.Reveal()|});
    }
}
//// case: near distributed cache key hex
using System.Text;
using Byok;
using Microsoft.Extensions.Caching.Distributed;
public sealed class Replies(IDistributedCache cache)
{
    public Task<string?> Find(ByokCredentials creds, CancellationToken ct)
    {
        var hex = Convert.ToHexString(Encoding.ASCII.GetBytes(creds.ApiKey.Reveal()));
        return cache.GetStringAsync({|BYOK105:"replies:" + hex|}, ct);
    }
}
//// case: near rate limit partition
using System.Threading.RateLimiting;
using Byok;
public static class Limits
{
    public static RateLimitPartition<string> Of(HttpContext context) =>
        RateLimitPartition.GetFixedWindowLimiter(
            {|BYOK105:context.TryGetByokCredentials(out var c) ? c.ApiKey.Reveal() : "anonymous"|},
            _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromSeconds(1) });
}
//// case: near websocket uri
using System.Net.WebSockets;
using Byok;
public sealed class LiveVoice
{
    public async Task<ClientWebSocket> OpenAsync(ByokCredentials creds, CancellationToken ct)
    {
        var ws = new ClientWebSocket();
        await ws.ConnectAsync(new Uri({|BYOK102:$"wss://voice.example/live?key={creds.ApiKey.Reveal()}"|}), ct);
        return ws;
    }
}
//// case: near field in primary constructor initializer
using Byok;
public sealed class GeminiClient(ByokCredentials creds, HttpClient http)
{
    private readonly string _suffix = "?key=" + creds.ApiKey.Reveal();
    public Task<string> ModelsAsync() => http.GetStringAsync({|BYOK102:"https://generativelanguage.googleapis.com/v1/models" + _suffix|});
}
//// case: near logger message define
using Byok;
public sealed class Fast(ILogger<Fast> logger)
{
    private static readonly Action<ILogger, string, string, Exception?> Called =
        LoggerMessage.Define<string, string>(LogLevel.Information, new EventId(7), "Called {Provider} {Account}");
    public void Go(ByokCredentials creds) => Called(logger, creds.Provider, {|BYOK101:creds.ApiKey.Reveal()|}, null);
}
//// case: near catch rethrow with key
using Byok;
public sealed class Gateway(HttpClient http)
{
    public async Task<string> CallAsync(ByokCredentials creds)
    {
        string secret = creds.ApiKey.Reveal(), url = "https://llm.example/v1";
        try
        {
            return await http.GetStringAsync(url);
        }
        catch (Exception ex) when (ex is HttpRequestException or TaskCanceledException)
        {
            throw new HttpRequestException({|BYOK103:$"{url} refused {secret[..10]}..."|}, ex);
        }
    }
}
//// case: near exception data
using Byok;
public static class Wrap
{
    public static Exception With(Exception ex, ByokCredentials creds)
    {
        ex.Data["key"] = {|BYOK103:creds.ApiKey.Reveal()|};
        return ex;
    }
}
//// case: near nested collection any
using Byok;
public sealed class Batches(ILogger<Batches> logger)
{
    public void Plan(IEnumerable<ByokCredentials> all)
    {
        Dictionary<string, List<string>> byProvider = [];
        foreach (var c in all)
        {
            if (!byProvider.TryGetValue(c.Provider, out var list))
                byProvider[c.Provider] = list = [];
            list.Add(c.ApiKey.Reveal());
            logger.LogInformation("{Provider}: {Keys}", c.Provider, {|BYOK101:string.Join(", ", list)|});
        }
    }
}
//// case: near environment for child
using Byok;
public static class Env
{
    public static void Export(ByokCredentials creds)
    {
        var name = creds.Provider.ToUpperInvariant() + "_API_KEY";
        Environment.SetEnvironmentVariable(name, {|BYOK105:creds.ApiKey.Reveal()|});
    }
}
//// case: near redirect with key
using Byok;
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/go", (ByokCredentials creds) =>
{
    var target = $"https://studio.example/?token={creds.ApiKey.Reveal()}";
    return Results.Redirect({|BYOK102:target|});
});
app.Run();
