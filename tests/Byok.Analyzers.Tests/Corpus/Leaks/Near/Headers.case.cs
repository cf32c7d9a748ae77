//// case: header-indexer-constant
using Byok;

public class HdrMiddleware(RequestDelegate next, ILogger<HdrMiddleware> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        var v = context.Request.Headers["X-BYOK-Api-Key"];
        log.LogInformation("incoming {V}", {|BYOK101:v|});
        return next(context);
    }
}

//// case: header-byokheaders-constant
using Byok;

public class HdrMiddleware2(RequestDelegate next, ILogger<HdrMiddleware2> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        log.LogInformation("incoming {V}", {|BYOK101:context.Request.Headers[ByokHeaders.ApiKey].ToString()|});
        return next(context);
    }
}

//// case: header-trygetvalue
using Byok;

public class HdrMiddleware3(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Headers.TryGetValue("x-byok-api-key", out var values) && values.Count > 1)
        {
            await context.Response.WriteAsync({|BYOK104:"two keys: " + string.Join(" and ", values.ToArray())|});
            return;
        }
        await next(context);
    }
}

//// case: header-first-or-default
using Byok;

public class HdrExtract(ILogger<HdrExtract> log)
{
    public string? Extract(HttpRequest request)
    {
        string? raw = request.Headers[ByokHeaders.ApiKey].FirstOrDefault();
        if (raw is null)
            return null;
        log.LogDebug({|BYOK101:$"extracted {raw.Trim()}"|});
        return raw;
    }
}

//// case: header-fromheader-parameter
using Byok;
using Microsoft.AspNetCore.Mvc;

[ApiController]
public class HdrController(ILogger<HdrController> log) : ControllerBase
{
    [HttpPost("/h")]
    public IActionResult Post([FromHeader(Name = "X-BYOK-Api-Key")] string token)
    {
        log.LogInformation("token {T}", {|BYOK101:token|});
        return Ok();
    }
}

//// case: header-const-of-own
using Byok;

public class HdrOwn(ILogger<HdrOwn> log)
{
    private const string Name = "X-Byok-" + "Api-Key";

    public void Go(HttpContext http) => log.LogInformation("{X}", {|BYOK101:http.Request.Headers[Name]|});
}

//// case: header-dump-dictionary
using Byok;

public class HdrDump(RequestDelegate next, ILogger<HdrDump> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        log.LogInformation("Headers: {Headers}", {|BYOK101/BYOK107:context.Request.Headers|});
        await next(context);
    }
}

//// case: header-dump-join
using Byok;

public class HdrDump2(RequestDelegate next, ILogger<HdrDump2> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var all = string.Join(Environment.NewLine, context.Request.Headers.Select(h => $"{h.Key}: {h.Value}"));
        log.LogDebug("{All}", {|BYOK101/BYOK107:all|});
        await next(context);
    }
}

//// case: header-dump-foreach
using Byok;

public class HdrDump3
{
    public static void Print(HttpRequest request)
    {
        foreach (var header in request.Headers)
        {
            Console.WriteLine({|BYOK101/BYOK107:$"{header.Key} = {header.Value}"|});
        }
    }
}

//// case: header-dump-json
using System.Text.Json;
using Byok;

public class HdrDump4(ILogger<HdrDump4> log)
{
    public void Print(HttpRequest request)
    {
        var d = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString());
        log.LogInformation("{Json}", {|BYOK101/BYOK107:JsonSerializer.Serialize(d)|});
    }
}

//// case: header-dump-echo-endpoint
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/debug/headers", (HttpRequest request) => Results.Ok({|BYOK104/BYOK107:request.Headers|}));
app.Run();

//// case: header-dump-stringbuilder
using System.Text;
using Byok;

public class HdrDump5(ILogger<HdrDump5> log)
{
    public void Print(HttpContext http)
    {
        var sb = new StringBuilder();
        foreach (var (k, v) in http.Request.Headers)
            sb.Append(k).Append('=').Append(v).Append(';');
        log.LogError("bad request with {H}", {|BYOK101/BYOK107:sb.ToString()|});
    }
}
