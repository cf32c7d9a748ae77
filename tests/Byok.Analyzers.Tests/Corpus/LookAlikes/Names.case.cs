//// case: la-config-apikey
using Byok;

public class C1(IConfiguration configuration, ILogger<C1> log)
{
    public void Go()
    {
        var apiKey = configuration["ApiKey"];
        log.LogInformation("api key {ApiKey}", apiKey);
    }
}

//// case: la-config-section
using Byok;

public class C2(IConfiguration configuration)
{
    public void Go()
    {
        var secret = configuration.GetSection("Llm").GetValue<string>("Secret");
        Console.WriteLine($"Secret: {secret}");
    }
}

//// case: la-environment-variable
using Byok;

public class C3(ILogger<C3> log)
{
    public void Go() => log.LogInformation("OPENAI_API_KEY = {Key}", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
}

//// case: la-own-options-apikey
using Byok;
using Microsoft.Extensions.Options;

public class SearchOptions { public string ApiKey { get; set; } = ""; }

public class C4(IOptions<SearchOptions> options, HttpClient http)
{
    public Task<string> Go(string q) => http.GetStringAsync($"https://search.example/?q={q}&key={options.Value.ApiKey}");
}

//// case: la-own-credentials-class
using Byok;

public class Credentials { public string ApiKey { get; set; } = ""; public string Reveal() => ApiKey; }

public class C5(ILogger<C5> log)
{
    public void Go(Credentials creds) => log.LogInformation("{Key} {R}", creds.ApiKey, creds.Reveal());
}

//// case: la-other-reveal
using Byok;

public class Card { public string Reveal() => "queen of hearts"; }

public class C6(ILogger<C6> log)
{
    public void Go(Card apiKey)
    {
        var key = apiKey.Reveal();
        log.LogInformation("{Key}", key);
    }
}

//// case: la-other-apikey-struct
using Byok;

namespace Maps
{
    public readonly struct ApiKey(string text) { public string Reveal() => text; }

    public class C7(ILogger<C7> log)
    {
        public void Go()
        {
            var key = new ApiKey("public-map-key");
            log.LogInformation("{Key}", key.Reveal());
        }
    }
}

//// case: la-reveal-extension
using Byok;

public static class Spoilers { public static string Reveal(this string s) => s.ToUpperInvariant(); }

public class C8(ILogger<C8> log)
{
    public void Go(string plot) => log.LogInformation("{Plot}", plot.Reveal());
}

//// case: la-reveal-extension-on-credentials
using Byok;

public static class CredentialsText { public static string Reveal(this ByokCredentials c) => c.ToString(); }

public class C9(ILogger<C9> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("{C}", c.Reveal());
}

//// case: la-jwt
using System.Security.Claims;
using Byok;

public class C10(ILogger<C10> log)
{
    public void Go(HttpContext http)
    {
        var token = http.Request.Headers.Authorization.ToString();
        log.LogDebug("user {User}", http.User.FindFirst(ClaimTypes.NameIdentifier)?.Value);
        http.Response.Headers["X-Token-Length"] = token.Length.ToString();
    }
}

//// case: la-csrf-token
using Byok;
using Microsoft.AspNetCore.Antiforgery;

public class C11(IAntiforgery antiforgery, ILogger<C11> log)
{
    public void Go(HttpContext http)
    {
        var secret = antiforgery.GetAndStoreTokens(http).RequestToken;
        log.LogInformation("{Secret}", secret);
    }
}

//// case: la-page-token-in-url
using Byok;

public class C12(HttpClient http)
{
    public Task<string> Go(ByokCredentials c, string token)
    {
        http.DefaultRequestHeaders.TryAddWithoutValidation("x-goog-api-key", c.ApiKey.Reveal());
        return http.GetStringAsync("/models?pageToken=" + token + "&key=name");
    }
}

//// case: la-idempotency-key
using Byok;

public class C13(ILogger<C13> log)
{
    public void Go(HttpRequestMessage m, ByokCredentials c)
    {
        var key = Guid.NewGuid().ToString();
        m.Headers.Add("Idempotency-Key", key);
        m.Headers.Add("x-api-key", c.ApiKey.Reveal());
        log.LogInformation("key {Key}", key);
    }
}

//// case: la-primary-key
using Byok;

public class C14(ILogger<C14> log)
{
    public void Go(Dictionary<string, int> d)
    {
        foreach (var key in d.Keys)
            log.LogInformation("key {Key}", key);
    }
}

//// case: la-keyboard-key
using Byok;

public class C15
{
    public void Go()
    {
        var key = Console.ReadKey();
        Console.WriteLine($"key: {key.KeyChar}");
    }
}

//// case: la-license-key
using Byok;

public class C16(IConfiguration cfg)
{
    public void Go() => throw new InvalidOperationException($"License key {cfg["LicenseKey"]} has expired");
}

//// case: la-connection-string
using Byok;

public class C17(IConfiguration cfg, ILogger<C17> log)
{
    public void Go() => log.LogInformation("db {Db}", cfg.GetConnectionString("Main"));
}

//// case: la-key-id-in-exception
using Byok;

public class C18
{
    public void Go(int apiKeyId) => throw new KeyNotFoundException($"API key {apiKeyId} was not found");
}

//// case: la-enum-in-exception
using Byok;

public enum Secret { None, Old, New }

public class C19
{
    public void Go(Secret apiKey) => throw new ArgumentOutOfRangeException(nameof(apiKey), apiKey, $"API key {apiKey} is not supported");
}

//// case: la-header-constants
using Byok;

public class C20(ILogger<C20> log)
{
    public void Go() => log.LogInformation("{A} {B} {C}", ByokHeaders.ApiKey, ByokHeaders.Provider, ByokHeaders.Model);
}

//// case: la-catalog-data
using Byok;

public class C21(ILogger<C21> log)
{
    public void Go()
    {
        foreach (var secret in ProviderCatalog.All)
            log.LogInformation("{Id} {Prefixes} {Header}", secret.Id, string.Join(",", secret.KeyPrefixes), secret.AuthHeaderName);
    }
}

//// case: la-literal-token
using Byok;

public class C22
{
    private const string Token = "demo-anything-works";
    private static readonly string s_apiKey = "sk-demo-" + Token;

