//// case: url-gemini-getasync
using Byok;

public class GeminiClient(HttpClient http)
{
    public async Task<string> AskAsync(ByokCredentials creds, string prompt)
    {
        var answer = await http.PostAsJsonAsync(
            {|BYOK102:$"https://generativelanguage.googleapis.com/v1beta/models/{creds.ModelId}:generateContent?key={creds.ApiKey.Reveal()}"|},
            new { contents = new[] { new { parts = new[] { new { text = prompt } } } } });
        return await answer.Content.ReadAsStringAsync();
    }
}

//// case: url-local-getstring
using Byok;

public class Models(HttpClient http)
{
    public Task<string> ListAsync(ByokCredentials creds)
    {
        var url = "https://generativelanguage.googleapis.com/v1beta/models?key=" + creds.ApiKey.Reveal();
        return http.GetStringAsync({|BYOK102:url|});
    }
}

//// case: url-new-uri
using Byok;

public class WsConnect
{
    public async Task OpenAsync(ByokCredentials creds, CancellationToken ct)
    {
        var token = Uri.EscapeDataString(creds.ApiKey.Reveal());
        using var ws = new System.Net.WebSockets.ClientWebSocket();
        await ws.ConnectAsync(new Uri({|BYOK102:$"wss://live.example/ws?key={token}"|}), ct);
    }
}

//// case: url-logged-once
using Byok;

public class WsConnect2(ILogger<WsConnect2> log)
{
    public Uri Build(ByokCredentials creds)
    {
        var uri = new Uri({|BYOK102:"wss://live.example/ws?key=" + creds.ApiKey.Reveal()|});
        log.LogInformation("connecting to {Uri}", uri);
        return uri;
    }
}

//// case: url-uribuilder-query
using Byok;

public class UrlB
{
    public Uri Build(ByokCredentials creds)
    {
        var b = new UriBuilder("https", "api.example") { Path = "v1/models" };
        b.Query = {|BYOK102:"key=" + creds.ApiKey.Reveal()|};
        return b.Uri;
    }
}

//// case: url-uribuilder-password
using Byok;

public class UrlB2
{
    public Uri Build(ByokCredentials creds) =>
        new UriBuilder { Scheme = "https", Host = "api.example", UserName = "x", Password = {|BYOK102:creds.ApiKey.Reveal()|} }.Uri;
}

//// case: url-querystring-create
using Byok;

public class UrlQ
{
    public string Build(ByokCredentials creds)
    {
        var q = QueryString.Create("access_token", {|BYOK102:creds.ApiKey.Reveal()|});
        return "https://api.example/models" + q.ToUriComponent();
    }
}

//// case: url-queryhelpers-dictionary
using Byok;
using Microsoft.AspNetCore.WebUtilities;

public class UrlQ2(HttpClient http)
{
    public Task<byte[]> GetAsync(ByokCredentials creds)
    {
        var parameters = new Dictionary<string, string?>
        {
            ["alt"] = "sse",
            ["key"] = creds.ApiKey.Reveal(),
        };
        var address = QueryHelpers.AddQueryString("https://api.example/stream", {|BYOK102:parameters|});
        return http.GetByteArrayAsync(address);
    }
}

//// case: url-querybuilder
using Byok;
using Microsoft.AspNetCore.Http.Extensions;

public class UrlQ3
{
    public string Build(ByokCredentials creds)
    {
        var qb = new QueryBuilder { { "model", creds.Model ?? "" } };
        qb.Add("apikey", {|BYOK102:creds.ApiKey.Reveal()|});
        return "https://api.example/" + qb;
    }
}

//// case: url-request-message
using Byok;

public class UrlM(IHttpClientFactory factory)
{
    public async Task SendAsync(ByokCredentials creds)
    {
        var path = string.Format("/v1/chat?api_key={0}&stream={1}", creds.ApiKey.Reveal(), true);
        using var message = new HttpRequestMessage(HttpMethod.Get, {|BYOK102:path|});
        using var answer = await factory.CreateClient("llm").SendAsync(message);
        answer.EnsureSuccessStatusCode();
    }
}

//// case: url-request-uri-set
using System.Text;
using Byok;

public class KeyHandler(IHttpContextAccessor accessor) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var creds = accessor.HttpContext!.GetByokCredentials();
        var b = new StringBuilder(request.RequestUri!.AbsoluteUri);
        b.Append(b.ToString().Contains('?') ? '&' : '?').AppendFormat("key={0}", creds.ApiKey.Reveal());
        request.RequestUri = new Uri({|BYOK102:b.ToString()|});
        return base.SendAsync(request, cancellationToken);
    }
}

//// case: url-base-address
using Byok;

public static class ClientFactory
{
    public static HttpClient Create(ByokCredentials creds) => new()
    {
        BaseAddress = new Uri(uriString: {|BYOK102:$"https://{creds.ApiKey.Reveal()}@api.example/"|}),
    };
}

//// case: url-trycreate
using Byok;

