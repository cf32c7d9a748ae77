//// case: field-ctor-then-log
using Byok;

public class Client1
{
    private readonly string _x;
    private readonly ILogger<Client1> _log;

    public Client1(ByokCredentials creds, ILogger<Client1> log)
    {
        _x = creds.ApiKey.Reveal();
        _log = log;
    }

    public void Ping() => _log.LogInformation("ping with {X}", {|BYOK101:_x|});
}

//// case: field-ctor-then-url
using Byok;

public class Client2
{
    private readonly HttpClient _http;
    private readonly string _apiKey;

    public Client2(HttpClient http, ByokCredentials creds)
    {
        _http = http;
        _apiKey = creds.ApiKey.Reveal();
    }

    public Task<string> ModelsAsync() => _http.GetStringAsync({|BYOK102:$"v1beta/models?key={_apiKey}"|});
}

//// case: field-primary-constructor
using Byok;

public class Client3(ByokCredentials creds, ILogger<Client3> log)
{
    private readonly string _auth = "Bearer " + creds.ApiKey.Reveal();

    public void Show() => log.LogDebug("header {H}", {|BYOK101:_auth|});
}

//// case: field-primary-constructor-parameter
using Byok;

public class Client4(ByokCredentials creds)
{
    public void Show()
    {
        Console.WriteLine({|BYOK101:creds.ApiKey.Reveal()|});
    }
}

//// case: field-auto-property
using Byok;

public class Client5(ILogger<Client5> log)
{
    public string? Token { get; private set; }

    public void Login(ByokCredentials creds) => Token = creds.ApiKey.Reveal();

    public void Describe()
    {
        log.LogInformation("logged in with {Token}", {|BYOK101:Token|});
    }
}

//// case: field-expression-property
using Byok;

public class Client6
{
    private readonly ByokCredentials _c;
    private readonly ILogger _log;

    public Client6(ByokCredentials c, ILogger<Client6> log) => (_c, _log) = (c, log);

    private string Key => _c.ApiKey.Reveal();

    public void Describe() => _log.LogInformation("{K}", {|BYOK101:Key|});
}

//// case: field-private-method-returns
using Byok;

public class Client7(ByokCredentials c, ILogger<Client7> log)
{
    private string Build() => $"Authorization: Bearer {c.ApiKey.Reveal()}";

    public void Describe()
    {
        var h = Build();
        log.LogTrace("{H}", {|BYOK101:h|});
    }
}

//// case: field-private-method-logs
using Byok;

public class Client8(ILogger<Client8> log)
{
    private void Report(string what, string with) => log.LogInformation("{What} {With}", what, with);

    public void Describe(ByokCredentials c)
    {
        Report("call", c.Provider);
        Report("call", {|BYOK101:c.ApiKey.Reveal()|});
    }
}

//// case: field-tuple-constructor
using Byok;

public sealed class Client9
{
    private readonly string _p, _k;

    public Client9(ByokCredentials c) => (_p, _k) = (c.Provider, c.ApiKey.Reveal());

    public Exception Fail() => new InvalidOperationException({|BYOK103:$"{_p} did not take {_k}"|});
}

//// case: field-array
using Byok;

public sealed class Client10
{
    private readonly string[] _headers = new string[2];

    public Client10(ByokCredentials c)
    {
        _headers[0] = "Accept: */*";
        _headers[1] = "x-api-key: " + c.ApiKey.Reveal();
    }

    public void Print()
    {
        foreach (var h in _headers)
            Console.WriteLine({|BYOK101:h|});
    }
}

//// case: field-dictionary
using Byok;

public sealed class Client11(ILogger<Client11> log)
{
    private readonly Dictionary<string, string> _values = [];

    public void Set(ByokCredentials c) => _values["k"] = c.ApiKey.Reveal();

    public void Print() => log.LogInformation("values: {V}", {|BYOK101:string.Join(",", _values.Values)|});
}

//// case: field-stringbuilder
using System.Text;
using Byok;

public sealed class Client12
{
    private readonly StringBuilder _trace = new();

    public void Step(ByokCredentials c) => _trace.Append("key=").Append(c.ApiKey.Reveal()).AppendLine();

    public void Flush() => Console.Out.Write({|BYOK101:_trace.ToString()|});
}

//// case: field-lazy
using Byok;

public sealed class Client13
{
    private readonly Lazy<string> _auth;

    public Client13(ByokCredentials c) => _auth = new(() => "Bearer " + c.ApiKey.Reveal());

    public void Print() => Console.WriteLine({|BYOK101:_auth.Value|});
}

//// case: field-init-property-record
using Byok;

public record Settings
{
    public required string Model { get; init; }
    public required string Secret { get; init; }

    public static Settings From(ByokCredentials c) => new() { Model = c.ModelId ?? "", Secret = c.ApiKey.Reveal() };

    public void Print() => Console.WriteLine({|BYOK101:Secret|});
}

//// case: field-positional-record
using Byok;

public record Ticket(ByokCredentials Creds)
{
    public string Raw { get; } = Creds.ApiKey.Reveal();

    public void Save() => File.WriteAllText("ticket.txt", {|BYOK105:Raw|});
}

//// case: field-struct
using Byok;

public struct Slot
{
    private string _s;

    public void Fill(ByokCredentials c) { _s = c.ApiKey.Reveal(); }

    public readonly void Show(ILogger log) => log.LogInformation({|BYOK101:"slot " + _s|});
}