    public void Go()
    {
        Console.WriteLine(s_apiKey);
        Environment.SetEnvironmentVariable("DEMO_KEY", Token);
    }
}

//// case: la-random-token
using System.Security.Cryptography;
using Byok;

public class C23
{
    public void Go(HttpContext http)
    {
        var apiKey = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        http.Session.SetString("nonce", apiKey);
        http.Response.Cookies.Append("nonce", apiKey);
        Console.WriteLine(apiKey);
    }
}

//// case: la-test-with-fake-key
using Byok;

public class KeyTests
{
    private const string Key = "sk-test-000011112222333344445555";

    public void Prints_its_mask()
    {
        var creds = new ByokCredentials(new ApiKey(Key), "openai", "gpt-4o");
        if (creds.ToString().Contains(Key))
            throw new InvalidOperationException("The key " + Key + " is printed: " + creds);
        Console.WriteLine($"{Key} was masked as {creds.ApiKey}");
    }
}

//// case: la-test-equality
using Byok;

public static class Check
{
    public static void Same(string expected, string actual, string name)
    {
        if (expected != actual)
            throw new InvalidOperationException($"{name} differs at {expected.Zip(actual).TakeWhile(p => p.First == p.Second).Count()}");
    }
}

public class MoreTests
{
    public void The_key_arrives(HttpContext http) => Check.Same("sk-abc", http.GetByokCredentials().ApiKey.Reveal(), "key");
}

//// case: la-shadowed-parameter
using Byok;

public class C24(ILogger<C24> log)
{
    private readonly string apiKey = "not a key";

    public void Go(ByokCredentials c, HttpRequestMessage m)
    {
        {
            var apiKey = c.ApiKey.Reveal();
            m.Headers.TryAddWithoutValidation("x-api-key", apiKey);
        }
        log.LogInformation("{ApiKey}", this.apiKey);
    }
}

//// case: la-same-name-in-two-methods
using Byok;

public class C25(ILogger<C25> log)
{
    public void One(ByokCredentials c, HttpRequestMessage m)
    {
        var key = c.ApiKey.Reveal();
        m.Headers.TryAddWithoutValidation("x-api-key", key);
    }

