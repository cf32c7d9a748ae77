//// case: iterator over revealed texts
using Byok;

public sealed class Rotation(IEnumerable<ByokCredentials> pool)
{
    public IEnumerable<string> Endless()
    {
        while (true)
        {
            foreach (var creds in pool)
                yield return creds.ApiKey.Reveal();
        }
    }

    public IEnumerable<(string Provider, string Text)> Pairs()
    {
        foreach (var creds in pool)
            yield return (creds.Provider, creds.ApiKey.Reveal());
    }
}

//// file: RotationLog.cs
public sealed class RotationLog(Rotation rotation, ILogger<RotationLog> logger)
{
    public void Write(int count)
    {
        foreach (var text in rotation.Endless().Take(count))
            logger.LogDebug("next is {Text}", {|BYOK101:text|});
        foreach (var (provider, text) in rotation.Pairs())
        {
            logger.LogDebug("provider {Provider}", provider);
            logger.LogDebug("text {Text}", {|BYOK101:text|});
        }
    }
}

//// case: async stream of header lines
using System.Runtime.CompilerServices;
using Byok;

public sealed class HeaderStream
{
    public async IAsyncEnumerable<string> LinesAsync(ByokCredentials creds, [EnumeratorCancellation] CancellationToken ct = default)
    {
        yield return "x-provider: " + creds.Provider;
        await Task.Delay(5, ct);
        yield return Format("x-api-key", creds.ApiKey);
    }

    private static string Format(string name, ApiKey key) => $"{name}: {key.Reveal()}";
}

//// file: HeaderStreamEndpoint.cs
using Byok;

public static class HeaderStreamEndpoint
{
    public static async Task WriteAsync(HttpContext context, ByokCredentials creds, HeaderStream stream)
    {
        await foreach (var line in stream.LinesAsync(creds, context.RequestAborted))
            await context.Response.WriteAsync({|BYOK104:line|}, context.RequestAborted);
    }
}

//// case: callback receives the revealed text
using Byok;

public static class Scoped
{
    public static T Use<T>(ByokCredentials creds, Func<string, T> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body(creds.ApiKey.Reveal());
    }

