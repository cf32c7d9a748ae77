//// case: option type counts
using Byok;

public sealed class Option<T>
{
    private readonly T? _value;
    private readonly bool _hasValue;

    private Option(T? value, bool hasValue) => (_value, _hasValue) = (value, hasValue);

    public static Option<T> None { get; } = new(default, false);

    public static Option<T> Some(T value) => new(value, true);

    public R Match<R>(Func<T, R> some, Func<R> none) => _hasValue ? some(_value!) : none();
}

//// file: OptionUser.cs
using Byok;

public sealed class OptionUser(ILogger<OptionUser> logger)
{
    public HttpRequestMessage Create(ByokCredentials creds)
    {
        var option = creds.ApiKey.IsEmpty ? Option<string>.None : Option<string>.Some(creds.ApiKey.Reveal());
        logger.LogInformation("{Length} {State}", option.Match(k => k.Length, () => 0), option.Match(_ => "set", () => "unset"));
        return option.Match(
            k =>
            {
                var message = new HttpRequestMessage();
                message.Headers.TryAddWithoutValidation("x-api-key", k);
                return message;
            },
            () => new HttpRequestMessage());
    }
}

//// case: mapper drops the secret
using Byok;

public sealed record Inbound(string Provider, string Secret, string? Model);

public sealed record Outbound(string Target, int SecretLength);

public static class InboundMapper
{
    public static Inbound ToInbound(this ByokCredentials creds) => new(creds.Provider, creds.ApiKey.Reveal(), creds.Model);

    public static Outbound ToOutbound(this Inbound inbound) => new(inbound.Provider.ToUpperInvariant(), inbound.Secret.Length);
}

//// file: MapperUser.cs
using Byok;

public sealed class MapperUser(ILogger<MapperUser> logger)
{
    public void Send(ByokCredentials creds)
    {
        var inbound = creds.ToInbound();
        logger.LogInformation("{Provider} {Model} {Outbound}", inbound.Provider, inbound.Model, inbound.ToOutbound());
    }
}

//// case: stack of steps pops names
using Byok;

public sealed class Undo
{
    private readonly Stack<(string Name, string Before)> _steps = new();
    private string _current = "";

    public void Change(ByokCredentials creds)
    {
        _steps.Push(("change to " + creds.Provider, _current));
        _current = creds.ApiKey.Reveal();
    }

    public string? Pop()
    {
        if (!_steps.TryPop(out var step))
            return null;
        _current = step.Before;
        return step.Name;
    }
}

//// file: UndoView.cs
public static class UndoView
{
    public static void Unwind(Undo undo)
    {
        while (undo.Pop() is { } name)
            Console.WriteLine(name);
    }
}

//// case: speech client logs its mask
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<Func<ByokCredentials, SpeechClient>>(sp => creds => new SpeechClient(creds.ApiKey.Reveal(), sp.GetRequiredService<ILogger<SpeechClient>>()));
var app = builder.Build();
app.MapPost("/speak", (ByokCredentials creds, Func<ByokCredentials, SpeechClient> create) => create(creds).Speak("hello"));
app.Run();

//// file: SpeechClient.cs
public sealed class SpeechClient(string key, ILogger<SpeechClient> logger)
{
    private readonly string _masked = key.Length > 8 ? "..." + key[^4..] : "...";

    public string Speak(string text)
    {
        logger.LogInformation("speaking as {Masked}, {Length}", _masked, key.Length);
        var message = new HttpRequestMessage();
        message.Headers.TryAddWithoutValidation("x-api-key", key);
        return text + message.Headers.Count();
    }
}

//// case: presenter with a hint
using Byok;
using Microsoft.AspNetCore.Mvc;

public sealed record SettingsView(string Title, string Hint, bool IsLong);

public sealed class SettingsPresenter
{
    public SettingsView Present(ByokCredentials creds) => new("Settings of " + creds.Provider, Hint(creds), IsLong(creds));

