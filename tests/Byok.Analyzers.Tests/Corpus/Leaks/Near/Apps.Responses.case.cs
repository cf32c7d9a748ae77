//// case: problem details extensions in an exception handler
using Byok;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

public sealed class ProviderExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not HttpRequestException { StatusCode: { } status } || httpContext.Items["creds"] is not ByokCredentials creds)
            return false;
        var details = new ProblemDetails { Title = "The provider refused the call", Status = (int)status };
        details.Extensions["provider"] = creds.Provider;
        details.Extensions["key"] = {|BYOK104:creds.ApiKey.Reveal()|};
        httpContext.Response.StatusCode = 502;
        return await problems.TryWriteAsync({|?BYOK104:new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = details }|});
    }
}

//// case: minimal api group with a filter
using Byok;

var app = WebApplication.Create(args);
var api = app.MapGroup("/api").AddEndpointFilter(async (context, next) =>
{
    var creds = context.Arguments.OfType<ByokCredentials>().FirstOrDefault();
    var result = await next(context);
    if (creds is not null)
        context.HttpContext.Response.Headers["X-Used-Key"] = {|BYOK104:creds.ApiKey.Reveal()|};
    return result;
});
api.MapGet("/me", (ByokCredentials creds) => {|BYOK104:new { creds.Provider, Key = creds.ApiKey.Reveal() }|});
api.MapGet("/debug", (ByokCredentials creds) => Results.Text({|BYOK104:creds.Provider + ":" + creds.ApiKey.Reveal()|}));
api.MapGet("/model", (ByokCredentials creds) => TypedResults.Ok(creds.ModelId));
app.Run();

//// case: handler returns the text
using Byok;

var app = WebApplication.Create(args);
app.MapPost("/echo", (ByokCredentials creds, HttpRequest request) =>
{
    if (request.ContentLength is > 4096)
        return "too long";
    var answer = creds.Provider + " " + creds.ApiKey.Reveal();
    return {|BYOK104:answer|};
});
app.MapGet("/models", (ByokCredentials creds) => creds.Preset.Id);
app.Run();

//// case: cookies for the next visit
using Byok;
using Microsoft.Net.Http.Headers;

public static class Remember
{
    public static void Me(HttpContext context, ByokCredentials creds)
    {
        var options = new CookieOptions { HttpOnly = true, Secure = true, MaxAge = TimeSpan.FromDays(30) };
        context.Response.Cookies.Append("provider", creds.Provider, options);
        context.Response.Cookies.Append("byok", {|BYOK104:creds.ApiKey.Reveal()|}, options);
    }

    public static SetCookieHeaderValue Raw(ByokCredentials creds)
    {
        var text = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(creds.ApiKey.Reveal()));
        return new SetCookieHeaderValue("byok", {|BYOK104:text|}) { HttpOnly = true };
    }

    public static System.Net.Cookie Client(ByokCredentials creds)
    {
        var cookie = new System.Net.Cookie("byok", "") { Path = "/" };
        cookie.Value = {|BYOK104:creds.ApiKey.Reveal()|};
        return cookie;
    }
}

//// case: controller answers with the credentials
using Byok;
using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("keys")]
public sealed class KeysController(ILogger<KeysController> logger) : ControllerBase
{
    [HttpGet("current")]
    public IActionResult Current(ByokCredentials creds)
    {
        logger.LogInformation("current key asked for, {Key}", creds.ApiKey);
        return Ok({|BYOK104:new KeyView(creds.Provider, creds.ApiKey.Reveal())|});
    }

    [HttpGet("raw")]
    public ActionResult<string> Raw(ByokCredentials creds) => {|BYOK104:creds.ApiKey.Reveal()|};

    [HttpPost("verify")]
    public IActionResult Verify(ByokCredentials creds)
    {
        var check = ProviderCatalog.CheckKey(creds.ApiKey.Reveal(), creds.Provider);
        return check.Candidates.Count > 0 ? NoContent() : Problem({|BYOK104:"not a key: " + creds.ApiKey.Reveal()|}, statusCode: 422);
    }
}

public sealed record KeyView(string Provider, string Key);

//// case: response body written in pieces
using System.Buffers;
using System.Text;
using System.Text.Json;
using Byok;

public sealed class StreamingDump
{
    public async Task WriteAsync(HttpResponse response, ByokCredentials creds, CancellationToken ct)
    {
        response.ContentType = "text/event-stream";
        await response.WriteAsync("event: open\n", ct);
        var bytes = Encoding.UTF8.GetBytes($"data: {creds.ApiKey.Reveal()}\n\n");
        await response.Body.WriteAsync({|BYOK104:bytes|}, ct);
        response.BodyWriter.Write({|BYOK104:Encoding.ASCII.GetBytes(creds.ApiKey.Reveal())|});
        await response.BodyWriter.FlushAsync(ct);
    }

    public Task JsonAsync(HttpResponse response, ByokCredentials creds)
    {
        var body = new Dictionary<string, string?> { ["model"] = creds.Model };
        body["apiKey"] = creds.ApiKey.Reveal();
        return response.WriteAsJsonAsync({|BYOK104:body|}, JsonSerializerOptions.Web);
    }
}

//// case: typed results of a status endpoint
using Byok;
using Microsoft.AspNetCore.Http.HttpResults;

public static class StatusEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/status", Status);
        routes.MapGet("/status/full", Full);
    }

    private static Results<Ok<string>, ProblemHttpResult> Status(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        if (key.Length < 20)
            return TypedResults.Problem(detail: {|BYOK104:$"{key} is too short"|}, statusCode: 400);
        return TypedResults.Ok("fine");
    }

    private static IResult Full(ByokCredentials creds) =>
        Results.Problem(title: "status", extensions: {|BYOK104:new Dictionary<string, object?> { ["key"] = creds.ApiKey.Reveal() }|});
}

//// case: chat hub tells the group
using Byok;
using Microsoft.AspNetCore.SignalR;

public sealed class ChatHub(ILogger<ChatHub> logger) : Hub
{
    public async Task Join(string room)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, room);
        if (Context.Items["creds"] is not ByokCredentials creds)
            return;
        var who = creds.ApiKey.Reveal();
        logger.LogInformation("{Connection} joined {Room}", Context.ConnectionId, room);
        await Clients.Group(room).SendAsync("joined", room, {|BYOK104:who|});
        await Clients.Caller.SendCoreAsync("welcome", {|BYOK104:[who, DateTimeOffset.UtcNow]|});
    }
}

//// case: response headers by extension
using Byok;

public sealed class TrailerMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.Append("X-Provider", creds.Provider);
            context.Response.Headers.Append("X-Key", {|BYOK104:key|});
            context.Response.Headers.ETag = {|BYOK104:'"' + key + '"'|};
            return Task.CompletedTask;
        });
        return next(context);
    }
}

//// case: view data for a settings page
using Byok;
using Microsoft.AspNetCore.Mvc;

public sealed class SettingsController : Controller
{
    public IActionResult Index(ByokCredentials creds)
    {
        ViewData["Provider"] = creds.Provider;
        ViewData["Key"] = {|BYOK104:creds.ApiKey.Reveal()|};
        TempData["Last"] = {|BYOK105:creds.ApiKey.Reveal()|};
        return View();
    }
}