    public static void Run(ByokCredentials creds, Action<string> body) => body({|BYOK101#cb2:creds.ApiKey.Reveal()|});
}

//// file: ScopedUser.cs
using Byok;

public sealed class ScopedUser(ILogger<ScopedUser> logger)
{
    public void Go(ByokCredentials creds)
    {
        var length = Scoped.Use(creds, key => key.Length);
        logger.LogInformation("length {Length}", length);
        Scoped.Run(creds, key => logger.LogInformation("inside {Key}", {|BYOK101#cb2:key|}));
        var padded = Scoped.Use(creds, key => key.PadLeft(80));
        logger.LogInformation("padded {Padded}", {|BYOK101:padded|});
    }
}

//// case: pipeline of steps over a context
using Byok;

public sealed class StepContext(ByokCredentials creds)
{
    public ByokCredentials Creds { get; } = creds;

    public Dictionary<string, string> Bag { get; } = [];

    public List<string> Notes { get; } = [];
}

public delegate Task Step(StepContext context, Func<Task> next);

//// file: Steps.cs
public static class Steps
{
    public static async Task Authorize(StepContext context, Func<Task> next)
    {
        context.Bag["authorization"] = "Bearer " + context.Creds.ApiKey.Reveal();
        context.Notes.Add("authorized for " + context.Creds.Provider);
        await next();
    }

    public static async Task Log(StepContext context, Func<Task> next)
    {
        foreach (var note in context.Notes)
            Console.WriteLine(note);
        Console.WriteLine({|BYOK101:context.Bag["authorization"]|});
        await next();
    }
}

//// case: composed functions
using Byok;

public static class Compose
{
    public static Func<A, C> Then<A, B, C>(this Func<A, B> first, Func<B, C> second) => a => second(first(a));
}

//// file: ComposeUser.cs
using Byok;

public sealed class ComposeUser
{
    public void Write(ByokCredentials creds)
    {
        Func<ByokCredentials, string> reveal = c => c.ApiKey.Reveal();
        var header = reveal.Then(k => "Bearer " + k);
        Console.WriteLine(header(creds).Length);
        Console.WriteLine({|BYOK101:header(creds)|});
    }
}

//// case: handler table keyed by command
using Byok;

public sealed class CommandLoop
{
    private readonly Dictionary<string, Action<ByokCredentials>> _commands;

    public CommandLoop()
    {
        _commands = new(StringComparer.OrdinalIgnoreCase)
        {
            ["provider"] = creds => Console.WriteLine(creds.Provider),
            ["key"] = ShowKey,
            ["model"] = creds => Console.WriteLine(creds.Model ?? "none"),
        };
    }

    public void Run(ByokCredentials creds, IEnumerable<string> inputs)
    {
        foreach (var input in inputs)
        {
            if (_commands.TryGetValue(input, out var command))
                command(creds);
        }
    }

    private static void ShowKey(ByokCredentials creds) => Printer.Print({|BYOK101:creds.ApiKey.Reveal()|});
}

//// file: Printer.cs
internal static class Printer
{
    public static void Print(string text) => Console.WriteLine("> " + text);
}

//// case: retry policy with an error callback
using Byok;

public sealed class Policy(int attempts)
{
    public async Task<T> RunAsync<T>(Func<int, Task<T>> body, Action<int, Exception> onError)
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

public sealed class PolicyUser(HttpClient http, Policy policy, ILogger<PolicyUser> logger)
{
    public Task<string> AskAsync(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        return policy.RunAsync(
            async _ =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/ask");
                request.Headers.Add("x-api-key", key);
                using var response = await http.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            },
            (attempt, ex) => logger.LogWarning(ex, "attempt {Attempt} as {Caller}", attempt, {|BYOK101:key|}));
    }
}

//// case: parallel fan out through a helper
using Byok;

public sealed class FanOut(ILogger<FanOut> logger)
{
    public async Task RunAsync(IReadOnlyList<ByokCredentials> pool, CancellationToken ct)
    {
        await Parallel.ForEachAsync(pool, ct, async (creds, token) =>
        {
            await Task.Delay(10, token);
            Report(creds.Provider);
            Report({|BYOK101:Unwrap(creds)|});
        });
        var texts = await Task.WhenAll(pool.Select(c => UnwrapAsync(c)));
        logger.LogInformation("{Count} texts", texts.Length);
        logger.LogInformation("first {Text}", {|BYOK101:texts[0]|});
    }

    private static string Unwrap(ByokCredentials creds) => creds.ApiKey.Reveal();

    private static Task<string> UnwrapAsync(ByokCredentials creds) => Task.FromResult(Unwrap(creds));

    private void Report(string text) => logger.LogInformation("worker {Text}", text);
}

//// case: visitor with a generic result
using Byok;

public interface ICredentialVisitor<out T>
{
    T Visit(string provider, string key);
}

public sealed class DescribeVisitor : ICredentialVisitor<string>
{
    public string Visit(string provider, string key) => provider + " " + key;
}

public sealed class CountVisitor : ICredentialVisitor<int>
{
    public int Visit(string provider, string key) => provider.Length + key.Length;
}

//// file: VisitorUser.cs
using Byok;

public static class VisitorUser
{
    public static void Write(ByokCredentials creds)
    {
        var describe = new DescribeVisitor();
        var count = new CountVisitor();
        var key = creds.ApiKey.Reveal();
        Console.WriteLine(count.Visit(creds.Provider, key));
        Console.WriteLine({|BYOK101:describe.Visit(creds.Provider, key)|});
    }
}

//// case: aggregate folds the parts
using Byok;

public static class Folding
{
    public static string Fold(IEnumerable<string> parts, Func<string, string, string> combine) => parts.Aggregate("", combine);
}

//// file: FoldUser.cs
using Byok;

public sealed class FoldUser(ILogger<FoldUser> logger)
{
    public void Write(ByokCredentials creds)
    {
        string[] parts = [creds.Provider, creds.Model ?? "-", creds.ApiKey.Reveal()];
        var line = Folding.Fold(parts, (left, right) => left + "|" + right);
        logger.LogInformation("{Line}", {|BYOK101:line|});
    }
}

//// case: periodic job hands the text to a sink
using Byok;

public sealed class Heartbeat(Action<string> sink)
{
    public async Task RunAsync(ByokCredentials creds, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        while (await timer.WaitForNextTickAsync(ct))
            sink({|BYOK101#hb:"alive: " + creds.ApiKey.Reveal()|});
    }
}

//// file: HeartbeatFactory.cs
public static class HeartbeatFactory
{
    public static Heartbeat ToConsole() => new(text => Console.WriteLine({|BYOK101#hb:text|}));
}

//// case: local functions calling each other
using Byok;

public sealed class Layout
{
    public void Draw(ByokCredentials creds, int width)
    {
        Box(creds.Provider);
        Box({|BYOK101:creds.ApiKey.Reveal()|});

        void Box(string text)
        {
            Rule();
            Center(text);
            Rule();
        }

        void Center(string text) => Line(text.PadLeft((width + text.Length) / 2));

        void Rule() => Line(new string('-', width));

        static void Line(string text) => Console.WriteLine(text);
    }
}

//// case: custom linq operator
using Byok;

public static class MoreLinq
{
    public static IEnumerable<T> Tap<T>(this IEnumerable<T> source, Action<T> action)
    {
        foreach (var item in source)
        {
            action(item);
            yield return item;
        }
    }

    public static string JoinWith(this IEnumerable<string> source, string separator) => string.Join(separator, source);
}

//// file: TapUser.cs
using Byok;

public sealed class TapUser(ILogger<TapUser> logger)
{
    public int Count(IEnumerable<ByokCredentials> pool)
    {
        var names = pool.Select(c => c.Provider).Tap(n => logger.LogDebug("provider {Name}", n)).JoinWith(", ");
        logger.LogInformation("{Names}", names);
        logger.LogInformation("{Keys}", {|BYOK101:pool.Select(c => c.ApiKey.Reveal()).JoinWith(", ")|});
        return pool.Select(c => c.ApiKey.Reveal()).Tap(k => logger.LogDebug("key {Key}", {|BYOK101:k|})).Count();
    }
}
