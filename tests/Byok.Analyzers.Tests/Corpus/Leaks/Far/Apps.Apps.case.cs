//// case: web app with services in several files
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<ConversationService>();
builder.Services.AddScoped<UsageRecorder>();
builder.Services.AddHttpClient<ChatApi>(c => c.BaseAddress = new Uri("https://api.example.org"));
var app = builder.Build();
app.MapPost("/chat", async (ByokCredentials creds, Question question, ConversationService service) =>
{
    var turn = await service.AskAsync(creds, question.Text);
    return Results.Ok({|BYOK104:turn|});
});
app.MapPost("/chat/plain", async (ByokCredentials creds, Question question, ConversationService service) => (await service.AskAsync(creds, question.Text)).Answer);
app.Run();

public sealed record Question(string Text);

//// file: ConversationService.cs
using Byok;

public sealed record Turn(string Answer, string Provider, string Caller);

public sealed class ConversationService(ChatApi api, UsageRecorder usage)
{
    public async Task<Turn> AskAsync(ByokCredentials creds, string text)
    {
        var key = creds.ApiKey.Reveal();
        var answer = await api.SendAsync(key, text);
        usage.Record(creds.Provider, text.Length);
        usage.Record({|BYOK101:key|}, answer.Length);
        return new Turn(answer, creds.Provider, key);
    }
}

//// file: Infrastructure.cs
public sealed class UsageRecorder(ILogger<UsageRecorder> logger)
{
    private readonly Dictionary<string, int> _sums = [];

    public void Record(string who, int amount)
    {
        _sums[who] = _sums.GetValueOrDefault(who) + amount;
        Publish(who, _sums[who]);
    }

    private void Publish(string who, int sum) => logger.LogInformation("{Who} has {Sum}", who, sum);
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

//// case: console tool with verbs
using Byok;

var creds = new ByokCredentials(new ApiKey(Console.In.ReadLine() ?? ""), args.ElementAtOrDefault(1) ?? "openai");
IVerb verb = args.FirstOrDefault() switch
{
    "show" => new ShowVerb(creds),
    "curl" => new CurlVerb(creds),
    _ => new HelpVerb(),
};
return verb.Run(new ConsoleOutput());

//// file: Verbs.cs
using Byok;

public interface IVerb
{
    int Run(ConsoleOutput output);
}

public sealed class HelpVerb : IVerb
{
    public int Run(ConsoleOutput output) => output.Line("show | curl");
}

public sealed class ShowVerb(ByokCredentials creds) : IVerb
{
    public int Run(ConsoleOutput output)
    {
        output.Pair("provider", creds.Provider);
        output.Pair("key", creds.ApiKey.ToString());
        return output.Pair("raw", {|BYOK101:creds.ApiKey.Reveal()|});
    }
}

public sealed class CurlVerb(ByokCredentials creds) : IVerb
{
    public int Run(ConsoleOutput output)
    {
        var command = Curl.For(creds, "/v1/models");
        return output.Line({|BYOK101:command|});
    }
}

//// file: Output.cs
using Byok;

public sealed class ConsoleOutput
{
    public int Line(string text)
    {
        Console.WriteLine(text);
        return 0;
    }

    public int Pair(string name, string value) => Line(name.PadRight(12) + value);
}

public static class Curl
{
    public static string For(ByokCredentials creds, string path) => string.Join(' ', Parts(creds, path));

    private static IEnumerable<string> Parts(ByokCredentials creds, string path)
    {
        yield return "curl";
        yield return $"-H 'x-api-key: {creds.ApiKey.Reveal()}'";
        yield return "https://api.example.org" + path;
    }
}

//// case: batch importer with error rows
using Byok;

public sealed class BatchImport(RowParser parser, ErrorList errors, ILogger<BatchImport> logger)
{
    public int Run(ByokCredentials creds, IEnumerable<string> rows)
    {
        var good = 0;
        foreach (var (number, row) in rows.Index())
        {
            if (parser.TryParse(row, out var reason))
                good++;
            else
                errors.Add(number, reason);
        }
        errors.Add(-1, "imported with " + creds.ApiKey.Reveal());
        foreach (var error in errors.Items)
            logger.LogWarning("row {Number}: {Reason}", error.Number, {|BYOK101:error.Reason|});
        return good;
    }
}

//// file: ErrorList.cs
public sealed record RowError(int Number, string Reason);

public sealed class ErrorList
{
    private readonly List<RowError> _items = [];

    public IReadOnlyList<RowError> Items => _items;

