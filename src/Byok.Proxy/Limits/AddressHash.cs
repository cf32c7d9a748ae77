using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Byok.Proxy;

/// <summary>
/// Hashes client addresses into a fixed number of buckets, so that memory stays bounded whoever comes. Under a secret, so that nobody can look for an address that shares a bucket with another's.
/// </summary>
internal sealed class AddressHash
{
    // Rented IPv6 networks hold more addresses than any table; strangers in one bucket share its allowance, which 16,384 make rare.
    private const int Buckets = 16 * 1024;

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>The bucket of an address. Whoever has an IPv6 address has its /64.</summary>
    public ulong Of(IPAddress? address)
    {
        if (address is null)
            return 0;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            length = 8;
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_secret, bytes[..length], hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash) % Buckets;
    }
}
