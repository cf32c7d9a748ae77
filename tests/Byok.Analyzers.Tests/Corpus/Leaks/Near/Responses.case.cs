//// case: resp-handler-returns-key
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/whoami", (ByokCredentials creds) => {|BYOK104:creds.ApiKey.Reveal()|});
app.Run();

//// case: resp-handler-returns-interpolation
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/whoami", (ByokCredentials creds) =>
{
    var v = creds.ApiKey.Reveal();
    return {|BYOK104:$"you are {v}"|};
});
app.Run();

//// case: resp-handler-returns-object
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/session", async (ByokCredentials creds) =>
{
    await Task.Yield();
    return {|BYOK104:new { creds.Provider, key = creds.ApiKey.Reveal() }|};
});
app.Run();

//// case: resp-results-ok
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/session", (ByokCredentials creds) => Results.Ok({|BYOK104:new SessionInfo(creds.Provider, creds.ApiKey.Reveal())|}));
app.Run();

record SessionInfo(string Provider, string Token);

//// case: resp-results-json-dictionary
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/env", (ByokCredentials creds) =>
{
    Dictionary<string, string> env = new() { { "OPENAI_API_KEY", creds.ApiKey.Reveal() } };
    return Results.Json({|BYOK104:env|});
});
app.Run();

//// case: resp-typedresults-text
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/curl", (ByokCredentials creds) =>
    TypedResults.Text({|BYOK104:"curl -H 'Authorization: Bearer " + creds.ApiKey.Reveal() + "'"|}));
app.Run();

//// case: resp-results-problem
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/check", (ByokCredentials creds) =>
    creds.Model is null
        ? Results.Problem(detail: {|BYOK104:$"key {creds.ApiKey.Reveal()} has no model"|}, statusCode: 400)
        : Results.NoContent());
app.Run();

//// case: resp-badrequest-static-handler
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/check", Handlers.Check);
app.Run();

static class Handlers
{
    public static IResult Check(ByokCredentials creds)
    {
        var s = creds.ApiKey.Reveal();
        if (s.Length < 40)
            return Results.BadRequest({|BYOK104:s + " is too short"|});
        return Results.Ok();
    }
}

//// case: resp-static-handler-returns
using Byok;

public static class KeyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/echo", Echo);

    private static async Task<string> Echo(ByokCredentials creds, CancellationToken ct)
    {
        await Task.Delay(10, ct);
        var result = creds.ApiKey.Reveal();
        return {|BYOK104:result|};
    }
}

//// case: resp-writeasync
using Byok;

public class EchoMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/echo"))
        {
            var creds = context.GetByokCredentials();
            await context.Response.WriteAsync({|BYOK104:"key: " + creds.ApiKey.Reveal()|});
            return;
        }
        await next(context);
    }
}

//// case: resp-writeasjson
using Byok;

public static class Writer
{
    public static Task WriteAsync(HttpContext context)
    {
        var body = new { auth = context.GetByokCredentials().ApiKey.Reveal(), ok = true };
        return context.Response.WriteAsJsonAsync({|BYOK104:body|});
    }
}

//// case: resp-body-stream
using System.Text;
using Byok;

public static class StreamWriterEndpoint
{
    public static async Task WriteAsync(HttpContext context)
    {
        var bytes = Encoding.UTF8.GetBytes($"data: {context.GetByokCredentials().ApiKey.Reveal()}\n\n");
        await context.Response.Body.WriteAsync({|BYOK104:bytes|});
        await context.Response.Body.FlushAsync();
    }
}

//// case: resp-header-set
using Byok;

public class HeaderMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var key = context.GetByokCredentials().ApiKey.Reveal();
        context.Response.Headers["X-Used-Key"] = {|BYOK104:key|};
        return next(context);
    }
}

//// case: resp-header-append
using Byok;

public class HeaderMiddleware2(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.Append("X-Debug", {|BYOK104:context.GetByokCredentials().ApiKey.Reveal()|});
            return Task.CompletedTask;
        });
        return next(context);
    }
}

//// case: resp-header-typed
using Byok;

public class HeaderMiddleware3(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.ETag = {|BYOK104:"\"" + context.GetByokCredentials().ApiKey.Reveal() + "\""|};
        return next(context);
    }
}

//// case: resp-cookie
using Byok;
using Microsoft.AspNetCore.Mvc;

[ApiController]
public class SignInController : ControllerBase
{
    [HttpPost("/signin")]
    public IActionResult SignIn()
    {
        var creds = HttpContext.GetByokCredentials();
        Response.Cookies.Append("ApiKey", {|BYOK104:creds.ApiKey.Reveal()|}, new CookieOptions { HttpOnly = true, Secure = true });
        return NoContent();
    }
}

//// case: resp-cookie-base64
using System.Text;
using Byok;

public static class Remember
{
    public static void Me(HttpContext http)
    {
        var raw = http.GetByokCredentials().ApiKey.Reveal();
        var packed = Convert.ToBase64String(Encoding.UTF8.GetBytes(raw + "|" + DateTime.UtcNow.Ticks));
        http.Response.Cookies.Append("r", {|BYOK104:packed|});
    }
}

