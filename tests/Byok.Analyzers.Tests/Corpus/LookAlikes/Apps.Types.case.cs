//// case: partial class uses the secret in one part only
using Byok;

public sealed partial class Helper
{
    private readonly HttpClient _http;
    private readonly ILogger<Helper> _logger;
    private readonly string _provider;

    public Helper(HttpClient http, ILogger<Helper> logger, ByokCredentials creds)
    {
        (_http, _logger, _provider) = (http, logger, creds.Provider);
        Remember(creds);
    }
}

//// file: Helper.State.cs
using Byok;

public partial class Helper
{
    private string? _secret;
    private DateTimeOffset _since;

    private void Remember(ByokCredentials creds) => (_secret, _since) = (creds.ApiKey.Reveal(), DateTimeOffset.UtcNow);

    private string Describe() => $"{_provider} since {_since:u}, secret {(_secret is null ? "unset" : "set")}";
}

//// file: Helper.Calls.cs
public partial class Helper
{
    public async Task<string> AskAsync(string question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ask") { Content = new StringContent(question) };
        request.Headers.TryAddWithoutValidation("x-api-key", _secret);
        using var response = await _http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException(Describe());
        _logger.LogDebug("answered: {State}", Describe());
        return await response.Content.ReadAsStringAsync();
    }
}

//// case: base class logs its name only
using Byok;

public abstract class BaseClient(string name, string token, ILogger logger)
{
    protected string Name => name;

    protected HttpRequestMessage Create(string path)
    {
        logger.LogInformation("{Name}: {Path}", name, path);
        var message = new HttpRequestMessage(HttpMethod.Get, $"https://{name}.example.org/{path}");
        message.Headers.TryAddWithoutValidation("x-api-key", token);
        return message;
    }
}

//// file: MistralClient.cs
using Byok;

public sealed class MistralClient(ByokCredentials creds, ILogger<MistralClient> logger) : BaseClient(creds.Provider, creds.ApiKey.Reveal(), logger)
{
    private readonly ILogger _own = logger;

    public HttpRequestMessage Models()
    {
        _own.LogDebug("models of {Name}", Name);
        return Create("models");
    }
}

//// case: template method whose override is harmless
using Byok;

public abstract class Step(ILogger logger)
{
    public void Run(ByokCredentials creds)
    {
        logger.LogInformation("{Title}", Title(creds));
        Execute(creds.ApiKey.Reveal());
    }

    protected abstract string Title(ByokCredentials creds);

    protected abstract void Execute(string key);
}

//// file: UploadStep.cs
using Byok;

public sealed class UploadStep(ILogger<UploadStep> logger, Action<HttpRequestMessage> send) : Step(logger)
{
    protected override string Title(ByokCredentials creds) => "upload to " + creds.Provider;

    protected override void Execute(string key)
    {
        using var message = new HttpRequestMessage(HttpMethod.Put, "/files");
        message.Headers.TryAddWithoutValidation("x-api-key", key);
        send(message);
    }
}

//// case: interface implementations authorize
using Byok;

public interface IAuthorizer
{
    string Name { get; }

    void Apply(HttpRequestMessage message, string key);
}

public sealed class Bearer : IAuthorizer
{
    public string Name => "bearer";

    public void Apply(HttpRequestMessage message, string key) => message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
}

public sealed class Plain(string header) : IAuthorizer
{
    public string Name => header;

    public void Apply(HttpRequestMessage message, string key) => message.Headers.TryAddWithoutValidation(header, key);
}

//// file: Authorizers.cs
using Byok;

public sealed class Authorizers(IEnumerable<IAuthorizer> all, ILogger<Authorizers> logger)
{
    public void Apply(HttpRequestMessage message, ByokCredentials creds)
    {
        foreach (var authorizer in all)
        {
            authorizer.Apply(message, creds.ApiKey.Reveal());
            logger.LogInformation("{Name} applied for {Provider}", authorizer.Name, creds.Provider);
        }
    }
}

//// case: generic store of two kinds
using Byok;

public sealed class Store<T>
{
    private readonly Dictionary<Guid, T> _items = [];

    public Guid Add(T item)
    {
        var id = Guid.NewGuid();
        _items[id] = item;
        return id;
    }

    public T Get(Guid id) => _items[id];

    public IReadOnlyCollection<Guid> Ids => _items.Keys;
}

//// file: Stores.cs
using Byok;

