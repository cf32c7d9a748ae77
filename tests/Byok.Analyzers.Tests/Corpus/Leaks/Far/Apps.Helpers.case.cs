//// case: audit trail two files away
using Byok;

public sealed class DocumentService(AuditTrail audit)
{
    public async Task<string> SummarizeAsync(ByokCredentials creds, Stream document, CancellationToken ct)
    {
        using var reader = new StreamReader(document);
        var text = await reader.ReadToEndAsync(ct);
        audit.Started("summarize", creds.Provider);
        var credential = creds.ApiKey.Reveal();
        audit.Used("summarize", {|BYOK101:credential|}, text.Length);
        return text.Length > 200 ? text[..200] : text;
    }
}

//// file: AuditTrail.cs
public sealed class AuditTrail(ILogger<AuditTrail> logger)
{
    private int _sequence;

    public void Started(string action, string detail) => Write("started", action, detail);

    public void Used(string action, string subject, int size) => Write("used", action, subject + "/" + size);

    private void Write(string kind, string action, string detail)
    {
        var number = Interlocked.Increment(ref _sequence);
        logger.LogInformation("{Number} {Kind} {Action} {Detail}", number, kind, action, detail);
    }
}

//// case: extension methods on the logger
using Byok;

public sealed class Ranker(ILogger<Ranker> logger)
{
    public double[] Rank(ByokCredentials creds, IReadOnlyList<string> passages)
    {
        logger.Step("rank", passages.Count);
        logger.Context("rank", {|BYOK101:creds.ApiKey.Reveal()|});
        return [.. passages.Select((p, i) => 1.0 / (i + p.Length + 1))];
    }
}

//// file: Logging/LoggerSteps.cs
public static class LoggerSteps
{
    public static void Step(this ILogger logger, string name, int count) => logger.Emit(LogLevel.Debug, name, count.ToString());

    public static void Context(this ILogger logger, string name, string value) => logger.Emit(LogLevel.Debug, name, value);

    private static void Emit(this ILogger logger, LogLevel level, string name, string value)
    {
        if (!logger.IsEnabled(level))
            return;
        logger.Log(level, "{Step}: {Value}", name, value);
    }
}

//// case: url helper three calls deep
using Byok;

public sealed class WeatherTool(HttpClient http)
{
    public Task<string> ForecastAsync(ByokCredentials creds, string city) =>
        Rest.FetchAsync(http, "https://weather.example.org/v1/forecast", ("q", city), ("appid", {|BYOK102:creds.ApiKey.Reveal()|}));

    public Task<string> CitiesAsync() => Rest.FetchAsync(http, "https://weather.example.org/v1/cities", ("limit", "50"));
}

//// file: Rest.cs
public static class Rest
{
    public static Task<string> FetchAsync(HttpClient http, string address, params (string Name, string Value)[] query) =>
        http.GetStringAsync(Combine(address, query));

    private static string Combine(string address, (string Name, string Value)[] query) =>
        query.Length == 0 ? address : address + "?" + string.Join('&', query.Select(Pair));

    private static string Pair((string Name, string Value) p) => $"{Uri.EscapeDataString(p.Name)}={Uri.EscapeDataString(p.Value)}";
}

//// case: throw helper in a shared class
using Byok;

public sealed class EmbeddingClient(HttpClient http)
{
    public async Task<float[]> EmbedAsync(ByokCredentials creds, string text)
    {
        var key = creds.ApiKey.Reveal();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/embeddings") { Content = JsonContent.Create(new { input = text }) };
        request.Headers.Add("api-key", key);
        using var response = await http.SendAsync(request);
        if ((int)response.StatusCode == 401)
            Throw.Rejected(creds.Provider, {|BYOK103:key|});
        if (!response.IsSuccessStatusCode)
            Throw.Rejected(creds.Provider, response.ReasonPhrase);
        return await response.Content.ReadFromJsonAsync<float[]>() ?? [];
    }
}

//// file: Throw.cs
using System.Diagnostics.CodeAnalysis;

internal static class Throw
{
    [DoesNotReturn]
    public static void Rejected(string who, string? what) => throw Create(who, what);

    private static InvalidOperationException Create(string who, string? what) => new($"{who} rejected {what ?? "the call"}");
}

//// case: cookie writer in a helper of the account area
using Byok;

