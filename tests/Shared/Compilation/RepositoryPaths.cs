using System.Reflection;

namespace Byok.Testing;

/// <summary>Where the sources and what is built from them are, told by the build.</summary>
internal static class RepositoryPaths
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    public static string ByokAssembly { get; } = Path.Combine(Root, "src", "Byok", "bin", Configuration, "net10.0", "Byok.dll");

    public static string ProxyAssembly { get; } = Path.Combine(Root, "src", "Byok.Proxy", "bin", Configuration, "net10.0", "Byok.Proxy.dll");

    public static string AnalyzersAssembly { get; } =
        Path.Combine(Root, "src", "Byok.Analyzers", "bin", Configuration, "netstandard2.0", "Byok.Analyzers.dll");

    private static string Metadata(string key) =>
        typeof(RepositoryPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
