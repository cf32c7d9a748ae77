//// case: la-holder-other-member
using Byok;

public class H1
{
    private sealed class Call { public string Url = ""; public string Auth = ""; }

    public void Go(ByokCredentials c)
    {
        var call = new Call { Url = "https://api.example", Auth = c.ApiKey.Reveal() };
        Console.WriteLine(call.Url);
    }
}

//// case: la-record-other-member
using Byok;

public record Conn(string Host, string Secret);

public class H2(ILogger<H2> log)
{
    public void Go(ByokCredentials c)
    {
        var conn = new Conn("api.example", c.ApiKey.Reveal());
        log.LogInformation("host {Host}", conn.Host);
        throw new TimeoutException($"{conn.Host} did not answer");
    }
}

//// case: la-record-cleaned-by-with
using Byok;

public record Conn2(string Host, string? Secret);

public class H3(ILogger<H3> log)
{
    public void Go(ByokCredentials c)
    {
        var conn = new Conn2("api.example", c.ApiKey.Reveal());
        log.LogInformation("conn {Conn}", conn with { Secret = null });
    }
}

//// case: la-tuple-other-item
using Byok;

public class H4(ILogger<H4> log)
{
    public void Go(ByokCredentials c)
    {
        var t = (Name: c.Provider, Key: c.ApiKey.Reveal(), N: 3);
        log.LogInformation("{Name} {N}", t.Name, t.N);
    }
}

//// case: la-tuple-discard
using Byok;

public class H5(ILogger<H5> log)
{
    private static (string Url, string Key) Parts(ByokCredentials c) => ("https://api.example", c.ApiKey.Reveal());

    public void Go(ByokCredentials c)
    {
        var (url, _) = Parts(c);
        log.LogInformation("{Url}", url);
    }
}

//// case: la-anonymous-other-member
using Byok;

public class H6(ILogger<H6> log)
{
    public void Go(ByokCredentials c)
    {
        var x = new { c.Provider, Key = c.ApiKey.Reveal(), At = DateTime.UtcNow };
        log.LogInformation("{P} {At}", x.Provider, x.At);
    }
}

//// case: la-class-without-tostring
using Byok;

public class Plain { public string Key { get; set; } = ""; }

public class H7(ILogger<H7> log)
{
    public void Go(ByokCredentials c)
    {
        var p = new Plain { Key = c.ApiKey.Reveal() };
        log.LogInformation("made {P}", p);
        Console.WriteLine(p);
    }
}

//// case: la-class-with-safe-tostring
using Byok;

public class Safe(string name, string key)
{
    public string Key => key;
    public override string ToString() => $"{name} ({key.Length})";
}

public class H8(ILogger<H8> log)
{
    public void Go(ByokCredentials c)
    {
        var s = new Safe(c.Provider, c.ApiKey.Reveal());
        log.LogInformation("made {S}", s);
        throw new InvalidOperationException("cannot use " + s);
    }
}

//// case: la-record-with-own-tostring
using Byok;

public sealed record Masked(string Provider, string Key)
{
    public override string ToString() => Provider + " ****";
}

public class H9(ILogger<H9> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("{M}", new Masked(c.Provider, c.ApiKey.Reveal()));
}

//// case: la-jsonignore
using System.Text.Json;
using System.Text.Json.Serialization;
using Byok;

public class State
{
    public string Name { get; set; } = "";
    [JsonIgnore] public string Key { get; set; } = "";
}

public class H10(ILogger<H10> log)
{
    public void Go(ByokCredentials c)
    {
        var s = new State { Name = c.Provider, Key = c.ApiKey.Reveal() };
        log.LogInformation("{Json}", JsonSerializer.Serialize(s));
    }
}

//// case: la-dto-with-id
using Byok;
using Microsoft.AspNetCore.Mvc;

public record KeyDto(string Id, string Provider, string Hint);

[ApiController]
public class KeyController : ControllerBase
{
    [HttpGet("/key")]
    public ActionResult<KeyDto> Get()
    {
        var c = HttpContext.GetByokCredentials();
        return Ok(new KeyDto(c.ApiKey.Fingerprint, c.Provider, c.ApiKey.ToString()));
    }
}

//// case: la-private-field-of-returned-object
using Byok;

public class Assistant
{
    private readonly string _key;
    public Assistant(ByokCredentials c) { _key = c.ApiKey.Reveal(); Name = c.Provider; }
    public string Name { get; }
    public bool Ready => _key.Length > 0;
}

public static class H11
{
    public static void Map(IEndpointRouteBuilder r) => r.MapGet("/assistant", (ByokCredentials c) => Results.Ok(new Assistant(c)));
}