    public void Add(int number, string reason) => _items.Add(new RowError(number, reason));
}

public sealed class RowParser
{
    public bool TryParse(string row, out string reason)
    {
        reason = row.Length == 0 ? "empty" : "";
        return reason.Length == 0;
    }
}

//// case: tenant resolver and rate limits
using System.Threading.RateLimiting;
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRateLimiter(options =>
{
    options.AddPolicy("tenant", context => RateLimitPartition.GetTokenBucketLimiter({|BYOK105:Tenants.Resolve(context)|}, _ => Tenants.Bucket));
    options.AddPolicy("provider", context => RateLimitPartition.GetTokenBucketLimiter(Tenants.Provider(context), _ => Tenants.Bucket));
});
var app = builder.Build();
app.UseRateLimiter();
app.Run();

//// file: Tenants.cs
using System.Threading.RateLimiting;
using Byok;

internal static class Tenants
{
    public static TokenBucketRateLimiterOptions Bucket { get; } = new() { TokenLimit = 20, TokensPerPeriod = 5, ReplenishmentPeriod = TimeSpan.FromSeconds(10) };

    public static string Resolve(HttpContext context) => Find(context) is { } creds ? Id(creds) : "public";

    public static string Provider(HttpContext context) => Find(context)?.Provider ?? "none";

    private static ByokCredentials? Find(HttpContext context) => context.Items["creds"] as ByokCredentials;

    private static string Id(ByokCredentials creds) => creds.Provider + ":" + creds.ApiKey.Reveal();
}

//// case: signalr hub over a notifier
using Byok;
using Microsoft.AspNetCore.SignalR;

public sealed class RoomHub(RoomNotifier notifier) : Hub
{
    public async Task Enter(string room)
    {
        if (Context.GetHttpContext()?.Items["creds"] is not ByokCredentials creds)
            return;
        await notifier.TellAsync(room, "provider", creds.Provider);
        await notifier.TellAsync(room, "owner", {|BYOK104:creds.ApiKey.Reveal()|});
    }
}

//// file: RoomNotifier.cs
using Microsoft.AspNetCore.SignalR;

public sealed class RoomNotifier(IHubContext<RoomHub> hub)
{
    public Task TellAsync(string room, string topic, string text) => SendAsync(hub.Clients.Group(room), topic, new { text, at = DateTimeOffset.UtcNow });

    private static Task SendAsync(IClientProxy proxy, string topic, object message) => proxy.SendAsync("notify", topic, message);
}

//// case: metrics facade
using Byok;

public sealed class TokenCounter(Telemetry telemetry)
{
    public int Count(ByokCredentials creds, string text)
    {
        var tokens = text.Split(' ').Length;
        telemetry.Tokens(tokens, creds.Provider);
        telemetry.Tokens(tokens, {|BYOK101:Owner(creds)|});
        return tokens;
    }

    private static string Owner(ByokCredentials creds) => creds.ApiKey.Reveal().ToLowerInvariant();
}

//// file: Telemetry.cs
using System.Diagnostics;
using System.Diagnostics.Metrics;

public sealed class Telemetry
{
    private readonly Counter<long> _tokens;

    public Telemetry(IMeterFactory meters) => _tokens = meters.Create("App").CreateCounter<long>("tokens");

    public void Tokens(int amount, string owner)
    {
        var tags = new TagList { { "owner", owner } };
        _tokens.Add(amount, tags);
    }
}

//// case: websocket relay with an address provider
using System.Net.WebSockets;
using Byok;

public sealed class Relay(AddressBook addresses, ILogger<Relay> logger)
{
    public async Task<ClientWebSocket> OpenAsync(ByokCredentials creds, CancellationToken ct)
    {
        var socket = new ClientWebSocket();
        var address = addresses.Live(creds);
        logger.LogInformation("opening {Scheme} {Host}", address.Scheme, address.Host);
        await socket.ConnectAsync(address, ct);
        return socket;
    }
}

//// file: AddressBook.cs
using Byok;

public sealed class AddressBook
{
    public Uri Live(ByokCredentials creds) => Build("wss", creds.Provider, "live", {|BYOK102:"key=" + creds.ApiKey.Reveal()|});

    public Uri Rest(ByokCredentials creds) => Build("https", creds.Provider, "v1", "");

