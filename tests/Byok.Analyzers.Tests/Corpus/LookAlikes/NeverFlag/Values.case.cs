//// case: nf-protect
using Byok;
using Microsoft.AspNetCore.DataProtection;

public class V1(IDataProtector protector, ILogger<V1> log)
{
    public string Go(ByokCredentials creds)
    {
        var blob = protector.Protect(creds.ApiKey.Reveal());
        log.LogInformation("stored {Blob}", blob);
        return blob;
    }
}

//// case: nf-protect-cookie
using Byok;
using Microsoft.AspNetCore.DataProtection;

public class V2(IDataProtectionProvider provider)
{
    public void Go(HttpContext http)
    {
        var p = provider.CreateProtector("byok").ToTimeLimitedDataProtector();
        http.Response.Cookies.Append("byok", p.Protect(http.GetByokCredentials().ApiKey.Reveal(), TimeSpan.FromHours(1)));
    }
}

//// case: nf-hash
using System.Security.Cryptography;
using System.Text;
using Byok;

public class V3(ILogger<V3> log, byte[] pepper)
{
    public void Go(ByokCredentials creds)
    {
        var mac = HMACSHA256.HashData(pepper, Encoding.UTF8.GetBytes(creds.ApiKey.Reveal()));
        log.LogInformation("caller {Hash}", Convert.ToHexString(mac));
    }
}

//// case: nf-present-and-length
using Byok;

public class V4(ILogger<V4> log)
{
    public void Go(ByokCredentials creds)
    {
        var k = creds.ApiKey.Reveal();
        log.LogInformation("key present: {P}, length {L}", !string.IsNullOrEmpty(k), k.Length);
    }
}

//// case: nf-ternary-presence
using Byok;

public class V5(ILogger<V5> log)
{
    public void Go(ByokCredentials creds)
    {
        var k = creds.ApiKey.Reveal();
        log.LogInformation($"key {(string.IsNullOrWhiteSpace(k) ? "unset" : "set")}");
        log.LogInformation($"openai style: {k.StartsWith("sk-")}");
    }
}

//// case: nf-provider-and-model
using Byok;

public class V6(ILogger<V6> log)
{
    public void Go(ByokCredentials creds) => log.LogInformation("{Provider} {Model} {Id} {Preset}", creds.Provider, creds.Model, creds.ModelId, creds.Preset.DisplayName);
}

//// case: nf-credentials-object
using Byok;

public class V7(ILogger<V7> log)
{
    public void Go(ByokCredentials creds)
    {
        log.LogInformation("{Creds}", creds);
        log.LogInformation($"{creds}");
        Console.WriteLine(creds);
    }
}

//// case: nf-apikey-struct
using Byok;

public class V8(ILogger<V8> log)
{
    public void Go(ByokCredentials creds)
    {
        log.LogInformation("{Key} {Print}", creds.ApiKey, creds.ApiKey.Fingerprint);
        throw new InvalidOperationException($"no answer for {creds.ApiKey}");
    }
}

//// case: nf-nameof
using Byok;

public class V9(ILogger<V9> log)
{
    public void Go(ByokCredentials creds)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(creds.ApiKey.Reveal());
        log.LogInformation("{Name}", nameof(creds.ApiKey));
        if (creds.ApiKey.IsEmpty)
            throw new ArgumentException("missing key", nameof(creds.ApiKey));
    }
}

//// case: nf-scrub
using Byok;

public class V10(ILogger<V10> log)
{
    public void Go(ByokCredentials creds, string message)
    {
        log.LogWarning("{Message}", message.Replace(creds.ApiKey.Reveal(), "***"));
    }
}

//// case: nf-scrub-own-text
using Byok;

public class V11(ILogger<V11> log)
{
    public void Go(ByokCredentials creds)
    {
        var k = creds.ApiKey.Reveal();
        var curl = $"curl -H 'Authorization: Bearer {k}' https://api.example";
        log.LogInformation("{Curl}", curl.Replace(k, "<key>", StringComparison.Ordinal));
    }
}

//// case: nf-first-four-last-four
using Byok;

public class V12(ILogger<V12> log)
{
    public void Go(ByokCredentials creds)
    {
        log.LogInformation("key {K}", creds.ApiKey.Reveal()[..4] + "…");
        log.LogInformation("key …{K}", creds.ApiKey.Reveal()[^4..]);
    }
}

//// case: nf-compare
using System.Security.Cryptography;
using System.Text;
using Byok;