    private static string Hint(ByokCredentials creds) => "ends in " + creds.ApiKey.Reveal()[^3..];

    private static bool IsLong(ByokCredentials creds) => creds.ApiKey.Reveal().Length > 50;
}

//// file: SettingsApi.cs
using Byok;
using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("settings")]
public sealed class SettingsApi(SettingsPresenter presenter) : ControllerBase
{
    [HttpGet]
    public ActionResult<SettingsView> Get(ByokCredentials creds) => presenter.Present(creds);
}

//// case: binary frame goes to the network
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Byok;

public sealed class FrameSender(string host, int port)
{
    public async Task<int> SendAsync(ByokCredentials creds, CancellationToken ct)
    {
        var text = Encoding.UTF8.GetBytes(creds.ApiKey.Reveal());
        var frame = new byte[text.Length + 4];
        BinaryPrimitives.WriteInt32LittleEndian(frame, text.Length);
        text.CopyTo(frame, 4);
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, ct);
        await using var stream = client.GetStream();
        await stream.WriteAsync(frame, ct);
        Console.WriteLine("sent {0} bytes to {1}:{2}", frame.Length, host, port);
        return frame.Length;
    }
}

//// case: priority queue shows owners
using Byok;

public sealed class PendingCalls
{
    private readonly PriorityQueue<Pending, int> _queue = new();

    public void Add(ByokCredentials creds, int priority) => _queue.Enqueue(new Pending { Owner = creds.Provider, Token = creds.ApiKey.Reveal() }, priority);

    public Pending Next() => _queue.Dequeue();

    public sealed class Pending
    {
        public required string Owner { get; init; }

        public required string Token { get; init; }
    }
}

//// file: PendingRunner.cs
using Byok;

public sealed class PendingRunner(PendingCalls calls)
{
    public HttpRequestMessage RunOne()
    {
        var next = calls.Next();
        if (next.Token.Length < 8)
            throw new ArgumentException("short token of " + next.Owner);
        Console.WriteLine("{0} {1}", next.Owner, next);
        var message = new HttpRequestMessage();
        message.Headers.TryAddWithoutValidation("x-api-key", next.Token);
        return message;
    }
}

//// case: handshake logs its state
using Byok;

public sealed class Handshake
{
    private readonly Lazy<Task<string>> _ticket;

    public Handshake(ByokCredentials creds) => _ticket = new Lazy<Task<string>>(() => CreateAsync(creds));

    public bool IsStarted => _ticket.IsValueCreated;

    public async Task ApplyAsync(HttpRequestMessage message, ILogger logger)
    {
        var ticket = await _ticket.Value;
        message.Headers.TryAddWithoutValidation("Authorization", "Basic " + ticket);
        logger.LogDebug("started {Started}, {Status}, {Length}", IsStarted, _ticket.Value.Status, ticket.Length);
    }

    private static async Task<string> CreateAsync(ByokCredentials creds)
    {
        await Task.Yield();
        return Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes("api:" + creds.ApiKey.Reveal()));
    }
}

//// case: header cache answers with a count
using System.Collections.Concurrent;
using Byok;

public sealed class HeaderCache
{
    private readonly ConcurrentDictionary<Guid, string> _headers = new();

    public string For(Guid user, ByokCredentials creds) => _headers.GetOrAdd(user, static (_, c) => "Bearer " + c.ApiKey.Reveal(), creds);

    public int Count => _headers.Count;

    public IEnumerable<Guid> Users => _headers.Keys;
}

//// file: HeaderCacheUser.cs
using Byok;

public sealed class HeaderCacheUser(HeaderCache cache, ILogger<HeaderCacheUser> logger)
{
    public void Apply(HttpRequestMessage message, Guid user, ByokCredentials creds)
    {
        message.Headers.TryAddWithoutValidation("Authorization", cache.For(user, creds));
        logger.LogInformation("{Count} headers for {Users}", cache.Count, string.Join(", ", cache.Users));
    }
}