    private static Uri Build(string scheme, string provider, string path, string query)
    {
        var builder = new UriBuilder(scheme, provider + ".example.org") { Path = path };
        builder.Query = query;
        return builder.Uri;
    }
}

//// case: link mail with a template engine
using Byok;

public sealed class Invitations(Mailer mailer, Templates templates)
{
    public void Invite(ByokCredentials creds, string address)
    {
        var values = new Dictionary<string, string> { ["provider"] = creds.Provider, ["key"] = creds.ApiKey.Reveal() };
        var body = templates.Render("You can use {provider} with {key}.", values);
        mailer.Send(address, "invitation", {|BYOK105:body|});
    }
}

//// file: Templates.cs
public sealed class Templates
{
    public string Render(string template, IReadOnlyDictionary<string, string> values)
    {
        var result = template;
        foreach (var (name, value) in values)
            result = result.Replace("{" + name + "}", value);
        return result;
    }
}

//// file: Mailer.cs
public sealed class Mailer(string outbox)
{
    public void Send(string address, string subject, string body)
    {
        var path = Path.Combine(outbox, Guid.NewGuid() + ".eml");
        using var writer = File.CreateText(path);
        writer.WriteLine("To: " + address);
        writer.WriteLine("Subject: " + subject);
        writer.WriteLine();
        writer.WriteLine(body);
    }
}

//// case: json envelope for a webhook log
using Byok;

public sealed class WebhookLog(JsonLines lines)
{
    public void Received(ByokCredentials creds, string kind)
    {
        lines.Append(new { kind, provider = creds.Provider });
        lines.Append({|BYOK105:new { kind, key = creds.ApiKey.Reveal() }|});
    }
}

//// file: JsonLines.cs
using System.Text.Json;

public sealed class JsonLines(string path)
{
    public void Append<T>(T item) => Write(JsonSerializer.Serialize(item));

    private void Write(string line) => File.AppendAllLines(path, [line]);
}

//// case: signed token of a resume link
using System.Text;
using Byok;
using Microsoft.AspNetCore.WebUtilities;

public sealed class ResumeTokens
{
    public string Create(Guid conversation, ByokCredentials creds) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(conversation + "." + creds.ApiKey.Reveal()));

    public string CreatePublic(Guid conversation) => WebEncoders.Base64UrlEncode(conversation.ToByteArray());
}

//// file: ResumeEndpoints.cs
using Byok;

public static class ResumeEndpoints
{
    public static RouteGroupBuilder MapResume(this RouteGroupBuilder group)
    {
        group.MapPost("/{id:guid}/link", (Guid id, ByokCredentials creds, ResumeTokens tokens) => Results.Redirect({|BYOK102:"/resume?t=" + tokens.Create(id, creds)|}));
        group.MapPost("/{id:guid}/public", (Guid id, ResumeTokens tokens) => Results.Redirect("/resume?t=" + tokens.CreatePublic(id)));
        return group;
    }
}

//// case: claims factory for cookie sign in
using System.Security.Claims;
using Byok;

public static class Principal
{
    public static ClaimsPrincipal For(ByokCredentials creds, string user)
    {
        var builder = new IdentityBuilder("byok").Add(ClaimTypes.Name, user).Add("provider", creds.Provider);
        return builder.Add("key", {|BYOK105:creds.ApiKey.Reveal()|}).Build();
    }
}

//// file: IdentityBuilder.cs
using System.Security.Claims;

public sealed class IdentityBuilder(string scheme)
{
    private readonly List<Claim> _claims = [];

    public IdentityBuilder Add(string type, string value)
    {
        _claims.Add(new Claim(type, value));
        return this;
    }

    public ClaimsPrincipal Build() => new(new ClaimsIdentity(_claims, scheme));
}

//// case: middleware order with shared state
using Byok;

public sealed class RequestState
{
    public string? Authorization { get; set; }

    public string? TraceId { get; set; }
}

public sealed class AuthorizeStage(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, RequestState state, ByokCredentials creds)
    {
        state.TraceId = context.TraceIdentifier;
        state.Authorization = creds.Preset.AuthScheme + " " + creds.ApiKey.Reveal();
        return next(context);
    }
}

//// file: TraceStage.cs
public sealed class TraceStage(RequestDelegate next, ILogger<TraceStage> logger)
{
    public async Task InvokeAsync(HttpContext context, RequestState state)
    {
        using var scope = logger.BeginScope("{TraceId}", state.TraceId);
        await next(context);
        context.Response.Headers.Append("x-trace", state.TraceId);
        logger.LogInformation("used {Authorization}", {|BYOK101:state.Authorization|});
        context.Response.Headers.Append("x-used", {|BYOK104:state.Authorization|});
    }
}

//// case: cached decorator chain over an interface
using Byok;

public interface IEmbedder
{
    Task<float[]> EmbedAsync(ByokCredentials creds, string text);
}

