namespace Byok.Proxy;

/// <summary>A host that has no address which may be connected to.</summary>
internal sealed class AddressRefusedException(string host)
    : IOException($"'{host}' has no public address. Where that is meant, allow it: AddByokProxy(o => o.{nameof(ByokProxyOptions.AllowedPrivateHosts)}.Add(\"{host}\")).")
{
    public string Host { get; } = host;
}