public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/account");
        group.MapPost("/remember", (ByokCredentials creds, HttpContext context) =>
        {
            Preferences.Save(context, "provider", creds.Provider);
            Preferences.Save(context, "key", {|BYOK104:creds.ApiKey.Reveal()|});
            return Results.NoContent();
        });
        group.MapDelete("/remember", (HttpContext context) => Preferences.Clear(context));
    }
}

//// file: Preferences.cs
public static class Preferences
{
    private static readonly CookieOptions s_options = new() { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Strict };

    public static void Save(HttpContext context, string name, string value) => Set(context.Response, "pref." + name, value);

    public static void Clear(HttpContext context)
    {
        foreach (var name in context.Request.Cookies.Keys)
            context.Response.Cookies.Delete(name);
    }

    private static void Set(HttpResponse response, string name, string value)
    {
        response.Cookies.Append(name, value, s_options);
    }
}

//// case: cache key composed elsewhere
using Byok;
using Microsoft.Extensions.Caching.Memory;

public sealed class ModelDirectory(IMemoryCache cache, HttpClient http)
{
    public async Task<string[]> ListAsync(ByokCredentials creds)
    {
        var key = CacheKeys.ForModels(creds);
        return await cache.GetOrCreateAsync({|BYOK105:key|}, async entry =>
        {
            entry.SlidingExpiration = TimeSpan.FromMinutes(30);
            return await http.GetFromJsonAsync<string[]>("/models") ?? [];
        }) ?? [];
    }
}

//// file: CacheKeys.cs
using Byok;

public static class CacheKeys
{
    public static string ForModels(ByokCredentials creds) => Compose("models", creds.Provider, Caller(creds));

    public static string ForPrices(ByokCredentials creds) => Compose("prices", creds.Provider);

    private static string Caller(ByokCredentials creds) => creds.ApiKey.Reveal();

    private static string Compose(params string[] parts) => string.Join(':', parts);
}

//// case: generic helper describes any value
using Byok;

public sealed class Describer(ILogger<Describer> logger)
{
    public void Run(ByokCredentials creds, int attempts)
    {
        logger.LogInformation("attempts {Text}", Text.Describe(attempts));
        logger.LogInformation("provider {Text}", Text.Describe(creds.Provider));
        logger.LogInformation("caller {Text}", {|BYOK101:Text.Describe(creds.ApiKey.Reveal())|});
    }
}

//// file: Text.cs
public static class Text
{
    public static string Describe<T>(T value) where T : notnull => Wrap(value.ToString() ?? "", '<', '>');

    private static string Wrap(string text, char open, char close) => $"{open}{text}{close}";
}

//// case: ref parameter filled by another class
using Byok;

public sealed class Normalizer
{
    public void Normalize(ByokCredentials creds, TextWriter output)
    {
        string? text = null;
        var length = 0;
        if (!Reader.TryRead(creds, ref text, ref length))
            return;
        output.WriteLine(length);
        Console.WriteLine({|BYOK101:text|});
    }
}

//// file: Reader.cs
using Byok;

public static class Reader
{
    public static bool TryRead(ByokCredentials creds, ref string? text, ref int length)
    {
        if (creds.ApiKey.IsEmpty)
            return false;
        Fill(creds.ApiKey, out text);
        length = text.Length;
        return true;
    }

    private static void Fill(ApiKey key, out string text) => text = key.Reveal().Normalize();
}

//// case: async helper returns the header
using Byok;

public sealed class Gateway(ILogger<Gateway> logger, TokenSource tokens, HttpClient http)
{
    public async Task<string> CallAsync(ByokCredentials creds, string path, CancellationToken ct)
    {
        var header = await tokens.GetAsync(creds, ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", header);
        logger.LogDebug("GET {Path} with {Header}", path, {|BYOK101:header|});
        using var response = await http.SendAsync(request, ct);
        return await response.Content.ReadAsStringAsync(ct);
    }
}

//// file: TokenSource.cs
using Byok;

public sealed class TokenSource
{
    public async ValueTask<string> GetAsync(ByokCredentials creds, CancellationToken ct)
    {
        await Task.Delay(1, ct).ConfigureAwait(false);
        return await BuildAsync(creds.ApiKey);
    }

