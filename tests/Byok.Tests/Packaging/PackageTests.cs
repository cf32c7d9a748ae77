using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Byok.Tests.Hosting;
using Byok.Testing;
using Byok.Vectors;

namespace Byok.Tests.Packaging;

[Trait("Category", "Slow")]
[Collection(PackedByokCollection.Name)]
public sealed class PackageTests(PackedByok packed)
{
    [Fact]
    public void Holds_the_library_the_compiler_assemblies_and_nothing_else()
    {
        Assert.Equal(
            [
                "Byok.nuspec",
                "README.md",
                "analyzers/dotnet/cs/Byok.Analyzers.dll",
                "analyzers/dotnet/cs/Byok.CodeFixes.dll",
                "analyzers/dotnet/cs/Byok.SourceGenerators.dll",
                "buildTransitive/Byok.targets",
                "lib/net10.0/Byok.dll",
                "lib/net10.0/Byok.xml",
                "lib/net9.0/Byok.dll",
                "lib/net9.0/Byok.xml",
            ],
            Entries(packed.Package));
        Assert.Equal(["Byok.nuspec", "lib/net10.0/Byok.pdb", "lib/net9.0/Byok.pdb"], Entries(packed.SymbolPackage));
    }

    [Fact]
    public void Needs_aspnetcore_and_no_other_package()
    {
        using var zip = ZipFile.OpenRead(packed.Package);
        using var stream = zip.GetEntry("Byok.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        var elements = metadata.Descendants().ToLookup(e => e.Name.LocalName);

        Assert.Equal("MIT", elements["license"].Single().Value);
        Assert.Equal("README.md", elements["readme"].Single().Value);
        Assert.Empty(elements["dependency"]);
        Assert.Equal(["net10.0", "net9.0"], elements["frameworkReference"].Select(e => e.Parent!.Attribute("targetFramework")!.Value));
        Assert.All(elements["frameworkReference"], e => Assert.Equal("Microsoft.AspNetCore.App", e.Attribute("name")!.Value));
    }

    [Fact]
    public void Does_not_tell_where_it_was_built()
    {
        using var zip = ZipFile.OpenRead(packed.Package);
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var text = Encoding.Latin1.GetString(bytes.ToArray());
            Assert.DoesNotContain(RepositoryPaths.Root, text, StringComparison.Ordinal);
            Assert.DoesNotContain(packed.BuildFolder, text, StringComparison.Ordinal);
        }
    }

    // Neither the scripts' sources nor their maps nor their types travel along: the list of files above would show them. The scripts themselves are in the assemblies.
    [Theory]
    [InlineData("net9.0")]
    [InlineData("net10.0")]
    public void Each_assembly_holds_the_committed_scripts(string framework)
    {
        using var zip = ZipFile.OpenRead(packed.Package);
        using var stream = zip.GetEntry($"lib/{framework}/Byok.dll")!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);

