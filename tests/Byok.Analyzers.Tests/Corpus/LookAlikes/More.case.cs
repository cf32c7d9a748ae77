//// case: la-mo-header-name-built
using Byok;

public class M1(ILogger<M1> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage m)
    {
        var name = c.Preset.AuthHeaderName;
        var scheme = c.Preset.AuthScheme;
        m.Headers.TryAddWithoutValidation(name, scheme + " " + c.ApiKey.Reveal());
        log.LogInformation("{Header}", $"{name}: {scheme} ***");
    }
}

//// case: la-mo-stringbuilder-length
using System.Text;
using Byok;

public class M2(ILogger<M2> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage m)
    {
        var sb = new StringBuilder("Bearer ").Append(c.ApiKey.Reveal());
        m.Headers.TryAddWithoutValidation("Authorization", sb.ToString());
        log.LogInformation("{N} of {Max}", sb.Length, sb.Capacity);
    }
}

//// case: la-mo-span-compare
using Byok;

public class M3
{
    public void Go(ByokCredentials c)
    {
        ReadOnlySpan<char> key = c.ApiKey.Reveal();
        var same = key.SequenceEqual("sk-demo") || key.StartsWith("demo-");
        Console.WriteLine(same ? "demo" : "real");
        Console.WriteLine(key.Length);
    }
}

//// case: la-mo-bytes-count
using System.Text;
using Byok;

public class M4
{
    public void Go(ByokCredentials c) => Console.WriteLine(Encoding.UTF8.GetByteCount(c.ApiKey.Reveal()));
}

//// case: la-mo-split-count
using Byok;

public class M5
{
    public void Go(ByokCredentials c) => Console.WriteLine($"{c.ApiKey.Reveal().Split('-').Length} segments");
}

//// case: la-mo-prefix-of-three-split
using Byok;

public class M6(ILogger<M6> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("key {Start}…{End}", c.ApiKey.Reveal()[..3], c.ApiKey.Reveal()[^2..]);
}

//// case: la-mo-async-local-printed-name
using Byok;

public class M7(ILogger<M7> log)
{
    private static readonly AsyncLocal<(string Provider, ByokCredentials? Creds)> Ambient = new();

    public void Go(ByokCredentials c)
    {
        Ambient.Value = (c.Provider, c);
        log.LogInformation("{Provider} {Creds}", Ambient.Value.Provider, Ambient.Value.Creds);
    }
}

//// case: la-mo-items-then-log-other
using Byok;

public class M8(RequestDelegate next, ILogger<M8> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        context.Items["raw"] = context.GetByokCredentials().ApiKey.Reveal();
        context.Items["started"] = DateTime.UtcNow;
        await next(context);
        log.LogInformation("started {At}", context.Items["started"]);
    }
}

//// case: la-mo-keyed-service
using Byok;

public static class M9
{
    public static void Add(IServiceCollection services) =>
        services.AddKeyedScoped<HttpClient>("llm", (sp, key) =>
        {
            var creds = sp.GetRequiredService<IByokCredentialsAccessor>().GetRequiredCredentials();
            var http = new HttpClient { BaseAddress = new Uri("https://" + key + ".example") };
            http.DefaultRequestHeaders.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
            return http;
        });
}

//// case: la-mo-http-client-action
using Byok;

public class M10(IHttpClientFactory factory, ILogger<M10> log)
{
    public async Task<string> Go(ByokCredentials c, Uri where)
    {
        using var client = factory.CreateClient("llm");
        using var m = new HttpRequestMessage(HttpMethod.Get, where) { Headers = { { "x-api-key", c.ApiKey.Reveal() } } };
        var a = await client.SendAsync(m);
        log.LogInformation("{Where} {Status} {Reason}", where, a.StatusCode, a.ReasonPhrase);
        return await a.Content.ReadAsStringAsync();
    }
}

//// case: la-mo-const-interpolation
using Byok;

public class M11(ILogger<M11> log)
{
    private const string What = nameof(ByokCredentials.ApiKey);

    public void Go(ByokCredentials c) => log.LogInformation($"{What} of {c.Provider}: {(c.ApiKey.Reveal() is { Length: > 20 } ? "long" : "short")}");
}

//// case: la-mo-dynamic-check
using Byok;

public class M12(ILogger<M12> log)
{
    public void Go(ByokCredentials c)
    {
        dynamic n = c.ApiKey.Reveal().Length;
        int length = n;
        log.LogInformation("{L}", length);
    }
}

//// case: la-mo-null-object
using Byok;

public interface IKeyLog { void Used(string key); }

public sealed class NoKeyLog : IKeyLog { public void Used(string key) { } }

public class M13(NoKeyLog log, HttpRequestMessage m)
{
    public void Go(ByokCredentials c)
    {
        m.Headers.TryAddWithoutValidation("x-api-key", c.ApiKey.Reveal());
        log.Used(c.ApiKey.Reveal());
    }
}

//// case: la-mo-conditional-access-length
using Byok;

public class M14(ILogger<M14> log)
{
    public void Go(ByokCredentials? c) => log.LogInformation("{L}", c?.ApiKey.Reveal()?.Length ?? 0);
}

//// case: la-mo-checked-arithmetic
using Byok;

public class M15(ILogger<M15> log)
{
    public void Go(ByokCredentials c)
    {
        var sum = 0;
        foreach (var ch in c.ApiKey.Reveal())
            sum = unchecked(sum * 31 + ch);
        log.LogInformation("checksum {Sum}", sum);
    }
}
