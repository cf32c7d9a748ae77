//// case: la-sha256-static
using System.Security.Cryptography;
using System.Text;
using Byok;

public class S1(ILogger<S1> log)
{
    public void Go(ByokCredentials c)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(c.ApiKey.Reveal())))[..16];
        log.LogInformation("{Key}", key);
    }
}

//// case: la-sha1-instance
using System.Security.Cryptography;
using System.Text;
using Byok;

public class S2
{
    public void Go(ByokCredentials c)
    {
        using var sha = SHA512.Create();
        var digest = sha.ComputeHash(Encoding.ASCII.GetBytes(c.ApiKey.Reveal()));
        Console.WriteLine(BitConverter.ToString(digest));
    }
}

//// case: la-hmac-as-cache-key
using System.Security.Cryptography;
using System.Text;
using Byok;
using Microsoft.Extensions.Caching.Memory;

public class S3(IMemoryCache cache, IConfiguration configuration)
{
    public string? Go(ByokCredentials c)
    {
        var pepper = Encoding.UTF8.GetBytes(configuration["Pepper"]!);
        var token = Convert.ToBase64String(HMACSHA256.HashData(pepper, Encoding.UTF8.GetBytes(c.ApiKey.Reveal())));
        return cache.Get<string>("models:" + token);
    }
}

//// case: la-key-as-hmac-key
using System.Security.Cryptography;
using System.Text;
using Byok;

public class S4(ILogger<S4> log)
{
    public void Sign(ByokCredentials c, string payload)
    {
        using var h = new HMACSHA256(Encoding.UTF8.GetBytes(c.ApiKey.Reveal()));
        var signature = Convert.ToHexString(h.ComputeHash(Encoding.UTF8.GetBytes(payload)));
        log.LogInformation("signed {Signature}", signature);
    }
}

//// case: la-incremental-hash
using System.Security.Cryptography;
using System.Text;
using Byok;

public class S5
{
    public string Go(ByokCredentials c)
    {
        using var h = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        h.AppendData(Encoding.UTF8.GetBytes(c.Provider));
        h.AppendData(Encoding.UTF8.GetBytes(c.ApiKey.Reveal()));
        var apiKey = Convert.ToHexString(h.GetHashAndReset());
        Console.WriteLine(apiKey);
        return apiKey;
    }
}

//// case: la-pbkdf2
using System.Security.Cryptography;
using Byok;

public class S6(ILogger<S6> log)
{
    public void Go(ByokCredentials c, byte[] salt)
    {
        var derived = Rfc2898DeriveBytes.Pbkdf2(c.ApiKey.Reveal(), salt, 10_000, HashAlgorithmName.SHA256, 16);
        log.LogInformation("id {Id}", Convert.ToHexString(derived));
    }
}

//// case: la-password-hasher
using Byok;
using Microsoft.AspNetCore.Identity;

public class S7(IPasswordHasher<object> hasher, ILogger<S7> log)
{
    public void Go(ByokCredentials c)
    {
        var stored = hasher.HashPassword(this, c.ApiKey.Reveal());
        File.WriteAllText("hash.txt", stored);
        log.LogInformation("stored {Stored}", stored);
    }
}

//// case: la-hash-out-buffer
using System.Security.Cryptography;
using System.Text;
using Byok;

public class S8(ILogger<S8> log)
{
    public void Go(ByokCredentials c)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.TryHashData(Encoding.UTF8.GetBytes(c.ApiKey.Reveal()), digest, out var n);
        log.LogInformation("{N} {Digest}", n, Convert.ToHexString(digest));
    }
}

//// case: la-aes-gcm
using System.Security.Cryptography;
using System.Text;
using Byok;

public class S9(byte[] master)
{
    public async Task SaveAsync(ByokCredentials c)
    {
        var plain = Encoding.UTF8.GetBytes(c.ApiKey.Reveal());
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        var nonce = RandomNumberGenerator.GetBytes(12);
        using var aes = new AesGcm(master, 16);
        aes.Encrypt(nonce, plain, cipher, tag);
        CryptographicOperations.ZeroMemory(plain);
        await File.WriteAllBytesAsync("key.bin", [.. nonce, .. tag, .. cipher]);
    }
}