    public void Two(string key) => log.LogInformation("{Key}", key);
}

//// case: la-creds-named-things
using Byok;

public record Creds(string ApiKey, string Provider);

public class C26(ILogger<C26> log)
{
    public void Go(Creds creds)
    {
        log.LogInformation("{@Creds} {Key}", creds, creds.ApiKey);
        Console.WriteLine(creds);
    }
}

//// case: la-uses-of-attribute-text
using Byok;

public class C27
{
    [Obsolete("Use creds.ApiKey.Reveal() in the header only.")]
    public string Hint => "creds.ApiKey.Reveal()";

#pragma warning disable CS0618
    public void Go() => Console.WriteLine(Hint);
#pragma warning restore CS0618
}

//// case: la-byok-model-from-key-like-name
using Byok;

public class C28(ILogger<C28> log)
{
    public void Go(ByokCredentials creds)
    {
        var apiKey = creds.Model;
        var secret = creds.ModelId;
        var token = creds.Provider;
        log.LogInformation("{A} {B} {C}", apiKey, secret, token);
        throw new InvalidOperationException($"{apiKey} {secret} {token}");
    }
}

//// case: la-user-secret-of-identity
using Byok;
using Microsoft.AspNetCore.Identity;

public class C29(UserManager<IdentityUser> users, ILogger<C29> log)
{
    public async Task Go(IdentityUser user)
    {
        var key = await users.GetAuthenticatorKeyAsync(user);
        log.LogInformation("authenticator {Key}", key);
    }
}

//// case: la-azure-search-key
using Byok;

public class SearchClient(string apiKey)
{
    public Uri Url => new("https://search.example/?api-key=" + apiKey);
}

public class C30(IConfiguration cfg, ILogger<C30> log)
{
    public void Go() => log.LogInformation("{Url}", new SearchClient(cfg["Search:ApiKey"]!).Url);
}

//// case: la-webhook-signature
using System.Security.Cryptography;
using System.Text;
using Byok;

public class C31(IConfiguration cfg, ILogger<C31> log)
{
    public void Go(string body)
    {
        var secret = cfg["Webhook:Secret"]!;
        var signature = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));
        log.LogInformation("secret {Secret} gives {Signature}", secret, signature);
    }
}

//// case: la-cancellation-token
using Byok;

public class C32(ILogger<C32> log)
{
    public void Go(ByokCredentials c, CancellationToken token)
    {
        var key = c.ApiKey.Reveal();
        log.LogInformation("{Token} {N}", token.IsCancellationRequested, key.Length);
    }
}

//// case: la-file-named-key
using Byok;

public class C33(ILogger<C33> log)
{
    public void Go(string path)
    {
        var key = File.ReadAllText(path);
        log.LogInformation("{Key}", key);
        File.WriteAllText(path + ".bak", key);
    }
}

//// case: la-partial-key-of-dictionary
using Byok;

public class C34(ILogger<C34> log)
{
    public void Go(IReadOnlyDictionary<ApiKey, string> names, ByokCredentials c)
    {
        log.LogInformation("{Name}", names[c.ApiKey]);
        foreach (var (key, name) in names)
            log.LogInformation("{Key} {Name}", key, name);
    }
}

//// case: la-local-named-reveal
using Byok;

public class C35(ILogger<C35> log)
{
    public void Go(ByokCredentials c)
    {
        string Reveal() => c.Provider;
        log.LogInformation("{R}", Reveal());
    }
}

//// case: la-interface-with-apikey
using Byok;

public interface IHasApiKey { string ApiKey { get; } }
public class Tenant : IHasApiKey { public string ApiKey => "tenant-7"; }

public class C36(IHasApiKey x, ILogger<C36> log)
{
    public void Go() => log.LogInformation("{K}", x.ApiKey);
}

//// case: la-delegate-named-apikey
using Byok;

public class C37(Func<string> apiKey, ILogger<C37> log)
{
    public void Go() => log.LogInformation("{K}", apiKey());
}

//// case: la-generic-secret-type
using Byok;

public sealed class Secret<T>(T value)
{
    public T Reveal() => value;
    public override string ToString() => "***";
}

public class C38(ILogger<C38> log)
{
    public void Go(Secret<string> dbPassword) => log.LogInformation("{P} {R}", dbPassword, dbPassword.Reveal());
}