    private static Task<string> BuildAsync(ApiKey key) => Task.FromResult("Bearer " + key.Reveal());
}

//// case: operators and indexer of a small text type
using Byok;

public sealed class Greeter
{
    public void Greet(ByokCredentials creds)
    {
        var line = new Line("hello ") + creds.Provider;
        Console.WriteLine(line.Text);
        line += " " + creds.ApiKey.Reveal();
        Console.WriteLine({|BYOK101:line.Text|});
    }
}

//// file: Line.cs
public readonly struct Line(string text)
{
    public string Text { get; } = text;

    public static Line operator +(Line left, string right) => new(left.Text + right);
}

//// case: implicit conversion carries the text
using Byok;

public sealed class Wrapper(ILogger<Wrapper> logger)
{
    public void Write(ByokCredentials creds)
    {
        Secret secret = creds.ApiKey.Reveal();
        string plain = secret;
        logger.LogInformation("{Plain}", {|BYOK101:plain|});
    }
}

//// file: Secret.cs
public readonly record struct Secret(string Value)
{
    public static implicit operator Secret(string value) => new(value);

    public static implicit operator string(Secret secret) => secret.Value;

    public override string ToString() => "(secret)";
}

//// case: file store used by a wizard
using Byok;

public sealed class SetupWizard(SettingsStore store)
{
    public async Task FinishAsync(ByokCredentials creds, CancellationToken ct)
    {
        await store.SaveAsync("provider.txt", creds.Provider, ct);
        await store.SaveAsync("key.txt", {|BYOK105:creds.ApiKey.Reveal()|}, ct);
    }
}

//// file: SettingsStore.cs
public sealed class SettingsStore(string root)
{
    public Task SaveAsync(string name, string content, CancellationToken ct)
    {
        Directory.CreateDirectory(root);
        return WriteAsync(Path.Combine(root, name), content + "\n", ct);
    }

    private static async Task WriteAsync(string path, string content, CancellationToken ct)
    {
        var temporary = path + ".tmp";
        await File.WriteAllTextAsync(temporary, content, ct);
        File.Move(temporary, path, overwrite: true);
    }
}

//// case: tracing helper with tags
using Byok;

public sealed class Classifier
{
    public string Classify(ByokCredentials creds, string text)
    {
        using var span = Spans.Begin("classify", ("provider", creds.Provider), ("credential", {|BYOK101:creds.ApiKey.Reveal()|}));
        return text.Length > 10 ? "long" : "short";
    }
}

//// file: Spans.cs
using System.Diagnostics;

public static class Spans
{
    private static readonly ActivitySource s_source = new("App");

    public static Activity? Begin(string name, params (string Key, string Value)[] tags)
    {
        var activity = s_source.StartActivity(name);
        foreach (var (key, value) in tags)
            Tag(activity, key, value);
        return activity;
    }

    private static void Tag(Activity? activity, string key, string value) => activity?.SetTag("app." + key, value);
}

//// case: process starter in an infrastructure class
using Byok;

public sealed class Indexer(Shell shell)
{
    public int Index(ByokCredentials creds, string folder)
    {
        var exit = shell.Run("indexer", folder, "--provider", creds.Provider);
        return exit != 0 ? exit : shell.Run("indexer", folder, "--key", {|BYOK105:creds.ApiKey.Reveal()|});
    }
}

//// file: Shell.cs
using System.Diagnostics;

public sealed class Shell
{
    public int Run(string file, params string[] arguments)
    {
        using var process = Start(file, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }

    private static Process Start(string file, IEnumerable<string> arguments)
    {
        var info = new ProcessStartInfo(file) { RedirectStandardError = true };
        foreach (var argument in arguments)
            info.ArgumentList.Add(argument);
        return Process.Start(info) ?? throw new InvalidOperationException("cannot start " + file);
    }
}

//// case: recursion formats a tree
using Byok;

public sealed record Node(string Label, params Node[] Children);

public sealed class TreePrinter
{
    public void Print(ByokCredentials creds)
    {
        var root = new Node("request", new Node(creds.Provider), new Node("auth", new Node(creds.ApiKey.Reveal())));
        Console.WriteLine({|BYOK101:Render(root, 0)|});
    }