//// case: field-event-handler
using Byok;

public class Bus
{
    private string _k = "";

    public event EventHandler? Done;

    public Bus(ByokCredentials c, ILogger<Bus> log)
    {
        _k = c.ApiKey.Reveal();
        Done += (_, _) => log.LogInformation("done {K}", {|BYOK101:_k|});
    }

    public void Raise() => Done?.Invoke(this, EventArgs.Empty);
}

//// case: field-background-service
using Byok;

public class Poller : BackgroundService
{
    private readonly Queue<string> _q = new();
    private readonly ILogger<Poller> _log;

    public Poller(ILogger<Poller> log) => _log = log;

    public void Add(ByokCredentials c) => _q.Enqueue(c.ApiKey.Reveal());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (_q.TryDequeue(out var next))
                _log.LogInformation("polling for {Next}", {|BYOK101:next|});
            await Task.Delay(1000, stoppingToken);
        }
    }
}

//// case: field-tostring-override
using Byok;

public sealed class Conn(ByokCredentials c)
{
    public override string ToString() => $"{c.Provider}@{c.ApiKey.Reveal()}";
}

public class ConnLog(ILogger<ConnLog> log)
{
    public void Go(ByokCredentials c)
    {
        var x = new Conn(c);
        log.LogInformation("open {X}", {|BYOK101:x|});
    }
}

//// case: field-partial-class
using Byok;

public partial class Split(ILogger<Split> log)
{
    private string? _v;
}

public partial class Split
{
    public void Take(ByokCredentials c) => _v = c.ApiKey.Reveal();
}

public partial class Split
{
    public void Tell() => log.LogWarning("have {V}", {|BYOK101:_v|});
}

//// case: field-generic-holder-class
using Byok;

public class Cell<T>
{
    public T? Content { get; set; }
}

public class CellUser(ILogger<CellUser> log)
{
    private readonly Cell<string> _cell = new();

    public void Put(ByokCredentials c)
    {
        _cell.Content = c.ApiKey.Reveal();
        log.LogInformation("cell: {C}", {|BYOK101:_cell.Content|});
    }
}

//// case: field-nullable-coalesce-init
using Byok;

public class Cached(ByokCredentials c)
{
    private string? _text;

    public string Text => _text ??= c.ApiKey.Reveal();

    public void Print() => Console.WriteLine({|BYOK101:Text|});
}

//// case: field-indexer
using Byok;

public class Bag(ByokCredentials c)
{
    public string this[string name] => name == "key" ? c.ApiKey.Reveal() : c.Provider;

    public void Print() => Console.WriteLine({|BYOK101:this["key"]|});
}

//// case: field-deconstruct-method
using Byok;

public class Pairing(ByokCredentials c)
{
    public void Deconstruct(out string a, out string b)
    {
        a = c.Provider;
        b = c.ApiKey.Reveal();
    }

    public static void Use(Pairing p)
    {
        var (_, second) = p;
        Console.WriteLine({|BYOK101:second|});
    }
}

//// case: field-operator
using Byok;

public readonly struct Sealed(string inner)
{
    private readonly string _inner = inner;

    public static Sealed Of(ByokCredentials c) => new(c.ApiKey.Reveal());

    public static implicit operator string(Sealed s) => s._inner;

    public static void Print(ByokCredentials c)
    {
        string s = Of(c);
        Console.WriteLine({|BYOK101:s|});
    }
}

//// case: field-async-flow
using Byok;

public class AsyncInit(ILogger<AsyncInit> log)
{
    private Task<string>? _task;

    public void Start(ByokCredentials c) => _task = Task.Run(async () =>
    {
        await Task.Delay(1);
        return c.ApiKey.Reveal();
    });

    public async Task FinishAsync()
    {
        var r = await _task!;
        log.LogInformation("finished {R}", {|BYOK101:r|});
    }
}

//// case: field-emptied-on-one-way
using Byok;

public class EmptiedOnOneWay(ILogger<EmptiedOnOneWay> log)
{
    private string _x = "";

    public void Take(ByokCredentials creds) => _x = creds.ApiKey.Reveal();

    public void Show(bool isQuiet)
    {
        if (isQuiet)
            _x = "";
        log.LogInformation("now {X}", {|BYOK101:_x|});
    }
}

//// case: secret-parameter-emptied-on-one-way
using Byok;

public class ParameterEmptiedOnOneWay(ILogger<ParameterEmptiedOnOneWay> log)
{
    public void Show([ByokSecret] string text, bool isQuiet)
    {
        if (isQuiet)
            text = "";
        log.LogInformation("now {X}", {|BYOK101:text|});
    }
}

//// case: lambda-in-lambda-nobody-calls
using Byok;

public class LambdaNobodyCalls(ILogger<LambdaNobodyCalls> log)
{
    public void Show(ByokCredentials creds)
    {
        var text = creds.ApiKey.Reveal();
        Action outer = () =>
        {
            Action inner = () => log.LogInformation("now {X}", {|BYOK101:text|});
            inner();
        };
    }
}

//// case: marked-on-the-interface
using Byok;

public interface IVault
{
    [return: ByokSecret]
    string Get();
}

public class MemoryVault : IVault
{
    public string Get() => "";
}

public class ReadsVault(ILogger<ReadsVault> log, MemoryVault vault)
{
    public void Show() => log.LogInformation("now {X}", {|BYOK101:vault.Get()|});
}
