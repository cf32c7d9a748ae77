using System.Security.Cryptography;
using System.Text;

namespace Byok;

/// <summary>A keyed hash: an unkeyed one could be searched by whoever has a list of leaked keys.</summary>
internal static class KeyFingerprint
{
    public const int MinSecretLength = 16;

    private const int Bytes = 6;

    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

    public static string Compute(string? key) => Compute(key, Secret);

    public static string Compute(string? key, ReadOnlySpan<byte> secret)
    {
        if (key is null)
            return "";

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(key), hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }
}
