using System.Globalization;
using Byok.Tests.Hosting;
using Byok.Testing;

namespace Byok.Tests.Packaging;

/// <summary>The package, packed once for all tests from sources alone, under a version that no cache can know.</summary>
public sealed class PackedByok : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.1.0-test.{Guid.NewGuid():n}");

    public string Package => Path.Combine(Feed, $"Byok.{Version}.nupkg");

    public string SymbolPackage => Path.Combine(Feed, $"Byok.{Version}.snupkg");

    public string BuildFolder => Path.Combine(_folder.Path, "artifacts");

    internal string Feed => Path.Combine(_folder.Path, "feed");

    public async Task InitializeAsync() =>
        await DotnetCommand.RunAsync(
            RepositoryPaths.Root,
            "pack", "src/Byok", "--configuration", "Release", "--nologo", $"-p:Version={Version}",
            "--output", Feed, "--artifacts-path", BuildFolder);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Builds a fresh project that gets Byok from the package, with warnings as errors; returns the path of its dll.</summary>
    internal async Task<string> BuildAsync(FreshProject project)
    {
        var file = Write(project);
        await RunAsync("build", file);
        return Path.Combine(Path.GetDirectoryName(file)!, "bin", "Release", "net10.0", project.Name + ".dll");
    }

    /// <summary>Writes a fresh project and returns the path of its project file.</summary>
    internal string Write(FreshProject project) => project.Write(Path.Combine(_folder.Path, "consumers"), Version);

    /// <summary>Runs <c>build</c>, <c>restore</c> or <c>publish</c> on a project that <see cref="Write"/> wrote, and returns what was printed.</summary>
    internal Task<string> RunAsync(string verb, string file, params string[] more) =>
        DotnetCommand.RunAsync(
            Path.GetDirectoryName(file)!,
            [
                verb, file, .. verb == "build" ? ["--configuration", "Release", "--nologo"] : Array.Empty<string>(),
                // A folder of its own for packages: the machine's cache stays clean.
                $"-p:RestoreAdditionalProjectSources={Feed}", $"-p:RestorePackagesPath={Path.Combine(_folder.Path, "packages")}", .. more,
            ]);
}
