//// case: web app that behaves
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<ChatService>();
builder.Services.AddScoped<UsageRecorder>();
builder.Services.AddHttpClient<ChatApi>(c => c.BaseAddress = new Uri("https://api.example.org"));
var app = builder.Build();
var chat = app.MapGroup("/chat").AddEndpointFilter(async (context, next) =>
{
    var creds = context.Arguments.OfType<ByokCredentials>().First();
    var result = await next(context);
    context.HttpContext.Response.Headers["x-provider"] = creds.Provider;
    context.HttpContext.Response.Headers["x-caller"] = creds.ApiKey.Fingerprint;
    return result;
});
chat.MapPost("/", async (ByokCredentials creds, Question question, ChatService service) => Results.Ok(await service.AskAsync(creds, question.Text)));
chat.MapGet("/me", (ByokCredentials creds) => new { creds.Provider, creds.Model, Key = creds.ApiKey.ToString() });
app.Run();

public sealed record Question(string Text);

//// file: ChatService.cs
using Byok;

public sealed record Turn(string Answer, string Provider, string Caller);

public sealed class ChatService(ChatApi api, UsageRecorder usage)
{
    public async Task<Turn> AskAsync(ByokCredentials creds, string text)
    {
        var key = creds.ApiKey.Reveal();
        var answer = await api.SendAsync(key, text);
        usage.Record(creds.Provider, text.Length);
        usage.Record(creds.ApiKey.Fingerprint, answer.Length);
        return new Turn(answer, creds.Provider, creds.ApiKey.Fingerprint);
    }
}

//// file: Infrastructure.cs
public sealed class UsageRecorder(ILogger<UsageRecorder> logger)
{
    private readonly Dictionary<string, int> _sums = [];

    public void Record(string who, int amount)
    {
        _sums[who] = _sums.GetValueOrDefault(who) + amount;
        logger.LogInformation("{Who} has {Sum}", who, _sums[who]);
    }
}

public sealed class ChatApi(HttpClient http)
{
    public async Task<string> SendAsync(string key, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat") { Content = new StringContent(text) };
        request.Headers.TryAddWithoutValidation("x-api-key", key);
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}

//// case: console tool that prints the mask
using Byok;

var creds = new ByokCredentials(new ApiKey(Console.In.ReadLine() ?? ""), args.ElementAtOrDefault(1) ?? "openai");
var output = new Output();
return args.FirstOrDefault() switch
{
    "show" => output.Pair("provider", creds.Provider) + output.Pair("key", creds.ApiKey.ToString()),
    "length" => output.Pair("length", creds.ApiKey.Reveal().Length.ToString()),
    "call" => await new Caller(output).RunAsync(creds, args[2]),
    _ => output.Line("show | length | call"),
};

//// file: Output.cs
public sealed class Output
{
    public int Line(string text)
    {
        Console.WriteLine(text);
        return 0;
    }

    public int Pair(string name, string value) => Line(name.PadRight(12) + value);
}

//// file: Caller.cs
using Byok;

public sealed class Caller(Output output)
{
    public async Task<int> RunAsync(ByokCredentials creds, string address)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        using var response = await http.SendAsync(request);
        output.Pair("address", address);
        output.Pair("status", response.StatusCode.ToString());
        return output.Line(await response.Content.ReadAsStringAsync());
    }
}

//// case: batch import reports its rows
using Byok;

public sealed record RowError(int Number, string Reason);

public sealed class ErrorList
{
    private readonly List<RowError> _items = [];

    public IReadOnlyList<RowError> Items => _items;

    public void Add(int number, string reason) => _items.Add(new RowError(number, reason));
}

//// file: Import.cs
using Byok;

public sealed class Import(HttpClient http, ILogger<Import> logger)
{
    public async Task<int> RunAsync(ByokCredentials creds, IAsyncEnumerable<string> rows)
    {
        var errors = new ErrorList();
        var key = creds.ApiKey.Reveal();
        var number = 0;
        await foreach (var row in rows)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/rows") { Content = new StringContent(row) };
            request.Headers.TryAddWithoutValidation("x-api-key", key);
            using var response = await http.SendAsync(request);
            if (!response.IsSuccessStatusCode)
                errors.Add(++number, $"{row} was refused by {creds.Provider}: {response.ReasonPhrase}");
        }
        foreach (var error in errors.Items)
            logger.LogWarning("row {Number}: {Reason}", error.Number, error.Reason);
        return errors.Items.Count;
    }
}

//// case: pipeline bag with two entries
using Byok;

public sealed class StepContext(ByokCredentials creds)
{
    public ByokCredentials Creds { get; } = creds;

    public string? Authorization { get; set; }

    public List<string> Notes { get; } = [];
}

public delegate Task Step(StepContext context, Func<Task> next);

