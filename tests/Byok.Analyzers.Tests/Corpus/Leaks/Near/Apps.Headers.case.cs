//// case: request header read by hand and logged
using Byok;

public sealed class HeaderMiddleware(RequestDelegate next, ILogger<HeaderMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.TryGetValue(ByokHeaders.ApiKey, out var values) && values.Count == 1)
            logger.LogDebug("caller sends {Key} for {Path}", {|BYOK101:values[0]|}, context.Request.Path);
        else
            logger.LogDebug("caller sends {Count} keys", values.Count);
        await next(context);
    }
}

//// case: all request headers written on failure
using Byok;

public sealed class FailureDump(RequestDelegate next, ILogger<FailureDump> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (InvalidOperationException ex)
        {
            var dump = string.Join(Environment.NewLine, context.Request.Headers.Select(h => $"{h.Key}: {h.Value}"));
            logger.LogError(ex, "request failed; headers were {Headers}", {|BYOK101:dump|});
            context.Response.StatusCode = 500;
        }
    }
}


//// case: header dictionary as log argument
using Byok;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapPost("/chat", (ByokCredentials creds, HttpRequest request, ILogger<Program> logger) =>
{
    logger.LogInformation("chat for {Provider}, headers {Headers}", creds.Provider, {|BYOK101:request.Headers|});
    return Results.NoContent();
});
app.Run();

//// case: header echoed by a diagnostics endpoint
using Byok;

var app = WebApplication.Create(args);
app.MapGet("/whoami", async (HttpContext context) =>
{
    var sent = context.Request.Headers["X-BYOK-Api-Key"].ToString();
    context.Response.ContentType = "text/plain";
    if (sent.Length == 0)
    {
        await context.Response.WriteAsync("nobody");
        return;
    }
    await context.Response.WriteAsync({|BYOK104:"you are " + sent|});
});
app.MapGet("/provider", (ByokCredentials creds) => creds.Provider);
app.Run();

//// case: http logging allows the header
using Byok;
using Microsoft.AspNetCore.HttpLogging;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpLogging(options =>
{
    options.LoggingFields = HttpLoggingFields.RequestPropertiesAndHeaders | HttpLoggingFields.ResponseStatusCode;
    options.RequestHeaders.Add("traceparent");
    options.RequestHeaders.Add({|BYOK106:ByokHeaders.ApiKey|});
    options.ResponseHeaders.Add("x-request-id");
});
var app = builder.Build();
app.UseHttpLogging();
app.MapGet("/", (ByokCredentials creds) => creds.Provider);
app.Run();

//// case: w3c log and cors expose the header
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddW3CLogging(w3c =>
{
    w3c.FlushInterval = TimeSpan.FromSeconds(5);
    w3c.AdditionalRequestHeaders.Add({|BYOK106:"x-byok-api-key"|});
});
builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
    .WithOrigins("https://app.example.org")
    .WithHeaders(ByokHeaders.ApiKey, ByokHeaders.Provider)
    .WithExposedHeaders({|BYOK106:ByokHeaders.ApiKey|})));
var app = builder.Build();
app.UseCors();
app.UseW3CLogging();
app.MapGet("/", (ByokCredentials creds) => creds.Provider);
app.Run();

//// case: json of all headers in a support bundle
using System.Text.Json;
using Byok;

public sealed class SupportBundle(ILogger<SupportBundle> logger)
{
    public void Collect(HttpContext context, ByokCredentials? creds)
    {
        var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString());
        var json = JsonSerializer.Serialize(new { at = DateTimeOffset.UtcNow, provider = creds?.Provider, headers });
        logger.LogCritical({|BYOK101:json|});
    }
}
