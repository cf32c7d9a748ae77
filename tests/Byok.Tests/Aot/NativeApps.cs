using System.Runtime.InteropServices;
using Byok.Tests.Hosting;
using Byok.Testing;

namespace Byok.Tests.Aot;

/// <summary>Three native binaries, published once for all tests: that takes a minute for each.</summary>
public sealed class NativeApps : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal NativeApp Sample { get; private set; } = null!;

    internal NativeApp VectorApp { get; private set; } = null!;

    internal NativeApp VectorAppWithoutByok { get; private set; } = null!;

    // One after another: each publish uses all cores.
    public async Task InitializeAsync()
    {
        Sample = await PublishAsync(Path.Combine(RepositoryPaths.Root, "samples", "NativeAot", "NativeAot.csproj"));
        VectorApp = await PublishAsync(Path.Combine(RepositoryPaths.Root, "tests", "Byok.VectorApp", "Byok.VectorApp.csproj"));
        VectorAppWithoutByok = await PublishAsync(WriteAppWithoutByok());
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    // With the properties of Byok.VectorApp.
    private string WriteAppWithoutByok()
    {
        const string name = "VectorAppWithoutByok";
        File.Copy(Path.Combine(RepositoryPaths.Root, "tests", "Byok.Tests", "Aot", "Apps", name + ".cs"), _folder.Combine(name, "Program.cs"));
        var project = Path.Combine(name, name + ".csproj");
        _folder.Write(project, """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net9.0</TargetFramework>
                <LangVersion>14.0</LangVersion>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
            </Project>
            """);
        return Path.Combine(_folder.Path, project);
    }

    private async Task<NativeApp> PublishAsync(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var output = _folder.Combine("published", name, name);
        // Build folders of its own: the ones in the repository belong to the build that runs this test.
        var log = await DotnetCommand.RunAsync(
            Path.GetDirectoryName(project)!,
            "publish", project, "--configuration", "Release", "--framework", "net9.0", "--runtime", RuntimeInformation.RuntimeIdentifier, "--nologo",
            "--output", Path.GetDirectoryName(output)!, "--artifacts-path", Path.Combine(_folder.Path, "artifacts"));
        return new NativeApp(output, log);
    }
}
