using Microsoft.CodeAnalysis;

namespace Byok.Testing;

/// <summary>What test compilations are compiled against.</summary>
internal static class TestReferences
{
    /// <summary>.NET and ASP.NET Core as this process runs them, without the test's own assemblies.</summary>
    public static IReadOnlyList<MetadataReference> Framework { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(IsOfSharedFramework)
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The runtime that users reference. By path: a project reference would bring a second copy of what src/Shared declares.</summary>
    public static MetadataReference Byok { get; } = MetadataReference.CreateFromFile(RepositoryPaths.ByokAssembly);

    private static bool IsOfSharedFramework(string path) =>
        Directory.GetParent(path)?.Parent?.Name is "Microsoft.NETCore.App" or "Microsoft.AspNetCore.App";
}
