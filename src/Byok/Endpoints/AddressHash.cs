using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Byok;

/// <summary>
/// Hashes client addresses into a fixed number of buckets, so that memory stays bounded whoever comes. Under a secret of this process, so that nobody outside can look for an address that shares
/// a bucket with another's. Linked into Byok.Proxy, too.
/// </summary>
internal static class AddressHash
{
    private const int NetworkBytes = 8;

    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>The bucket of an address, also of none. Of IPv6 the /64 counts: one customer has all its addresses.</summary>
    public static int Of(IPAddress? address, int buckets)
    {
        if (address is { IsIPv4MappedToIPv6: true })
            address = address.MapToIPv4();
        ReadOnlySpan<byte> bytes = address?.GetAddressBytes() ?? [];
        if (address is { AddressFamily: AddressFamily.InterNetworkV6 })
            bytes = bytes[..NetworkBytes];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Secret, bytes, hash);
        return (int)(BinaryPrimitives.ReadUInt32LittleEndian(hash) % (uint)buckets);
    }
}
