//// case: http logging with harmless headers
using Byok;
using Microsoft.AspNetCore.HttpLogging;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpLogging(options =>
{
    options.LoggingFields = HttpLoggingFields.RequestPropertiesAndHeaders;
    options.RequestHeaders.Add(ByokHeaders.Provider);
    options.RequestHeaders.Add("X-BYOK-Model");
    options.RequestHeaders.Remove(ByokHeaders.ApiKey);
    options.ResponseHeaders.Add("Retry-After");
});
builder.Services.AddW3CLogging(w3c => w3c.AdditionalRequestHeaders.Add("traceparent"));
var app = builder.Build();
app.UseHttpLogging();
app.MapGet("/", (ByokCredentials creds) => creds.Provider);
app.Run();

//// case: cors allows the headers and exposes another
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
    .WithOrigins("https://app.example.org")
    .WithMethods("GET", "POST")
    .WithHeaders(ByokHeaders.ApiKey, ByokHeaders.Provider, ByokHeaders.Model, "content-type")
    .WithExposedHeaders("x-request-id", ByokHeaders.Provider)));
var app = builder.Build();
app.UseCors();
app.MapPost("/chat", (ByokCredentials creds) => Results.Accepted());
app.Run();

//// case: header names are listed
using Byok;

public sealed class HeaderNames(RequestDelegate next, ILogger<HeaderNames> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        logger.LogDebug("{Count} headers: {Names}", headers.Count, string.Join(", ", headers.Keys));
        logger.LogDebug("agent {Agent}, accept {Accept}, length {Length}", headers.UserAgent, headers.Accept, headers.ContentLength);
        logger.LogDebug("provider {Provider}, has key {HasKey}", headers[ByokHeaders.Provider], headers.ContainsKey(ByokHeaders.ApiKey));
        await next(context);
    }
}

//// case: key header is removed before forwarding
using Byok;

public sealed class StripMiddleware(RequestDelegate next, ILogger<StripMiddleware> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        var removed = context.Request.Headers.Remove(ByokHeaders.ApiKey);
        var provider = context.Request.Headers[ByokHeaders.Provider].ToString();
        logger.LogInformation("removed {Removed} for {Provider}", removed, provider);
        context.Response.Headers["x-provider"] = provider;
        return next(context);
    }
}

//// case: filtered header dump
using Byok;

public sealed class FilteredDump(ILogger<FilteredDump> logger)
{
    private static readonly HashSet<string> s_allowed = new(StringComparer.OrdinalIgnoreCase) { "Accept", "User-Agent", "Content-Type" };

    public void Dump(HttpRequest request, ByokCredentials? creds)
    {
        var shown = request.Headers.Where(h => s_allowed.Contains(h.Key)).Select(h => $"{h.Key}: {h.Value}");
        logger.LogInformation("{Provider}: {Headers}", creds?.Provider, string.Join("; ", shown));
    }
}

//// case: response headers of the provider are dumped
using Byok;

public sealed class ProviderHeaders(HttpClient http, ILogger<ProviderHeaders> logger)
{
    public async Task<TimeSpan?> ProbeAsync(ByokCredentials creds)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/v1/models");
        request.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        using var response = await http.SendAsync(request);
        foreach (var (name, values) in response.Headers)
            logger.LogDebug("{Name}: {Values}", name, string.Join(',', values));
        logger.LogDebug("{Headers}", response.Headers.ToString());
        return response.Headers.RetryAfter?.Delta;
    }
}

//// case: http client registration
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient("llm", client =>
{
    client.BaseAddress = new Uri("https://api.example.org");
    client.DefaultRequestHeaders.Add("x-client", "app/1.0");
});
builder.Services.AddHttpContextAccessor();
var app = builder.Build();
app.MapGet("/models", async (ByokCredentials creds, IHttpClientFactory clients) =>
{
    using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models");
    creds.Preset.Authorize(request, creds.ApiKey);
    using var response = await clients.CreateClient("llm").SendAsync(request);
    return Results.Text(await response.Content.ReadAsStringAsync());
});
app.Run();

//// case: request logging of path and method
using Byok;

var app = WebApplication.Create(args);
app.Use(async (context, next) =>
{
    var logger = context.RequestServices.GetRequiredService<ILogger<Program>>();
    logger.LogInformation("{Method} {Path} {Type}", context.Request.Method, context.Request.Path, context.Request.ContentType);
    await next(context);
    logger.LogInformation("{Status} {Length}", context.Response.StatusCode, context.Response.ContentLength);
});
app.MapPost("/chat", (ByokCredentials creds, ILogger<Program> logger) =>
{
    logger.LogInformation("chat as {Creds}", creds);
    return Results.NoContent();
});
app.Run();

//// case: options validated without the value
using Byok;
using Microsoft.Extensions.Options;

public sealed class LlmSettings
{
    public string? Credential { get; set; }

    public int Timeout { get; set; } = 30;
}

public sealed class LlmSettingsSetup(ByokCredentials creds) : IConfigureOptions<LlmSettings>
{
    public void Configure(LlmSettings options) => options.Credential = creds.ApiKey.Reveal();
}

//// file: LlmSettingsValidator.cs
using Microsoft.Extensions.Options;

public sealed class LlmSettingsValidator(ILogger<LlmSettingsValidator> logger) : IValidateOptions<LlmSettings>
{
    public ValidateOptionsResult Validate(string? name, LlmSettings options)
    {
        logger.LogDebug("validating {Name}, timeout {Timeout}", name, options.Timeout);
        if (string.IsNullOrWhiteSpace(options.Credential))
            return ValidateOptionsResult.Fail($"{nameof(options.Credential)} is missing");
        return options.Credential.Length < 16 ? ValidateOptionsResult.Fail($"{nameof(options.Credential)} has only {options.Credential.Length} characters") : ValidateOptionsResult.Success;
    }
}

//// case: options value used as a header
using Byok;
using Microsoft.Extensions.Options;

public sealed class ApiOptions
{
    public string? Token { get; set; }

    public string Region { get; set; } = "eu";
}

public static class ApiOptionsExtensions
{
    public static IServiceCollection AddApi(this IServiceCollection services) =>
        services.AddOptions<ApiOptions>().Configure<ByokCredentials>((options, creds) => options.Token = creds.ApiKey.Reveal()).Services;
}

//// file: ApiCaller.cs
using Microsoft.Extensions.Options;

public sealed class ApiCaller(IOptionsSnapshot<ApiOptions> options, HttpClient http, ILogger<ApiCaller> logger)
{
    public async Task<string> GetAsync(string path)
    {
        logger.LogInformation("GET {Path} in {Region}", path, options.Value.Region);
        using var request = new HttpRequestMessage(HttpMethod.Get, path + "?region=" + options.Value.Region);
        request.Headers.TryAddWithoutValidation("x-api-key", options.Value.Token);
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