public sealed class Stores(ILogger<Stores> logger)
{
    private readonly Store<string> _secrets = new();
    private readonly Store<int> _lengths = new();

    public Guid Add(ByokCredentials creds)
    {
        var id = _secrets.Add(creds.ApiKey.Reveal());
        var other = _lengths.Add(creds.Provider.Length);
        logger.LogInformation("{Id} of {Ids}, {Length}", id, _secrets.Ids, _lengths.Get(other));
        return id;
    }

    public void Authorize(Guid id, HttpRequestMessage message) => message.Headers.TryAddWithoutValidation("x-api-key", _secrets.Get(id));
}

//// case: nested type reads the public part
using Byok;

public sealed class Conversation
{
    private readonly string _token;
    private readonly string _title;

    public Conversation(ByokCredentials creds, string title) => (_token, _title) = (creds.ApiKey.Reveal(), title);

    public Turn Start(string text) => new(this, text);

    public void Authorize(HttpRequestMessage message) => message.Headers.TryAddWithoutValidation("x-api-key", _token);

    public sealed class Turn(Conversation owner, string text)
    {
        public void Send(HttpResponse response)
        {
            response.Headers["x-title"] = owner._title;
            response.Headers["x-length"] = (owner._token.Length + text.Length).ToString();
        }
    }
}

//// case: equality and hash code of a secret holder
using Byok;

public sealed class SecretHolder(ByokCredentials creds) : IEquatable<SecretHolder>
{
    private readonly string _text = creds.ApiKey.Reveal();

    public bool Equals(SecretHolder? other) => other is not null && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as SecretHolder);

    public override int GetHashCode() => _text.GetHashCode();

    public override string ToString() => "#" + GetHashCode().ToString("x8");
}

//// file: HolderSet.cs
using Byok;

public sealed class HolderSet(ILogger<HolderSet> logger)
{
    private readonly HashSet<SecretHolder> _all = [];

    public bool Add(ByokCredentials creds)
    {
        var holder = new SecretHolder(creds);
        logger.LogInformation("{Holder}: {Added}", holder, _all.Add(holder));
        return _all.Contains(holder);
    }
}

//// case: virtual hook without a sink
using Byok;

public class Hooks
{
    public virtual void OnKey(string provider, string text)
    {
    }
}

public sealed class CountingHooks : Hooks
{
    private int _calls;
    private long _characters;

    public override void OnKey(string provider, string text)
    {
        _calls++;
        _characters += text.Length;
        Console.WriteLine("{0}: {1} calls, {2} characters", provider, _calls, _characters);
    }
}

//// file: HooksUser.cs
using Byok;

public sealed class HooksUser(CountingHooks hooks)
{
    public void Go(ByokCredentials creds) => hooks.OnKey(creds.Provider, creds.ApiKey.Reveal());
}

//// case: implicit conversion to a masked text
using Byok;

public readonly struct Hidden(string value)
{
    private readonly string _value = value;

    public static implicit operator Hidden(string value) => new(value);

    public string Use(Func<string, string> body) => body(_value);

    public override string ToString() => _value.Length > 0 ? "(hidden)" : "(empty)";
}

//// file: HiddenUser.cs
using Byok;

public sealed class HiddenUser(ILogger<HiddenUser> logger)
{
    public Hidden Take(ByokCredentials creds)
    {
        Hidden hidden = creds.ApiKey.Reveal();
        logger.LogInformation("{Hidden}", hidden);
        Console.WriteLine($"took {hidden} of {creds.Provider}");
        return hidden;
    }
}

//// case: operator joins harmless lines
using Byok;

public readonly struct Line(string text)
{
    public string Text { get; } = text;

    public static Line operator +(Line left, string right) => new(left.Text + right);
}

//// file: LineUser.cs
using Byok;

public sealed class LineUser
{
    public HttpRequestMessage Create(ByokCredentials creds)
    {
        var shown = new Line("calling ") + creds.Provider;
        var header = new Line("Bearer ") + creds.ApiKey.Reveal();
        Console.WriteLine(shown.Text);
        var message = new HttpRequestMessage();
        message.Headers.TryAddWithoutValidation("Authorization", header.Text);
        return message;
    }
}

//// case: event carries a number
using Byok;

public sealed class CheckedEventArgs(string provider, int length) : EventArgs
{
    public string Provider => provider;

    public int Length => length;
}

public sealed class Checker
{
    public event EventHandler<CheckedEventArgs>? Checked;