//// case: la-field-next-to-key
using Byok;

public class H12(ByokCredentials c, ILogger<H12> log)
{
    private readonly string _apiKey = c.ApiKey.Reveal();
    private readonly string _keyName = "primary";

    public void Go(HttpRequestMessage r)
    {
        r.Headers.TryAddWithoutValidation("x-api-key", _apiKey);
        log.LogInformation("used {KeyName}", _keyName);
    }
}

//// case: la-same-named-field-of-other-type
using Byok;

public class WithKey(ByokCredentials c) { public string Token = c.ApiKey.Reveal(); }

public class WithoutKey { public string Token = "page-2"; }

public class H13(ILogger<H13> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        var a = new WithKey(c);
        var b = new WithoutKey();
        r.Headers.TryAddWithoutValidation("x-api-key", a.Token);
        log.LogInformation("next page {Token}", b.Token);
    }
}

//// case: la-other-instance
using Byok;

public class Pair { public string? V { get; set; } }

public class H14(ILogger<H14> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        var one = new Pair { V = c.ApiKey.Reveal() };
        var two = new Pair { V = "harmless" };
        r.Headers.TryAddWithoutValidation("x-api-key", one.V);
        log.LogInformation("two {V}", two.V);
    }
}

//// case: la-instance-overwritten
using Byok;

public class Slot2 { public string? V { get; set; } }

public class H15(ILogger<H15> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        var s = new Slot2();
        s.V = c.ApiKey.Reveal();
        r.Headers.TryAddWithoutValidation("x-api-key", s.V);
        s.V = "used";
        log.LogInformation("slot {V}", s.V);
    }
}

//// case: la-array-element-other
using Byok;

public class H16(ILogger<H16> log)
{
    public void Go(ByokCredentials c)
    {
        var pair = new KeyValuePair<string, string>("x-api-key", c.ApiKey.Reveal());
        log.LogInformation("header {Name}", pair.Key);
    }
}

//// case: la-dictionary-other-constant
using Byok;

public class H17(ILogger<H17> log)
{
    public void Go(ByokCredentials c)
    {
        var d = new Dictionary<string, string> { ["apiKey"] = c.ApiKey.Reveal(), ["model"] = c.ModelId ?? "" };
        log.LogInformation("model {M}", d["model"]);
    }
}

//// case: la-dictionary-other-constant-after-add
using Byok;

public class H18(ILogger<H18> log)
{
    private const string ModelName = "model";

    public void Go(ByokCredentials c)
    {
        var values = new Dictionary<string, object?>();
        values.Add("key", c.ApiKey.Reveal());
        values.Add(ModelName, c.Model);
        if (values.TryGetValue(ModelName, out var apiKey))
            log.LogInformation("{M}", apiKey);
    }
}

//// case: la-dictionary-keys-only
using Byok;

public class H19(ILogger<H19> log)
{
    public void Go(ByokCredentials c)
    {
        var h = new Dictionary<string, string> { ["x-api-key"] = c.ApiKey.Reveal(), ["accept"] = "*/*" };
        log.LogInformation("headers {Names} ({Count})", string.Join(",", h.Keys), h.Count);
    }
}

//// case: la-two-lists
using Byok;

public class H20(ILogger<H20> log)
{
    public void Go(IEnumerable<ByokCredentials> all)
    {
        var keys = new List<string>();
        var providers = new List<string>();
        foreach (var c in all)
        {
            keys.Add(c.ApiKey.Reveal());
            providers.Add(c.Provider);
        }
        log.LogInformation("{Providers} {N}", string.Join(", ", providers), keys.Count);
    }
}

//// case: la-select-other-property
using Byok;

public class H21(ILogger<H21> log)
{
    public void Go(List<ByokCredentials> keys)
    {
        foreach (var apiKey in keys.Where(k => k.ApiKey.Reveal().Length > 20).Select(k => k.Provider))
            log.LogInformation("{K}", apiKey);
        log.LogInformation("{All}", string.Join(" ", keys.Select(k => k.ApiKey)));
    }
}

//// case: la-orderby-key-select-name
using Byok;

public class H22(ILogger<H22> log)
{
    public void Go(List<ByokCredentials> all)
    {
        var names = from c in all orderby c.ApiKey.Reveal() select c.Provider;
        log.LogInformation("{Names}", names.ToList());
    }
}

//// case: la-list-cleared
using Byok;

