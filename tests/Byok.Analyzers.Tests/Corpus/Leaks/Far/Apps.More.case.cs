//// case: option type with match callbacks
using Byok;

public sealed class Lookup
{
    public Option<string> Find(ByokCredentials creds, string provider) =>
        creds.Provider == provider ? Option<string>.Some(creds.ApiKey.Reveal()) : Option<string>.None;
}

//// file: Option.cs
public sealed class Option<T>
{
    private readonly T? _value;
    private readonly bool _hasValue;

    private Option(T? value, bool hasValue) => (_value, _hasValue) = (value, hasValue);

    public static Option<T> None { get; } = new(default, false);

    public static Option<T> Some(T value) => new(value, true);

    public R Match<R>(Func<T, R> some, Func<R> none) => _hasValue ? some(_value!) : none();
}

//// file: LookupReport.cs
using Byok;

public sealed class LookupReport(Lookup lookup, ILogger<LookupReport> logger)
{
    public void Write(ByokCredentials creds)
    {
        var option = lookup.Find(creds, "openai");
        var text = option.Match(k => "found " + k, () => "nothing found");
        logger.LogInformation("{Length}", option.Match(k => k.Length, () => 0));
        logger.LogInformation("{Text}", {|BYOK101:text|});
    }
}

//// case: lazy task held by a connection class
using Byok;

public sealed class Handshake
{
    private readonly Lazy<Task<string>> _ticket;

    public Handshake(ByokCredentials creds) => _ticket = new Lazy<Task<string>>(() => CreateAsync(creds));

    public Task<string> TicketAsync() => _ticket.Value;

    private static async Task<string> CreateAsync(ByokCredentials creds)
    {
        await Task.Yield();
        return Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes("api:" + creds.ApiKey.Reveal()));
    }
}

//// file: HandshakeUser.cs
public sealed class HandshakeUser(Handshake handshake, ILogger<HandshakeUser> logger)
{
    public async Task<bool> ApplyAsync(HttpRequestMessage message)
    {
        var ticket = await handshake.TicketAsync();
        message.Headers.TryAddWithoutValidation("Authorization", "Basic " + ticket);
        logger.LogDebug("ticket {Ticket}", {|BYOK101:ticket|});
        return ticket.Length > 0;
    }
}

//// case: endpoint filter class stamps the answer
using Byok;

public sealed class StampFilter(StampWriter writer) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var creds = context.GetArgument<ByokCredentials>(0);
        writer.Write(context.HttpContext, ("x-provider", creds.Provider), ("x-model", creds.ModelId));
        writer.Write(context.HttpContext, {|BYOK104:("x-caller", creds.ApiKey.Reveal())|});
        return await next(context);
    }
}

//// file: StampWriter.cs
public sealed class StampWriter
{
    public void Write(HttpContext context, params (string Name, string? Value)[] stamps)
    {
        foreach (var (name, value) in stamps)
            context.Response.Headers[name] = value;
    }
}

//// case: browser storage service
using Byok;

public sealed class RememberMe(BrowserStorage storage)
{
    public async Task SaveAsync(ByokCredentials creds)
    {
        await storage.SetAsync("provider", creds.Provider);
        await storage.SetAsync("key", {|BYOK104:creds.ApiKey.Reveal()|});
    }
}

//// file: BrowserStorage.cs
using Microsoft.JSInterop;

public sealed class BrowserStorage(IJSRuntime js)
{
    public ValueTask SetAsync(string name, string value) => CallAsync("setItem", "app." + name, value);

    public ValueTask RemoveAsync(string name) => CallAsync("removeItem", "app." + name);

    private ValueTask CallAsync(string method, params object?[] arguments) => js.InvokeVoidAsync("localStorage." + method, arguments);
}

//// case: telemetry wrapper with a property map
using Byok;

public sealed class Moderation(Insights insights)
{
    public bool Allowed(ByokCredentials creds, string text)
    {
        insights.Event("moderation", new Dictionary<string, string> { ["provider"] = creds.Provider });
        insights.Event("moderation", {|BYOK101:new Dictionary<string, string> { ["caller"] = creds.ApiKey.Reveal() }|});
        return !text.Contains("forbidden", StringComparison.OrdinalIgnoreCase);
    }
}

//// file: Insights.cs
using Microsoft.ApplicationInsights;

public sealed class Insights(TelemetryClient client)
{
    public void Event(string name, IDictionary<string, string> properties) => Send("app/" + name, properties);

    private void Send(string name, IDictionary<string, string> properties) => client.TrackEvent(name, properties);
}

//// case: interpolation handler of the project
using Byok;

