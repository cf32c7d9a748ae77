using Byok.Testing;

namespace Byok.SourceGenerators.Tests;

/// <summary>
/// The emitted file as a whole, for the few policies that make it look different. It holds the key rules, so a new fact in the provider catalogue changes
/// every one of these files; what else changes deserves a look.
/// </summary>
public sealed class GoldenFileTests
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "tests", "Byok.SourceGenerators.Tests", "Cases");

    [Theory]
    [InlineData("DefaultPolicy")]
    [InlineData("RestrictedPolicy")]
    [InlineData("LenientPolicyWithModel")]
    [InlineData("CustomProvider")]
    [InlineData("ManyPlaces")]
    public async Task The_emitted_file_is_the_verified_one(string name)
    {
        var path = Path.Combine(Folder, name);

        var emitted = await GeneratorCase.RunAsync(await File.ReadAllTextAsync($"{path}.input.cs"));

        GoldenFile.Verify(path, emitted.Stable);
    }

    [Fact]
    public void Every_case_is_verified()
    {
        var tested = typeof(GoldenFileTests).GetMethod(nameof(The_emitted_file_is_the_verified_one))!
            .GetCustomAttributesData().Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .Select(a => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value!);

        Assert.Equal(
            Directory.GetFiles(Folder, "*.input.cs").Select(f => Path.GetFileName(f)[..^".input.cs".Length]).Order(StringComparer.Ordinal),
            tested.Order(StringComparer.Ordinal));
    }
}
