//// case: far-abstract-property
using Byok;

public abstract class Provider(ILogger log)
{
    protected abstract string Credential { get; }

    public void Start() => log.LogInformation("starting with {C}", {|BYOK101:Credential|});
}

public sealed class GroqProvider(ByokCredentials c, ILogger log) : Provider(log)
{
    protected override string Credential => c.ApiKey.Reveal();
}

//// case: far-virtual-method-returns
using Byok;

public class Base1
{
    protected virtual string Describe() => "nothing";

    public void Print() => Console.WriteLine({|BYOK101:Describe()|});
}

public class Derived1(ByokCredentials c) : Base1
{
    protected override string Describe() => "key " + c.ApiKey.Reveal();
}

//// case: far-abstract-sink
using Byok;

public abstract class Job1
{
    protected abstract void Emit(string line);

    public void Run(ByokCredentials c) => Emit({|BYOK101:"run " + c.ApiKey.Reveal()|});
}

public sealed class ConsoleJob : Job1
{
    protected override void Emit(string line) => Console.WriteLine(line);
}

//// case: far-interface-sink
using Byok;

public interface IAudit { void Record(string who, string what); }

public class LogAudit(ILogger<LogAudit> log) : IAudit
{
    public void Record(string who, string what) => log.LogInformation("{Who} {What}", who, what);
}

public class AuditUser(IAudit audit)
{
    public void Go(ByokCredentials c) => audit.Record({|BYOK101:c.ApiKey.Reveal()|}, "login");
}

//// case: far-interface-source
using Byok;

public interface ITokenSource { Task<string> GetAsync(); }

public class ByokTokenSource(IByokCredentialsAccessor accessor) : ITokenSource
{
    public Task<string> GetAsync() => Task.FromResult(accessor.GetRequiredCredentials().ApiKey.Reveal());
}

public class TokenUser(ITokenSource source, ILogger<TokenUser> log)
{
    public async Task Go()
    {
        var t = await source.GetAsync();
        log.LogInformation("token {T}", {|BYOK101:t|});
    }
}

//// case: far-interface-default-method
using Byok;

public interface IHasCredentials
{
    ByokCredentials Creds { get; }

    string Header() => "Bearer " + Creds.ApiKey.Reveal();
}

public class HasUser
{
    public void Go(IHasCredentials h) => Console.WriteLine({|BYOK101:h.Header()|});
}

//// case: far-base-call
using Byok;

public class Reporter
{
    public virtual void Report(string text) => Console.WriteLine(text);
}

public class LoudReporter : Reporter
{
    public override void Report(string text) => base.Report({|?BYOK101:text.ToUpperInvariant()|});

    public void Go(ByokCredentials c) => Report({|BYOK101:c.ApiKey.Reveal()|});
}

//// case: far-base-helper-method
using Byok;
using Microsoft.AspNetCore.Mvc;

public abstract class ApiBase : ControllerBase
{
    protected ByokCredentials Creds => HttpContext.GetByokCredentials();

    protected string Raw => Creds.ApiKey.Reveal();

    protected IActionResult Fail(string detail) => Problem(detail, statusCode: 400);
}

[ApiController]
public class SubController : ApiBase
{
    [HttpGet("/sub")]
    public IActionResult Get() => Fail({|BYOK104:"no model for " + Raw|});
}

//// case: far-base-delegating-handler
using Byok;

