using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Testing;

/// <summary>ASP.NET Core's own generator, from the targeting pack of the SDK that runs the tests.</summary>
internal static class RequestDelegateGenerator
{
    private const string Namespace = "Microsoft.AspNetCore.Http.RequestDelegateGenerator";

    private static readonly Assembly Assembly = Assembly.LoadFrom(Find());

    public static IIncrementalGenerator Create() => (IIncrementalGenerator)Create("RequestDelegateGenerator");

    public static DiagnosticAnalyzer CreateSuppressor() => (DiagnosticAnalyzer)Create("RequestDelegateGeneratorSuppressor");

    private static object Create(string name) => Activator.CreateInstance(Assembly.GetType($"{Namespace}.{name}", throwOnError: true)!)!;

    private static string Find()
    {
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var pack = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", "packs", "Microsoft.AspNetCore.App.Ref"));
        var version = Directory.GetDirectories(pack, $"{Environment.Version.Major}.*").OrderBy(d => new Version(Path.GetFileName(d).Split('-')[0])).Last();
        return Path.Combine(version, "analyzers", "dotnet", "cs", $"{Namespace}.dll");
    }
}
