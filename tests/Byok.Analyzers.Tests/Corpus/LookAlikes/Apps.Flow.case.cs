//// case: condition decides a word
using Byok;

public sealed class Words(ILogger<Words> logger)
{
    public string Choose(ByokCredentials creds, string expected)
    {
        var key = creds.ApiKey.Reveal();
        var word = key == expected ? "same" : key.Length > expected.Length ? "longer" : "shorter";
        logger.LogInformation("{Word}", word);
        if (key.EndsWith('='))
            word = "padded";
        logger.LogInformation("{Word} {Ordinal}", word, string.CompareOrdinal(key, expected));
        return word;
    }
}

//// case: switch over the prefix
using Byok;

public static class Kinds
{
    public static string Of(ByokCredentials creds)
    {
        var kind = creds.ApiKey.Reveal() switch
        {
            ['s', 'k', '-', 'a', 'n', 't', ..] => "anthropic",
            ['s', 'k', '-', ..] => "openai",
            ['g', 's', 'k', '_', ..] => "groq",
            { Length: > 100 } => "service account",
            var other when other.Contains('.') => "token with dots",
            _ => "unknown",
        };
        Console.WriteLine(kind);
        return kind;
    }
}

//// case: closure captures another variable
using Byok;

public sealed class Capture : IDisposable
{
    private readonly System.Timers.Timer _timer = new(500);

    public void Start(ByokCredentials creds, Action<string> send)
    {
        var key = creds.ApiKey.Reveal();
        var label = creds.Provider + "/" + key.Length;
        _timer.Elapsed += (_, e) =>
        {
            send(key);
            Console.WriteLine("{0:T} {1}", e.SignalTime, label);
        };
        _timer.Start();
    }

    public void Dispose() => _timer.Dispose();
}

//// case: linq projects lengths
using Byok;

public sealed class Statistics(ILogger<Statistics> logger)
{
    public void Show(IReadOnlyList<ByokCredentials> pool)
    {
        var rows = from c in pool
                   let key = c.ApiKey.Reveal()
                   where key.Length > 10
                   orderby key.Length descending, c.Provider
                   select new { c.Provider, key.Length, Caller = c.ApiKey };
        foreach (var row in rows)
            logger.LogInformation("{Row}", row);
        var groups = pool.GroupBy(c => c.ApiKey.Reveal()[..4] == "sk-p", c => c.Provider).ToDictionary(g => g.Key, g => g.ToArray());
        logger.LogInformation("{Groups}", groups.Select(g => $"{g.Key}: {string.Join(',', g.Value)}"));
        logger.LogInformation("{Any} {All} {Sum}", pool.Any(c => c.ApiKey.Reveal().Length < 9), pool.All(c => c.Model is null), pool.Sum(c => c.ApiKey.Reveal().Length));
    }
}

//// case: order by the secret and show the names
using Byok;

public sealed class Ordering
{
    public void Print(IEnumerable<ByokCredentials> pool)
    {
        var names = pool.OrderBy(c => c.ApiKey.Reveal(), StringComparer.Ordinal).DistinctBy(c => c.ApiKey.Reveal()).Select(c => c.Provider);
        Console.WriteLine(string.Join(", ", names));
        var counts = pool.CountBy(c => c.ApiKey.Reveal()).Select(p => p.Value).ToArray();
        Console.WriteLine(string.Join(", ", counts));
    }
}

//// case: zip keeps names and lengths
using Byok;

public sealed class Zipped(ILogger<Zipped> logger)
{
    public void Write(IReadOnlyList<ByokCredentials> pool, Action<string> use)
    {
        var keys = pool.Select(c => c.ApiKey.Reveal()).ToList();
        var names = pool.Select(c => c.Provider).ToList();
        foreach (var (name, key) in names.Zip(keys))
        {
            use(key);
            logger.LogInformation("{Name} {Length}", name, key.Length);
        }
    }
}

//// case: parallel calls report their status
using Byok;

