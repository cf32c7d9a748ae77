//// case: formatter used for a header and for a log
using Byok;

public static class Pairs
{
    public static string Format(string name, string value) => name + "=" + Quote(value);

    private static string Quote(string text) => '"' + text.Replace("\"", "\\\"") + '"';
}

//// file: PairsUser.cs
using Byok;

public sealed class PairsUser(ILogger<PairsUser> logger)
{
    public void Apply(ByokCredentials creds, HttpRequestMessage message)
    {
        message.Headers.TryAddWithoutValidation("x-auth", Pairs.Format("key", creds.ApiKey.Reveal()));
        logger.LogInformation("{Pair}", Pairs.Format("provider", creds.Provider));
    }
}

//// case: logging helper never gets the key
using Byok;

public sealed class Journal(ILogger<Journal> logger)
{
    public void Write(string subject, string detail) => Emit(subject + ": " + detail);

    private void Emit(string line) => logger.LogInformation("{Line}", line);
}

//// file: JournalUser.cs
using Byok;

public sealed class JournalUser(Journal journal, HttpClient http)
{
    public async Task RunAsync(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        journal.Write("start", creds.Provider);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("x-api-key", key);
        using var response = await http.SendAsync(request);
        journal.Write("length", key.Length.ToString());
        journal.Write("end", $"{response.StatusCode} for {creds.ApiKey}");
    }
}

//// case: helper uses one argument and logs the other
using Byok;

public static class Signing
{
    public static void Sign(HttpRequestMessage message, string name, string secret, ILogger logger)
    {
        message.Headers.TryAddWithoutValidation("x-signature", secret);
        Note(logger, name, secret.Length);
    }

    private static void Note(ILogger logger, string name, int size) => logger.LogDebug("{Name} signs with {Size} characters", name, size);
}

//// file: SigningUser.cs
using Byok;

public sealed class SigningUser(ILogger<SigningUser> logger)
{
    public HttpRequestMessage Create(ByokCredentials creds)
    {
        var message = new HttpRequestMessage();
        Signing.Sign(message, creds.Provider, creds.ApiKey.Reveal(), logger);
        return message;
    }
}

//// case: helper returns the harmless argument
using Byok;

public static class Choose
{
    public static string First(string first, string second) => second.Length > 0 ? first : first.Trim();

    public static T Second<T>(T first, T second) => EqualityComparer<T>.Default.Equals(first, second) ? second : second;
}

//// file: ChooseUser.cs
using Byok;

public sealed class ChooseUser(ILogger<ChooseUser> logger)
{
    public void Write(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        logger.LogInformation("{Text}", Choose.First(creds.Provider, key));
        logger.LogInformation("{Text}", Choose.Second(key, creds.Provider));
    }
}

//// case: method group of the harmless reader
using Byok;

public sealed class GroupReader(ILogger<GroupReader> logger)
{
    public IReadOnlyList<HttpRequestMessage> Run(IReadOnlyList<ByokCredentials> pool)
    {
        foreach (var name in pool.Select(NameOf))
            logger.LogInformation("{Name}", name);
        pool.Select(NameOf).ToList().ForEach(Console.WriteLine);
        return pool.Select(KeyOf).Select(ToMessage).ToList();
    }

    private static string NameOf(ByokCredentials creds) => creds.Provider;

    private static string KeyOf(ByokCredentials creds) => creds.ApiKey.Reveal();

    private static HttpRequestMessage ToMessage(string key)
    {
        var message = new HttpRequestMessage();
        message.Headers.TryAddWithoutValidation("x-api-key", key);
        return message;
    }
}

//// case: callback counts instead of printing
using Byok;

public static class Borrow
{
    public static T With<T>(ByokCredentials creds, Func<string, T> body) => body(creds.ApiKey.Reveal());

    public static Task WithAsync(ByokCredentials creds, Func<string, Task> body) => body(creds.ApiKey.Reveal());
}

//// file: BorrowUser.cs
using Byok;

public sealed class BorrowUser(HttpClient http, ILogger<BorrowUser> logger)
{
    public async Task RunAsync(ByokCredentials creds)
    {
        var length = Borrow.With(creds, k => k.Length);
        var dashed = Borrow.With(creds, k => k.Contains('-'));
        await Borrow.WithAsync(creds, async k =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Add("x-api-key", k);
            using var response = await http.SendAsync(request);
            logger.LogInformation("status {Status}", response.StatusCode);
        });
        logger.LogInformation("{Length} {Dashed}", length, dashed);
    }
}

