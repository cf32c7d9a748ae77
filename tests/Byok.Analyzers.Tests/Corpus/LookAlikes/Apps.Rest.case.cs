//// case: scrubbing with a string builder and a regex
using System.Text;
using System.Text.RegularExpressions;
using Byok;

public sealed class LogScrubber(ILogger<LogScrubber> logger)
{
    public string Clean(ByokCredentials creds, string transcript)
    {
        var key = creds.ApiKey.Reveal();
        var builder = new StringBuilder(transcript);
        builder.Replace(key, "[key]").Replace(creds.Provider, creds.Provider.ToUpperInvariant());
        logger.LogInformation("{Transcript}", builder.ToString());
        var text = Regex.Replace(transcript, Regex.Escape(key), "[key]");
        logger.LogInformation("{Text} {Hits}", text, Regex.Matches(transcript, Regex.Escape(key)).Count);
        return text;
    }
}

//// case: result of an unknown library call
using Byok;

public interface IAccounts
{
    Task<string> WhoAmIAsync(string key, CancellationToken ct);

    string Resolve(string key);
}

public sealed class AccountBanner(IAccounts accounts, ILogger<AccountBanner> logger)
{
    public async Task<string> ShowAsync(ByokCredentials creds, CancellationToken ct)
    {
        var name = await accounts.WhoAmIAsync(creds.ApiKey.Reveal(), ct);
        var id = accounts.Resolve(creds.ApiKey.Reveal());
        logger.LogInformation("{Name} {Id}", name, id);
        return $"{name} ({id})";
    }
}

//// case: lookup by the secret gives a name
using Byok;

public sealed class KnownKeys
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public void Add(ByokCredentials creds, string name) => _names[creds.ApiKey.Reveal()] = name;

    public void Print(ByokCredentials creds)
    {
        if (_names.TryGetValue(creds.ApiKey.Reveal(), out var name))
            Console.WriteLine(name);
        Console.WriteLine("{0} names: {1}", _names.Count, string.Join(", ", _names.Values));
    }
}

//// case: set of secrets answers yes or no
using Byok;

public sealed class BlockList(ILogger<BlockList> logger)
{
    private readonly HashSet<string> _blocked = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public bool Block(ByokCredentials creds)
    {
        lock (_gate)
        {
            var added = _blocked.Add(creds.ApiKey.Reveal());
            logger.LogInformation("blocked {Key}: {Added}, {Count} in total", creds.ApiKey, added, _blocked.Count);
            return added;
        }
    }

    public IResult Check(ByokCredentials creds) => _blocked.Contains(creds.ApiKey.Reveal()) ? Results.StatusCode(403) : Results.Ok(_blocked.Count);
}

//// case: parts of the array that are harmless
using Byok;

public sealed class RowBuilder
{
    public string[] Build(ByokCredentials creds)
    {
        var names = new string[2];
        names[0] = creds.Provider;
        names[1] = creds.Model ?? "none";
        var secrets = new string[1];
        secrets[0] = creds.ApiKey.Reveal();
        Console.WriteLine(string.Join(';', names));
        foreach (var name in names)
            Console.WriteLine(name.PadRight(secrets.Length + 10));
        return secrets;
    }
}

//// case: request options carry the credentials
using Byok;

public sealed class OptionsHandler(ILogger<OptionsHandler> logger) : DelegatingHandler
{
    public static readonly HttpRequestOptionsKey<ByokCredentials> Credentials = new("byok");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(Credentials, out var creds))
            throw new InvalidOperationException($"{request.Method} {request.RequestUri} has no credentials");
        logger.LogInformation("{Method} {Uri} for {Creds}", request.Method, request.RequestUri, creds);
        request.Headers.TryAddWithoutValidation(creds.Preset.AuthHeaderName, creds.Preset.AuthScheme is { } scheme ? scheme + " " + creds.ApiKey.Reveal() : creds.ApiKey.Reveal());
        var response = await base.SendAsync(request, cancellationToken);
        logger.LogInformation("{Uri}: {Status}", request.RequestUri, response.StatusCode);
        return response;
    }
}

//// case: logger scope around a call with the header
using Byok;

