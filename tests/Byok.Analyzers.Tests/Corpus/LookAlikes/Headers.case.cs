//// case: la-header-provider
using Byok;

public class HD1(ILogger<HD1> log)
{
    public void Go(HttpRequest request)
    {
        var apiKey = request.Headers[ByokHeaders.Provider].ToString();
        log.LogInformation("{ApiKey}", apiKey);
    }
}

//// case: la-header-other-try
using Byok;

public class HD2(ILogger<HD2> log)
{
    public void Go(HttpRequest request)
    {
        if (request.Headers.TryGetValue("X-Request-Id", out var token))
            log.LogInformation("request {Token}", token);
    }
}

//// case: la-header-presence
using Byok;

public class HD3(ILogger<HD3> log)
{
    public void Go(HttpRequest request)
    {
        var present = request.Headers.ContainsKey(ByokHeaders.ApiKey);
        log.LogInformation("key sent: {Present}, values {N}", present, request.Headers[ByokHeaders.ApiKey].Count);
    }
}

//// case: la-header-length
using Byok;

public class HD4(ILogger<HD4> log)
{
    public void Go(HttpRequest request) => log.LogInformation("{L}", request.Headers["X-BYOK-Api-Key"].ToString().Length);
}

//// case: la-header-missing-message
using Byok;

public class HD5(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (string.IsNullOrEmpty(context.Request.Headers[ByokHeaders.ApiKey]))
        {
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync($"Send your key in the header {ByokHeaders.ApiKey}.");
            return;
        }
        await next(context);
    }
}

//// case: la-header-name-returned
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/help", () => Results.Ok(new { header = ByokHeaders.ApiKey, provider = ByokHeaders.Provider }));
app.Run();

//// case: la-header-names-joined
using Byok;

public class HD6(ILogger<HD6> log)
{
    public void Go(HttpRequest request)
    {
        log.LogInformation("{Names}", string.Join(";", request.Headers.Select(h => h.Key)));
        log.LogInformation("{N}", request.Headers.Count);
    }
}

//// case: la-header-typed
using Byok;

public class HD7(ILogger<HD7> log)
{
    public void Go(HttpRequest request) =>
        log.LogInformation("{Agent} {Accept} {Host} {Type} {Length}", request.Headers.UserAgent, request.Headers.Accept, request.Headers.Host, request.ContentType, request.Headers.ContentLength);
}

//// case: la-header-where-filtered
using Byok;

public class HD8(ILogger<HD8> log)
{
    private static readonly string[] Allowed = ["Accept", "User-Agent"];

    public void Go(HttpRequest request)
    {
        var shown = request.Headers.Where(h => Allowed.Contains(h.Key, StringComparer.OrdinalIgnoreCase)).Select(h => h.Key + "=" + h.Value);
        log.LogInformation("{Shown}", string.Join("; ", shown));
    }
}

//// case: la-header-removed-then-forwarded
using Byok;

public class HD9(HttpClient http)
{
    public async Task Go(HttpContext context)
    {
        using var m = new HttpRequestMessage(HttpMethod.Get, "https://api.example");
        foreach (var (name, value) in context.Request.Headers)
        {
            if (!name.StartsWith("X-BYOK-", StringComparison.OrdinalIgnoreCase))
                m.Headers.TryAddWithoutValidation(name, value.ToArray());
        }
        await http.SendAsync(m);
    }
}

//// case: la-header-forwarded-as-header
using Byok;

public class HD10(HttpClient http)
{
    public async Task Go(HttpContext context)
    {
        using var m = new HttpRequestMessage(HttpMethod.Get, "https://other-service.example");
        m.Headers.TryAddWithoutValidation(ByokHeaders.ApiKey, context.Request.Headers[ByokHeaders.ApiKey].ToString());
        await http.SendAsync(m);
    }
}

//// case: la-header-own-dictionary
using Byok;

public class HD11(ILogger<HD11> log)
{
    public void Go()
    {
        var headers = new Dictionary<string, string> { ["X-BYOK-Provider"] = "openai", ["Accept"] = "*/*" };
        log.LogInformation("{Headers}", headers);
    }
}

//// case: la-header-response-dump
using Byok;

public class HD12(ILogger<HD12> log)
{
    public void Go(HttpContext context)
    {
        foreach (var header in context.Response.Headers)
            log.LogInformation("{Name}: {Value}", header.Key, header.Value);
    }
}

//// case: la-header-response-message-dump
using Byok;

public class HD13(HttpClient http, ILogger<HD13> log)
{
    public async Task Go()
    {
        using var a = await http.GetAsync("https://api.example");
        log.LogInformation("{H}", string.Join("\n", a.Headers.Select(h => h.Key + ": " + string.Join(",", h.Value))));
    }
}

//// case: la-header-content-type-indexer
using Byok;

public class HD14(ILogger<HD14> log)
{
    private const string ApiKeyHeader = "Content-Type";

    public void Go(HttpRequest r) => log.LogInformation("{V}", r.Headers[ApiKeyHeader]);
}

//// case: la-header-fromheader-other
using Byok;
using Microsoft.AspNetCore.Mvc;

[ApiController]
public class HdController(ILogger<HdController> log) : ControllerBase
{
    [HttpGet("/x")]
    public IActionResult Get([FromHeader(Name = "X-BYOK-Model")] string apiKey, [FromHeader(Name = "X-Trace")] string secret)
    {
        log.LogInformation("{ApiKey} {Secret}", apiKey, secret);
        return Ok(apiKey);
    }
}

//// case: la-header-query
using Byok;

public class HD15(ILogger<HD15> log)
{
    public void Go(HttpRequest r) => log.LogInformation("{Page} {Path}", r.Query["page"], r.Path);
}

//// case: la-header-compare
using Byok;

public class HD16(ILogger<HD16> log)
{
    public void Go(HttpContext http)
    {
        var same = http.Request.Headers[ByokHeaders.ApiKey] == http.GetByokCredentials().ApiKey.Reveal();
        log.LogInformation("same {Same}", same);
    }
}

//// case: la-header-hash
using System.Security.Cryptography;
using System.Text;
using Byok;

public class HD17(ILogger<HD17> log)
{
    public void Go(HttpContext http)
    {
        var raw = http.Request.Headers[ByokHeaders.ApiKey].ToString();
        log.LogInformation("{Id}", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(raw))));
    }
}

//// case: la-header-wrapped
using Byok;

public class HD18(ILogger<HD18> log)
{
    public void Go(HttpContext http)
    {
        if (ApiKey.TryCreate(http.Request.Headers[ByokHeaders.ApiKey], out var key))
            log.LogInformation("{Key}", key);
    }
}