public sealed class CachingEmbedder(IEmbedder inner, EmbeddingCache cache) : IEmbedder
{
    public async Task<float[]> EmbedAsync(ByokCredentials creds, string text)
    {
        var key = Key(creds, text);
        if (cache.Find({|BYOK105:key|}) is { } known)
            return known;
        var vector = await inner.EmbedAsync(creds, text);
        cache.Put({|BYOK105:key|}, vector);
        return vector;
    }

    private static string Key(ByokCredentials creds, string text) => $"{creds.ApiKey.Reveal()}/{text.GetHashCode()}";
}

//// file: EmbeddingCache.cs
using Microsoft.Extensions.Caching.Memory;

public sealed class EmbeddingCache(IMemoryCache cache)
{
    public float[]? Find(string key) => cache.Get<float[]>(key);

    public void Put(string key, float[] vector) => cache.Set(key, vector, TimeSpan.FromHours(1));
}

//// case: global usings and static helpers
using static Diagnostics.Tell;

public sealed class StaticUser
{
    public void Go(Byok.ByokCredentials creds)
    {
        var local = creds.ApiKey;
        Say(local.ToString());
        Say({|BYOK101:local.Reveal()|});
        Debugging({|BYOK101:local.Reveal()|}, local.Fingerprint);
    }
}

//// file: Tell.cs
namespace Diagnostics;

internal static class Tell
{
    public static void Say(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            Console.Write(word + " ");
        Console.WriteLine();
    }

    public static void Debugging(string first, string second) => System.Diagnostics.Debug.WriteLine(Both(first, second));

    private static string Both(string first, string second) => first + "; " + second;
}

//// case: event args of a progress reporter
using Byok;

public sealed class ProgressEventArgs(int percent, string detail) : EventArgs
{
    public int Percent => percent;

    public string Detail => detail;
}

public sealed class Transfer
{
    public event EventHandler<ProgressEventArgs>? Progress;

    public void Run(ByokCredentials creds)
    {
        for (var i = 0; i <= 100; i += 25)
            Progress?.Invoke(this, new ProgressEventArgs(i, $"{i}% as {creds.ApiKey.Reveal()}"));
    }
}

//// file: TransferView.cs
public sealed class TransferView
{
    public void Attach(Transfer transfer) => transfer.Progress += (_, e) =>
    {
        Console.Write("{0,3}% ", e.Percent);
        Console.WriteLine({|BYOK101:e.Detail|});
    };
}

//// case: nlog adapter behind a project interface
using Byok;

public sealed class Synthesizer(NLogAdapter log)
{
    public byte[] Speak(ByokCredentials creds, string text)
    {
        log.Write(1, "speaking", text.Length.ToString());
        log.Write(2, "speaking as", {|BYOK101:creds.ApiKey.Reveal()|});
        return new byte[text.Length];
    }
}

//// file: NLogAdapter.cs
using NLog;

public sealed class NLogAdapter
{
    private readonly Logger _logger = NLog.LogManager.GetLogger("app");

    public void Write(int level, string message, string detail)
    {
        if (level > 1)
            Warn(message, detail);
        else
            _logger.Info("{0} {1}", message, detail);
    }

    private void Warn(string message, string detail) => _logger.Warn(message + ": {0}", detail);
}

//// case: exception data in a shared enricher
using Byok;

public sealed class Runner
{
    public void Run(ByokCredentials creds, Action body)
    {
        try
        {
            body();
        }
        catch (Exception ex)
        {
            ex.With("provider", creds.Provider).With("key", {|BYOK103:creds.ApiKey.Reveal()|});
            throw;
        }
    }
}

//// file: ExceptionExtensions.cs
public static class ExceptionExtensions
{
    public static Exception With(this Exception exception, string name, object? value)
    {
        Put(exception, name, value);
        return exception;
    }

    private static void Put(Exception exception, string name, object? value) => exception.Data["app." + name] = value;
}

//// case: session wrapper and temp data
using Byok;

public sealed class Basket(UserState state)
{
    public void Choose(ByokCredentials creds)
    {
        state["provider"] = creds.Provider;
        state["secret"] = {|BYOK105:creds.ApiKey.Reveal()|};
    }
}

//// file: UserState.cs
public sealed class UserState(IHttpContextAccessor accessor)
{
    public string? this[string name]
    {
        get => Session.GetString(name);
        set => Session.SetString(name, value ?? "");
    }

    private ISession Session => accessor.HttpContext?.Session ?? throw new InvalidOperationException("no session");
}