    private static string Render(Node node, int depth)
    {
        var text = new string(' ', depth * 2) + node.Label + "\n";
        foreach (var child in node.Children)
            text += Render(child, depth + 1);
        return text;
    }
}

//// case: environment setter of a launcher
using Byok;

internal static class Launcher
{
    public static void Prepare(ByokCredentials creds)
    {
        Export(("LLM_PROVIDER", creds.Provider));
        Export(("LLM_MODEL", creds.Model ?? ""), ("LLM_KEY", {|BYOK105:creds.ApiKey.Reveal()|}));
    }

    private static void Export(params (string Name, string Value)[] variables)
    {
        foreach (var variable in variables)
            Environment.SetEnvironmentVariable(variable.Name, variable.Value, EnvironmentVariableTarget.Process);
    }
}

//// case: problem factory for the api
using Byok;

var app = WebApplication.Create(args);
app.MapPost("/v1/chat", (ByokCredentials creds, ChatRequest request) =>
{
    if (request.Text.Length == 0)
        return Problems.Invalid("text", "is empty");
    var check = ProviderCatalog.CheckKey(creds.ApiKey.Reveal(), creds.Provider);
    return check.Candidates.Count == 0 ? Problems.Invalid("key", {|BYOK104:creds.ApiKey.Reveal()|}) : Results.Accepted();
});
app.Run();

public sealed record ChatRequest(string Text);

//// file: Problems.cs
public static class Problems
{
    public static IResult Invalid(string field, string reason) => Create(422, $"{field}: {reason}");

    private static IResult Create(int status, string detail) =>
        Results.Problem(detail: detail, statusCode: status, title: "The request is not valid");
}

//// case: response writer chosen by content type
using Byok;

public sealed class EchoEndpoint
{
    public Task HandleAsync(HttpContext context, ByokCredentials creds)
    {
        var answer = $"{creds.Provider}|{creds.ApiKey.Reveal()}";
        return context.Request.Headers.Accept.Contains("application/json")
            ? Writers.JsonAsync(context.Response, {|BYOK104:answer|})
            : Writers.PlainAsync(context.Response, {|BYOK104:answer|});
    }
}

//// file: Writers.cs
public static class Writers
{
    public static Task JsonAsync(HttpResponse response, object value) => response.WriteAsJsonAsync(value);

    public static Task PlainAsync(HttpResponse response, string text)
    {
        response.ContentType = "text/plain";
        return response.WriteAsync(text);
    }
}

//// case: serilog wrapper with a facade
using Byok;

public sealed class Planner(AppLog log)
{
    public void Plan(ByokCredentials creds, int steps)
    {
        log.Info("plan of {Steps} steps", steps);
        log.Info("planning as {Caller}", {|BYOK101:creds.ApiKey.Reveal()|});
    }
}

//// file: AppLog.cs
using Serilog;

public sealed class AppLog
{
    private readonly Serilog.ILogger _inner = Log.ForContext<AppLog>();

    public void Info(string template, params object?[] values) => Write(Serilog.Events.LogEventLevel.Information, template, values);

    private void Write(Serilog.Events.LogEventLevel level, string template, object?[] values) => _inner.Write(level, template, values);
}

//// case: format provider of an exception class
using Byok;

public sealed class Uploader
{
    public void Upload(ByokCredentials creds, byte[] content)
    {
        if (content.Length == 0)
            throw UploadFailed.Empty(creds.Provider);
        if (content.Length > 1 << 20)
            throw UploadFailed.TooLarge(content.Length, {|BYOK103:creds.ApiKey.Reveal()|});
    }
}

//// file: UploadFailed.cs
public sealed class UploadFailed : Exception
{
    private UploadFailed(string message) : base(message)
    {
    }

    public static UploadFailed Empty(string provider) => new("nothing to send to " + provider);

    public static UploadFailed TooLarge(int size, string owner)
    {
        var text = FormattableString.Invariant($"{size} bytes of {owner} are too many");
        return new UploadFailed(text);
    }
}

//// case: method group handed to a sequence
using Byok;

public sealed class Lister(ILogger<Lister> logger)
{
    public void List(IEnumerable<ByokCredentials> all)
    {
        var names = all.Select(c => c.Provider).ToList();
        names.ForEach(Show);
        foreach (var key in all.Select(Expose))
            logger.LogInformation("have {Key}", {|BYOK101:key|});
    }

    private static string Expose(ByokCredentials creds) => creds.ApiKey.Reveal();

    private void Show(string text) => logger.LogInformation("have {Text}", text);
}
