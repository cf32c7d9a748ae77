using System.Net;
using System.Net.Sockets;

namespace Byok.Proxy;

/// <summary>Which addresses are of the open internet (IANA special-purpose address registries, RFC 6890).</summary>
internal static class AddressRanges
{
    private static readonly IPNetwork[] NotPublic4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // A public number that Azure answers with the machine's own metadata.
            "168.63.129.16/32",
        }.Select(IPNetwork.Parse),
    ];

    // Everything outside of global unicast is refused anyway.
    private static readonly IPNetwork GlobalUnicast6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotPublic6 = [.. new[] { "2001::/23", "2001:db8::/32", "3fff::/20" }.Select(IPNetwork.Parse)];

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address is a public one. An IPv6 address that stands for an IPv4 address is as public as that one.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !Contains(NotPublic4, address);
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return false;

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        if (Nat64.Contains(address))
            return IsPublic(new IPAddress(bytes[12..]));
        if (SixToFour.Contains(address))
            return IsPublic(new IPAddress(bytes[2..6]));
        return GlobalUnicast6.Contains(address) && !Contains(NotPublic6, address);
    }

    private static bool Contains(IPNetwork[] networks, IPAddress address)
    {
        foreach (var network in networks)
        {
            if (network.Contains(address))
                return true;
        }
        return false;
    }
}
