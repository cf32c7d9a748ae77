namespace Byok.Proxy;

/// <summary>Options of the proxy.</summary>
public sealed class ByokProxyOptions
{
}