        foreach (var name in new[] { "byok.js", "byok.core.js", "byok.providers.js" })
        {
            var script = Convert.ToBase64String(File.ReadAllBytes(Path.Combine(RepositoryPaths.Root, "src", "Byok.Browser", "dist", name)));
            Assert.True(bytes.ToArray().AsSpan().IndexOf(Encoding.ASCII.GetBytes(script)) >= 0, name);
        }
    }

    // The whole promise in one file: the package, the parameter, one using, no AddByok().
    [Theory]
    [InlineData("Reflection", false)]
    [InlineData("RequestDelegateGenerator", true)]
    public async Task A_fresh_project_needs_the_package_and_the_parameter(string name, bool hasRequestDelegateGenerator)
    {
        var dll = await packed.BuildAsync(new FreshProject(name)
        {
            Properties = $"<EnableRequestDelegateGenerator>{hasRequestDelegateGenerator}</EnableRequestDelegateGenerator>",
            Items = """<Using Include="Byok.Vectors" />""",
            Files = new Dictionary<string, string>
            {
                ["Program.cs"] = """
                    using Byok;

                    var app = WebApplication.CreateBuilder(args).Build();
                    app.MapPost("/chat", (ByokCredentials creds) => $"{creds.Provider} {creds.ModelId}");
                    app.MapVectors();
                    app.Run();
                    """,
                ["VectorEndpoints.cs"] = await File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Root, "tests/Shared/Vectors/VectorEndpoints.cs")),
            },
        });

        // Without the generator the table-driven guard would answer the same, and nobody would notice that it was not loaded.
        var generated = Directory.GetFiles(Path.GetDirectoryName(dll)!.Replace("bin", "obj", StringComparison.Ordinal), "*.g.cs", SearchOption.AllDirectories);
        Assert.Contains(generated, file => Path.GetFileName(file) == "Byok.Guards.g.cs");
        Assert.Equal(hasRequestDelegateGenerator, generated.Any(file => file.Contains("RequestDelegateGenerator", StringComparison.Ordinal)
            && Path.GetFileName(file) != "Byok.Guards.g.cs"));

        await using var app = await SampleProcess.StartAsync(dll);
        Assert.Equal((HttpStatusCode.Unauthorized, true), await CallAsync(app, "/chat", null, null, "byok_missing_key"));
        Assert.Equal((HttpStatusCode.OK, true), await CallAsync(app, "/chat", Canary.Demo, "demo", "demo demo-1"));
        Canary.AssertAbsent("the output", app.Output);
        // Last, because a vector with the key in the URL gets that key into the framework's own log.
        Assert.Empty((await VectorRunner.RunAsync(app.Address)).Failures);
    }

    // The app has no reference of its own, so the generator does not run in it: the library's guards and provider have to do.
    [Fact]
    public async Task A_class_library_brings_its_endpoints_and_its_provider()
    {
        var library = new FreshProject("Library")
        {
            Sdk = "Microsoft.NET.Sdk",
            Items = """<FrameworkReference Include="Microsoft.AspNetCore.App" />""",
            Files = new Dictionary<string, string>
            {
                ["Endpoints.cs"] = """
                    using Byok;
                    using Microsoft.AspNetCore.Builder;
                    using Microsoft.AspNetCore.Routing;

                    [assembly: ByokProvider("acme", DisplayName = "Acme", KeyPrefix = "ak_", BaseUrl = "https://acme.example/v1")]

                    namespace Library;

                    public static class Endpoints
                    {
                        public static void MapLibrary(this IEndpointRouteBuilder app) =>
                            app.MapPost("/library", [Byok("acme")] (ByokCredentials creds) => creds.Provider);
                    }
                    """,
            },
        };
        await packed.BuildAsync(library);
        var dll = await packed.BuildAsync(new FreshProject("App")
        {
            HasPackage = false,
            Items = """<ProjectReference Include="../Library/Library.csproj" />""",
            Files = new Dictionary<string, string>
            {
                ["Program.cs"] = """
                    using Byok;
                    using Library;

                    [assembly: ByokProvider("own", KeyPrefix = "own_", BaseUrl = "https://own.example/v1")]

                    var app = WebApplication.CreateBuilder(args).Build();
                    app.MapLibrary();
                    app.MapPost("/app", (ByokCredentials creds) => creds.Provider);
                    app.Run();
                    """,
            },
        });

        await using var app = await SampleProcess.StartAsync(dll);
        Assert.Equal((HttpStatusCode.Unauthorized, true), await CallAsync(app, "/library", null, null, "byok_missing_key"));
        Assert.Equal((HttpStatusCode.Forbidden, true), await CallAsync(app, "/library", "sk-ant-api03-0123456789", "claude", "byok_provider_not_allowed"));
        Assert.Equal((HttpStatusCode.OK, true), await CallAsync(app, "/library", "ak_0123456789", "acme", "acme"));
        Assert.Equal((HttpStatusCode.Unauthorized, true), await CallAsync(app, "/app", "ak_0123456789", "openai", "It is a key of Acme."));
        Assert.Equal((HttpStatusCode.OK, true), await CallAsync(app, "/app", "ak_0123456789", "acme", "acme"));
        // Nothing was generated for it, so it is read from the app's own attribute.
        Assert.Equal((HttpStatusCode.OK, true), await CallAsync(app, "/app", "own_0123456789", "own", "own"));
    }

    private static async Task<(HttpStatusCode Status, bool SaysSo)> CallAsync(SampleProcess app, string path, string? key, string? provider, string text)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (key is not null)
            request.Headers.Add(ByokHeaders.ApiKey, key);
        if (provider is not null)
            request.Headers.Add(ByokHeaders.Provider, provider);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, (await response.Content.ReadAsStringAsync()).Contains(text, StringComparison.Ordinal));
    }

    // Without what every package has for the format's sake.
    private static string[] Entries(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        return
        [
            .. zip.Entries.Select(e => e.FullName)
                .Where(n => !n.StartsWith("_rels/", StringComparison.Ordinal) && !n.StartsWith("package/", StringComparison.Ordinal) && n != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];
    }
}
