using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Byok.Testing;

namespace Byok.SourceGenerators.Tests;

/// <summary>Loads what was emitted beside a Byok.dll of its own and lets the module initializer run.</summary>
internal static class LoadedApp
{
    /// <summary>The fingerprint of the catalogue that the runtime came to; guards compiled against another one would never be used.</summary>
    public static string RegisteredStamp(TestProject project, EmittedCode emitted)
    {
        using var image = new MemoryStream();
        var result = project.Compile().AddSyntaxTrees(project.Parse("Byok.Guards.g.cs", emitted.Text!)).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));

        var context = new AssemblyLoadContext(project.Name, isCollectible: true);
        try
        {
            var byok = context.LoadFromAssemblyPath(RepositoryPaths.ByokAssembly);
            image.Position = 0;
            RuntimeHelpers.RunModuleConstructor(context.LoadFromStream(image).ManifestModule.ModuleHandle);

            var catalog = byok.GetType(KnownNames.Registry, throwOnError: true)!
                .GetProperty("Catalog", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
            return (string)catalog.GetType().GetProperty("Stamp")!.GetValue(catalog)!;
        }
        finally
        {
            context.Unload();
        }
    }
}