public sealed class ParallelCalls(HttpClient http, ILogger<ParallelCalls> logger)
{
    public async Task RunAsync(IReadOnlyList<ByokCredentials> pool, CancellationToken ct)
    {
        await Parallel.ForEachAsync(pool, ct, async (creds, token) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/status");
            request.Headers.Add("x-api-key", creds.ApiKey.Reveal());
            using var response = await http.SendAsync(request, token);
            logger.LogInformation("{Provider}: {Status}", creds.Provider, response.StatusCode);
        });
        var lengths = await Task.WhenAll(pool.Select(c => Task.Run(() => c.ApiKey.Reveal().Length, ct)));
        logger.LogInformation("lengths {Lengths}", lengths);
    }
}

//// case: state machine clears its secret
using Byok;

public sealed class Login
{
    private enum State { Idle, Waiting, Done }

    private State _state;
    private string? _pending;
    private string? _message;

    public void Advance(ByokCredentials creds, HttpRequestMessage request)
    {
        (_state, _message) = _state switch
        {
            State.Idle => (State.Waiting, "waiting for " + creds.Provider),
            State.Waiting => (State.Done, "done"),
            _ => (State.Idle, null),
        };
        _pending = _state == State.Waiting ? creds.ApiKey.Reveal() : null;
        request.Headers.TryAddWithoutValidation("x-api-key", _pending);
        Console.WriteLine("{0}: {1}, pending {2}", _state, _message, _pending is not null);
    }
}

//// case: async stream of chunks
using System.Runtime.CompilerServices;
using Byok;

public sealed class Chunks(HttpClient http)
{
    public async IAsyncEnumerable<string> ReadAsync(ByokCredentials creds, string prompt, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/stream") { Content = new StringContent(prompt) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + creds.ApiKey.Reveal());
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(ct));
        while (await reader.ReadLineAsync(ct) is { } line)
            yield return line;
    }
}

//// file: ChunkEndpoint.cs
using Byok;

public static class ChunkEndpoint
{
    public static void Map(WebApplication app) => app.MapPost("/stream", async (ByokCredentials creds, Chunks chunks, HttpContext context) =>
    {
        await foreach (var chunk in chunks.ReadAsync(creds, "hello", context.RequestAborted))
            await context.Response.WriteAsync("data: " + chunk + "\n\n", context.RequestAborted);
    });
}

//// case: json with the mask
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Byok;

public sealed class SafeExport(ILogger<SafeExport> logger, HttpClient http)
{
    public async Task ExportAsync(ByokCredentials creds)
    {
        var body = new JsonObject { ["key"] = creds.ApiKey.Reveal() };
        using var response = await http.PostAsync("/login", new StringContent(body.ToJsonString()));
        var shown = new JsonObject { ["provider"] = creds.Provider, ["key"] = creds.ApiKey.ToString() };
        logger.LogInformation("{Json} {Size}", shown.ToJsonString(), body.Count);
        var xml = new XElement("credentials", new XAttribute("provider", creds.Provider), new XElement("key", creds.ApiKey.ToString()));
        logger.LogInformation("{Xml} {Status}", xml, response.StatusCode);
        logger.LogInformation("{Json}", JsonSerializer.Serialize(new { creds.Provider, creds.ApiKey }));
    }
}

//// case: string writer for the request and another for the log
using Byok;

public sealed class TwoWriters(HttpClient http)
{
    public async Task SendAsync(ByokCredentials creds)
    {
        using var body = new StringWriter();
        using var log = new StringWriter();
        body.Write("key=");
        body.Write(creds.ApiKey.Reveal());
        log.Write("provider=");
        log.Write(creds.Provider);
        using var response = await http.PostAsync("/login", new StringContent(body.ToString()));
        log.WriteLine(" " + (int)response.StatusCode);
        Console.WriteLine(log.ToString());
        Console.WriteLine(body.GetStringBuilder().Length);
    }
}

//// case: interpolated handler keeps only lengths
using System.Runtime.CompilerServices;
using System.Text;
using Byok;

[InterpolatedStringHandler]
public readonly struct CountingHandler(int literalLength, int formattedCount)
{
    public int Literals { get; } = literalLength;

    public int Holes { get; } = formattedCount;

    public void AppendLiteral(string text)
    {
    }

    public void AppendFormatted<T>(T value)
    {
    }
}

public static class Counting
{
    public static int Holes(CountingHandler handler) => handler.Holes + handler.Literals;
}