//// case: ambient scope exposes the provider
using Byok;

public static class CallScope
{
    private static readonly AsyncLocal<Frame?> s_current = new();

    public static Frame? Current => s_current.Value;

    public static void Enter(ByokCredentials creds) => s_current.Value = new Frame(creds.Provider, creds);

    public sealed class Frame(string provider, ByokCredentials creds)
    {
        public string Provider => provider;

        public void Authorize(HttpRequestMessage message) => message.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
    }
}

//// file: ScopeUser.cs
public sealed class ScopeUser(ILogger<ScopeUser> logger)
{
    public void Send(HttpRequestMessage message)
    {
        CallScope.Current?.Authorize(message);
        logger.LogTrace("{Provider} {Frame} {Uri}", CallScope.Current?.Provider, CallScope.Current, message.RequestUri);
    }
}

//// case: folded parts without the secret
using Byok;

public static class Folding
{
    public static string Fold(IEnumerable<string> parts, Func<string, string, string> combine) => parts.Aggregate("", combine);
}

//// file: FoldUser.cs
using Byok;

public sealed class FoldUser(ILogger<FoldUser> logger)
{
    public string Build(ByokCredentials creds)
    {
        string[] shown = [creds.Provider, creds.Model ?? "-", creds.ApiKey.Fingerprint];
        logger.LogInformation("{Line}", Folding.Fold(shown, (left, right) => left + "|" + right));
        return Folding.Fold(["Bearer", creds.ApiKey.Reveal()], (left, right) => left + " " + right);
    }
}

//// case: retry policy logs the attempt
using Byok;

public sealed class Policy(int attempts, Action<int, Exception> onError)
{
    public async Task<T> RunAsync<T>(Func<int, Task<T>> body)
    {
        for (var i = 1; ; i++)
        {
            try
            {
                return await body(i);
            }
            catch (HttpRequestException ex) when (i < attempts)
            {
                onError(i, ex);
            }
        }
    }
}

//// file: PolicyUser.cs
using Byok;

public sealed class PolicyUser(HttpClient http, ILogger<PolicyUser> logger)
{
    public Task<string> AskAsync(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        var policy = new Policy(3, (attempt, ex) => logger.LogWarning(ex, "attempt {Attempt} for {Provider} ({Length})", attempt, creds.Provider, key.Length));
        return policy.RunAsync(async attempt =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/ask?attempt=" + attempt);
            request.Headers.Add("x-api-key", key);
            using var response = await http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
        });
    }
}

//// case: command table prints facts
using Byok;

public sealed class CommandLoop
{
    private readonly Dictionary<string, Func<ByokCredentials, string>> _commands = new(StringComparer.OrdinalIgnoreCase)
    {
        ["provider"] = creds => creds.Provider,
        ["key"] = creds => creds.ApiKey.ToString(),
        ["length"] = creds => creds.ApiKey.Reveal().Length.ToString(),
        ["kind"] = creds => creds.ApiKey.Reveal().StartsWith("sk-", StringComparison.Ordinal) ? "secret key" : "other",
    };

    public void Run(ByokCredentials creds, IEnumerable<string> inputs)
    {
        foreach (var input in inputs)
            Console.WriteLine(_commands.TryGetValue(input, out var command) ? command(creds) : "what is " + input + "?");
    }
}

//// case: spans with harmless tags
using System.Diagnostics;
using Byok;

public static class Spans
{
    private static readonly ActivitySource s_source = new("App");

    public static Activity? Begin(string name, params (string Key, string? Value)[] tags)
    {
        var activity = s_source.StartActivity(name);
        foreach (var (key, value) in tags)
            activity?.SetTag("app." + key, value);
        return activity;
    }
}

//// file: SpansUser.cs
using Byok;

