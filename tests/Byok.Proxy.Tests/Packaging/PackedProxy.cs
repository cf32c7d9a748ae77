using System.Runtime.InteropServices;
using Byok.Testing;
using Byok.Tests.Hosting;
using Byok.Tests.Packaging;

namespace Byok.Proxy.Tests.Packaging;

/// <summary>Both packages, packed from sources alone, and an app that has nothing but them: built, and as a native binary.</summary>
public sealed class PackedProxy : IAsyncLifetime
{
    // All that a newcomer writes.
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddByokProxy(options =>
        {
            options.For("openai").BaseAddress = new Uri(builder.Configuration["OpenAI"]!);
            options.AllowedPrivateHosts.Add("127.0.0.1");
        });
        var app = builder.Build();
        app.MapByokProxy();
        app.Run();
        """;

    private readonly PackedByok _packed = new();

    public string Package => Path.Combine(_packed.Feed, $"Byok.Proxy.{_packed.Version}.nupkg");

    public string Version => _packed.Version;

    /// <summary>The dll of the built app.</summary>
    public string Dll { get; private set; } = "";

    /// <summary>The native binary.</summary>
    public string Native { get; private set; } = "";

    public string PublishLog { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await _packed.InitializeAsync();
        await DotnetCommand.RunAsync(
            RepositoryPaths.Root,
            "pack", "src/Byok.Proxy", "--configuration", "Release", "--nologo", $"-p:Version={_packed.Version}",
            "--output", _packed.Feed, "--artifacts-path", _packed.BuildFolder);

        Dll = await _packed.BuildAsync(Create("Proxy", "net10.0"));
        var native = _packed.Write(Create("NativeProxy", "net9.0") with { Properties = "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>" });
        var output = Path.Combine(Path.GetDirectoryName(native)!, "published");
        PublishLog = await _packed.RunAsync("publish", native, "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", output);
        Native = Path.Combine(output, "NativeProxy");
    }

    public Task DisposeAsync() => _packed.DisposeAsync();

    private FreshProject Create(string name, string framework) => new(name)
    {
        TargetFramework = framework,
        HasPackage = false,
        // The prune item is for feeds that lack a package which YARP names and forwarding never needs.
        Items = $"""
            <PackageReference Include="Byok.Proxy" Version="{_packed.Version}" />
            <PrunePackageReference Include="System.IO.Hashing" Version="99.0.0" />
            """,
        Files = new Dictionary<string, string>
        {
            ["Program.cs"] = Program,
            ["Directory.Build.props"] = "<Project><PropertyGroup><RestoreEnablePackagePruning>true</RestoreEnablePackagePruning></PropertyGroup></Project>",
        },
    };
}
