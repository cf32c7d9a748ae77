using System.Text.RegularExpressions;
using Byok.Testing;

namespace Byok.Tests.Laws;

public sealed partial class SourceLawTests
{
    // Why a key may leave ApiKey as text there. A new line here is a decision, not a formality.
    private static readonly Dictionary<string, string> RevealedIn = new()
    {
        ["src/Byok/Probing/KeyProbe.cs"] = "its form is looked at before it is sent, and one provider wants it in the body of the check",
        ["src/Byok/Providers/ProviderPreset.Authorize.cs"] = "into the request to the provider",
        ["src/Byok.Proxy/Answers/KeyMask.cs"] = "to look for it in what a provider answers",
        ["src/Byok/Generated/GuardSteps.cs"] = "a second guard of the same request checks the key that the first one took out of the headers",
    };

    [Fact]
    public void Only_the_named_places_reveal_a_key()
    {
        var found = RepositoryFiles.Under("src/")
            .SelectMany(file => CodeLines(file).Where(line => line.Contains(".Reveal()", StringComparison.Ordinal)).Select(_ => file))
            .Order(StringComparer.Ordinal);
        Assert.Equal(RevealedIn.Keys.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void Internals_are_visible_to_the_own_test_project_only()
    {
        foreach (var project in RepositoryFiles.Under("src/", ".csproj"))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            Assert.All(InternalsVisibleTo().Matches(RepositoryFiles.Read(project)), match => Assert.Equal(name + ".Tests", match.Groups[1].Value));
        }
        Assert.DoesNotContain(RepositoryFiles.Under("src/"), file => RepositoryFiles.Read(file).Contains("InternalsVisibleTo(", StringComparison.Ordinal));
    }

    // A room may use those below it: Builder, Assets, Endpoints, Probing, Credentials, Providers, src/Shared. Generated is the door for emitted code: from there every room is reached.
    [Theory]
    [InlineData("Assets", "Builder")]
    [InlineData("Endpoints", "Builder", "Assets")]
    [InlineData("Probing", "Builder", "Assets", "Endpoints")]
    [InlineData("Credentials", "Builder", "Assets", "Endpoints", "Probing")]
    [InlineData("Providers", "Builder", "Assets", "Endpoints", "Probing")]
    public void Arrows_point_downward(string room, params string[] above)
    {
        var forbidden = above.SelectMany(TypesOf).ToList();
        Assert.NotEmpty(forbidden);
        var names = new Regex($@"\b({string.Join('|', forbidden.Select(Regex.Escape))})\b");
        var offences = RepositoryFiles.Under($"src/Byok/{room}/")
            .SelectMany(file => CodeLines(file).Where(line => names.IsMatch(line)).Select(line => $"{file}: {line.Trim()}"));
        Assert.Empty(offences);
    }

    [Theory]
    [InlineData("Credentials")]
    [InlineData("Probing")]
    [InlineData("Providers")]
    public void The_lower_rooms_know_no_aspnetcore(string room) =>
        Assert.DoesNotContain(
            RepositoryFiles.Under($"src/Byok/{room}/").SelectMany(CodeLines),
            line => line.Contains("Microsoft.AspNetCore", StringComparison.Ordinal));

    private static IEnumerable<string> TypesOf(string room) =>
        RepositoryFiles.Under($"src/Byok/{room}/")
            .SelectMany(file => DeclaredType().Matches(RepositoryFiles.Read(file)))
            .Select(match => match.Groups[1].Value)
            // A type with parts in several rooms belongs to the lowest of them.
            .Except([nameof(ByokCredentials)])
            .Distinct();

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(RepositoryPaths.Root, file));

    // Comments may name whatever helps the reader.
    private static IEnumerable<string> CodeLines(string file) =>
        Lines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));

    [GeneratedRegex(@"InternalsVisibleTo Include=""([^""]*)""")]
    private static partial Regex InternalsVisibleTo();

    [GeneratedRegex(@"^(?:public|internal)[\w ]*? (?:class|struct|record|interface|enum)(?: struct| class)? (\w+)", RegexOptions.Multiline)]
    private static partial Regex DeclaredType();
}
