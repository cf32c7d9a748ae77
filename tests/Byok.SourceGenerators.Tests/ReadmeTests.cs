using System.Text.RegularExpressions;
using Byok.Testing;
using Microsoft.CodeAnalysis;

namespace Byok.SourceGenerators.Tests;

/// <summary>The code that the repository's and the package's README show compiles without a warning, with both generators on.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] Blocks =
        [.. new[] { "README.md", "src/Byok/README.md", "src/Byok.Proxy/README.md" }.SelectMany(file => CodeBlock().Matches(File.ReadAllText(Path.Combine(RepositoryPaths.Root, file)))).Select(m => m.Groups[1].Value)];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Blocks.Length)];

    [Fact]
    public void There_is_code() => Assert.True(Blocks.Length >= 4);

    [Theory]
    [MemberData(nameof(Indexes))]
    public async Task Block(int index)
    {
        var text = Blocks[index];
        var isApp = text.Contains("app.Run();", StringComparison.Ordinal);

        var emitted = await GeneratorCase.RunAsync((isApp ? TestProject.App(text) : TestProject.Library(text)) with { References = [.. OpenAI(), MetadataReference.CreateFromFile(RepositoryPaths.ProxyAssembly)] });

        Assert.NotNull(emitted.Text);
    }

    private static IEnumerable<MetadataReference> OpenAI() =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        where Path.GetFileName(path) is "OpenAI.dll" or "System.ClientModel.dll"
        select MetadataReference.CreateFromFile(path);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