//// case: overload for credentials prints the mask
using Byok;

public static class Printer
{
    public static void Print(string text) => Console.WriteLine(text);

    public static void Print(ApiKey key) => Print("key " + key);

    public static void Print(ByokCredentials creds) => Print(creds.ToString());
}

//// file: PrinterUser.cs
using Byok;

public static class PrinterUser
{
    public static void Run(ByokCredentials creds)
    {
        Printer.Print(creds);
        Printer.Print(creds.ApiKey);
        Printer.Print(creds.Provider);
    }
}

//// case: throw helper takes the name only
using System.Diagnostics.CodeAnalysis;
using Byok;

internal static class Throw
{
    [DoesNotReturn]
    public static void Missing(string name) => throw new ArgumentException($"{name} is missing", name);

    public static void IfShort(string value, int length, string name)
    {
        if (value.Length < length)
            Missing(name);
    }
}

//// file: ThrowUser.cs
using Byok;

public sealed class ThrowUser
{
    public void Check(ByokCredentials creds)
    {
        Throw.IfShort(creds.ApiKey.Reveal(), 20, nameof(creds.ApiKey));
        ArgumentException.ThrowIfNullOrWhiteSpace(creds.ApiKey.Reveal());
        ArgumentOutOfRangeException.ThrowIfLessThan(creds.ApiKey.Reveal().Length, 8);
    }
}

//// case: recursive masking of a tree
using Byok;

public sealed record TreeItem(string Name, string Value, bool IsSecret, params TreeItem[] Children);

public static class TreeText
{
    public static string MaskTree(TreeItem item, int depth) =>
        new string(' ', depth) + item.Name + ": " + (item.IsSecret ? "***" : item.Value) + "\n" + string.Concat(item.Children.Select(c => MaskTree(c, depth + 1)));
}

//// file: TreeUser.cs
using Byok;

public static class TreeUser
{
    public static void Print(ByokCredentials creds)
    {
        var root = new TreeItem("request", "", false, new TreeItem("provider", creds.Provider, false), new TreeItem("key", creds.ApiKey.Reveal(), true));
        Console.WriteLine(TreeText.MaskTree(root, 0));
    }
}

//// case: local function shadows the outer name
using Byok;

public sealed class Shadow(ILogger<Shadow> logger)
{
    public string Run(ByokCredentials creds)
    {
        var text = creds.ApiKey.Reveal();
        Show("provider", creds.Provider);
        Show("model", creds.Model);
        return Header();

        void Show(string name, string? text) => logger.LogInformation("{Name} {Text}", name, text);

        string Header() => "Bearer " + text;
    }
}

//// case: generic describe on numbers
using Byok;

public static class Describe
{
    public static string Value<T>(T value) => $"<{value}>";

    public static string Type<T>(T value) => typeof(T).Name + (value is null ? " (null)" : "");
}

//// file: DescribeUser.cs
using Byok;

public sealed class DescribeUser(ILogger<DescribeUser> logger)
{
    public void Run(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        logger.LogInformation("{A} {B} {C}", Describe.Value(key.Length), Describe.Type(key), Describe.Value(creds.ApiKey));
    }
}

//// case: async helper returns a status
using Byok;

public sealed class StatusReader(HttpClient http)
{
    public async Task<string> ReadAsync(string key, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/status");
        request.Headers.TryAddWithoutValidation("x-api-key", key);
        using var response = await http.SendAsync(request, ct);
        return await ReadTextAsync(response, ct);
    }

    private static async Task<string> ReadTextAsync(HttpResponseMessage response, CancellationToken ct) =>
        $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(ct)}";
}

//// file: StatusEndpoint.cs
using Byok;

public static class StatusEndpoint
{
    public static void Map(WebApplication app) => app.MapGet("/status", async (ByokCredentials creds, StatusReader reader, ILogger<StatusReader> logger, CancellationToken ct) =>
    {
        var status = await reader.ReadAsync(creds.ApiKey.Reveal(), ct);
        logger.LogInformation("{Status}", status);
        return status;
    });
}

//// case: url helper gets only harmless pairs
using Byok;

