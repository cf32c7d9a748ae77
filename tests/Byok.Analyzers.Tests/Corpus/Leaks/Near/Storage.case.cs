//// case: store-session
using Byok;

public static class SessionKeeper
{
    public static void Keep(HttpContext context)
    {
        var c = context.GetByokCredentials();
        context.Session.SetString("provider", c.Provider);
        context.Session.SetString("llm", {|BYOK105:c.ApiKey.Reveal()|});
    }
}

//// case: store-session-bytes
using System.Text;
using Byok;

public static class SessionKeeper2
{
    public static void Keep(HttpContext context)
    {
        var b = Encoding.UTF8.GetBytes(context.GetByokCredentials().ApiKey.Reveal());
        context.Session.Set("b", {|BYOK105:b|});
    }
}

//// case: store-tempdata
using Byok;
using Microsoft.AspNetCore.Mvc;

public class WizardController : Controller
{
    [HttpPost("/wizard/1")]
    public IActionResult One()
    {
        TempData["wizard.key"] = {|BYOK105:HttpContext.GetByokCredentials().ApiKey.Reveal()|};
        return RedirectToAction("Two");
    }
}

//// case: store-memory-cache-key
using Byok;
using Microsoft.Extensions.Caching.Memory;

public class ModelCache(IMemoryCache cache, HttpClient http)
{
    public Task<string?> GetAsync(ByokCredentials c) =>
        cache.GetOrCreateAsync({|BYOK105:"models:" + c.ApiKey.Reveal()|}, async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
            return await http.GetStringAsync("https://api.example/models");
        });
}

//// case: store-memory-cache-tuple-key
using Byok;
using Microsoft.Extensions.Caching.Memory;

public class ModelCache2(IMemoryCache cache)
{
    public bool Has(ByokCredentials c)
    {
        var key = (c.Provider, c.ApiKey.Reveal());
        return cache.TryGetValue({|BYOK105:key|}, out _);
    }
}

//// case: store-distributed-cache-key
using Byok;
using Microsoft.Extensions.Caching.Distributed;

public class Quota(IDistributedCache cache)
{
    public async Task CountAsync(ByokCredentials c)
    {
        var id = $"quota/{c.Provider}/{c.ApiKey.Reveal()}";
        await cache.SetStringAsync({|BYOK105:id|}, "1");
    }
}

//// case: store-distributed-cache-value
using Byok;
using Microsoft.Extensions.Caching.Distributed;

public class Tickets(IDistributedCache cache)
{
    public async Task<string> IssueAsync(ByokCredentials c)
    {
        var ticket = Guid.NewGuid().ToString("n");
        await cache.SetStringAsync(ticket, {|BYOK105:c.ApiKey.Reveal()|});
        return ticket;
    }
}

//// case: store-ratelimit-partition
using System.Threading.RateLimiting;
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRateLimiter(o => o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
{
    var partition = http.TryGetByokCredentials(out var c) ? c.ApiKey.Reveal() : "anonymous";
    return RateLimitPartition.GetFixedWindowLimiter({|BYOK105:partition|}, _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(1) });
}));
builder.Build().Run();

//// case: store-file-writealltext
using Byok;

public class Dumper
{
    public void Dump(ByokCredentials c)
    {
        File.WriteAllText(Path.Combine(Path.GetTempPath(), "last.txt"), {|BYOK105:$"{c.Provider}={c.ApiKey.Reveal()}"|});
    }
}

//// case: store-file-append-lines-async
using Byok;

public class Dumper2
{
    public async Task Dump(ByokCredentials c, CancellationToken ct)
    {
        string[] lines = [DateTime.Now.ToString("o"), c.ApiKey.Reveal()];
        await File.AppendAllLinesAsync("audit.log", {|BYOK105:lines|}, ct);
    }
}

//// case: store-streamwriter-on-path
using Byok;