    public bool Check(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        Checked?.Invoke(this, new CheckedEventArgs(creds.Provider, key.Length));
        return key.Length > 20;
    }
}

//// file: CheckerView.cs
public sealed class CheckerView
{
    public void Attach(Checker checker) => checker.Checked += (sender, e) => Console.WriteLine("{0}: {1} {2}", sender, e.Provider, e.Length);
}

//// case: delegating handler traces the method
using Byok;

public sealed class TracingHandler(string token, Action<string> trace) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        trace($"{request.Method} {request.RequestUri}");
        var response = await base.SendAsync(request, cancellationToken);
        trace(response.StatusCode.ToString());
        return response;
    }
}

//// file: TracingFactory.cs
using Byok;

public static class TracingFactory
{
    public static HttpClient Create(ByokCredentials creds) => new(new TracingHandler(creds.ApiKey.Reveal(), Console.WriteLine) { InnerHandler = new SocketsHttpHandler() });
}

//// case: lazy client of a connection
using Byok;
using OpenAI;

public sealed class LazyConnection(ByokCredentials creds, ILogger<LazyConnection> logger)
{
    private readonly Lazy<OpenAIClient> _client = new(() => new OpenAIClient(creds.ApiKey.Reveal()));
    private readonly Lazy<int> _length = new(() => creds.ApiKey.Reveal().Length);

    public OpenAIClient Open()
    {
        logger.LogInformation("created {Created}, length {Length}, {Provider}", _client.IsValueCreated, _length.Value, creds.Provider);
        return _client.Value;
    }
}

//// case: feature object with two properties
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

//// file: FeatureMiddleware.cs
public sealed class FeatureMiddleware(RequestDelegate next, ILogger<FeatureMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Features.Get<ICallerFeature>() is { } feature)
            logger.LogInformation("{Path} for {Provider}, {Length}", context.Request.Path, feature.Provider, feature.Token.Length);
    }
}

//// case: record hierarchy without a secret member
using Byok;

public abstract record Message(Guid Id);

public sealed record Opened(Guid Id, string Provider, int KeyLength) : Message(Id);

public sealed record Closed(Guid Id) : Message(Id);

//// file: Messages.cs
using Byok;

public sealed class Messages(ILogger<Messages> logger)
{
    public void Run(ByokCredentials creds)
    {
        var id = Guid.NewGuid();
        Dispatch(new Opened(id, creds.Provider, creds.ApiKey.Reveal().Length));
        Dispatch(new Closed(id));
    }

    private void Dispatch(Message message) => logger.LogInformation("dispatching {Message}", message);
}

//// case: static factory keeps the text in the instance
using Byok;

public sealed class Ticket
{
    private readonly string _value;

    private Ticket(string value) => _value = value;

    public static Ticket For(ByokCredentials creds) => new("Bearer " + creds.ApiKey.Reveal());

    public static Ticket Empty { get; } = new("");

    public bool IsEmpty => _value.Length == 0;

    public void WriteTo(HttpRequestMessage message) => message.Headers.TryAddWithoutValidation("Authorization", _value);
}

//// file: TicketUser.cs
using Byok;

public static class TicketUser
{
    public static void Run(ByokCredentials creds, HttpRequestMessage message)
    {
        var ticket = Ticket.For(creds);
        Console.WriteLine("ticket {0}, empty {1}", ticket, ticket.IsEmpty);
        (ticket.IsEmpty ? Ticket.Empty : ticket).WriteTo(message);
    }
}

//// case: enumerator of a custom collection
using System.Collections;
using Byok;

public sealed class Ring : IEnumerable<KeyValuePair<string, int>>
{
    private readonly List<string> _texts = [];
    private readonly List<string> _owners = [];

    public void Add(ByokCredentials creds)
    {
        _texts.Add(creds.ApiKey.Reveal());
        _owners.Add(creds.Provider);
    }

    public IEnumerator<KeyValuePair<string, int>> GetEnumerator()
    {
        for (var i = 0; i < _texts.Count; i++)
            yield return new(_owners[i], _texts[i].Length);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

//// file: RingUser.cs
using Byok;

public static class RingUser
{
    public static void Print(ByokCredentials creds)
    {
        var ring = new Ring { creds };
        foreach (var (owner, length) in ring)
            Console.WriteLine("{0,-12}{1,5}", owner, length);
        Console.WriteLine(string.Join(',', ring));
    }
}