public class UrlT
{
    public Uri? Make(ByokCredentials creds)
    {
        var candidate = $"https://api.example/{creds.ApiKey.Reveal()}/usage";
        return Uri.TryCreate({|BYOK102:candidate|}, UriKind.Absolute, out var uri) ? uri : null;
    }
}

//// case: url-relative-uri
using Byok;

public class UrlR
{
    private static readonly Uri Root = new("https://api.example");

    public Uri Make(ByokCredentials creds)
    {
        var rel = "/v1?" + string.Join("&", new[] { "a=b", "key=" + creds.ApiKey.Reveal() });
        return new Uri(Root, {|BYOK102:rel|});
    }
}

//// case: url-redirect-result
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/console", (ByokCredentials creds) => Results.Redirect({|BYOK102/BYOK104:$"https://console.example/?k={creds.ApiKey.Reveal()}"|}));
app.Run();

//// case: url-response-redirect
using Byok;

public class Redirector(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path == "/login")
        {
            var c = context.GetByokCredentials();
            context.Response.Redirect({|BYOK102/BYOK104:"/home?token=" + c.ApiKey.Reveal()|});
            return;
        }
        await next(context);
    }
}

//// case: url-redirect-to-action
using Byok;
using Microsoft.AspNetCore.Mvc;

public class LoginController : Controller
{
    [HttpPost("/login")]
    public IActionResult Login()
    {
        var k = HttpContext.GetByokCredentials().ApiKey.Reveal();
        return RedirectToAction("Index", "Home", {|BYOK102/BYOK104:new { k }|});
    }
}

//// case: url-created
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/keys", (ByokCredentials creds) =>
{
    var where = "/keys/" + creds.ApiKey.Reveal();
    return TypedResults.Created({|BYOK102/BYOK104:where|});
});
app.Run();

//// case: url-linkgenerator
using Byok;

public class Links(LinkGenerator links)
{
    public string? Make(HttpContext http)
    {
        var secret = http.GetByokCredentials().ApiKey.Reveal();
        var values = new RouteValueDictionary { ["page"] = 1, ["k"] = secret };
        return links.GetPathByName("usage", {|BYOK102:values|});
    }
}

//// case: url-urlhelper
using Byok;
using Microsoft.AspNetCore.Mvc;

public class UsageController : Controller
{
    [HttpGet("/u")]
    public IActionResult Show()
    {
        var c = HttpContext.GetByokCredentials();
        ViewData["link"] = Url.Action("Details", "Usage", {|BYOK102:new { id = 5, apiKey = c.ApiKey.Reveal() }|});
        return View();
    }
}

//// case: url-put-and-delete
using Byok;

public class UrlPD(HttpClient http)
{
    public async Task Go(ByokCredentials creds)
    {
        var suffix = creds.ApiKey.Reveal();
        await http.PutAsync({|BYOK102:"files/1?sig=" + suffix|}, null);
        await http.DeleteAsync({|BYOK102:$"files/1?sig={suffix}"|});
    }
}

//// case: url-getfromjson-loop
using Byok;

public class Pager(HttpClient http)
{
    public async Task<List<string>> AllAsync(ByokCredentials creds)
    {
        var result = new List<string>();
        string? next = "/v1/models?pageSize=50&key=" + creds.ApiKey.Reveal();
        while (next != null)
        {
            var page = await http.GetFromJsonAsync<Page>({|BYOK102:next|});
            result.AddRange(page!.Names);
            next = page.Next;
        }
        return result;
    }

    public sealed record Page(string[] Names, string? Next);
}

//// case: url-pathstring
using Byok;

public class PathRewriter
{
    public void Rewrite(HttpContext context)
    {
        var c = context.GetByokCredentials();
        context.Request.Path = new PathString({|BYOK102:"/tenants/" + c.ApiKey.Reveal()|});
    }
}

//// case: url-navigation
using Byok;
using Microsoft.AspNetCore.Components;

public class SignIn(NavigationManager navigation)
{
    public void Done(ByokCredentials creds)
    {
        navigation.NavigateTo({|BYOK102:$"/chat?key={creds.ApiKey.Reveal()}"|}, forceLoad: true);
    }
}

//// case: url-webrequest
using System.Net;
using Byok;

public class Legacy
{
#pragma warning disable SYSLIB0014
    public WebResponse Fetch(ByokCredentials c)
    {
        var r = WebRequest.Create({|BYOK102:"https://api.example/?apikey=" + c.ApiKey.Reveal()|});
        return r.GetResponse();
    }
#pragma warning restore SYSLIB0014
}

//// case: url-cancellation-overload-ternary
using Byok;

public class Either(HttpClient http)
{
    public async Task<HttpResponseMessage> Go(ByokCredentials c, CancellationToken ct)
    {
        var q = c.Provider == ByokProviders.Gemini ? "?key=" + c.ApiKey.Reveal() : "";
        return await http.GetAsync({|BYOK102:"https://api.example/v1/models" + q|}, HttpCompletionOption.ResponseHeadersRead, ct);
    }
}