public sealed class ScopedCall(HttpClient http, ILogger<ScopedCall> logger)
{
    public async Task<string> RunAsync(ByokCredentials creds, Guid conversation)
    {
        var headers = new Dictionary<string, string> { ["x-api-key"] = creds.ApiKey.Reveal() };
        var state = new Dictionary<string, object?> { ["conversation"] = conversation, ["provider"] = creds.Provider, ["caller"] = creds.ApiKey };
        using var scope = logger.BeginScope(state);
        using var nested = logger.BeginScope("{Conversation} {Model}", conversation, creds.Model);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/conversations/" + conversation);
        foreach (var header in headers)
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}

//// case: dump of the credentials object
using System.Text.Json;
using Byok;

public sealed class CredentialsDump(ILogger<CredentialsDump> logger)
{
    public IResult Dump(ByokCredentials creds, HttpContext context)
    {
        logger.LogInformation("{Creds} {Type} {Format}", creds, creds.GetType(), $"{creds,40}");
        context.Response.Headers["x-caller"] = creds.ApiKey.ToString();
        var json = JsonSerializer.Serialize(new { caller = creds.ApiKey, at = DateTimeOffset.UnixEpoch });
        return Results.Text(json);
    }
}

//// case: validation error names the header
using Byok;

public static class KeyValidation
{
    public static IEnumerable<string> Errors(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        if (key.Length < 20)
            yield return $"{ByokHeaders.ApiKey} has {key.Length} characters, at least 20 are needed";
        if (!creds.Preset.KeyPrefixes.Any(p => key.StartsWith(p, StringComparison.Ordinal)))
            yield return $"{ByokHeaders.ApiKey} does not begin like a key of {creds.Preset.DisplayName}";
        if (key.Any(char.IsWhiteSpace))
            yield return $"{ByokHeaders.ApiKey} has white space at {key.IndexOf(' ')}";
    }
}

//// file: ValidationFilter.cs
using Byok;

public sealed class ValidationFilter(ILogger<ValidationFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var errors = KeyValidation.Errors(context.GetArgument<ByokCredentials>(0)).ToArray();
        foreach (var error in errors)
            logger.LogInformation("{Error}", error);
        return errors.Length == 0 ? await next(context) : Results.ValidationProblem(new Dictionary<string, string[]> { [ByokHeaders.ApiKey] = errors });
    }
}

//// case: field is a secret in one class and a title in another
using Byok;

public sealed class Secretive(ByokCredentials creds)
{
    private readonly string _value = creds.ApiKey.Reveal();

    public void Apply(HttpRequestMessage message) => message.Headers.TryAddWithoutValidation("x-api-key", _value);
}

//// file: Titled.cs
using Byok;

public sealed class Titled(ByokCredentials creds, ILogger<Titled> logger)
{
    private readonly string _value = "Answers of " + creds.Provider;

    public void Show(HttpRequestMessage message)
    {
        new Secretive(creds).Apply(message);
        logger.LogInformation("{Value}", _value);
        Console.WriteLine(_value);
    }
}

//// case: comparison result is cached per provider
using Microsoft.Extensions.Caching.Distributed;
using Byok;

public sealed class ChangeDetector(IDistributedCache cache)
{
    public async Task<bool> HasChangedAsync(ByokCredentials creds, string previous)
    {
        var changed = !string.Equals(previous, creds.ApiKey.Reveal(), StringComparison.Ordinal);
        await cache.SetStringAsync("changed:" + creds.Provider, changed ? "yes" : "no");
        await cache.SetAsync("length:" + creds.ApiKey.Fingerprint, BitConverter.GetBytes(creds.ApiKey.Reveal().Length));
        await cache.RefreshAsync("changed:" + creds.Provider);
        return changed;
    }
}

//// case: string create with masked characters
using Byok;

public static class Stars
{
    public static void Show(ByokCredentials creds)
    {
        var stars = string.Create(creds.ApiKey.Reveal().Length, '*', static (span, c) => span.Fill(c));
        Console.WriteLine(stars);
        Console.WriteLine(new string('*', creds.ApiKey.Reveal().Length) + creds.ApiKey);
        Console.WriteLine("".PadLeft(creds.ApiKey.Reveal().Length, '.'));
    }
}

//// case: header written with the typed collection
using System.Net.Http.Headers;
using Byok;

public sealed class TypedHeaders(ILogger<TypedHeaders> logger)
{
    public HttpRequestMessage Create(ByokCredentials creds)
    {
        var value = new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());
        var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Authorization = value, Host = creds.Provider + ".example.org" } };
        logger.LogInformation("{Scheme} to {Host} with {Length}", value.Scheme, request.Headers.Host, value.Parameter?.Length);
        return request;
    }
}

//// case: two callers of one constructor
using Byok;

public sealed class Row(string name, string value)
{
    public string Name { get; } = name;

    public string Value { get; } = value;
}

//// file: Rows.cs
using Byok;

public sealed class Rows(ILogger<Rows> logger)
{
    private static Row Header(ByokCredentials creds) => new("x-api-key", creds.ApiKey.Reveal());

    private static Row Provider(ByokCredentials creds) => new("x-provider", creds.Provider);

    public void Apply(ByokCredentials creds, HttpRequestMessage message)
    {
        var header = Header(creds);
        var provider = Provider(creds);
        message.Headers.TryAddWithoutValidation(header.Name, header.Value);
        message.Headers.TryAddWithoutValidation(provider.Name, provider.Value);
        logger.LogInformation("{Name} {ProviderName} {Provider}", header.Name, provider.Name, provider.Value);
    }
}
