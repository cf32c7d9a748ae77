using System.Collections.Immutable;
using System.Reflection;
using Byok.Testing;
using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Tests.Leaks.Rows;

/// <summary>The libraries that the tables know: packages where the feed has them, else stubs with the same names. Never loaded, only compiled against.</summary>
internal static class LibraryReferences
{
    public static ImmutableArray<MetadataReference> All { get; } = [.. Packages(), Stubs()];

    private static IEnumerable<MetadataReference> Packages() =>
        typeof(LibraryReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(a => a.Key == "Library")
            .Select(a => MetadataReference.CreateFromFile(a.Value!));

    private static MetadataReference Stubs()
    {
        var folder = Path.Combine(RepositoryPaths.Root, "tests", "Byok.Analyzers.Tests", "Stubs");
        return new TestProject
        {
            Name = "Stubs",
            OutputKind = OutputKind.DynamicallyLinkedLibrary,
            ReferencesByok = false,
            Files = [.. Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(path => new TestFile(path, File.ReadAllText(path)))],
        }.ToReference();
    }
}
