namespace Byok.Benchmarks.Proxy.Ways;

/// <summary>Who may use which core.</summary>
internal enum Layout
{
    /// <summary>Everybody any core, as the kernel likes.</summary>
    Free,

    /// <summary>The proxy has the last core for itself; the generator and the provider share the first. So a proxy has one core at most, and what it does is not disturbed by those who measure it.</summary>
    Pinned,
}