//// file: CountingUser.cs
using Byok;

public static class CountingUser
{
    public static void Run(ByokCredentials creds) => Console.WriteLine(Counting.Holes($"{creds.Provider} {creds.ApiKey.Reveal()}"));
}

//// case: span search gives positions
using Byok;

public sealed class Positions
{
    public void Print(ByokCredentials creds)
    {
        var span = creds.ApiKey.Reveal().AsSpan();
        var dash = span.LastIndexOf('-');
        Span<Range> ranges = stackalloc Range[8];
        var parts = span.Split(ranges, '-');
        Console.WriteLine("{0} parts, last dash at {1}, {2} left", parts, dash, span.Length - dash);
        Console.WriteLine(span.ContainsAny('+', '/') ? "base64" : "plain");
        Console.WriteLine(System.Text.Encoding.UTF8.GetByteCount(span));
    }
}

//// case: exceptions are caught and named
using Byok;

public sealed class Caught(ILogger<Caught> logger)
{
    public string Try(ByokCredentials creds, Func<string, string> call)
    {
        try
        {
            return call(creds.ApiKey.Reveal());
        }
        catch (Exception ex) when (ex is IOException or TimeoutException)
        {
            logger.LogWarning(ex, "{Type} from {Provider}", ex.GetType().Name, creds.Provider);
            return ex.Message;
        }
        finally
        {
            logger.LogDebug("call of {Key} ended", creds.ApiKey);
        }
    }
}

//// case: conditional access to the length
using Byok;

public sealed class MaybeCreds(ILogger<MaybeCreds> logger)
{
    private string? _cached;

    public HttpRequestMessage Create(ByokCredentials? creds)
    {
        _cached ??= creds?.ApiKey.Reveal();
        logger.LogInformation("{Length} {Provider} {HasKey}", _cached?.Length, creds?.Provider ?? "none", _cached != null);
        var message = new HttpRequestMessage();
        message.Headers.TryAddWithoutValidation("x-api-key", _cached ?? "");
        return message;
    }
}

//// case: tasks completed by a source
using Byok;

public sealed class Completion(ILogger<Completion> logger)
{
    private readonly TaskCompletionSource<string> _key = new();
    private readonly TaskCompletionSource<string> _name = new();

    public void Set(ByokCredentials creds)
    {
        _name.SetResult(creds.Provider);
        _key.SetResult(creds.ApiKey.Reveal());
    }

    public async Task<string> HeaderAsync()
    {
        logger.LogInformation("waiting, {Status}", _key.Task.Status);
        logger.LogInformation("name {Name}", await _name.Task);
        return "Bearer " + await _key.Task;
    }
}

//// case: recursion counts
using Byok;

public static class Recursive
{
    private static int Vowels(string text, int index) => index >= text.Length ? 0 : ("aeiou".Contains(text[index]) ? 1 : 0) + Vowels(text, index + 1);

    public static void Print(ByokCredentials creds) => Console.WriteLine("{0} vowels", Vowels(creds.ApiKey.Reveal(), 0));
}

//// case: tuple pattern over flags
using Byok;

public sealed class Flags(ILogger<Flags> logger)
{
    public void Write(ByokCredentials creds, bool verbose)
    {
        var text = (creds, verbose) switch
        {
            ({ ApiKey: var k }, true) when k.Reveal().Length > 60 => "long key",
            ({ Model: { } model }, true) => model,
            ({ ApiKey.IsEmpty: true }, _) => "empty",
            (_, false) => creds.ApiKey.ToString(),
            _ => creds.Provider,
        };
        logger.LogInformation("{Text}", text);
    }
}

//// case: periodic job logs ticks
using Byok;

public sealed class Ticker(HttpClient http, ILogger<Ticker> logger)
{
    public async Task RunAsync(ByokCredentials creds, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        var header = "Bearer " + creds.ApiKey.Reveal();
        for (var tick = 0; await timer.WaitForNextTickAsync(ct); tick++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, "/");
            request.Headers.TryAddWithoutValidation("Authorization", header);
            using var response = await http.SendAsync(request, ct);
            logger.LogDebug("tick {Tick}: {Status}, {Header}", tick, response.StatusCode, nameof(header));
        }
    }
}