//// case: la-aes-cbc
using System.Security.Cryptography;
using System.Text;
using Byok;

public class S10
{
    public void Save(ByokCredentials c, byte[] key)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var secret = aes.EncryptCbc(Encoding.UTF8.GetBytes(c.ApiKey.Reveal()), aes.IV);
        File.WriteAllBytes("k.enc", secret);
    }
}

//// case: la-rsa-encrypt-header
using System.Security.Cryptography;
using System.Text;
using Byok;

public class S11(RSA rsa)
{
    public void Go(HttpContext http)
    {
        var secret = rsa.Encrypt(Encoding.UTF8.GetBytes(http.GetByokCredentials().ApiKey.Reveal()), RSAEncryptionPadding.OaepSHA256);
        http.Response.Headers["X-Sealed"] = Convert.ToBase64String(secret);
    }
}

//// case: la-protect-session
using Byok;
using Microsoft.AspNetCore.DataProtection;

public class S12(IDataProtectionProvider p)
{
    public void Go(HttpContext http)
    {
        var token = p.CreateProtector("a", "b").Protect(http.GetByokCredentials().ApiKey.Reveal());
        http.Session.SetString("token", token);
    }
}

//// case: la-protect-bytes-distributed-cache
using System.Text;
using Byok;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;

public class S13(IDataProtector p, IDistributedCache cache)
{
    public Task Go(ByokCredentials c) => cache.SetAsync("k/" + c.ApiKey.Fingerprint, p.Protect(Encoding.UTF8.GetBytes(c.ApiKey.Reveal())));
}

//// case: la-crypto-stream
using System.Security.Cryptography;
using Byok;

public class S14
{
    public void Save(ByokCredentials c, Aes aes)
    {
        using var file = File.Create("key.enc");
        using var crypto = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write);
        using var w = new StreamWriter(crypto);
        w.Write(c.ApiKey.Reveal());
    }
}

//// case: la-fingerprint-everywhere
using System.Diagnostics;
using System.Security.Claims;
using Byok;

public class S15(ILogger<S15> log)
{
    private static string? s_lastKey;

    public void Go(HttpContext http)
    {
        var apiKey = http.GetByokCredentials().ApiKey.Fingerprint;
        log.LogInformation("key {Key}", apiKey);
        Activity.Current?.SetTag("key", apiKey);
        http.Response.Headers["X-Key"] = apiKey;
        http.Response.Cookies.Append("key", apiKey);
        http.User.AddIdentity(new ClaimsIdentity([new Claim("key", apiKey)]));
        s_lastKey = apiKey;
        File.AppendAllText("keys.log", apiKey + s_lastKey);
    }
}

//// case: la-mask-tostring
using Byok;

public class S16(ILogger<S16> log)
{
    public IResult Go(ByokCredentials c)
    {
        var key = c.ApiKey.ToString();
        log.LogInformation("using {Key}", key);
        return Results.Ok(new { key, text = $"{c.ApiKey}" });
    }
}

//// case: la-own-masker-redact
using Byok;

public class S17(ILogger<S17> log)
{
    private static string RedactValue(string v) => string.Concat(v.AsSpan(0, 6), "...", v.AsSpan(v.Length - 6));

    public void Go(ByokCredentials c) => log.LogInformation("{K}", RedactValue(c.ApiKey.Reveal()));
}

//// case: la-own-masker-obfuscate
using Byok;

public static class StringMasking
{
    public static string Obfuscate(this string s) => new string('*', s.Length - 4) + s[^4..];
}

public class S18(ILogger<S18> log)
{
    public void Go(ByokCredentials c)
    {
        var secret = c.ApiKey.Reveal().Obfuscate();
        log.LogInformation("{K}", secret);
    }
}

//// case: la-own-fingerprint
using System.Security.Cryptography;
using System.Text;
using Byok;

