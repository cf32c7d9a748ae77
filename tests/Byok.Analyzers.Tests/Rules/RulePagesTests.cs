using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Byok.Analyzers.Tests.Harness;
using Byok.Analyzers.Usage;
using Byok.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Tests.Rules;

/// <summary>Every rule has a page whose code is true, a link to it, a line in the release notes and one in the README.</summary>
public sealed partial class RulePagesTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(UnknownProviderAnalyzer).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsSubclassOf(typeof(DiagnosticSuppressor)) && !t.IsAbstract)
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    // Those of the analyzers, and those that are declared and wait for one.
    private static readonly SortedDictionary<string, DiagnosticDescriptor> Rules = new(
        Analyzers.SelectMany(a => a.SupportedDiagnostics)
            .Concat(typeof(UnknownProviderAnalyzer).Assembly.GetTypes()
                .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public))
                .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
                .Select(f => (DiagnosticDescriptor)f.GetValue(null)!))
            .DistinctBy(d => d.Id)
            .ToDictionary(d => d.Id),
        StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Rules.Keys];

    public static TheoryData<string, string, int> Blocks
    {
        get
        {
            var data = new TheoryData<string, string, int>();
            foreach (var id in Rules.Keys)
            {
                foreach (var section in (string[])["Bad", "Good"])
                {
                    for (var i = 0; i < CodeOf(id, section).Count; i++)
                        data.Add(id, section, i);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_with_all_sections(string id)
    {
        var page = Read(PathOf(id));

        Assert.StartsWith($"# {id}: {Rules[id].Title}\n", page, StringComparison.Ordinal);
        Assert.Equal(["Problem", "Bad", "Good", "When to suppress"], Heading().Matches(page).Select(m => m.Groups[1].Value));
        Assert.All(Section().Matches(page), section => Assert.False(string.IsNullOrWhiteSpace(section.Groups[2].Value), section.Groups[1].Value));
        Assert.NotEmpty(CodeOf(id, "Bad"));
        Assert.NotEmpty(CodeOf(id, "Good"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page(string id)
    {
        Assert.EndsWith($"/src/Byok.Analyzers/Rules/{id}.md", Rules[id].HelpLinkUri, StringComparison.Ordinal);
        Assert.StartsWith("https://", Rules[id].HelpLinkUri, StringComparison.Ordinal);
        Assert.NotEmpty(Rules[id].Description.ToString());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_in_the_release_notes(string id)
    {
        var lines = Read("src/Byok.Analyzers/AnalyzerReleases.Shipped.md").Split('\n').Concat(Read("src/Byok.Analyzers/AnalyzerReleases.Unshipped.md").Split('\n'));

        var line = Assert.Single(lines, l => l.StartsWith(id + " |", StringComparison.Ordinal));
        Assert.StartsWith($"{id} | {Rules[id].Category} | {Rules[id].DefaultSeverity} | ", line, StringComparison.Ordinal);
        var analyzers = string.Join(", ", Analyzers.Where(a => a.SupportedDiagnostics.Any(d => d.Id == id)).Select(a => a.GetType().Name).Order(StringComparer.Ordinal));
        Assert.EndsWith($" | {analyzers}, Rules/{id}.md", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_README_lists_the_rules()
    {
        var expected = Rules.Values.Select(r => $"| [{r.Id}](src/Byok.Analyzers/Rules/{r.Id}.md) | {r.Title} | {r.DefaultSeverity.ToString().ToLowerInvariant()} |");

        Assert.Equal(expected, Read("README.md").Split('\n').Where(l => l.StartsWith("| [BYOK", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_page_is_left_over() =>
        Assert.Equal(Rules.Keys, Directory.GetFiles(Path.Combine(RepositoryPaths.Root, "src", "Byok.Analyzers", "Rules"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));

    // Bad code is reported by its own rule and by no other; good code by none.
    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task The_code_of_a_page_is_true(string id, string section, int index)
    {
        var compilation = AnalyzerTest.ToProject(CodeOf(id, section)[index]).Compile();
        CompilerDiagnostics.AssertNone(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));

        var found = (await CompilerDiagnostics.GetAsync(compilation, Analyzers)).Where(d => d.Id.StartsWith("BYOK", StringComparison.Ordinal)).ToList();

        Assert.Equal(section == "Bad" ? [id] : [], found.Select(d => d.Id).Distinct());
    }

    private static string PathOf(string id) => $"src/Byok.Analyzers/Rules/{id}.md";

    private static string Read(string path) => File.ReadAllText(Path.Combine(RepositoryPaths.Root, path));

    private static List<string> CodeOf(string id, string section) => File.Exists(Path.Combine(RepositoryPaths.Root, PathOf(id)))
        ? [.. Section().Matches(Read(PathOf(id))).Where(m => m.Groups[1].Value == section).SelectMany(m => Code().Matches(m.Groups[2].Value)).Select(m => m.Groups[1].Value)]
        : [];

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^## (.+?)\n(.*?)(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
