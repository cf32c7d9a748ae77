//// case: partial class over three files
using Byok;

public sealed partial class Assistant
{
    private readonly HttpClient _http;
    private readonly ILogger<Assistant> _logger;

    public Assistant(HttpClient http, ILogger<Assistant> logger, ByokCredentials creds)
    {
        _http = http;
        _logger = logger;
        Provider = creds.Provider;
        Remember(creds);
    }

    public string Provider { get; }
}

//// file: Assistant.State.cs
using Byok;

public partial class Assistant
{
    private string? _secret;
    private DateTimeOffset _since;

    private void Remember(ByokCredentials creds)
    {
        _since = DateTimeOffset.UtcNow;
        _secret = creds.ApiKey.Reveal();
    }

    private string Describe() => $"{Provider} since {_since:u} with {_secret}";
}

//// file: Assistant.Calls.cs
public partial class Assistant
{
    public async Task<string> AskAsync(string question)
    {
        _logger.LogInformation("asking {Provider}, {Length} characters", Provider, question.Length);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ask") { Content = new StringContent(question) };
        request.Headers.TryAddWithoutValidation("x-api-key", _secret);
        using var response = await _http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException({|BYOK103:Describe()|});
        _logger.LogDebug("answered: {State}", {|BYOK101:Describe()|});
        return await response.Content.ReadAsStringAsync();
    }
}

//// case: template method in a base class
using Byok;

public sealed class OpenAiCall(ByokCredentials creds) : ProviderCall(creds.Provider)
{
    protected override string Header => "Bearer " + creds.ApiKey.Reveal();

    public void Explain() => Console.WriteLine({|BYOK101:Header|});
}

//// file: ProviderCall.cs
public abstract class ProviderCall(string provider)
{
    protected abstract string Header { get; }

    public HttpRequestMessage Create(string path)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, path);
        message.Headers.TryAddWithoutValidation("Authorization", Header);
        Console.WriteLine(provider);
        return message;
    }
}

//// case: base class stores what the derived class passes
using Byok;

public sealed class GroqClient : ProviderClient
{
    public GroqClient(ByokCredentials creds, ILogger<GroqClient> logger)
        : base(creds.Provider, creds.ApiKey.Reveal(), logger)
    {
    }

    public void Check()
    {
        if (Token.Length < 30)
            Logger.LogWarning("short token {Token}", {|BYOK101:Token|});
    }
}

//// file: ProviderClient.cs
public abstract class ProviderClient
{
    protected ProviderClient(string name, string token, ILogger logger)
    {
        Name = name;
        Token = token;
        Logger = logger;
    }

    protected string Name { get; }

    protected string Token { get; }

    protected ILogger Logger { get; }

    public string Url(string path)
    {
        Logger.LogTrace("url for {Name}", Name);
        return new Uri({|BYOK102:$"https://{Name}.example.org/{path}?key={Token}"|}).AbsoluteUri;
    }
}

//// case: interface with one implementation
using Byok;

public interface INotifier
{
    void Notify(string subject, string body);
}