public class S19(ILogger<S19> log)
{
    private static string FingerprintOf(string s) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(s))).Substring(0, 12);

    public void Go(ByokCredentials c) => log.LogInformation("{K}", FingerprintOf(c.ApiKey.Reveal()));
}

//// case: la-own-helper-hashes-by-body
using System.Security.Cryptography;
using System.Text;
using Byok;

public class S20(ILogger<S20> log)
{
    private static string Ident(string s)
    {
        var bytes = Encoding.UTF8.GetBytes(s);
        return Convert.ToBase64String(SHA256.HashData(bytes));
    }

    public void Go(ByokCredentials c) => log.LogInformation("{K}", Ident(c.ApiKey.Reveal()));
}

//// case: la-encrypt-helper
using Byok;

public interface IVault { Task<string> EncryptAsync(string plain); }

public class S21(IVault vault, ILogger<S21> log)
{
    public async Task Go(ByokCredentials c)
    {
        var secret = await vault.EncryptAsync(c.ApiKey.Reveal());
        log.LogInformation("stored {Secret}", secret);
    }
}

//// case: la-scrub-service
using Byok;

public interface IScrubber { string Scrub(string text); }

public class S22(IScrubber scrubber, ILogger<S22> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("{T}", scrubber.Scrub($"auth {c.ApiKey.Reveal()}"));
}

//// case: la-substring-four
using Byok;

public class S23(ILogger<S23> log)
{
    public void Go(ByokCredentials c)
    {
        var token = c.ApiKey.Reveal();
        log.LogInformation("starts {A}", token.Substring(0, 4));
        log.LogInformation("ends {B}", token.Substring(token.Length - 4));
    }
}

//// case: la-substring-three-masked
using Byok;

public class S24
{
    public string Go(ByokCredentials c)
    {
        var apiKey = c.ApiKey.Reveal();
        var shown = apiKey.Substring(0, 3) + new string('*', 20) + apiKey[^4..];
        Console.WriteLine($"Using {shown}");
        return shown;
    }
}

//// case: la-span-four
using Byok;

public class S25(ILogger<S25> log)
{
    public void Go(ByokCredentials c)
    {
        var head = c.ApiKey.Reveal().AsSpan(0, 4).ToString();
        log.LogInformation("head {Head}", head);
    }
}

//// case: la-remove-after-four
using Byok;

public class S26(ILogger<S26> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("{K}****", c.ApiKey.Reveal().Remove(4));
}

//// case: la-take-last
using Byok;

public class S27(ILogger<S27> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("{K}", new string(c.ApiKey.Reveal().TakeLast(4).ToArray()));
}

//// case: la-first-char
using Byok;

public class S28(ILogger<S28> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("first {C}", c.ApiKey.Reveal()[0]);
}

//// case: la-range-const
using Byok;

public class S29(ILogger<S29> log)
{
    private const int Shown = 4;

    public void Go(ByokCredentials c) => log.LogInformation("{K}", c.ApiKey.Reveal()[..Shown]);
}

//// case: la-replace-in-exception-text
using Byok;

public class S30(HttpClient http)
{
    public async Task<string> Go(ByokCredentials c)
    {
        var key = c.ApiKey.Reveal();
        try
        {
            return await http.GetStringAsync("https://api.example");
        }
        catch (HttpRequestException e)
        {
            throw new InvalidOperationException(e.Message.Replace(key, "[key]"), e);
        }
    }
}

//// case: la-stringbuilder-replace
using System.Text;
using Byok;

public class S31(ILogger<S31> log)
{
    public void Go(ByokCredentials c, string body)
    {
        var sb = new StringBuilder(body);
        sb.Replace(c.ApiKey.Reveal(), "***");
        log.LogInformation("{Body}", sb.ToString());
    }
}

//// case: la-replace-chained
using Byok;

public class S32(ILogger<S32> log)
{
    public void Go(ByokCredentials c, string body)
    {
        var secret = c.ApiKey.Reveal();
        var clean = body.Replace(secret, "***").Replace(Uri.EscapeDataString(secret), "***").Trim();
        log.LogInformation("{Body}", clean);
    }
}