//// case: resp-problem-details-object
using Byok;
using Microsoft.AspNetCore.Mvc;

public static class Problems
{
    public static ProblemDetails For(ByokCredentials creds) => new()
    {
        Title = "Refused",
        Status = 403,
        Detail = {|BYOK104:$"{creds.Provider} refused {creds.ApiKey.Reveal()}"|},
    };
}

//// case: resp-problem-details-extension
using Byok;
using Microsoft.AspNetCore.Mvc;

public static class Problems2
{
    public static ProblemDetails For(ByokCredentials creds)
    {
        var p = new ProblemDetails { Title = "Refused" };
        p.Extensions["key"] = {|BYOK104:creds.ApiKey.Reveal()|};
        return p;
    }
}

//// case: resp-problem-customize
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails(o => o.CustomizeProblemDetails = context =>
{
    if (context.HttpContext.TryGetByokCredentials(out var creds))
        context.ProblemDetails.Extensions.Add("caller", {|BYOK104:creds.ApiKey.Reveal()|});
});
builder.Build().Run();

//// case: resp-controller-returns-string
using Byok;
using Microsoft.AspNetCore.Mvc;

[ApiController, Route("api/[controller]")]
public class MeController : ControllerBase
{
    [HttpGet]
    public string Get()
    {
        var data = HttpContext.GetByokCredentials().ApiKey.Reveal();
        return {|BYOK104:data|};
    }
}

//// case: resp-controller-actionresult
using Byok;
using Microsoft.AspNetCore.Mvc;

[ApiController, Route("api/keys")]
public class KeysController : ControllerBase
{
    [HttpGet("current")]
    public ActionResult<KeyDto> Get()
    {
        var creds = HttpContext.GetByokCredentials();
        var dto = new KeyDto { Provider = creds.Provider, Value = creds.ApiKey.Reveal() };
        return Ok({|BYOK104:dto|});
    }
}

public class KeyDto
{
    public string? Provider { get; set; }
    public string? Value { get; set; }
}

//// case: resp-controller-content
using Byok;
using Microsoft.AspNetCore.Mvc;

public class PageController : Controller
{
    [HttpGet("/page")]
    public IActionResult Page() =>
        Content({|BYOK104:$"<script>var key = '{HttpContext.GetByokCredentials().ApiKey.Reveal()}';</script>"|}, "text/html");
}

//// case: resp-viewdata
using Byok;
using Microsoft.AspNetCore.Mvc;

public class PlayController : Controller
{
    [HttpGet("/play")]
    public IActionResult Play()
    {
        ViewData["Key"] = {|BYOK104:HttpContext.GetByokCredentials().ApiKey.Reveal()|};
        return View();
    }
}

//// case: resp-page-model-viewdata
using Byok;
using Microsoft.AspNetCore.Mvc.RazorPages;

public class SettingsModel : PageModel
{
    public void OnGet()
    {
        var k = HttpContext.GetByokCredentials().ApiKey.Reveal();
        ViewData["k"] = {|BYOK104:k|};
    }
}

//// case: resp-signalr-send
using Byok;
using Microsoft.AspNetCore.SignalR;

public class ChatHub : Hub
{
    public async Task Join(string room)
    {
        var creds = Context.GetHttpContext()!.GetByokCredentials();
        await Groups.AddToGroupAsync(Context.ConnectionId, room);
        await Clients.Group(room).SendAsync("joined", room, {|BYOK104:creds.ApiKey.Reveal()|});
    }
}

//// case: resp-signalr-caller-object
using Byok;
using Microsoft.AspNetCore.SignalR;

public class PlainHub(IByokCredentialsAccessor accessor) : Hub
{
    public Task Hello()
    {
        var hello = new { At = DateTimeOffset.UtcNow, Token = accessor.GetRequiredCredentials().ApiKey.Reveal() };
        return Clients.Caller.SendAsync("hello", {|BYOK104:hello|});
    }
}

//// case: resp-js-interop
using Byok;
using Microsoft.JSInterop;

public class LocalStore(IJSRuntime js)
{
    public async Task SaveAsync(ByokCredentials creds)
    {
        await js.InvokeVoidAsync("localStorage.setItem", "key", {|BYOK104:creds.ApiKey.Reveal()|});
    }
}

//// case: resp-filter-returns
using Byok;

public class LegacyFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        if (result is null)
            return Results.Text({|BYOK104:context.HttpContext.GetByokCredentials().ApiKey.Reveal()|});
        return result;
    }
}

//// case: resp-list-in-group
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
var admin = app.MapGroup("/admin").RequireByok();
admin.MapGet("/all", (HttpContext http) =>
{
    var found = new List<object>();
    if (http.TryGetByokCredentials(out var c))
        found.Add(c.ApiKey.Reveal());
    return Results.Ok({|BYOK104:found|});
});
app.Run();

//// case: resp-async-stream
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/stream", (ByokCredentials creds) =>
{
    return {|BYOK104#s:Stream()|};

    async IAsyncEnumerable<string> Stream()
    {
        yield return {|BYOK104#s:"hello " + creds.ApiKey.Reveal()|};
        await Task.Delay(1);
    }
});
app.Run();