public class V13(ILogger<V13> log)
{
    public void Go(ByokCredentials a, ByokCredentials b)
    {
        var same = a.ApiKey.Reveal() == b.ApiKey.Reveal();
        var fixedTime = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a.ApiKey.Reveal()), Encoding.UTF8.GetBytes(b.ApiKey.Reveal()));
        log.LogInformation("same {Same} {Fixed} {Order}", same, fixedTime, string.CompareOrdinal(a.ApiKey.Reveal(), b.ApiKey.Reveal()));
    }
}

//// case: nf-items
using Byok;

public class V14(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Items["creds"] = context.GetByokCredentials();
        context.Items["raw"] = context.GetByokCredentials().ApiKey.Reveal();
        return next(context);
    }
}

//// case: nf-asynclocal
using Byok;

public class V15
{
    private static readonly AsyncLocal<ByokCredentials?> Current = new();

    public async Task Go(ByokCredentials creds, Func<Task> work)
    {
        Current.Value = creds;
        await work();
    }
}

//// case: nf-private-method-legal
using System.Net.Http.Headers;
using Byok;

public class V16(HttpClient http)
{
    public Task<HttpResponseMessage> Go(ByokCredentials creds) => Send(creds.ApiKey.Reveal(), "https://api.example");

    private async Task<HttpResponseMessage> Send(string key, string url)
    {
        using var r = new HttpRequestMessage(HttpMethod.Get, url);
        r.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await http.SendAsync(r);
    }
}

//// case: nf-other-headers
using Byok;

public class V17(RequestDelegate next, ILogger<V17> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        log.LogInformation("provider {P}", context.Request.Headers["X-BYOK-Provider"]);
        log.LogInformation("model {M} agent {A}", context.Request.Headers[ByokHeaders.Model], context.Request.Headers.UserAgent);
        log.LogInformation("names {N}", string.Join(",", context.Request.Headers.Keys));
        context.Request.Headers.Remove("X-BYOK-Api-Key");
        return next(context);
    }
}

//// case: nf-cors
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins("https://a.example").WithHeaders("X-BYOK-Api-Key", ByokHeaders.Provider)));
builder.Services.AddCors(o => o.AddPolicy("b", p => p.WithOrigins("https://b.example").WithByokHeaders()));
builder.Build().Run();

//// case: nf-test-assertions
using Byok;

public class Tests
{
    public void The_key_is_the_one_that_was_sent()
    {
        var creds = new ByokCredentials(new ApiKey("sk-test-1234567890abcdef"), "openai");
        Assert.Equal("sk-test-1234567890abcdef", creds.ApiKey.Reveal());
    }
}

internal static class Assert
{
    public static void Equal<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new InvalidOperationException("not equal");
    }
}

//// case: nf-fake-key-literal
using Byok;

public class FakeKeys
{
    private const string ApiKey = "sk-fake-0000000000000000";

    public void Print() => Console.WriteLine(ApiKey);
}

//// case: nf-generated-code
using Byok;

public class Entry
{
    public void Go(ByokCredentials c) => new Generated().Log(c);
}
//// file: Generated.g.cs
// <auto-generated/>
using Byok;

public class Generated
{
    public void Log(ByokCredentials c) => System.Console.WriteLine(c.ApiKey.Reveal());
}

//// case: nf-di-registration
using Byok;
using OpenAI;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddByok();
builder.Services.AddScoped(sp => new OpenAIClient(sp.GetRequiredService<IByokCredentialsAccessor>().GetRequiredCredentials().ApiKey.Reveal()));
var app = builder.Build();
app.MapGet("/", (OpenAIClient c) => c.Endpoint.ToString());
app.Run();

//// case: nf-dictionary-in-memory
using Byok;

public class V18
{
    public Dictionary<string, string> Go(ByokCredentials creds)
    {
        var d = new Dictionary<string, string> { ["key"] = creds.ApiKey.Reveal(), ["provider"] = creds.Provider };
        d.Remove("key");
        return d;
    }
}

//// case: nf-other-property-of-holder
using Byok;

public class KeyInfo
{
    public int Number { get; set; }
    public string Value { get; set; } = "";
}

public class V19(ILogger<V19> log)
{
    public void Go(ByokCredentials creds)
    {
        var info = new KeyInfo { Number = 4, Value = creds.ApiKey.Reveal() };
        log.LogInformation("key number {N}", info.Number);
    }
}

//// case: nf-redactor-named
using Byok;

public static class Redact
{
    public static string MaskKey(string s) => s.Length < 12 ? "***" : s[..3] + "***" + s[^2..];
}

public class V20(ILogger<V20> log)
{
    public void Go(ByokCredentials creds) => log.LogInformation("{K}", Redact.MaskKey(creds.ApiKey.Reveal()));
}