public sealed class SpansUser(HttpClient http)
{
    public async Task<string> ClassifyAsync(ByokCredentials creds, string text)
    {
        using var span = Spans.Begin("classify", ("provider", creds.Provider), ("credential", creds.ApiKey.ToString()), ("model", creds.ModelId));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/classify") { Content = new StringContent(text) };
        request.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        using var response = await http.SendAsync(request);
        return response.IsSuccessStatusCode ? "ok" : "failed";
    }
}

//// case: settings store keeps the provider
using Byok;

public sealed class SettingsStore(string root)
{
    public async Task SaveAsync(string name, string content)
    {
        Directory.CreateDirectory(root);
        await File.WriteAllTextAsync(Path.Combine(root, name), content + "\n");
    }
}

//// file: SetupWizard.cs
using Byok;

public sealed class SetupWizard(SettingsStore store, Func<string, Task<string>> whoAmI)
{
    public async Task FinishAsync(ByokCredentials creds)
    {
        var account = await whoAmI(creds.ApiKey.Reveal());
        await store.SaveAsync("provider.txt", creds.Provider);
        await store.SaveAsync("account.txt", account);
        await store.SaveAsync("key.txt", creds.ApiKey.Fingerprint);
    }
}

//// case: shell runs with harmless arguments
using System.Diagnostics;
using Byok;

public sealed class Shell
{
    public int Run(string file, string? input, params string[] arguments)
    {
        var info = new ProcessStartInfo(file) { RedirectStandardInput = true };
        foreach (var argument in arguments)
            info.ArgumentList.Add(argument);
        using var process = Process.Start(info)!;
        if (input is not null)
            process.StandardInput.WriteLine(input);
        process.WaitForExit();
        return process.ExitCode;
    }
}

//// file: ShellUser.cs
using Byok;

public sealed class ShellUser(Shell shell)
{
    public int Index(ByokCredentials creds, string folder) => shell.Run("indexer", creds.ApiKey.Reveal(), folder, "--provider", creds.Provider, "--key-from-stdin");
}

//// case: cache keys of the other kind
using Byok;
using Microsoft.Extensions.Caching.Memory;

public static class CacheKeys
{
    public static string ForModels(ByokCredentials creds) => Compose("models", creds.Provider, creds.ApiKey.Fingerprint);

    public static string ForHeader(ByokCredentials creds) => Compose("Bearer", creds.ApiKey.Reveal());

    private static string Compose(params string[] parts) => string.Join(' ', parts);
}

//// file: CacheUser.cs
using Byok;
using Microsoft.Extensions.Caching.Memory;

public sealed class CacheUser(IMemoryCache cache, HttpClient http)
{
    public async Task<string> GetAsync(ByokCredentials creds)
    {
        var key = CacheKeys.ForModels(creds);
        if (cache.TryGetValue(key, out string? known) && known is not null)
            return known;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/models");
        request.Headers.TryAddWithoutValidation("Authorization", CacheKeys.ForHeader(creds));
        using var response = await http.SendAsync(request);
        return cache.Set(key, await response.Content.ReadAsStringAsync());
    }
}

//// case: claims builder gets the account
using System.Security.Claims;
using Byok;

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

//// file: PrincipalFactory.cs
using Byok;

public sealed class PrincipalFactory(Func<string, string> accountOf)
{
    public System.Security.Claims.ClaimsPrincipal For(ByokCredentials creds) =>
        new IdentityBuilder("byok").Add("account", accountOf(creds.ApiKey.Reveal())).Add("provider", creds.Provider).Add("kid", creds.ApiKey.Fingerprint).Build();
}

//// case: weak links of a resume token
using Byok;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

public sealed class ResumeTokens(IDataProtectionProvider provider)
{
    public string Create(Guid conversation, ByokCredentials creds)
    {
        var protector = provider.CreateProtector("resume");
        var bytes = protector.Protect(System.Text.Encoding.UTF8.GetBytes(conversation + "." + creds.ApiKey.Reveal()));
        return WebEncoders.Base64UrlEncode(bytes);
    }
}

