//// case: json document built by hand
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Byok;

public sealed class Exporter(ILogger<Exporter> logger)
{
    public void Export(ByokCredentials creds, bool asXml)
    {
        var key = creds.ApiKey.Reveal();
        if (asXml)
        {
            var xml = new XElement("credentials", new XAttribute("provider", creds.Provider), new XElement("key", key));
            logger.LogInformation("exporting {Document}", {|BYOK101:xml.ToString(SaveOptions.DisableFormatting)|});
            return;
        }
        var node = new JsonObject { ["provider"] = creds.Provider };
        node["key"] = key;
        logger.LogInformation("exporting {Document}", {|BYOK101:node.ToJsonString()|});
    }
}

//// case: utf8 json writer into a buffer
using System.Buffers;
using System.Text;
using System.Text.Json;
using Byok;

public static class WireFormat
{
    public static void Dump(ByokCredentials creds)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("provider", creds.Provider);
            writer.WriteString("key", creds.ApiKey.Reveal());
            writer.WriteEndObject();
        }
        Console.WriteLine({|BYOK101:Encoding.UTF8.GetString(buffer.WrittenSpan)|});
    }
}

//// case: string writer used as a report
using Byok;

public sealed class Report(ILogger<Report> logger)
{
    public string Build(ByokCredentials creds, IEnumerable<(string Name, int Count)> rows)
    {
        using var writer = new StringWriter();
        writer.WriteLine("provider {0}", creds.Provider);
        foreach (var (name, count) in rows.OrderByDescending(r => r.Count))
            writer.WriteLine($"{name,-20}{count,8}");
        writer.Write("made with ");
        writer.WriteLine(creds.ApiKey.Reveal());
        var text = writer.ToString();
        logger.LogTrace("{Report}", {|BYOK101:text|});
        return creds.Provider;
    }
}

//// case: string create with a span callback
using Byok;

public static class Formatter
{
    public static void Show(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        var boxed = string.Create(key.Length + 2, key, static (span, k) =>
        {
            span[0] = '[';
            k.CopyTo(span[1..]);
            span[^1] = ']';
        });
        Console.WriteLine({|BYOK101:boxed|});
    }
}

//// case: span slices and encodings
using System.Diagnostics;
using System.Text;
using Byok;

public sealed class Encodings
{
    public void Compare(ByokCredentials creds)
    {
        ReadOnlySpan<char> span = creds.ApiKey.Reveal().AsSpan().Trim();
        var tail = span[span.IndexOf('-')..];
        Trace.WriteLine({|BYOK101:tail.ToString()|});
        var bytes = Encoding.UTF8.GetBytes(creds.ApiKey.Reveal());
        Array.Reverse(bytes);
        Debug.WriteLine({|BYOK101:Convert.ToHexString(bytes)|});
    }
}

//// case: record with expression
using Byok;

public sealed record CallContext(string Provider, string? Model, string? Secret)
{
    public CallContext WithSecret(ByokCredentials creds) => this with { Secret = creds.ApiKey.Reveal() };
}

public sealed class CallRunner(ILogger<CallRunner> logger)
{
    public void Run(ByokCredentials creds)
    {
        var context = new CallContext(creds.Provider, creds.Model, null);
        logger.LogDebug("before: {Context}", context);
        context = context with { Secret = creds.ApiKey.Reveal() };
        logger.LogDebug("after: {Context}", {|BYOK101:context|});
    }
}

//// case: tuples and deconstruction
using Byok;

public sealed class Router(ILogger<Router> logger)
{
    private static (string Provider, string Key, int Weight) Split(ByokCredentials creds) => (creds.Provider, creds.ApiKey.Reveal(), 1);

    public void Route(ByokCredentials creds, int bias)
    {
        var (provider, key, weight) = Split(creds);
        (provider, key) = (key, provider);
        logger.LogInformation("weight {Weight}", weight + bias);
        logger.LogInformation("provider {Provider}", {|BYOK101:provider|});
        logger.LogInformation("swapped {Key}", key);
    }
}

//// case: state machine over a connection
using Byok;

public sealed class Connection
{
    private enum State { Idle, Authorizing, Open, Failed }

    private State _state;
    private string? _pending;

    public string? LastError { get; private set; }

    public void Advance(ByokCredentials creds, bool accepted)
    {
        switch (_state)
        {
            case State.Idle:
                _pending = creds.ApiKey.Reveal();
                _state = State.Authorizing;
                break;
            case State.Authorizing when accepted:
                _pending = null;
                _state = State.Open;
                break;
            case State.Authorizing:
                LastError = $"rejected: {_pending}";
                _state = State.Failed;
                break;
            case State.Failed:
                Console.Error.WriteLine({|BYOK101:LastError|});
                _state = State.Idle;
                break;
        }
    }
}

//// case: retry with goto and finally
using Byok;

