using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Benchmarks.Generator;

/// <summary>ASP.NET's RequestDelegateGenerator, from the targeting pack that this project is compiled with.</summary>
internal static class AspNetGenerator
{
    public static ISourceGenerator Create()
    {
        var reference = new AnalyzerFileReference(FindFile(), Loader.Instance);
        // Built against an older Roslyn than the one that is loaded here; a load that fails must not look like a fast generator.
        reference.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException(failure.Message, failure.Exception);
        return reference.GetGenerators(LanguageNames.CSharp).Single(g => g.GetGeneratorType().Name == "RequestDelegateGenerator");
    }

    private static string FindFile()
    {
        // .../shared/Microsoft.NETCore.App/10.0.x/ lies beside .../packs/.
        var dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        var packs = Path.Combine(dotnet, "packs", "Microsoft.AspNetCore.App.Ref");
        return Directory.GetFiles(packs, "Microsoft.AspNetCore.Http.RequestDelegateGenerator.dll", SearchOption.AllDirectories)
            .Where(f => f.Contains(Path.Combine(packs, $"{Environment.Version.Major}."), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Last();
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static Loader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