//// file: ResumeApi.cs
using Byok;

public static class ResumeApi
{
    public static void Map(WebApplication app) =>
        app.MapPost("/resume/{id:guid}", (Guid id, ByokCredentials creds, ResumeTokens tokens) => Results.Redirect("/resume?t=" + tokens.Create(id, creds)));
}

//// case: transfer reports percentages
using Byok;

public sealed class Transfer(Func<string, int, Task> sendPart)
{
    public async Task RunAsync(ByokCredentials creds, IProgress<string> progress, int parts)
    {
        var key = creds.ApiKey.Reveal();
        for (var i = 1; i <= parts; i++)
        {
            await sendPart(key, i);
            progress.Report($"{i * 100 / parts}% to {creds.Provider}");
        }
    }
}

//// file: TransferView.cs
using Byok;

public static class TransferView
{
    public static Task RunAsync(Transfer transfer, ByokCredentials creds) => transfer.RunAsync(creds, new Progress<string>(Console.WriteLine), 10);
}

//// case: url builder without the key part
using System.Text;
using Byok;

public sealed class UrlBuilder(string root)
{
    private readonly StringBuilder _path = new(root);
    private readonly List<string> _query = [];

    public UrlBuilder Segment(string segment)
    {
        _path.Append('/').Append(Uri.EscapeDataString(segment));
        return this;
    }

    public UrlBuilder With(string name, string value)
    {
        _query.Add(name + "=" + Uri.EscapeDataString(value));
        return this;
    }

    public string Build() => _query.Count == 0 ? _path.ToString() : _path + "?" + string.Join('&', _query);
}

//// file: Prober.cs
using Byok;

public sealed class Prober(HttpClient http)
{
    public async Task<bool> ProbeAsync(ByokCredentials creds)
    {
        var url = new UrlBuilder("https://api.example.org").Segment("v1").Segment("models").With("provider", creds.Provider).Build();
        var body = new UrlBuilder("").With("key", creds.ApiKey.Reveal()).Build();
        using var response = await http.PostAsync(url, new StringContent(body));
        return response.IsSuccessStatusCode;
    }
}

//// case: bus event about a changed key
using Byok;

public sealed record KeyChanged(string Provider, string Fingerprint, ApiKey NewKey);

public sealed class Bus
{
    public event Action<KeyChanged>? Changed;

    public void Publish(ByokCredentials creds) => Changed?.Invoke(new KeyChanged(creds.Provider, creds.ApiKey.Fingerprint, creds.ApiKey));
}

//// file: BusListener.cs
using Byok;

public sealed class BusListener
{
    private readonly ILogger<BusListener> _logger;
    private string? _header;

    public BusListener(Bus bus, ILogger<BusListener> logger)
    {
        _logger = logger;
        bus.Changed += OnChanged;
    }

    public void Authorize(HttpRequestMessage message) => message.Headers.TryAddWithoutValidation("Authorization", _header);

    private void OnChanged(KeyChanged e)
    {
        _header = "Bearer " + e.NewKey.Reveal();
        _logger.LogInformation("{Event}", e);
        _logger.LogInformation("{Provider} changed to {Key}", e.Provider, e.NewKey);
    }
}

//// case: facade passes templates through
using Byok;
using Serilog;

public sealed class AppLog
{
    private readonly Serilog.ILogger _inner = Log.ForContext<AppLog>();

    public void Info(string template, params object?[] values) => _inner.Information(template, values);
}

//// file: Planner.cs
using Byok;

public sealed class Planner(AppLog log)
{
    public HttpRequestMessage Plan(ByokCredentials creds, int steps)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/plan");
        var key = creds.ApiKey.Reveal();
        request.Headers.Add("x-api-key", key);
        log.Info("plan of {Steps} steps, {Length}", steps, key.Length);
        log.Info("planning as {Caller} {Creds}", creds.ApiKey.Fingerprint, creds);
        return request;
    }
}