public static class Links
{
    public static string With(string address, params (string Name, string Value)[] query) => address + "?" + string.Join('&', query.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
}

//// file: LinksUser.cs
using Byok;

public sealed class LinksUser(HttpClient http)
{
    public async Task<string> GetAsync(ByokCredentials creds)
    {
        var body = Links.With("", ("key", creds.ApiKey.Reveal()));
        using var login = await http.PostAsync("/login", new StringContent(body));
        return await http.GetStringAsync(Links.With("/models", ("provider", creds.Provider), ("limit", "10")));
    }
}

//// case: extension with an unused secret parameter
using Byok;

public static class LoggerCompat
{
    public static void Call(this ILogger logger, string provider, string apiKey, int status)
    {
        _ = apiKey;
        logger.LogInformation("{Provider} {Status}", provider, status);
    }
}

//// file: CompatUser.cs
using Byok;

public sealed class CompatUser(ILogger<CompatUser> logger)
{
    public void Done(ByokCredentials creds, int status) => logger.Call(creds.Provider, creds.ApiKey.Reveal(), status);
}

//// case: function table of header writers
using Byok;

public sealed class HeaderWriters
{
    private readonly Dictionary<string, Action<HttpRequestMessage, string>> _writers = new()
    {
        ["openai"] = (m, k) => m.Headers.TryAddWithoutValidation("Authorization", "Bearer " + k),
        ["anthropic"] = (m, k) => m.Headers.TryAddWithoutValidation("x-api-key", k),
    };

    public void Write(HttpRequestMessage message, ByokCredentials creds)
    {
        if (_writers.TryGetValue(creds.Provider, out var writer))
            writer(message, creds.ApiKey.Reveal());
        else
            Console.WriteLine("no writer for {0}, known are {1}", creds.Provider, string.Join(", ", _writers.Keys));
    }
}

//// case: composed function that ends in a number
using Byok;

public static class Composing
{
    public static Func<A, C> Then<A, B, C>(this Func<A, B> first, Func<B, C> second) => a => second(first(a));
}

//// file: ComposingUser.cs
using Byok;

public static class ComposingUser
{
    public static void Run(ByokCredentials creds)
    {
        Func<ByokCredentials, string> reveal = c => c.ApiKey.Reveal();
        Func<ByokCredentials, string> name = c => c.Provider;
        Console.WriteLine(reveal.Then(k => k.Length)(creds));
        Console.WriteLine(name.Then(n => n.ToUpperInvariant())(creds));
    }
}

//// case: iterator yields names beside keys
using Byok;

public sealed class Pool(IReadOnlyList<ByokCredentials> items)
{
    public IEnumerable<string> Names()
    {
        foreach (var item in items)
            yield return item.Provider;
    }

    public IEnumerable<string> Keys()
    {
        foreach (var item in items)
            yield return item.ApiKey.Reveal();
    }
}

//// file: PoolUser.cs
using Byok;

public sealed class PoolUser(Pool pool, ILogger<PoolUser> logger)
{
    public IEnumerable<OpenAI.OpenAIClient> Clients()
    {
        foreach (var name in pool.Names())
            logger.LogInformation("{Name}", name);
        logger.LogInformation("{Count}, longest {Max}", pool.Keys().Count(), pool.Keys().Max(k => k.Length));
        return pool.Keys().Select(k => new OpenAI.OpenAIClient(k));
    }
}

//// case: ref and out of harmless parts
using Byok;

public static class Parse
{
    public static bool TryKind(ByokCredentials creds, out string kind, ref int checkedCount)
    {
        checkedCount++;
        var key = creds.ApiKey.Reveal();
        kind = key.StartsWith("sk-", StringComparison.Ordinal) ? "openai-like" : "unknown";
        return key.Length > 20;
    }
}

//// file: ParseUser.cs
using Byok;

public static class ParseUser
{
    public static void Run(ByokCredentials creds)
    {
        var count = 0;
        if (Parse.TryKind(creds, out var kind, ref count))
            Console.WriteLine("{0} {1}", kind, count);
    }
}

//// case: visitor returns a count
using Byok;

public interface ISecretVisitor<out T>
{
    T Visit(string provider, string secret);
}

public sealed class ProviderVisitor : ISecretVisitor<string>
{
    public string Visit(string provider, string secret) => provider + (secret.Length > 0 ? "+" : "-");
}

//// file: SecretVisitorUser.cs
using Byok;

public static class SecretVisitorUser
{
    public static void Run(ByokCredentials creds) => Console.WriteLine(new ProviderVisitor().Visit(creds.Provider, creds.ApiKey.Reveal()));
}
