using System.Runtime.InteropServices;
using Byok.Tests.Hosting;
using Byok.Testing;

namespace Byok.Tests.Aot;

/// <summary>Four native binaries, published once for all tests: that takes half a minute to a minute for each.</summary>
public sealed class NativeApps : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal NativeApp Sample { get; private set; } = null!;

    internal NativeApp VectorApp { get; private set; } = null!;

    /// <summary>One endpoint and nothing else, for its size.</summary>
    internal NativeApp WithByok { get; private set; } = null!;

    /// <summary>The same endpoint with a check by hand.</summary>
    internal NativeApp WithoutByok { get; private set; } = null!;

    // One after another: each publish uses all cores.
    public async Task InitializeAsync()
    {
        var root = RepositoryPaths.Root;
        Sample = await PublishAsync(Path.Combine(root, "samples", "NativeAot", "NativeAot.csproj"));
        VectorApp = await PublishAsync(Path.Combine(root, "tests", "Byok.VectorApp", "Byok.VectorApp.csproj"));
        WithoutByok = await PublishAsync(WriteApp("WithoutByok", ""));
        WithByok = await PublishAsync(WriteApp("WithByok", $"""
            <ItemGroup>
              <ProjectReference Include="{root}/src/Byok/Byok.csproj" />
              <ProjectReference Include="{root}/src/Byok.SourceGenerators/Byok.SourceGenerators.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
            </ItemGroup>
            <Import Project="{root}/src/Byok/buildTransitive/Byok.targets" />
            """));
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    private string WriteApp(string name, string references)
    {
        File.Copy(Path.Combine(RepositoryPaths.Root, "tests", "Byok.Tests", "Aot", "Apps", name + ".cs"), _folder.Combine(name, "Program.cs"));
        var project = Path.Combine(name, name + ".csproj");
        _folder.Write(project, $"""
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
              {references}
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
