//// case: la-typed-client
using System.Net.Http.Headers;
using Byok;

public class L1(HttpClient http, ILogger<L1> log)
{
    public async Task<string> ChatAsync(ByokCredentials creds, string prompt, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/chat/completions")
        {
            Content = JsonContent.Create(new { model = creds.ModelId, messages = new[] { new { role = "user", content = prompt } } }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        if (!response.IsSuccessStatusCode)
        {
            log.LogWarning("{Provider} answered {Status}: {Body}", creds.Provider, response.StatusCode, text);
            throw new HttpRequestException($"{creds.Provider} answered {(int)response.StatusCode}: {text}");
        }
        return text;
    }
}

//// case: la-delegating-handler
using Byok;

public class L2(IByokCredentialsAccessor accessor, ILogger<L2> log) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var creds = accessor.GetRequiredCredentials();
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + creds.ApiKey.Reveal());
        var response = await base.SendAsync(request, cancellationToken);
        log.LogInformation("{Method} {Uri} -> {Status}", request.Method, request.RequestUri, response.StatusCode);
        return response;
    }
}

//// case: la-stream-to-client
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/stream", async (ByokCredentials creds, HttpClient http, HttpContext context) =>
{
    using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example/stream");
    request.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
    using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    context.Response.ContentType = "text/event-stream";
    await using var stream = await answer.Content.ReadAsStreamAsync();
    await stream.CopyToAsync(context.Response.Body);
});
app.Run();

//// case: la-answer-json-parsed
using System.Text.Json;
using Byok;

public class L3(HttpClient http)
{
    public async Task<IResult> Go(ByokCredentials creds)
    {
        using var r = new HttpRequestMessage(HttpMethod.Get, "https://api.example/models");
        r.Headers.Add("x-api-key", creds.ApiKey.Reveal());
        using var a = await http.SendAsync(r);
        using var doc = await JsonDocument.ParseAsync(await a.Content.ReadAsStreamAsync());
        var names = doc.RootElement.GetProperty("data").EnumerateArray().Select(e => e.GetProperty("id").GetString()).ToList();
        return Results.Ok(names);
    }
}

//// case: la-response-headers-copied
using Byok;

public class L4(HttpClient http)
{
    public async Task Go(HttpContext context)
    {
        using var r = new HttpRequestMessage(HttpMethod.Get, "https://api.example/models");
        r.Headers.Add("x-api-key", context.GetByokCredentials().ApiKey.Reveal());
        using var a = await http.SendAsync(r);
        foreach (var (name, values) in a.Headers)
            context.Response.Headers[name] = values.ToArray();
        await a.Content.CopyToAsync(context.Response.Body);
    }
}

//// case: la-multipart-body
using Byok;

public class L5(HttpClient http)
{
    public async Task Go(ByokCredentials creds, Stream file)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(creds.ApiKey.Reveal()), "api_key" },
            { new StreamContent(file), "file", "audio.mp3" },
        };
        await http.PostAsync("https://api.example/transcribe", form);
    }
}

//// case: la-post-body-variable
using Byok;

public class L6(HttpClient http)
{
    public Task Go(ByokCredentials creds)
    {
        var payload = new Dictionary<string, object?> { ["token"] = creds.ApiKey.Reveal(), ["n"] = 1 };
        return http.PutAsJsonAsync("https://api.example/session", payload);
    }
}

//// case: la-basic-auth-header
using System.Net.Http.Headers;
using System.Text;
using Byok;

public class L7(HttpClient http)
{
    public async Task Go(ByokCredentials creds)
    {
        using var r = new HttpRequestMessage(HttpMethod.Get, "https://api.example");
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes("api:" + creds.ApiKey.Reveal()));
        r.Headers.Authorization = new AuthenticationHeaderValue("Basic", pair);
        await http.SendAsync(r);
    }
}

//// case: la-network-credential
using System.Net;
using Byok;

public class L8
{
    public HttpClient Make(ByokCredentials creds) => new(new HttpClientHandler { Credentials = new NetworkCredential("api", creds.ApiKey.Reveal()) });
}

//// case: la-client-factory-configure
using System.Net.Http.Headers;
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddByok();
builder.Services.AddScoped(sp =>
{
    var creds = sp.GetRequiredService<IByokCredentialsAccessor>().GetRequiredCredentials();
    var http = new HttpClient { BaseAddress = new Uri(creds.Preset.BaseUrl!) };
    http.DefaultRequestHeaders.Add("x-api-key", creds.ApiKey.Reveal());
    return http;
});
builder.Build().Run();

