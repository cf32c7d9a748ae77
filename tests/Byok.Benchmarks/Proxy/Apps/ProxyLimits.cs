namespace Byok.Benchmarks.Proxy.Apps;

/// <summary>How much a caller may do at the proxy that is measured.</summary>
internal enum ProxyLimits
{
    /// <summary>Whatever it likes, uncounted.</summary>
    None,

    /// <summary>So much that nobody reaches it, but everything is counted.</summary>
    Unreachable,

    /// <summary>What an app has that says nothing.</summary>
    Default,
}