public abstract class AuthHandler(IByokCredentialsAccessor accessor) : DelegatingHandler
{
    protected abstract void Apply(HttpRequestMessage request, string key);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Apply(request, {|BYOK102#a:accessor.GetRequiredCredentials().ApiKey.Reveal()|});
        return base.SendAsync(request, cancellationToken);
    }
}

public class QueryAuthHandler(IByokCredentialsAccessor accessor) : AuthHandler(accessor)
{
    protected override void Apply(HttpRequestMessage request, string key) =>
        request.RequestUri = new Uri({|BYOK102#a:request.RequestUri + "?key=" + key|});
}

//// case: far-template-method-with-field
using Byok;

public abstract class Step
{
    private string _who = "";

    public void Execute(ByokCredentials c)
    {
        _who = c.ApiKey.Reveal();
        Core();
    }

    protected string Who => _who;

    protected abstract void Core();
}

public class PrintStep : Step
{
    protected override void Core() => Console.WriteLine({|BYOK101:Who|});
}

//// case: far-derived-exception-with-field
using Byok;

public class CallFailed : Exception
{
    public CallFailed(ByokCredentials c) : base({|BYOK103:Text(c)|}) { }

    private static string Text(ByokCredentials c) => $"{c.Provider}: {c.ApiKey.Reveal()}";
}

//// case: far-exception-message-override
using Byok;

public class CallFailed2(ByokCredentials c) : Exception
{
    public override string Message => {|BYOK103:"failed for " + c.ApiKey.Reveal()|};
}

//// case: far-generic-box
using Byok;

public sealed class Box<T>(T value)
{
    public T Value { get; } = value;
}

public class BoxUser(ILogger<BoxUser> log)
{
    private static Box<string> Wrap(ByokCredentials c) => new(c.ApiKey.Reveal());

    public void Go(ByokCredentials c)
    {
        var b = Wrap(c);
        log.LogInformation("{V}", {|BYOK101:b.Value|});
    }
}

//// case: far-generic-result
using Byok;

public readonly record struct Result<T>(T? Value, string? Error)
{
    public static Result<T> Ok(T value) => new(value, null);
    public static Result<T> Fail(string error) => new(default, error);
}

public class ResultUser
{
    private static Result<string> Read(HttpContext http) =>
        http.TryGetByokCredentials(out var c) ? Result<string>.Ok(c.ApiKey.Reveal()) : Result<string>.Fail("none");

    public void Go(HttpContext http)
    {
        var r = Read(http);
        if (r.Error is null)
            Console.WriteLine({|BYOK101:r.Value|});
    }
}

//// case: far-generic-map
using Byok;

public readonly struct Maybe<T>(T value)
{
    private readonly T _value = value;
    public Maybe<R> Map<R>(Func<T, R> f) => new(f(_value));
    public T Or(T other) => _value ?? other;
}

public class MaybeUser(ILogger<MaybeUser> log)
{
    public void Go(ByokCredentials c)
    {
        var text = new Maybe<ByokCredentials>(c).Map(x => x.ApiKey.Reveal()).Map(s => s + "!").Or("");
        log.LogInformation("{Text}", {|BYOK101:text|});
    }
}

//// case: far-generic-constraint
using Byok;

public interface IText { string Text { get; } }

public class KeyText(ByokCredentials c) : IText
{
    public string Text => c.ApiKey.Reveal();
}

public class TextPrinter
{
    public static void Print<T>(T item) where T : IText => Console.WriteLine({|BYOK101:item.Text|});
}

//// case: far-generic-repository
using Byok;

public class Repo<T>
{
    private readonly List<T> _rows = [];
    public void Save(T row) => _rows.Add(row);
    public IEnumerable<T> All() => _rows;
}

public class Row { public string Owner { get; set; } = ""; public string Token { get; set; } = ""; }

public class RepoUser(Repo<Row> repo, ILogger<RepoUser> log)
{
    public void In(ByokCredentials c) => repo.Save(new Row { Owner = "me", Token = c.ApiKey.Reveal() });

    public void Out()
    {
        foreach (var r in repo.All())
            log.LogInformation("{O} {T}", r.Owner, {|BYOK101:r.Token|});
    }
}

//// case: far-generic-pipeline
using Byok;

public interface IStep<in TIn, out TOut> { TOut Run(TIn input); }

public sealed class RevealStep : IStep<ByokCredentials, string> { public string Run(ByokCredentials input) => input.ApiKey.Reveal(); }

public sealed class PrintStep2 : IStep<string, int>
{
    public int Run(string input)
    {
        Console.WriteLine({|BYOK101#p:input|});
        return input.Length;
    }
}

public class Pipeline
{
    public int Go(ByokCredentials c)
    {
        var k = new RevealStep().Run(c);
        return new PrintStep2().Run({|BYOK101#p:k|});
    }
}

//// case: far-explicit-interface
using Byok;

public interface ISecretive { string Open(); }

public sealed class Vaultlet(ByokCredentials c) : ISecretive
{
    string ISecretive.Open() => c.ApiKey.Reveal();
}

public class VaultletUser
{
    public void Go(ByokCredentials c)
    {
        ISecretive s = new Vaultlet(c);
        Console.WriteLine({|BYOK101:s.Open()|});
    }
}

//// case: far-static-abstract
using Byok;

public interface ISink { static abstract void Put(string s); }

public sealed class ConsoleSink : ISink { public static void Put(string s) => Console.WriteLine(s); }

public class SinkUser
{
    private static void Send<T>(string s) where T : ISink => T.Put(s);

    public void Go(ByokCredentials c) => Send<ConsoleSink>({|BYOK101:c.ApiKey.Reveal()|});
}

//// case: far-decorator
using Byok;

public interface IClient { Task<string> Ask(string key, string prompt); }

public sealed class HttpLlm(HttpClient http) : IClient
{
    public async Task<string> Ask(string key, string prompt)
    {
        using var r = new HttpRequestMessage(HttpMethod.Post, "https://api.example") { Content = new StringContent(prompt) };
        r.Headers.TryAddWithoutValidation("x-api-key", key);
        return await (await http.SendAsync(r)).Content.ReadAsStringAsync();
    }
}

public sealed class LoggingLlm(IClient inner, ILogger<LoggingLlm> log) : IClient
{
    public Task<string> Ask(string key, string prompt)
    {
        log.LogInformation("asking as {Key}", {|BYOK101#d:key|});
        return inner.Ask(key, prompt);
    }
}

public class LlmUser(IClient client)
{
    public Task<string> Go(ByokCredentials c) => client.Ask({|BYOK101#d:c.ApiKey.Reveal()|}, "hi");
}