public sealed class Pump(ILogger<Pump> logger)
{
    public bool Run(ByokCredentials creds, Func<string, bool> attempt)
    {
        var note = "nothing tried";
        var tries = 0;
    again:
        try
        {
            tries++;
            note = "tried " + creds.ApiKey.Reveal();
            if (attempt(creds.Provider))
                return true;
        }
        catch (IOException) when (tries < 3)
        {
            goto again;
        }
        finally
        {
            logger.LogInformation("{Tries} tries: {Note}", tries, {|BYOK101:note|});
        }
        return false;
    }
}

//// case: switch expression picks the label
using Byok;

public static class Labels
{
    public static void Write(ByokCredentials creds, int verbosity)
    {
        var label = (verbosity, creds) switch
        {
            (0, _) => creds.Provider,
            (1, { Model: { Length: > 0 } model }) => model,
            (_, { ApiKey: var k }) when verbosity > 2 => k.Reveal(),
            _ => "n/a",
        };
        Console.Out.WriteLine({|BYOK101:label|});
    }
}

//// case: local function with out parameter
using Byok;

public sealed class Splitter(ILogger<Splitter> logger)
{
    public int Handle(ByokCredentials creds)
    {
        if (!TrySplit(creds, out var prefix, out var rest))
            return 0;
        logger.LogDebug("prefix has {Length}", prefix.Length);
        logger.LogDebug("rest is {Rest}", {|BYOK101:rest|});
        return rest.Length;

        static bool TrySplit(ByokCredentials source, out string prefix, out string rest)
        {
            var text = source.ApiKey.Reveal();
            var dash = text.LastIndexOf('-');
            prefix = dash < 0 ? "" : text[..dash];
            rest = text[(dash + 1)..];
            return dash >= 0;
        }
    }
}

//// case: lazy value and task
using Byok;

public sealed class LazyHeader(ByokCredentials creds, ILogger<LazyHeader> logger)
{
    private readonly Lazy<string> _header = new(() => "Bearer " + creds.ApiKey.Reveal());

    public async Task ApplyAsync(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Authorization", _header.Value);
        var pending = Task.Run(() => creds.ApiKey.Reveal());
        await Task.Yield();
        logger.LogDebug("header is {Header}", {|BYOK101:_header.Value|});
        logger.LogDebug("key is {Key}", {|BYOK101:await pending.ConfigureAwait(false)|});
    }
}

//// case: linq over several callers
using Byok;

public sealed class Roster(ILogger<Roster> logger)
{
    private readonly List<ByokCredentials> _callers = [];

    public void Add(ByokCredentials creds) => _callers.Add(creds);

    public void Show()
    {
        var lines = from c in _callers
                    let key = c.ApiKey.Reveal()
                    where key.Length > 10
                    orderby c.Provider
                    select $"{c.Provider,-12} {key}";
        foreach (var line in lines.Distinct().Take(20))
            logger.LogInformation({|BYOK101:line|});
        var grouped = _callers.GroupBy(c => c.Provider, c => c.ApiKey.Reveal()).ToDictionary(g => g.Key, g => g.First());
        logger.LogInformation("{Sample}", {|BYOK101:grouped|});
    }
}

//// case: closure built before the event fires
using Byok;

public sealed class Watcher : IDisposable
{
    private readonly System.Timers.Timer _timer = new(1000);

    public void Start(ByokCredentials creds, TextWriter output)
    {
        var stamp = creds.ApiKey.Reveal();
        var ticks = 0;
        _timer.Elapsed += (_, e) =>
        {
            ticks++;
            Console.WriteLine("{0:T} {1}", e.SignalTime, {|BYOK101:stamp|});
            output.WriteLine(ticks);
        };
        _timer.Start();
    }

    public void Dispose() => _timer.Dispose();
}

//// case: conditional access and coalescing
using Byok;

public sealed class Fallbacks(ILogger<Fallbacks> logger, IConfiguration configuration)
{
    private string? _cached;

    public string Pick(ByokCredentials? creds)
    {
        _cached ??= creds?.ApiKey.Reveal() ?? configuration["Fallback:Name"];
        logger.LogInformation("picked {Value}", {|BYOK101:_cached|});
        return creds?.Provider ?? "none";
    }
}

//// case: message handed over before it is sent
using Byok;

public sealed class Sender(HttpClient http, ILogger<Sender> logger)
{
    public async Task<int> SendAsync(ByokCredentials creds, Uri target)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, target);
        message.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        message.Headers.TryAddWithoutValidation("x-model", creds.Model);
        logger.LogTrace("sending {Message}", {|BYOK101:message|});
        logger.LogTrace("headers: {Headers}", {|BYOK101:message.Headers.ToString()|});
        using var response = await http.SendAsync(message);
        return (int)response.StatusCode;
    }
}

//// case: masked with the wrong length
using Byok;

public static class BadMask
{
    private const int Shown = 10;

    public static void Write(ILogger logger, ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        var start = key.Substring(0, Math.Min(Shown, key.Length));
        logger.LogInformation("using {Start}...", {|BYOK101:start|});
        logger.LogInformation("using ...{End}", {|BYOK101:key[^Shown..]|});
        logger.LogInformation("using {Text}", {|BYOK101:key.Replace("-", "")|});
        logger.LogInformation("using {Text}", {|BYOK101:new string('*', 3) + key.Remove(0, 3)|});
    }
}