//// case: la-gethashcode
using Byok;

public class S33(ILogger<S33> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("bucket {B}", Math.Abs(c.ApiKey.Reveal().GetHashCode()) % 16);
}

//// case: la-sanitizer-local-function
using Byok;

public class S34(ILogger<S34> log)
{
    public void Go(ByokCredentials c)
    {
        log.LogInformation("{K}", MaskIt(c.ApiKey.Reveal()));

        static string MaskIt(string s) => s[..2] + "..." + s.Length;
    }
}

//// case: la-hash-then-base64-url
using System.Security.Cryptography;
using System.Text;
using Byok;

public class S35(HttpClient http)
{
    public Task<string> Go(ByokCredentials c)
    {
        var id = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(c.ApiKey.Reveal())));
        return http.GetStringAsync($"https://usage.example/by-key/{id}");
    }
}

//// case: la-cleared-builder
using System.Text;
using Byok;

public class S36(ILogger<S36> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        var sb = new StringBuilder();
        sb.Append("Bearer ").Append(c.ApiKey.Reveal());
        r.Headers.TryAddWithoutValidation("Authorization", sb.ToString());
        sb.Clear();
        sb.Append("sent to ").Append(c.Provider);
        log.LogInformation("{Text}", sb.ToString());
    }
}

//// case: la-zeroed-array
using System.Security.Cryptography;
using System.Text;
using Byok;

public class S37(ILogger<S37> log)
{
    public void Go(ByokCredentials c)
    {
        var bytes = Encoding.UTF8.GetBytes(c.ApiKey.Reveal());
        CryptographicOperations.ZeroMemory(bytes);
        log.LogInformation("zeros {Z}", Convert.ToHexString(bytes));
    }
}

//// case: la-array-clear
using Byok;

public class S38(ILogger<S38> log)
{
    public void Go(ByokCredentials c)
    {
        var chars = c.ApiKey.Reveal().ToCharArray();
        Array.Clear(chars);
        log.LogInformation("{Z}", new string(chars));
    }
}

//// case: la-masked-in-exception
using Byok;

public class S39
{
    public void Go(ByokCredentials c) => throw new InvalidOperationException($"Key {c.ApiKey} of {c.Provider} has no model");
}

//// case: la-regex-ismatch
using System.Text.RegularExpressions;
using Byok;

public class S40(ILogger<S40> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("new format: {N}", Regex.IsMatch(c.ApiKey.Reveal(), "^sk-proj-"));
}

//// case: la-key-check-result
using Byok;

public class S41(ILogger<S41> log)
{
    public void Go(ByokCredentials c)
    {
        var check = ProviderCatalog.CheckKey(c.ApiKey.Reveal(), c.Provider);
        log.LogInformation("verdict {V}", check.Verdict);
    }
}

//// case: la-censor-extension-generic
using Byok;

public static class Privacy
{
    public static string Censor<T>(this T value, int keep = 2) => (value?.ToString() ?? "")[..keep] + "…";
}

public class S42(ILogger<S42> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("{K}", c.ApiKey.Reveal().Censor());
}

//// case: la-anonymize-object-method
using Byok;

public class Anonymizer
{
    public string AnonymizeKey(string value) => "k" + value.Length;
}

public class S43(Anonymizer a, ILogger<S43> log)
{
    public void Go(ByokCredentials c) => log.LogInformation("{K}", a.AnonymizeKey(c.ApiKey.Reveal()));
}

//// case: la-sanitizer-marked-on-the-interface
using Byok;

public interface IShortener
{
    [ByokSanitizer]
    string Shorten(string text);
}

public class Shortener : IShortener
{
    public string Shorten(string text) => text.Substring(0, 12);
}

public class UsesShortener(ILogger<UsesShortener> log, Shortener shortener, ByokCredentials creds)
{
    public void Show() => log.LogInformation("now {X}", shortener.Shorten(creds.ApiKey.Reveal()));
}
