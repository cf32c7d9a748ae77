//// case: fingerprint for logs and cache
using Byok;
using Microsoft.Extensions.Caching.Memory;

public sealed class FingerprintCache(IMemoryCache cache, ILogger<FingerprintCache> logger)
{
    public async Task<string[]> ModelsAsync(ByokCredentials creds, Func<string, Task<string[]>> load)
    {
        var cacheKey = $"models:{creds.Provider}:{creds.ApiKey.Fingerprint}";
        if (cache.TryGetValue(cacheKey, out string[]? known) && known is not null)
            return known;
        var models = await load(creds.ApiKey.Reveal());
        cache.Set(cacheKey, models, TimeSpan.FromMinutes(10));
        logger.LogInformation("{Count} models for {Caller} as {Key}", models.Length, creds.ApiKey.Fingerprint, cacheKey);
        return models;
    }
}

//// case: hash before it is stored
using System.Security.Cryptography;
using System.Text;
using Byok;

public sealed class HashedRegistry(string path, byte[] pepper)
{
    private static readonly HashSet<string> s_seen = [];

    public async Task<bool> RegisterAsync(ByokCredentials creds)
    {
        var bytes = Encoding.UTF8.GetBytes(creds.ApiKey.Reveal());
        var digest = Convert.ToHexString(HMACSHA256.HashData(pepper, bytes));
        CryptographicOperations.ZeroMemory(bytes);
        if (!s_seen.Add(digest))
            return false;
        await File.AppendAllTextAsync(path, digest + Environment.NewLine);
        Console.WriteLine("registered {0}", digest);
        return true;
    }
}

//// case: protected before the cookie
using Byok;
using Microsoft.AspNetCore.DataProtection;

public sealed class ProtectedCookie(IDataProtectionProvider provider)
{
    public void Save(HttpContext context, ByokCredentials creds)
    {
        var protector = provider.CreateProtector("byok").ToTimeLimitedDataProtector();
        var text = protector.Protect(creds.ApiKey.Reveal(), TimeSpan.FromHours(1));
        context.Response.Cookies.Append("byok", text, new CookieOptions { HttpOnly = true, Secure = true });
        context.Session.SetString("byok", text);
    }
}

//// case: encrypted file
using System.Security.Cryptography;
using System.Text;
using Byok;

public sealed class EncryptedVault(string path, byte[] master)
{
    public void Save(ByokCredentials creds)
    {
        var plain = Encoding.UTF8.GetBytes(creds.ApiKey.Reveal());
        var nonce = RandomNumberGenerator.GetBytes(12);
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        using (var aes = new AesGcm(master, 16))
            aes.Encrypt(nonce, plain, cipher, tag);
        Array.Clear(plain);
        using var file = File.Create(path);
        file.Write(nonce);
        file.Write(tag);
        file.Write(cipher);
    }
}

//// case: last four characters
using Byok;

public sealed class LastFour(ILogger<LastFour> logger)
{
    public void Write(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        var last = key[^4..];
        logger.LogInformation("using key ...{Last}", last);
        logger.LogInformation("using key {First}...", key.Substring(0, 3));
        logger.LogInformation("using key {First}...", key.AsSpan(0, 4).ToString());
        logger.LogInformation("using {Kind}", key[..4] switch { "AIza" => "gemini", _ => "other" });
    }
}

//// case: own masking method
using Byok;

public sealed class MaskingPresenter
{
    private static string MaskKey(string key)
    {
        var chars = key.ToCharArray();
        for (var i = 0; i < chars.Length - 2; i++)
            chars[i] = '*';
        return new string(chars);
    }

    public string Present(ByokCredentials creds)
    {
        var shown = MaskKey(creds.ApiKey.Reveal());
        Console.WriteLine("key: " + shown);
        return creds.Provider + " " + shown;
    }
}

//// case: redactor service of the project
using Byok;

public sealed class Redactor
{
    public string Redact(string? value) => string.IsNullOrEmpty(value) ? "" : value[..1] + new string('x', 6);

    public IEnumerable<string> RedactAll(IEnumerable<string> values) => values.Select(Redact);
}

//// file: RedactingLog.cs
using Byok;

public sealed class RedactingLog(Redactor redactor, ILogger<RedactingLog> logger)
{
    public void Write(ByokCredentials creds, HttpResponse response)
    {
        var safe = redactor.Redact(creds.ApiKey.Reveal());
        logger.LogInformation("caller {Safe}", safe);
        response.Headers["x-caller"] = safe;
    }
}

//// case: scrubber removes the key from a message
using Byok;

public sealed class Scrubbing(HttpClient http, ILogger<Scrubbing> logger)
{
    public async Task<string> CallAsync(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1");
        request.Headers.Add("x-api-key", key);
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        var clean = body.Replace(key, "***", StringComparison.Ordinal).Replace(Uri.EscapeDataString(key), "***");
        logger.LogWarning("{Provider} says {Body}", creds.Provider, clean);
        return clean;
    }
}

//// case: presence and length only
using Byok;

public static class Presence
{
    public static void Report(ILogger logger, ByokCredentials? creds)
    {
        var key = creds?.ApiKey.Reveal();
        logger.LogInformation("key {State}, {Length} characters, dashed {Dashed}", string.IsNullOrEmpty(key) ? "missing" : "present", key?.Length ?? 0, key?.Contains('-') == true);
        var kind = key switch
        {
            null => "none",
            { Length: > 100 } => "long",
            ['s', 'k', '-', ..] => "openai style",
            _ => "other",
        };
        logger.LogInformation("kind {Kind}", kind);
        Console.WriteLine($"first character is a letter: {key is [var c, ..] && char.IsLetter(c)}");
    }
}