public class Dumper3
{
    public void Dump(ByokCredentials c)
    {
        using var w = new StreamWriter("keys.csv", append: true);
        w.Write(c.Provider);
        w.Write(';');
        w.WriteLine({|BYOK105:c.ApiKey.Reveal()|});
    }
}

//// case: store-filestream-bytes
using System.Text;
using Byok;

public class Dumper4
{
    public async Task Dump(ByokCredentials c)
    {
        await using var f = File.OpenWrite("state.bin");
        var payload = Encoding.Unicode.GetBytes(c.ApiKey.Reveal());
        await f.WriteAsync({|BYOK105:payload|});
    }
}

//// case: store-static-field
using Byok;

public class Current
{
    private static string? s_last;

    public void Use(ByokCredentials c)
    {
        s_last = {|BYOK105:c.ApiKey.Reveal()|};
    }

    public static bool Any => s_last is not null;
}

//// case: store-static-property-other-class
using Byok;

public static class Globals
{
    public static string? Token { get; set; }
}

public class Handler
{
    public void Use(ByokCredentials c)
    {
        var t = c.ApiKey.Reveal();
        Globals.Token = {|BYOK105:t|};
    }
}

//// case: store-static-dictionary
using System.Collections.Concurrent;
using Byok;

public class Registry
{
    private static readonly ConcurrentDictionary<string, string> ByConnection = new();

    public void Register(string connection, ByokCredentials c) => ByConnection[connection] = {|BYOK105:c.ApiKey.Reveal()|};
}

//// case: store-environment
using Byok;

public class Env
{
    public void Set(ByokCredentials c)
    {
        Environment.SetEnvironmentVariable("OPENAI_API_KEY", {|BYOK105:c.ApiKey.Reveal()|});
    }
}

//// case: store-process-arguments
using System.Diagnostics;
using Byok;

public class Proc
{
    public void Run(ByokCredentials c)
    {
        var psi = new ProcessStartInfo("python3")
        {
            Arguments = {|BYOK105:"agent.py --key " + c.ApiKey.Reveal()|},
            RedirectStandardOutput = true,
        };
        using var p = Process.Start(psi);
    }
}

//// case: store-process-argument-list
using System.Diagnostics;
using Byok;

public class Proc2
{
    public Process? Run(ByokCredentials c)
    {
        var psi = new ProcessStartInfo("llm");
        psi.ArgumentList.Add("--api-key");
        psi.ArgumentList.Add({|BYOK105:c.ApiKey.Reveal()|});
        return Process.Start(psi);
    }
}

//// case: store-process-start-two
using System.Diagnostics;
using Byok;

public class Proc3
{
    public void Run(ByokCredentials c)
    {
        var args = string.Format("-H \"Authorization: Bearer {0}\" https://api.example", c.ApiKey.Reveal());
        Process.Start("curl", {|BYOK105:args|});
    }
}

//// case: store-claim
using System.Security.Claims;
using Byok;

public class ClaimsMaker
{
    public ClaimsPrincipal Make(ByokCredentials c)
    {
        var identity = new ClaimsIdentity("byok");
        identity.AddClaim(new Claim("provider", c.Provider));
        identity.AddClaim(new Claim("key", {|BYOK105:c.ApiKey.Reveal()|}));
        return new ClaimsPrincipal(identity);
    }
}

//// case: store-claim-collection-expression
using System.Security.Claims;
using Byok;

public class ClaimsMaker2
{
    public ClaimsIdentity Make(ByokCredentials c)
    {
        var v = c.ApiKey.Reveal();
        return new ClaimsIdentity([new Claim(ClaimTypes.Name, c.Provider), new Claim(ClaimTypes.NameIdentifier, {|BYOK105:v|})], "byok");
    }
}

//// case: store-hybrid-style-cache-entry
using Byok;
using Microsoft.Extensions.Caching.Memory;

public class Entries(IMemoryCache cache)
{
    public void Put(ByokCredentials c, string answer)
    {
        using var e = cache.CreateEntry({|BYOK105:c.ApiKey.Reveal() + ":answer"|});
        e.Value = answer;
    }
}
