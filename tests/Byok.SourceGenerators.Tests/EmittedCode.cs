using System.Text.RegularExpressions;

namespace Byok.SourceGenerators.Tests;

/// <summary>What the generator made of a project; <see cref="Text"/> is null where it emitted nothing.</summary>
internal sealed partial record EmittedCode(string? Text)
{
    /// <summary>The text without what changes for reasons of its own: the version and the fingerprint of the provider catalogue.</summary>
    public string Stable => VersionArgument().Replace(StampConstant().Replace(Text!, "{stamp}"), "{version}");

    /// <summary>The fingerprint of the catalogue that the guards were compiled against.</summary>
    public string Stamp => StampConstant().Match(Text!).Value;

    /// <summary>The policies that got a guard, in the order of the file.</summary>
    public IReadOnlyList<string> Policies => [.. Registrations().Matches(Text ?? "").Select(m => m.Groups[1].Value)];

    /// <summary>The declarations that are registered, as written.</summary>
    public IReadOnlyList<string> Providers => [.. Declarations().Matches(Text ?? "").Select(m => m.Groups[1].Value)];

    /// <summary>The comments that say where policies are stated.</summary>
    public IReadOnlyList<string> Places => [.. PlaceComments().Matches(Text ?? "").Select(m => m.Groups[1].Value)];

    [GeneratedRegex("""(?<=GeneratedCode\("Byok\.SourceGenerators", ")[^"]*(?="\))""")]
    private static partial Regex VersionArgument();

    [GeneratedRegex("(?<=const string catalog = \")[0-9a-f]{16}(?=\";)")]
    private static partial Regex StampConstant();

    [GeneratedRegex("""AddGuard\(catalog, "([^"]*)", new Guard\d+\(\)\);""")]
    private static partial Regex Registrations();

    [GeneratedRegex(@"AddProvider\((.*)\);\n")]
    private static partial Regex Declarations();

    [GeneratedRegex(@"// Stated by (.*)\.\n")]
    private static partial Regex PlaceComments();
}
