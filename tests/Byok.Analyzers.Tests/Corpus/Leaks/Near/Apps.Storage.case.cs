//// case: rate limiter partitioned by key
using System.Threading.RateLimiting;
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRateLimiter(options =>
{
    options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
    options.AddPolicy("per-key", context => RateLimitPartition.GetFixedWindowLimiter(
        partitionKey: {|BYOK105:context.Items["creds"] is ByokCredentials creds ? creds.ApiKey.Reveal() : "anonymous"|},
        factory: _ => new FixedWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(1) }));
    options.AddPolicy("per-address", context => RateLimitPartition.GetNoLimiter(context.Connection.RemoteIpAddress?.ToString() ?? ""));
});
var app = builder.Build();
app.UseRateLimiter();
app.MapGet("/", (ByokCredentials creds) => creds.Provider).RequireRateLimiting("per-key");
app.Run();

//// case: caching decorator
using Byok;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;

public interface IModelList
{
    Task<string[]> GetAsync(ByokCredentials creds, CancellationToken ct);
}

public sealed class CachedModelList(IModelList inner, IMemoryCache memory, IDistributedCache shared) : IModelList
{
    public async Task<string[]> GetAsync(ByokCredentials creds, CancellationToken ct)
    {
        var cacheKey = $"models:{creds.Provider}:{creds.ApiKey.Reveal()}";
        if (memory.TryGetValue({|BYOK105:cacheKey|}, out string[]? known) && known is not null)
            return known;
        var models = await inner.GetAsync(creds, ct);
        using (var entry = memory.CreateEntry({|BYOK105:cacheKey|}))
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10);
            entry.Value = models;
        }
        await shared.SetStringAsync({|BYOK105:cacheKey|}, string.Join(',', models), ct);
        return models;
    }
}

//// case: hybrid cache with tags
using Byok;
using Microsoft.Extensions.Caching.Hybrid;

public sealed class PriceList(HybridCache cache, HttpClient http)
{
    public ValueTask<string> GetAsync(ByokCredentials creds, CancellationToken ct) => cache.GetOrCreateAsync(
        {|BYOK105:"prices/" + creds.ApiKey.Reveal()|},
        async token => await http.GetStringAsync("/prices", token),
        cancellationToken: ct);

    public ValueTask ForgetAsync(ByokCredentials creds) => cache.RemoveAsync({|BYOK105:string.Join('/', "prices", creds.ApiKey.Reveal())|});
}

//// case: key value in a distributed cache
using Byok;
using Microsoft.Extensions.Caching.Distributed;

public sealed class Tickets(IDistributedCache cache)
{
    public async Task<Guid> IssueAsync(ByokCredentials creds)
    {
        var ticket = Guid.NewGuid();
        var options = new DistributedCacheEntryOptions { SlidingExpiration = TimeSpan.FromMinutes(5) };
        await cache.SetStringAsync("ticket:" + ticket, {|BYOK105:creds.ApiKey.Reveal()|}, options);
        return ticket;
    }
}

//// case: session and files
using Byok;

public sealed class Wizard(IHttpContextAccessor accessor, string folder)
{
    public async Task StepAsync(ByokCredentials creds, int step)
    {
        var session = accessor.HttpContext!.Session;
        session.SetInt32("step", step);
        session.SetString("key", {|BYOK105:creds.ApiKey.Reveal()|});
        var path = Path.Combine(folder, session.Id + ".ini");
        string[] lines = ["[provider]", "id=" + creds.Provider, "key=" + creds.ApiKey.Reveal()];
        await File.WriteAllLinesAsync(path, {|BYOK105:lines|});
    }
}

//// case: stream writer opened by path
using Byok;

public sealed class AuditFile(string path)
{
    public void Append(ByokCredentials creds, string action)
    {
        using var writer = new StreamWriter(path, append: true);
        writer.Write(DateTimeOffset.UtcNow.ToString("O"));
        writer.Write('\t');
        writer.Write(action);
        writer.Write('\t');
        writer.WriteLine({|BYOK105:creds.ApiKey.Reveal()|});
        writer.Flush();
    }

    public void Mark(ByokCredentials creds) => File.AppendAllText(path, {|BYOK105:$"{creds.Provider}:{creds.ApiKey.Reveal()}\n"|});
}

//// case: static registry of callers
using System.Collections.Concurrent;
using Byok;

public static class Registry
{
    private static readonly ConcurrentDictionary<string, string> s_keys = new();
    private static string? s_last;

    public static int Count => s_keys.Count;

    public static void Remember(string user, ByokCredentials creds)
    {
        s_last = {|BYOK105:creds.ApiKey.Reveal()|};
        s_keys[user] = {|BYOK105:creds.ApiKey.Reveal()|};
    }

    public static bool Knows(string user) => s_last is not null && s_keys.ContainsKey(user);
}

//// case: child process of a command line agent
using System.Diagnostics;
using Byok;

public sealed class AgentRunner
{
    public async Task<int> RunAsync(ByokCredentials creds, string script, CancellationToken ct)
    {
        var key = creds.ApiKey.Reveal();
        var start = new ProcessStartInfo("agent") { UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add(script);
        start.ArgumentList.Add("--api-key");
        start.ArgumentList.Add({|BYOK105:key|});
        start.Environment["AGENT_PROVIDER"] = creds.Provider;
        start.Environment["AGENT_KEY"] = {|BYOK105:key|};
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(ct);
        return process.ExitCode;
    }

    public void Quick(ByokCredentials creds)
    {
        Environment.SetEnvironmentVariable("OPENAI_API_KEY", {|BYOK105:creds.ApiKey.Reveal()|});
        using var process = Process.Start("agent", {|BYOK105:"--key " + creds.ApiKey.Reveal()|});
        process.WaitForExit();
    }
}

//// case: claims principal for later requests
using System.Security.Claims;
using Byok;

public sealed class SignIn
{
    public ClaimsPrincipal Create(string user, ByokCredentials creds)
    {
        var claims = new List<Claim> { new(ClaimTypes.Name, user), new("provider", creds.Provider) };
        claims.Add(new Claim("byok", {|BYOK105:creds.ApiKey.Reveal()|}));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, "byok"));
    }
}