//// file: Steps.cs
public static class Steps
{
    public static async Task Authorize(StepContext context, Func<Task> next)
    {
        context.Authorization = "Bearer " + context.Creds.ApiKey.Reveal();
        context.Notes.Add("authorized for " + context.Creds.Provider);
        await next();
    }

    public static async Task Log(StepContext context, Func<Task> next)
    {
        foreach (var note in context.Notes)
            Console.WriteLine(note);
        Console.WriteLine("{0} notes, authorized {1}", context.Notes.Count, context.Authorization is not null);
        await next();
    }

    public static Task Send(StepContext context, HttpClient http)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Authorization", context.Authorization);
        return http.SendAsync(request);
    }
}

//// case: repository stores protected text
using Byok;
using Microsoft.AspNetCore.DataProtection;

public sealed class Account
{
    public int Id { get; set; }

    public string Provider { get; set; } = "";

    public string ProtectedKey { get; set; } = "";
}

public sealed class AccountRepository(IDataProtector protector, string path)
{
    private readonly List<Account> _accounts = [];

    public Account Create(ByokCredentials creds)
    {
        var account = new Account { Id = _accounts.Count + 1, Provider = creds.Provider, ProtectedKey = protector.Protect(creds.ApiKey.Reveal()) };
        _accounts.Add(account);
        File.AppendAllText(path, $"{account.Id};{account.Provider};{account.ProtectedKey}\n");
        return account;
    }

    public IEnumerable<Account> All => _accounts;
}

//// file: ShowAccounts.cs
public static class ShowAccounts
{
    public static void Run(AccountRepository repository)
    {
        foreach (var account in repository.All)
            Console.WriteLine("{0,4} {1} {2}", account.Id, account.Provider, account.ProtectedKey);
    }
}

//// case: relay with a header provider
using System.Net.WebSockets;
using Byok;

public sealed class Relay(ILogger<Relay> logger)
{
    public async Task<long> PumpAsync(ByokCredentials creds, Stream target, CancellationToken ct)
    {
        using var socket = new ClientWebSocket();
        foreach (var (name, value) in Headers(creds))
            socket.Options.SetRequestHeader(name, value);
        await socket.ConnectAsync(new Uri("wss://live.example.org/?model=" + creds.ModelId), ct);
        var buffer = new byte[4096];
        long total = 0;
        while (await socket.ReceiveAsync(buffer, ct) is { MessageType: not WebSocketMessageType.Close } result)
        {
            await target.WriteAsync(buffer.AsMemory(0, result.Count), ct);
            total += result.Count;
        }
        logger.LogInformation("{Total} bytes, {Headers} headers", total, Headers(creds).Count());
        return total;
    }

    private static IEnumerable<(string Name, string Value)> Headers(ByokCredentials creds)
    {
        yield return ("x-api-key", creds.ApiKey.Reveal());
        yield return ("x-client", "relay/2");
    }
}

//// case: mail template without the secret
using Byok;

public sealed class Templates
{
    public string Render(string template, IReadOnlyDictionary<string, string> values) =>
        values.Aggregate(template, (text, pair) => text.Replace("{" + pair.Key + "}", pair.Value));
}

//// file: Mails.cs
using Byok;

public sealed class Mails(Templates templates, HttpClient http, string outbox)
{
    public async Task InviteAsync(ByokCredentials creds, string address)
    {
        var body = templates.Render("You can use {provider} with {key}.", new Dictionary<string, string> { ["provider"] = creds.Provider, ["key"] = creds.ApiKey.ToString() });
        await File.WriteAllTextAsync(Path.Combine(outbox, address + ".eml"), body);
        var login = templates.Render("{\"key\":\"{key}\"}", new Dictionary<string, string> { ["key"] = creds.ApiKey.Reveal() });
        using var response = await http.PostAsync("/login", new StringContent(login));
    }
}

//// case: hub tells the room about a masked caller
using Byok;
using Microsoft.AspNetCore.SignalR;

public sealed class RoomNotifier(IHubContext<RoomHub> hub)
{
    public Task TellAsync(string room, string topic, string text) => hub.Clients.Group(room).SendAsync("notify", topic, new { text, at = DateTimeOffset.UtcNow });
}

public sealed class RoomHub(RoomNotifier notifier, Func<string, Task<bool>> verify) : Hub
{
    public async Task Enter(string room)
    {
        if (Context.GetHttpContext()?.Items["creds"] is not ByokCredentials creds)
            return;
        if (await verify(creds.ApiKey.Reveal()))
            await notifier.TellAsync(room, "entered", creds.ToString());
        else
            await notifier.TellAsync(room, "refused", creds.Provider);
    }
}

//// case: health check of the provider
using Byok;
using Microsoft.Extensions.Diagnostics.HealthChecks;