//// case: la-url-without-key
using Byok;

public class L9(HttpClient http)
{
    public Task<string> Go(ByokCredentials creds, string prompt)
    {
        var url = $"{creds.Preset.BaseUrl}/models/{creds.ModelId}?q={Uri.EscapeDataString(prompt)}&user={creds.ApiKey.Fingerprint}";
        http.DefaultRequestHeaders.TryAddWithoutValidation("x-goog-api-key", creds.ApiKey.Reveal());
        return http.GetStringAsync(url);
    }
}

//// case: la-uri-by-length
using Byok;

public class L10
{
    public Uri Go(ByokCredentials creds) => new($"https://stats.example/?len={creds.ApiKey.Reveal().Length}&p={creds.Provider}");
}

//// case: la-retry-with-key
using Byok;

public class L11(HttpClient http, ILogger<L11> log)
{
    public async Task<string> Go(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var r = new HttpRequestMessage(HttpMethod.Get, "https://api.example");
                r.Headers.Add("x-api-key", key);
                using var a = await http.SendAsync(r);
                return await a.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            }
            catch (HttpRequestException e) when (attempt < 3)
            {
                log.LogWarning(e, "attempt {Attempt} of {Provider} failed: {Message}", attempt, creds.Provider, e.Message);
            }
        }
    }
}

//// case: la-exception-rethrown
using Byok;

public class L12(HttpClient http)
{
    public async Task Go(ByokCredentials creds)
    {
        using var r = new HttpRequestMessage(HttpMethod.Get, "https://api.example");
        r.Headers.Add("x-api-key", creds.ApiKey.Reveal());
        try
        {
            await http.SendAsync(r);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{creds.Provider} failed: {e.Message}", e);
        }
    }
}

//// case: la-problem-from-exception
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/models", async (ByokCredentials creds, HttpClient http) =>
{
    try
    {
        using var r = new HttpRequestMessage(HttpMethod.Get, creds.Preset.BaseUrl + "/models");
        creds.Preset.Authorize(r, creds.ApiKey);
        using var a = await http.SendAsync(r);
        return Results.Content(await a.Content.ReadAsStringAsync(), "application/json");
    }
    catch (HttpRequestException e)
    {
        return Results.Problem(e.Message, statusCode: 502);
    }
});
app.Run();

//// case: la-request-headers-count
using Byok;

public class L13(ILogger<L13> log)
{
    public void Go(ByokCredentials creds)
    {
        using var r = new HttpRequestMessage();
        r.Headers.Add("x-api-key", creds.ApiKey.Reveal());
        log.LogInformation("{N} headers: {Names}", r.Headers.Count(), string.Join(",", r.Headers.Select(h => h.Key)));
    }
}

//// case: la-response-logged
using Byok;

public class L14(HttpClient http, ILogger<L14> log)
{
    public async Task Go(ByokCredentials creds)
    {
        using var r = new HttpRequestMessage(HttpMethod.Get, "https://api.example");
        r.Headers.Add("x-api-key", creds.ApiKey.Reveal());
        using var a = await http.SendAsync(r);
        log.LogInformation("response {Response}", a);
        log.LogInformation("limits {L}", a.Headers.TryGetValues("x-ratelimit-remaining", out var v) ? string.Join(",", v) : "-");
    }
}

//// case: la-parameter-legal-in-other-file
using Byok;

public class L15(Sender sender, ILogger<L15> log)
{
    public async Task Go(ByokCredentials creds)
    {
        var answer = await sender.PostAsync(creds.ApiKey.Reveal(), "hi");
        log.LogInformation("{Answer}", answer);
    }
}
//// file: Sender.cs
public class Sender(HttpClient http)
{
    public async Task<string> PostAsync(string key, string text)
    {
        using var m = new HttpRequestMessage(HttpMethod.Post, "https://api.example") { Content = new StringContent(text) };
        m.Headers.TryAddWithoutValidation("authorization", $"Bearer {key}");
        using var a = await http.SendAsync(m);
        return await a.Content.ReadAsStringAsync();
    }
}

//// case: la-field-used-legally
using Byok;

public class L16
{
    private readonly string _secret;
    private readonly ILogger _log;

    public L16(ByokCredentials c, ILogger<L16> log) => (_secret, _log) = (c.ApiKey.Reveal(), log);

