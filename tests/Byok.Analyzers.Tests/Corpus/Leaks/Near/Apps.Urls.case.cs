//// case: gemini style url from a field
using Byok;

public sealed class GeminiClient
{
    private readonly HttpClient _http;
    private readonly string _key;
    private readonly string _model;

    public GeminiClient(HttpClient http, ByokCredentials creds)
    {
        _http = http;
        _key = creds.ApiKey.Reveal().Trim();
        _model = creds.ModelId ?? "gemini-flash";
    }

    private string Endpoint => $"https://generativelanguage.googleapis.com/v1beta/models/{_model}:generateContent?key={_key}";

    public async Task<string> GenerateAsync(string prompt, CancellationToken ct)
    {
        using var response = await _http.PostAsJsonAsync({|BYOK102:$"https://generativelanguage.googleapis.com/v1beta/models/{_model}:generateContent?key={_key}"|}, new { prompt }, ct);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(ct);
    }

    public Task<HttpResponseMessage> PingAsync() => _http.GetAsync({|BYOK102:Endpoint|});
}

//// case: uri builder assembled in steps
using Byok;

public sealed class UriFactory
{
    public Uri Create(ByokCredentials creds, string path, IReadOnlyDictionary<string, string> options)
    {
        var builder = new UriBuilder("https", "api.example.org", 443, path);
        var query = string.Join('&', options.Select(o => Uri.EscapeDataString(o.Key) + "=" + Uri.EscapeDataString(o.Value)));
        if (query.Length > 0)
            query += '&';
        query += "api_key=" + Uri.EscapeDataString(creds.ApiKey.Reveal());
        builder.Query = {|BYOK102:query|};
        return builder.Uri;
    }
}

//// case: user info in the address
using Byok;

public static class BasicAddress
{
    public static async Task<string> FetchAsync(HttpClient http, ByokCredentials creds)
    {
        var address = new UriBuilder(creds.Preset.Id == "local" ? "http://localhost:8080/" : "https://api.example.org/") { UserName = "user" };
        address.Password = {|BYOK102:creds.ApiKey.Reveal()|};
        return await http.GetStringAsync(address.Uri);
    }
}

//// case: live websocket session
using System.Net.WebSockets;
using System.Text;
using Byok;

public sealed class LiveSession : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();

    public async Task OpenAsync(ByokCredentials creds, CancellationToken ct)
    {
        _socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(20);
        _socket.Options.SetRequestHeader("x-client", "app/1.0");
        var uri = new Uri({|BYOK102:$"wss://live.example.org/v1/session?key={creds.ApiKey.Reveal()}&model={creds.ModelId}"|});
        await _socket.ConnectAsync(uri, ct);
        await _socket.SendAsync(Encoding.UTF8.GetBytes("{}"), WebSocketMessageType.Text, true, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
            await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        _socket.Dispose();
    }
}

//// case: query helpers with a dictionary
using Byok;
using Microsoft.AspNetCore.WebUtilities;

public sealed class SearchClient(HttpClient http)
{
    public async Task<SearchPage?> SearchAsync(ByokCredentials creds, string text, int page)
    {
        var parameters = new Dictionary<string, string?>
        {
            ["q"] = text,
            ["page"] = page.ToString(),
        };
        parameters.TryAdd("apikey", creds.ApiKey.Reveal());
        var url = QueryHelpers.AddQueryString("https://search.example.org/find", {|BYOK102:parameters|});
        return await http.GetFromJsonAsync<SearchPage>({|?BYOK102:url|});
    }
}

public sealed record SearchPage(int Total, string[] Items);

//// case: query string types of the framework
using Byok;
using Microsoft.AspNetCore.Http.Extensions;

public sealed class ForwardMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, ByokCredentials creds)
    {
        if (context.Request.Path == "/signin")
        {
            context.Request.QueryString = context.Request.QueryString.Add("key", {|BYOK102:creds.ApiKey.Reveal()|});
            return next(context);
        }
        var builder = new QueryBuilder { { "provider", creds.Provider } };
        builder.Add("token", {|BYOK102:creds.ApiKey.Reveal()|});
        context.Items["query"] = creds.Provider;
        return next(context);
    }
}

//// case: redirect after login carries the token
using Byok;