public sealed class Shell(Journal journal)
{
    public void Open(ByokCredentials creds, int port)
    {
        journal.Add($"open {port} for {creds.Provider}");
        var entry = Journal.Format($"open {port} with {creds.ApiKey.Reveal()}");
        Console.WriteLine({|BYOK101:entry|});
    }
}

//// file: Journal.cs
using System.Runtime.CompilerServices;
using System.Text;

public sealed class Journal
{
    private readonly List<string> _entries = [];

    public void Add(EntryHandler handler) => _entries.Add(handler.ToText());

    public static string Format(EntryHandler handler) => handler.ToText();

    [InterpolatedStringHandler]
    public readonly struct EntryHandler(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + formattedCount * 8);

        public void AppendLiteral(string text) => _text.Append(text);

        public void AppendFormatted<T>(T value) => _text.Append(value);

        public string ToText() => _text.ToString();
    }
}

//// case: converter between two models
using Byok;

public sealed record Inbound(string Provider, string Secret);

public sealed class Outbound
{
    public string Target { get; set; } = "";

    public string Auth { get; set; } = "";
}

public static class Mapper
{
    public static Outbound ToOutbound(this Inbound inbound) => new() { Target = inbound.Provider.ToUpperInvariant(), Auth = "Token " + inbound.Secret };

    public static Inbound ToInbound(this ByokCredentials creds) => new(creds.Provider, creds.ApiKey.Reveal());
}

//// file: Sender.cs
using Byok;

public sealed class Sender(ILogger<Sender> logger)
{
    public void Send(ByokCredentials creds)
    {
        var outbound = creds.ToInbound().ToOutbound();
        logger.LogInformation("to {Target}", outbound.Target);
        logger.LogInformation("as {Auth}", {|BYOK101:outbound.Auth|});
    }
}

//// case: stack of undo actions
using Byok;

public sealed class History
{
    private readonly Stack<(string Name, string Before)> _steps = new();
    private string _current = "";

    public void Change(ByokCredentials creds)
    {
        _steps.Push(("change", _current));
        _current = creds.ApiKey.Reveal();
    }

    public bool TryUndo(out (string Name, string Before) step)
    {
        if (!_steps.TryPop(out step))
            return false;
        _current = step.Before;
        return true;
    }
}

//// file: HistoryView.cs
public static class HistoryView
{
    public static void Unwind(History history)
    {
        while (history.TryUndo(out var step))
        {
            Console.WriteLine(step.Name);
            Console.WriteLine({|BYOK101:step.Before|});
        }
    }
}

//// case: factory delegate registered for a client
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

    public int Speak(string text)
    {
        logger.LogInformation("speaking as {Masked}", _masked);
        logger.LogInformation("speaking as {Key}", {|BYOK101:key|});
        return text.Length;
    }
}

//// case: view model of a settings page
using Byok;
using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("settings")]
public sealed class SettingsApi(SettingsPresenter presenter) : ControllerBase
{
    [HttpGet]
    public ActionResult<SettingsView> Get(ByokCredentials creds) => {|BYOK104:presenter.Present(creds)|};

    [HttpGet("short")]
    public ActionResult<string> Short(ByokCredentials creds) => presenter.Present(creds).Title;
}

//// file: SettingsPresenter.cs
using Byok;

public sealed record SettingsView(string Title, string KeyText);

public sealed class SettingsPresenter
{
    public SettingsView Present(ByokCredentials creds) => new(Title(creds), Text(creds));

    private static string Title(ByokCredentials creds) => "Settings of " + creds.Provider;

    private static string Text(ByokCredentials creds) => creds.ApiKey.Reveal();
}

//// case: binary frame written to disk
using System.Buffers.Binary;
using System.Text;
using Byok;

public static class Frames
{
    public static byte[] Encode(ByokCredentials creds)
    {
        var text = Encoding.UTF8.GetBytes(creds.ApiKey.Reveal());
        var frame = new byte[text.Length + 4];
        BinaryPrimitives.WriteInt32LittleEndian(frame, text.Length);
        text.CopyTo(frame, 4);
        return frame;
    }
}

//// file: FrameFile.cs
using Byok;

public sealed class FrameFile(string path)
{
    public async Task SaveAsync(ByokCredentials creds, CancellationToken ct)
    {
        await File.WriteAllBytesAsync(path + ".meta", BitConverter.GetBytes(creds.Provider.Length), ct);
        await File.WriteAllBytesAsync(path, {|BYOK105:Frames.Encode(creds)|}, ct);
    }
}

//// case: priority queue of pending calls
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
    public void RunOne()
    {
        var next = calls.Next();
        Console.WriteLine(next.Owner);
        if (next.Owner.Length == 0)
            throw new ArgumentException({|BYOK103:"no owner for " + next.Token|});
    }
}
