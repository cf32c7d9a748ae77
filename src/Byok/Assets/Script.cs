using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Byok;

/// <summary>One script of the browser part, and every form in which it is served.</summary>
internal sealed class Script
{
    private const int VersionLength = 16;

    private readonly string _digest;
    private readonly byte[] _bytes;
    private readonly Lazy<Representation> _identity;
    // Made by the first request that wants them. That is not done when the app starts, because most apps' pages ask for Brotli alone.
    private readonly Lazy<Representation> _gzip;
    private readonly Lazy<Representation> _brotli;

    /// <param name="name">The file's name without <c>.js</c>; begins with <c>byok</c>.</param>
    /// <param name="base64">The file's bytes in base64.</param>
    internal Script(string name, ReadOnlySpan<byte> base64)
    {
        _bytes = Decode(base64);
        _digest = Convert.ToHexStringLower(SHA256.HashData(_bytes));
        _identity = new(() => Represent(_bytes, "", null));
        _gzip = new(() => Represent(Gzip(_bytes), "-gzip", "gzip"));
        _brotli = new(() => Represent(Brotli(_bytes), "-br", "br"));
        FileName = name + ".js";
        Version = $"{name}.{_digest[..VersionLength]}"["byok.".Length..];
        Integrity = "sha384-" + Convert.ToBase64String(SHA384.HashData(_bytes));
    }

    /// <summary>The settings element and all that belongs to it.</summary>
    public static Script Byok { get; } = new("byok", ScriptFiles.Byok);

    /// <summary>What keeps the keys; <see cref="Byok"/> imports it by its name.</summary>
    public static Script Core { get; } = new("byok.core", ScriptFiles.Core);

    /// <summary>What is known of providers; <see cref="Byok"/> imports it by its name.</summary>
    public static Script Providers { get; } = new("byok.providers", ScriptFiles.Providers);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Script> All { get; } = [Byok, Core, Providers];

    /// <summary>The file's name, whatever its content.</summary>
    public string FileName { get; }

    /// <summary>What stands between <c>byok.</c> and <c>.js</c> in the name that is good for this content only: its hash, behind <c>core.</c> or <c>providers.</c> for those.</summary>
    public string Version { get; }

    /// <summary>The value of an <c>integrity</c> attribute.</summary>
    public string Integrity { get; }

    /// <summary>The script of exactly this version; null for one that is not here, or no longer.</summary>
    public static Script? Find(string? version)
    {
        foreach (var script in All)
        {
            if (script.Version == version)
                return script;
        }
        return null;
    }

    public Representation In(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => _brotli.Value,
        ContentCoding.Gzip => _gzip.Value,
        _ => _identity.Value,
    };

    private static byte[] Decode(ReadOnlySpan<byte> base64)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(base64.Length)];
        Base64.DecodeFromUtf8(base64, bytes, out _, out var length);
        return bytes[..length];
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return compressed.ToArray();
    }

    private static byte[] Brotli(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize))
            brotli.Write(bytes);
        return compressed.ToArray();
    }

    private Representation Represent(byte[] bytes, string suffix, string? contentEncoding) =>
        new(bytes, new EntityTagHeaderValue($"\"{_digest}{suffix}\""), contentEncoding);
}