var app = WebApplication.Create(args);
var group = app.MapGroup("/account");
group.MapGet("/continue", (ByokCredentials creds, string returnUrl) =>
{
    if (!Uri.IsWellFormedUriString(returnUrl, UriKind.Relative))
        return Results.BadRequest("returnUrl has to be relative");
    var separator = returnUrl.Contains('?') ? '&' : '?';
    return Results.LocalRedirect({|BYOK102:$"{returnUrl}{separator}k={creds.ApiKey.Reveal()}"|});
});
group.MapGet("/leave", (HttpContext context, ByokCredentials creds) =>
{
    var target = "/bye#" + creds.ApiKey.Reveal();
    context.Response.Redirect({|BYOK102:target|});
});
app.Run();

//// case: link generator with route values
using Byok;

public sealed class ResumeLinks(LinkGenerator links)
{
    public string? For(HttpContext context, ByokCredentials creds, Guid conversation)
    {
        var values = new RouteValueDictionary { ["id"] = conversation };
        values["key"] = creds.ApiKey.Reveal();
        return links.GetPathByName(context, "resume", {|BYOK102:values|});
    }

    public string? Absolute(HttpContext context, ByokCredentials creds) =>
        links.GetUriByName(context, "resume", values: {|BYOK102:new { provider = creds.Provider, token = creds.ApiKey.Reveal() }|});
}

//// case: mvc actions redirect and create
using Byok;
using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("sessions")]
public sealed class SessionsController : ControllerBase
{
    [HttpPost]
    public IActionResult Create(ByokCredentials creds)
    {
        var id = Guid.NewGuid();
        return Created({|BYOK102:$"/sessions/{id}?k={creds.ApiKey.Reveal()}"|}, new { id });
    }

    [HttpPost("{id:guid}/resume")]
    public IActionResult Resume(Guid id, ByokCredentials creds)
    {
        if (id == Guid.Empty)
            return NotFound();
        return RedirectToAction("Show", {|BYOK102:new { id, key = creds.ApiKey.Reveal() }|});
    }

    [HttpGet("{id:guid}")]
    public IActionResult Show(Guid id, ByokCredentials creds) => {|?BYOK104:Ok|}(new { id, link = Url.Action("Show", {|BYOK102:new { id, k = creds.ApiKey.Reveal() }|}) });
}

//// case: request uri set late by a handler
using Byok;

public sealed class KeyInQueryHandler(ByokCredentials creds) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request.RequestUri);
        var text = request.RequestUri.AbsoluteUri;
        request.RequestUri = new Uri({|BYOK102:text + (text.Contains('?') ? "&key=" : "?key=") + creds.ApiKey.Reveal()|});
        return base.SendAsync(request, cancellationToken);
    }
}

//// case: path segment with try create
using Byok;

public static class Webhooks
{
    public static bool TryBuild(ByokCredentials creds, string host, out Uri? hook)
    {
        var secret = Uri.EscapeDataString(creds.ApiKey.Reveal());
        if (!Uri.TryCreate({|BYOK102:$"https://{host}/hooks/{secret}/events"|}, UriKind.Absolute, out hook))
            return false;
        return hook.Scheme == Uri.UriSchemeHttps;
    }

    public static PathString Path(ByokCredentials creds) => new PathString("/hooks").Add(new PathString({|BYOK102:"/" + creds.ApiKey.Reveal()|}));
}

//// case: page navigation in a component
using Byok;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

public sealed class KeyPage(NavigationManager navigation, IJSRuntime js)
{
    private string _draft = "";

    public async Task ApplyAsync(ByokCredentials creds)
    {
        _draft = creds.ApiKey.Reveal();
        await js.InvokeVoidAsync("localStorage.setItem", "byok", {|BYOK104:_draft|});
        navigation.NavigateTo({|BYOK102:"/chat?key=" + _draft|}, forceLoad: true);
    }

    public string Share() => navigation.GetUriWithQueryParameter("k", {|BYOK102:_draft|});
}

//// case: old web request in a maintenance job
using System.Net;
using Byok;

#pragma warning disable SYSLIB0014
public sealed class LegacyDownloader
{
    public string Download(ByokCredentials creds, string file)
    {
        using var client = new WebClient();
        client.Headers["x-api-key"] = creds.ApiKey.Reveal();
        var head = WebRequest.Create({|BYOK102:$"https://files.example.org/{file}?sig={creds.ApiKey.Reveal()}"|});
        head.Method = "HEAD";
        using var response = head.GetResponse();
        return client.DownloadString("https://files.example.org/" + file);
    }
}