public sealed class Subscriptions(INotifier notifier)
{
    public void Started(ByokCredentials creds)
    {
        notifier.Notify("started", creds.Provider);
        notifier.Notify("started", {|BYOK101#in1:creds.ApiKey.Reveal()|});
    }
}

//// file: LogNotifier.cs
public sealed class LogNotifier(ILogger<LogNotifier> logger) : INotifier
{
    public void Notify(string subject, string body) => logger.LogInformation("{Subject}: {Body}", subject, {|BYOK101#in1:body|});
}

//// case: interface returns the header of several providers
using Byok;

public interface IHeaderSource
{
    string Name { get; }

    string Value(ByokCredentials creds);
}

public sealed class BearerSource : IHeaderSource
{
    public string Name => "Authorization";

    public string Value(ByokCredentials creds) => "Bearer " + creds.ApiKey.Reveal();
}

public sealed class PlainSource : IHeaderSource
{
    public string Name => "x-api-key";

    public string Value(ByokCredentials creds) => creds.ApiKey.Reveal();
}

//// file: HeaderLog.cs
using Byok;

public sealed class HeaderLog(ILogger<HeaderLog> logger)
{
    private static readonly BearerSource s_bearer = new();

    public void Write(ByokCredentials creds, IHeaderSource source)
    {
        logger.LogInformation("{Name}", source.Name);
        logger.LogInformation("{Value}", {|BYOK101:s_bearer.Value(creds)|});
        logger.LogInformation("{Value}", {|BYOK101:source.Value(creds)|});
    }
}

//// case: generic repository prints its items
using Byok;

public class Store<TKey, TValue> where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _items = [];

    public void Put(TKey key, TValue value) => _items[key] = value;

    public TValue? Get(TKey key) => _items.GetValueOrDefault(key);

    public IEnumerable<TValue> All => _items.Values;
}

//// file: StoreUser.cs
using Byok;

public sealed class StoreUser
{
    private readonly Store<Guid, string> _secrets = new();
    private readonly Store<Guid, string> _names = new();

    public void Add(Guid user, ByokCredentials creds)
    {
        _secrets.Put(user, creds.ApiKey.Reveal());
        _names.Put(user, creds.Provider);
    }

    public void Dump()
    {
        foreach (var name in _names.All)
            Console.WriteLine(name);
        foreach (var secret in _secrets.All)
            Console.WriteLine({|BYOK101:secret|});
    }
}

//// case: nested types share a private field
using Byok;

public sealed class Chat
{
    private readonly string _token;

    public Chat(ByokCredentials creds) => _token = Reveal(creds.ApiKey);

    private static string Reveal(ApiKey key) => key.Reveal();

    public Turn Start(string text) => new(this, text);

    public sealed class Turn(Chat owner, string text)
    {
        private readonly List<string> _log = [];

        public IReadOnlyList<string> Log => _log;

        public void Send(HttpResponse response)
        {
            _log.Add($"sent {text.Length}");
            response.Headers["x-turn"] = _log.Count.ToString();
            response.Headers["x-token"] = {|BYOK104:owner._token|};
        }
    }
}

//// case: middleware keeps a typed feature
using Byok;

public interface ICallerFeature
{
    string Token { get; }

    string Provider { get; }
}

public sealed class CallerFeature(ByokCredentials creds) : ICallerFeature
{
    public string Token { get; } = creds.ApiKey.Reveal();

    public string Provider => creds.Provider;
}

//// file: CallerMiddleware.cs
public sealed class CallerMiddleware(RequestDelegate next, ILogger<CallerMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var feature = context.Features.Get<ICallerFeature>();
        await next(context);
        if (feature is null)
            return;
        logger.LogInformation("{Path} for {Provider}", context.Request.Path, feature.Provider);
        logger.LogInformation("{Path} with {Token}", context.Request.Path, {|BYOK101:feature.Token|});
    }
}

//// case: record inheritance prints the derived member
using Byok;

public abstract record Command(Guid Id);

public sealed record Authenticate(Guid Id, string Secret) : Command(Id);

public sealed record Disconnect(Guid Id) : Command(Id);

//// file: Dispatcher.cs
using Byok;

public sealed class Dispatcher(ILogger<Dispatcher> logger)
{
    public void Connect(ByokCredentials creds)
    {
        Dispatch({|BYOK101:new Authenticate(Guid.NewGuid(), creds.ApiKey.Reveal())|});
        Dispatch(new Disconnect(Guid.NewGuid()));
    }

    private void Dispatch(Command command)
    {
        logger.LogInformation("dispatching {Command}", command);
    }
}

//// case: virtual method overridden with a sink
using Byok;

public class Observer
{
    public virtual void OnCredential(string provider, string text)
    {
    }
}

public sealed class ConsoleObserver : Observer
{
    public override void OnCredential(string provider, string text) => Console.WriteLine("{0}: {1}", provider, {|BYOK101#vo:text|});
}

//// file: ObserverUser.cs
using Byok;

public sealed class ObserverUser
{
    private readonly ConsoleObserver _observer = new();

    public void Go(ByokCredentials creds) => _observer.OnCredential(creds.Provider, {|BYOK101#vo:creds.ApiKey.Reveal()|});
}

//// case: delegating handler writes what the factory gave it
using Byok;

public sealed class TokenHandler(string token, Action<string> trace) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        trace(request.Method.Method);
        Console.WriteLine({|BYOK101:token|});
        return base.SendAsync(request, cancellationToken);
    }
}

//// file: HandlerFactory.cs
using Byok;

public static class HandlerFactory
{
    public static HttpClient Create(ByokCredentials creds) =>
        new(new TokenHandler(creds.ApiKey.Reveal(), m => Console.WriteLine(m)) { InnerHandler = new SocketsHttpHandler() });
}

//// case: health check data
using Byok;
using Microsoft.Extensions.Diagnostics.HealthChecks;

public sealed class Connection(string secret)
{
    public string Secret => secret;

    public bool IsOpen { get; set; }
}

public sealed class Connections
{
    public Connection Open(ByokCredentials creds) => new(creds.ApiKey.Reveal());
}

//// file: ConnectionHealthCheck.cs
using Byok;
using Microsoft.Extensions.Diagnostics.HealthChecks;

public sealed class ConnectionHealthCheck(Connections connections, ByokCredentials creds, ILogger<ConnectionHealthCheck> logger) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var connection = connections.Open(creds);
        logger.LogDebug("open: {Open}", connection.IsOpen);
        if (connection.IsOpen)
            return Task.FromResult(HealthCheckResult.Healthy());
        logger.LogError("closed: {Secret}", {|BYOK101:connection.Secret|});
        return Task.FromResult(HealthCheckResult.Unhealthy());
    }
}

//// case: abstract options with a derived printer
using Byok;

public abstract class Credentialed
{
    protected Credentialed(ByokCredentials creds) => Credential = creds.ApiKey.Reveal();

    protected string Credential { get; }
}

//// file: Printing.cs
using Byok;

public sealed class Printing(ByokCredentials creds) : Credentialed(creds)
{
    public void Print(int copies)
    {
        for (var i = 0; i < copies; i++)
            Console.WriteLine({|BYOK101:Credential|});
    }
}

//// case: generic base handler and its request
using Byok;

public abstract class Handler<TRequest>(ILogger logger)
{
    public async Task<int> HandleAsync(TRequest request)
    {
        logger.LogInformation("handling {Name}", typeof(TRequest).Name);
        var detail = Detail(request);
        logger.LogInformation("handling {Detail}", {|BYOK101:detail|});
        return await RunAsync(request);
    }

    protected abstract string Detail(TRequest request);

    protected abstract Task<int> RunAsync(TRequest request);
}

//// file: LoginHandler.cs
using Byok;

public sealed class LoginHandler(ILogger<LoginHandler> logger) : Handler<ByokCredentials>(logger)
{
    protected override string Detail(ByokCredentials request) => request.Provider + "/" + request.ApiKey.Reveal();

    protected override Task<int> RunAsync(ByokCredentials request) => Task.FromResult(request.Provider.Length);
}

//// case: indexer property and enumerator of a custom collection
using System.Collections;
using Byok;

public sealed class KeyRing : IEnumerable<string>
{
    private readonly List<string> _texts = [];

    public int Count => _texts.Count;

    public string this[int index] => _texts[index];

    public void Add(ByokCredentials creds) => _texts.Add(creds.ApiKey.Reveal());

    public IEnumerator<string> GetEnumerator() => _texts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

//// file: KeyRingTool.cs
using Byok;

public static class KeyRingTool
{
    public static int Run(IEnumerable<ByokCredentials> all)
    {
        var ring = new KeyRing();
        foreach (var creds in all)
            ring.Add(creds);
        Console.WriteLine("{0} keys", ring.Count);
        Console.WriteLine({|BYOK101:ring[0]|});
        foreach (var text in ring)
            Console.WriteLine({|BYOK101:text|});
        return ring.Count;
    }
}