//// case: verdict of the format check
using Byok;

public sealed class FormatReport(ILogger<FormatReport> logger)
{
    public IResult Check(ByokCredentials creds)
    {
        var check = ProviderCatalog.CheckKey(creds.ApiKey.Reveal(), creds.Provider);
        logger.LogInformation("{Verdict}: {Explanation}, candidates {Candidates}", check.Verdict, check.Explanation, check.Candidates);
        return check.Candidates.Count == 0 ? Results.BadRequest(check.Explanation) : Results.Ok(new { check.Verdict, check.Candidates });
    }
}

//// case: constant time comparison
using System.Security.Cryptography;
using System.Text;
using Byok;

public sealed class Comparer(byte[] expected, ILogger<Comparer> logger)
{
    public bool Matches(ByokCredentials creds)
    {
        var actual = Encoding.UTF8.GetBytes(creds.ApiKey.Reveal());
        var same = CryptographicOperations.FixedTimeEquals(actual, expected);
        logger.LogInformation("same {Same}, difference {Difference}, order {Order}", same, actual.Length - expected.Length, string.CompareOrdinal(creds.ApiKey.Reveal(), "m") < 0);
        return same;
    }
}

//// case: incremental hash over several parts
using System.Security.Cryptography;
using System.Text;
using Byok;

public static class CompositeTag
{
    public static string Create(ByokCredentials creds, string path, HttpResponse response)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(creds.ApiKey.Reveal()));
        hash.AppendData(Encoding.UTF8.GetBytes(path));
        var tag = Convert.ToHexString(hash.GetHashAndReset());
        response.Headers.ETag = "\"" + tag + "\"";
        return tag;
    }
}

//// case: masked in every printing form
using System.Text.Json;
using Byok;

public sealed class MaskedForms(ILogger<MaskedForms> logger)
{
    public string Write(ByokCredentials creds)
    {
        logger.LogInformation("{Creds} {Key} {Text}", creds, creds.ApiKey, creds.ApiKey.ToString());
        logger.LogInformation($"with {creds.ApiKey} of {creds.Provider}");
        Console.WriteLine(JsonSerializer.Serialize(creds));
        var line = string.Join(' ', creds.Provider, creds.ApiKey, creds.ModelId);
        Console.WriteLine(line);
        return $"{creds.ApiKey}";
    }
}

//// case: derived key material
using System.Security.Cryptography;
using System.Text;
using Byok;

public sealed class Derivation
{
    public string SessionId(ByokCredentials creds, byte[] salt)
    {
        var derived = Rfc2898DeriveBytes.Pbkdf2(creds.ApiKey.Reveal(), salt, 10_000, HashAlgorithmName.SHA256, 32);
        var expanded = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(creds.ApiKey.Reveal()), 16, salt);
        Console.WriteLine(Convert.ToBase64String(derived));
        return Convert.ToHexString(expanded);
    }
}

//// case: stored hash and returned id
using System.Security.Cryptography;
using System.Text;
using Byok;

var app = WebApplication.Create(args);
app.MapPost("/keys", (ByokCredentials creds) =>
{
    Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
    SHA256.HashData(Encoding.UTF8.GetBytes(creds.ApiKey.Reveal()), hash);
    var id = Convert.ToHexStringLower(hash[..8]);
    return Results.Created($"/keys/{id}", new { id, creds.Provider });
});
app.Run();

//// case: obfuscating extension method
using Byok;

public static class ObfuscationExtensions
{
    public static string Obfuscate(this string text) => text.Length <= 6 ? "***" : string.Concat(text.AsSpan(0, 2), "***", text.AsSpan(text.Length - 2));
}

//// file: ObfuscatedTrace.cs
using System.Diagnostics;
using Byok;

public sealed class ObfuscatedTrace
{
    public void Start(ByokCredentials creds)
    {
        using var activity = new Activity("call").Start();
        activity.SetTag("key", creds.ApiKey.Reveal().Obfuscate());
        activity.DisplayName = "call of " + creds.ApiKey.Reveal().Obfuscate();
    }
}

//// case: parsed parts are numbers and flags
using Byok;

public sealed class KeyStatistics
{
    public void Print(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        var digits = key.Count(char.IsDigit);
        var entropy = key.GroupBy(c => c).Sum(g => -(double)g.Count() / key.Length * Math.Log2((double)g.Count() / key.Length));
        var dashes = key.Split('-').Length - 1;
        Console.WriteLine("{0} digits, {1:F2} bits, {2} dashes, hash {3}", digits, entropy, dashes, key.GetHashCode());
        Console.WriteLine(key.IndexOf('_') is var at and >= 0 ? $"underscore at {at}" : "no underscore");
    }
}

//// case: password hasher for a later comparison
using Byok;
using Microsoft.AspNetCore.Identity;

public sealed class ApiUser
{
    public string Provider { get; set; } = "";

    public string? SecretHash { get; set; }
}

public sealed class ApiUsers(IPasswordHasher<ApiUser> hasher, PasswordHasher<ApiUser> concrete)
{
    public ApiUser Create(ByokCredentials creds)
    {
        var user = new ApiUser { Provider = creds.Provider };
        user.SecretHash = concrete.HashPassword(user, creds.ApiKey.Reveal());
        File.WriteAllText("user.txt", user.SecretHash);
        Console.WriteLine(hasher.GetType().Name);
        return user;
    }
}
