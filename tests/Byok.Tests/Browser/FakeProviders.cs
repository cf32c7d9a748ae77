using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Byok.Tests.Browser;

/// <summary>
/// Plays api.openai.com and api.anthropic.com: their CORS answers, their streams, their refusals. A key says itself what becomes of its requests: <c>...-canary-wrong-...</c>.
/// </summary>
internal sealed class FakeProviders : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _left;

    private FakeProviders(WebApplication app) => _app = app;

    public static string[] Hosts { get; } = ["api.openai.com", "api.anthropic.com"];

    public ConcurrentQueue<ReceivedRequest> Received { get; } = [];

    /// <summary>How many clients left before their answer was complete.</summary>
    public int Left => Volatile.Read(ref _left);

    public int Port => new Uri(_app.Urls.Single()).Port;

    public static async Task<FakeProviders> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(CreateCertificate())));
        // The strictest that providers are known to be: every header beside these makes the browser give up.
#pragma warning disable BYOK010 // Providers know no headers of Byok's.
        builder.Services.AddCors(options =>
        {
            options.AddPolicy(Hosts[0], policy => policy.AllowAnyOrigin().WithMethods("GET", "POST")
                .WithHeaders("authorization", "content-type").WithExposedHeaders("X-Request-ID"));
            options.AddPolicy(Hosts[1], policy => policy.AllowAnyOrigin().WithMethods("GET", "POST")
                .WithHeaders("x-api-key", "anthropic-version", "anthropic-dangerous-direct-browser-access", "content-type"));
        });
#pragma warning restore BYOK010
        var fake = new FakeProviders(builder.Build());
        fake.Map();
        await fake._app.StartAsync();
        return fake;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        _app.Use((context, next) =>
        {
            Received.Enqueue(new(context.Request.Method, context.Request.Host.Host, context.Request.Path, context.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase)));
            return next(context);
        });
        _app.UseRouting();
        _app.UseCors();
        var openai = _app.MapGroup("/v1").RequireHost(Hosts[0]).RequireCors(Hosts[0]);
        openai.MapGet("/models", (RequestDelegate)ListAsync);
        openai.MapPost("/chat/completions", (RequestDelegate)ChatAsync);
        var anthropic = _app.MapGroup("/v1").RequireHost(Hosts[1]).RequireCors(Hosts[1]);
        anthropic.MapGet("/models", (RequestDelegate)ListAsync);
        anthropic.MapPost("/messages", (RequestDelegate)MessagesAsync);
    }

    private static Task ListAsync(HttpContext context) => KindOf(context) switch
    {
        "wrong" => RefuseKeyAsync(context),
        "restricted" => RefuseAsync(context, 401, null, "You have insufficient permissions for this operation. Missing scopes: api.model.read."),
        "foreign" => RefuseAsync(context, 403, "unsupported_country_region_territory", "Country, region, or territory not supported"),
        "broke" => RefuseAsync(context, 429, "insufficient_quota", "You exceeded your current quota, please check your plan and billing details."),
        "busy" => RefuseAsync(context, 429, "rate_limit_exceeded", "Rate limit reached for requests."),
        "failing" => RefuseAsync(context, 503, null, "The engine is currently overloaded, please try again later."),
        "unplugged" => AbortAsync(context),
        "moved" => MoveAsync(context),
        null => RefuseAsync(context, 401, null, "CORS requests must set 'anthropic-dangerous-direct-browser-access' header"),
        _ => context.Response.WriteAsJsonAsync(new { @object = "list", data = Array.Empty<object>() }),
    };

    private Task ChatAsync(HttpContext context) => KindOf(context) switch
    {
        "revoked" => RefuseKeyAsync(context),
        "spent" => RefuseAsync(context, 429, "insufficient_quota", "You exceeded your current quota, please check your plan and billing details."),
        "jammed" => RefuseAsync(context, 500, null, "The server had an error while processing your request."),
        _ => StreamAsync(context,
        [
            """data: {"object":"chat.completion.chunk","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}""",
            // To be skipped: some providers keep the connection alive with it.
            ": still here",
            .. Words.Select(word => $$"""data: {"object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"{{word}} "},"finish_reason":null}]}"""),
            """data: {"object":"chat.completion.chunk","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""",
            "data: [DONE]",
        ]),
    };

    private Task MessagesAsync(HttpContext context) => KindOf(context) is null ? ListAsync(context) : StreamAsync(context,
    [
        "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"content\":[]}}",
        "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}",
        "event: ping\ndata: {\"type\":\"ping\"}",
        .. Words.Select(word => $$$"""
            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"{{{word}}} "}}
            """),
        "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}",
        "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"}}",
        "event: message_stop\ndata: {\"type\":\"message_stop\"}",
    ]);

    private static IEnumerable<string> Words => "This came from the provider straight to the page and met no server of the app on its way".Split(' ');

    private async Task StreamAsync(HttpContext context, IEnumerable<string> events)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        try
        {
            // In halves, because what arrives together on the way ends anywhere.
            foreach (var half in events.Select(text => text + "\n\n").SelectMany(text => new[] { text[..(text.Length / 2)], text[(text.Length / 2)..] }))
            {
                await context.Response.WriteAsync(half, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(15, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _left);
        }
    }

    private static string? KindOf(HttpContext context) => KeyOf(context)?.Split("-canary-")[1].Split('-')[0];

    /// <summary>Null where Anthropic would not answer a page.</summary>
    private static string? KeyOf(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (context.Request.Host.Host == Hosts[0])
            return headers.Authorization.ToString()["Bearer ".Length..];
        return headers["anthropic-dangerous-direct-browser-access"] == "true" && headers["anthropic-version"] == "2023-06-01" ? headers["x-api-key"].ToString() : null;
    }

    private static Task RefuseKeyAsync(HttpContext context)
    {
        var key = KeyOf(context)!;
        return RefuseAsync(context, 401, "invalid_api_key", $"Incorrect API key provided: {key[..15]}*****{key[^4..]}.");
    }

    private static Task RefuseAsync(HttpContext context, int status, string? code, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = new { message, type = "invalid_request_error", param = (string?)null, code } });
    }

    private static Task AbortAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static Task MoveAsync(HttpContext context)
    {
        context.Response.Redirect("/v1/elsewhere", permanent: false, preserveMethod: true);
        return Task.CompletedTask;
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Byok tests", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