public sealed class ProviderHealthCheck(HttpClient http, ByokCredentials creds) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models");
        request.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var data = new Dictionary<string, object> { ["provider"] = creds.Provider, ["status"] = (int)response.StatusCode, ["caller"] = creds.ApiKey.Fingerprint };
            return response.IsSuccessStatusCode ? HealthCheckResult.Healthy("answers", data) : HealthCheckResult.Degraded(response.ReasonPhrase, data: data);
        }
        catch (HttpRequestException ex)
        {
            return HealthCheckResult.Unhealthy($"{creds.Provider} does not answer", ex);
        }
    }
}

//// case: hosted queue with retries
using System.Collections.Concurrent;
using Byok;

public sealed class RetryQueue(HttpClient http, ILogger<RetryQueue> logger) : BackgroundService
{
    private readonly ConcurrentQueue<(Guid Id, string Authorization, string Body)> _queue = new();
    private readonly ConcurrentDictionary<Guid, int> _attempts = new();

    public Guid Enqueue(ByokCredentials creds, string body)
    {
        var id = Guid.NewGuid();
        _queue.Enqueue((id, "Bearer " + creds.ApiKey.Reveal(), body));
        logger.LogInformation("queued {Id} for {Provider}", id, creds.Provider);
        return id;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!_queue.TryDequeue(out var item))
            {
                await Task.Delay(100, stoppingToken);
                continue;
            }
            using var request = new HttpRequestMessage(HttpMethod.Post, "/run") { Content = new StringContent(item.Body) };
            request.Headers.TryAddWithoutValidation("Authorization", item.Authorization);
            using var response = await http.SendAsync(request, stoppingToken);
            var attempt = _attempts.AddOrUpdate(item.Id, 1, (_, n) => n + 1);
            logger.LogInformation("{Id}: attempt {Attempt}, {Status}, {Waiting} waiting", item.Id, attempt, response.StatusCode, _queue.Count);
            if (!response.IsSuccessStatusCode && attempt < 3)
                _queue.Enqueue(item);
        }
    }
}

//// case: embedding cache with a decorator
using Byok;
using Microsoft.Extensions.Caching.Memory;

public interface IEmbedder
{
    Task<float[]> EmbedAsync(ByokCredentials creds, string text);
}

public sealed class CachingEmbedder(IEmbedder inner, IMemoryCache cache, ILogger<CachingEmbedder> logger) : IEmbedder
{
    public async Task<float[]> EmbedAsync(ByokCredentials creds, string text)
    {
        var key = (creds.ApiKey.Fingerprint, text);
        if (cache.TryGetValue(key, out float[]? known) && known is not null)
            return known;
        var vector = await inner.EmbedAsync(creds, text);
        logger.LogDebug("cached {Size} for {Key}", vector.Length, key);
        return cache.Set(key, vector, TimeSpan.FromHours(1));
    }
}

public sealed class RemoteEmbedder(HttpClient http) : IEmbedder
{
    public async Task<float[]> EmbedAsync(ByokCredentials creds, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/embed") { Content = JsonContent.Create(new { text, api_key = creds.ApiKey.Reveal() }) };
        using var response = await http.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<float[]>() ?? [];
    }
}

//// case: session token is made by the server
using System.Collections.Concurrent;
using Byok;

public sealed class SessionTokens
{
    private readonly ConcurrentDictionary<Guid, string> _keys = new();

    public Guid Open(ByokCredentials creds)
    {
        var token = Guid.NewGuid();
        _keys.TryAdd(token, creds.ApiKey.Reveal());
        return token;
    }

    public bool Authorize(Guid token, HttpRequestMessage message) => _keys.TryGetValue(token, out var key) && message.Headers.TryAddWithoutValidation("x-api-key", key);

    public bool Close(Guid token) => _keys.TryRemove(token, out _);
}

//// file: SessionApi.cs
using Byok;

public static class SessionApi
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/open", (ByokCredentials creds, SessionTokens tokens, HttpContext context) =>
        {
            var token = tokens.Open(creds);
            context.Response.Cookies.Append("session", token.ToString("N"));
            return Results.Redirect("/chat?session=" + token);
        });
        group.MapDelete("/{token:guid}", (Guid token, SessionTokens tokens) => tokens.Close(token) ? Results.NoContent() : Results.NotFound(token));
    }
}

//// case: fluent client with a verbose switch
using Byok;

public sealed class FluentCall(HttpClient http)
{
    private readonly Dictionary<string, string> _headers = [];
    private readonly List<string> _trace = [];
    private string _path = "/";

    public FluentCall To(string path)
    {
        _trace.Add("to " + path);
        _path = path;
        return this;
    }