    public HttpRequestMessage Make(string path)
    {
        _log.LogInformation("making {Path}, key length {Length}", path, _secret.Length);
        var m = new HttpRequestMessage(HttpMethod.Get, path);
        m.Headers.TryAddWithoutValidation("x-api-key", _secret);
        return m;
    }
}

//// case: la-unknown-library-result
using Byok;

public interface ILlm { Task<string> AskAsync(string apiKey, string prompt); }

public class L17(ILlm llm, ILogger<L17> log)
{
    public async Task<IResult> Go(ByokCredentials c, string prompt)
    {
        var answer = await llm.AskAsync(c.ApiKey.Reveal(), prompt);
        log.LogInformation("{Answer}", answer);
        return Results.Text(answer);
    }
}

//// case: la-hub-streams-answer
using Byok;
using Microsoft.AspNetCore.SignalR;
using OpenAI.Chat;

public class AnswerHub : Hub
{
    public async Task Ask(string prompt)
    {
        var creds = Context.GetHttpContext()!.GetByokCredentials();
        var chat = new ChatClient(creds.ModelId!, creds.ApiKey.Reveal());
        await Clients.Caller.SendAsync("answer", (await chat.CompleteChatAsync(prompt)).Text);
        await Clients.Caller.SendAsync("provider", creds.Provider, creds.ApiKey);
    }
}

//// case: la-background-queue-of-credentials
using System.Threading.Channels;
using Byok;

public record Job(ByokCredentials Creds, string Prompt);

public class L18(Channel<Job> jobs, HttpClient http, ILogger<L18> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in jobs.Reader.ReadAllAsync(stoppingToken))
        {
            log.LogInformation("job {Job}", job);
            using var r = new HttpRequestMessage(HttpMethod.Post, "https://api.example") { Content = new StringContent(job.Prompt) };
            r.Headers.TryAddWithoutValidation("x-api-key", job.Creds.ApiKey.Reveal());
            await http.SendAsync(r, stoppingToken);
        }
    }
}

//// case: la-cache-value-in-memory-of-client
using Byok;
using Microsoft.Extensions.Caching.Memory;
using OpenAI.Chat;

public class L19(IMemoryCache cache)
{
    public ChatClient Get(ByokCredentials c) => cache.GetOrCreate((c.Provider, c.ApiKey.Fingerprint), e =>
    {
        e.SlidingExpiration = TimeSpan.FromMinutes(1);
        return new ChatClient(c.ModelId!, c.ApiKey.Reveal());
    })!;
}

//// case: la-process-without-key
using System.Diagnostics;
using Byok;

public class L20
{
    public async Task Go(ByokCredentials c)
    {
        var psi = new ProcessStartInfo("llm", $"--provider {c.Provider} --key-from-stdin") { RedirectStandardInput = true };
        using var p = Process.Start(psi)!;
        await p.StandardInput.WriteLineAsync(c.ApiKey.Reveal());
        await p.WaitForExitAsync();
    }
}

//// case: la-memory-stream-body
using System.Text;
using Byok;

public class L21(HttpClient http)
{
    public async Task Go(ByokCredentials c)
    {
        using var buffer = new MemoryStream();
        await using (var w = new StreamWriter(buffer, Encoding.UTF8, leaveOpen: true))
            await w.WriteAsync("{\"key\":\"" + c.ApiKey.Reveal() + "\"}");
        buffer.Position = 0;
        await http.PostAsync("https://api.example/session", new StreamContent(buffer));
    }
}

//// case: la-stringwriter-body
using Byok;

public class L22(HttpClient http)
{
    public async Task Go(ByokCredentials c)
    {
        var w = new StringWriter();
        w.Write("key=");
        w.Write(c.ApiKey.Reveal());
        await http.PostAsync("https://api.example/session", new StringContent(w.ToString()));
    }
}

//// case: la-apikey-roundtrip
using Byok;

public class L23(ILogger<L23> log)
{
    public void Go(ByokCredentials c)
    {
        var copy = new ApiKey(c.ApiKey.Reveal().Trim());
        var again = new ByokCredentials(copy, c.Provider, c.Model);
        log.LogInformation("{Copy} {Again} {F}", copy, again, again.ApiKey.Fingerprint);
    }
}

//// case: la-trycreate
using Byok;

public class L24(ILogger<L24> log)
{
    public void Go(ByokCredentials c)
    {
        if (ApiKey.TryCreate(c.ApiKey.Reveal(), out var key))
            log.LogInformation("wrapped {Key}", key);
    }
}