public class H23(ILogger<H23> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        var parts = new List<string> { c.ApiKey.Reveal() };
        r.Headers.TryAddWithoutValidation("x-api-key", parts);
        parts.Clear();
        parts.Add(c.Provider);
        log.LogInformation("{Parts}", string.Join(",", parts));
    }
}

//// case: la-dictionary-lookup-by-provider
using Byok;

public class H24(ILogger<H24> log)
{
    private readonly Dictionary<string, string> _keyByProvider = [];

    public void Remember(ByokCredentials c) => _keyByProvider[c.Provider] = c.ApiKey.Reveal();

    public void Tell() => log.LogInformation("keys for {Providers}", string.Join(", ", _keyByProvider.Keys));
}

//// case: la-struct-other-field
using Byok;

public readonly record struct Row(int Id, string Key);

public class H25(ILogger<H25> log)
{
    private readonly List<Row> _rows = [];

    public void Add(ByokCredentials c) => _rows.Add(new Row(_rows.Count, c.ApiKey.Reveal()));

    public void Tell()
    {
        foreach (var row in _rows)
            log.LogInformation("row {Id}", row.Id);
    }
}

//// case: la-deconstruct-record-other
using Byok;

public record Trio(string A, string B, int C);

public class H26(ILogger<H26> log)
{
    public void Go(ByokCredentials c)
    {
        var t = new Trio(c.Provider, c.ApiKey.Reveal(), 3);
        var (a, _, n) = t;
        log.LogInformation("{A} {N}", a, n);
    }
}

//// case: la-property-pattern-other
using Byok;

public class H27(ILogger<H27> log)
{
    public void Go(ByokCredentials c)
    {
        if (c is { Provider: var apiKey, Model: { } secret })
            log.LogInformation("{A} {S}", apiKey, secret);
    }
}

//// case: la-exception-with-key-kept-private
using Byok;

public class AuthFailed(string provider, int status) : Exception($"{provider} answered {status}");

public class H28
{
    public void Go(ByokCredentials c)
    {
        var apiKey = c.ApiKey.Reveal();
        if (apiKey.Length == 8)
            throw new AuthFailed(c.Provider, 401);
    }
}

//// case: la-options-other-member-elsewhere
using Byok;
using Microsoft.Extensions.Options;

public class LlmOptions { public string Endpoint { get; set; } = ""; public string Key { get; set; } = ""; }

public class Setup(IByokCredentialsAccessor a) : IConfigureOptions<LlmOptions>
{
    public void Configure(LlmOptions options) => options.Key = a.GetRequiredCredentials().ApiKey.Reveal();
}

public class H29(IOptions<LlmOptions> options, ILogger<H29> log)
{
    public void Go() => log.LogInformation("endpoint {E}", options.Value.Endpoint);
}

//// case: la-uri-host-only
using Byok;

public class H30(ILogger<H30> log)
{
    public void Go(ByokCredentials c)
    {
        var endpoint = new Uri(c.Preset.BaseUrl!);
        using var r = new HttpRequestMessage(HttpMethod.Get, endpoint);
        r.Headers.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal());
        log.LogInformation("{Host} {Path}", r.RequestUri!.Host, r.RequestUri.AbsolutePath);
    }
}

//// case: la-serilog-scalar-object
using Byok;
using Serilog;

public class Settings2 { public string Model { get; set; } = ""; public string Key { get; set; } = ""; }

public class H31
{
    public void Go(ByokCredentials c)
    {
        var s = new Settings2 { Model = c.ModelId!, Key = c.ApiKey.Reveal() };
        Log.Information("settings {Settings}", s);
        Log.Information("model {@Model}", s.Model);
    }
}

//// case: la-func-printed
using Byok;

public class H32(ILogger<H32> log)
{
    public void Go(ByokCredentials c)
    {
        Func<string> apiKey = () => c.ApiKey.Reveal();
        log.LogInformation("provider function {F}", apiKey);
    }
}

//// case: la-task-printed
using Byok;

public class H33(ILogger<H33> log)
{
    public void Go(ByokCredentials c)
    {
        var pending = Task.Run(() => c.ApiKey.Reveal());
        log.LogInformation("pending {Id} {Status}", pending.Id, pending.Status);
    }
}

//// case: la-linked-to-creds-but-not-key
using Byok;

public class H34(ByokCredentials creds, ILogger<H34> log)
{
    private string Label => $"{creds.Provider}/{creds.ModelId}";
    private string Secret => creds.ApiKey.Reveal();

    public void Go(HttpRequestMessage r)
    {
        r.Headers.TryAddWithoutValidation("x-api-key", Secret);
        log.LogInformation("calling {Label}", Label);
    }
}