    public FluentCall As(ByokCredentials creds)
    {
        _trace.Add("as " + creds);
        _headers["x-api-key"] = creds.ApiKey.Reveal();
        return this;
    }

    public FluentCall Verbose(bool on)
    {
        if (on)
            _trace.ForEach(Console.WriteLine);
        return this;
    }

    public async Task<string> SendAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _path);
        foreach (var (name, value) in _headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        Console.WriteLine("{0}: {1} ({2})", _path, response.StatusCode, string.Join(',', _headers.Keys));
        return await response.Content.ReadAsStringAsync();
    }
}

//// case: usage ledger by fingerprint
using System.Collections.Concurrent;
using Byok;

public sealed class Ledger(string path)
{
    private readonly ConcurrentDictionary<string, (int Calls, long Tokens)> _rows = new();

    public async Task<T> ChargeAsync<T>(ByokCredentials creds, Func<string, Task<(T Result, int Tokens)>> call)
    {
        var (result, tokens) = await call(creds.ApiKey.Reveal());
        _rows.AddOrUpdate(creds.ApiKey.Fingerprint, (1, tokens), (_, row) => (row.Calls + 1, row.Tokens + tokens));
        return result;
    }

    public async Task SaveAsync()
    {
        await using var writer = new StreamWriter(path);
        foreach (var (caller, (calls, tokens)) in _rows.OrderByDescending(r => r.Value.Tokens))
            await writer.WriteLineAsync($"{caller};{calls};{tokens}");
    }
}

//// case: chain of responsibility for errors
using System.Net;
using Byok;

public sealed class ErrorMapper
{
    private readonly List<Func<HttpStatusCode, ByokCredentials, string?>> _rules =
    [
        (s, c) => s == HttpStatusCode.Unauthorized ? $"{c.Provider} does not accept {c.ApiKey}" : null,
        (s, c) => s == HttpStatusCode.TooManyRequests ? $"{c.Provider} is busy" : null,
        (s, c) => (int)s >= 500 ? $"{c.Provider} has a problem ({c.ApiKey.Reveal().Length})" : null,
    ];

    public void Throw(HttpStatusCode status, ByokCredentials creds)
    {
        foreach (var rule in _rules)
        {
            if (rule(status, creds) is { } text)
                throw new HttpRequestException(text, null, status);
        }
    }
}

//// case: proxy passes the provider's error on
using System.Text.Json;
using Byok;

public sealed record ProviderError(string Code, string Message);

public sealed class ErrorProxy(HttpClient http)
{
    public async Task<IResult> ForwardAsync(ByokCredentials creds, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat") { Content = new StringContent(body) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + creds.ApiKey.Reveal());
        using var response = await http.SendAsync(request);
        if (response.IsSuccessStatusCode)
            return Results.Content(await response.Content.ReadAsStringAsync(), "application/json");
        var error = JsonSerializer.Deserialize<ProviderError>(await response.Content.ReadAsStringAsync());
        return error is null ? Results.StatusCode(502) : Results.Problem(error.Message, error.Code, (int)response.StatusCode);
    }
}

//// case: options builder with validation
using Byok;

public sealed class CallOptions
{
    private CallOptions(string token, Uri endpoint, TimeSpan timeout) => (Token, Endpoint, Timeout) = (token, endpoint, timeout);

    internal string Token { get; }

    public Uri Endpoint { get; }

    public TimeSpan Timeout { get; }

    public sealed class Builder(ByokCredentials creds)
    {
        private Uri _endpoint = new("https://api.example.org");
        private TimeSpan _timeout = TimeSpan.FromSeconds(30);

        public Builder At(Uri endpoint) { _endpoint = endpoint; return this; }

        public Builder Within(TimeSpan timeout) { _timeout = timeout; return this; }

        public CallOptions Build()
        {
            if (_endpoint.Scheme != Uri.UriSchemeHttps)
                throw new InvalidOperationException($"{_endpoint} is not safe");
            if (_timeout <= TimeSpan.Zero)
                throw new InvalidOperationException($"{_timeout} is not positive");
            return new CallOptions(creds.ApiKey.Reveal(), _endpoint, _timeout);
        }
    }
}

//// file: CallOptionsUser.cs
using Byok;

public sealed class CallOptionsUser(ILogger<CallOptionsUser> logger)
{
    public HttpRequestMessage Create(ByokCredentials creds)
    {
        var options = new CallOptions.Builder(creds).At(new Uri("https://eu.example.org")).Build();
        logger.LogInformation("{Endpoint} {Timeout} {Type}", options.Endpoint, options.Timeout, options);
        var message = new HttpRequestMessage(HttpMethod.Get, options.Endpoint);
        message.Headers.TryAddWithoutValidation("x-api-key", options.Token);
        return message;
    }
}
