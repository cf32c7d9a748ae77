using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Byok.Testing;

namespace Byok.Analyzers.Tests.Corpus;

/// <summary>
/// Reads the corpus. A <c>.case.cs</c> file holds many cases: <c>//// case: name</c> begins one, <c>//// file: Name.cs</c> a further file of it. Expected
/// diagnostics are marked in the text:
/// <code>
/// {|BYOK101:expression|}           has to be reported on this line
/// {|BYOK101/BYOK107:expression|}   either id is right
/// {|BYOK101#a:expression|}         one leak with several places that are right: all that are marked #a
/// {|?BYOK101:expression|}          may be reported, need not be
/// </code>
/// </summary>
internal static partial class CorpusCases
{
    private const string CaseStart = "//// case: ";
    private const string FileStart = "//// file: ";

    public const string Near = "Leaks/Near";
    public const string Far = "Leaks/Far";
    public const string LookAlikes = "LookAlikes";
    public const string NeverFlag = "LookAlikes/NeverFlag";

    public static string Folder { get; } = Path.Combine(RepositoryPaths.Root, "tests", "Byok.Analyzers.Tests", "Corpus");

    public static IReadOnlyList<CorpusCase> Load() =>
        [.. Directory.GetFiles(Folder, "*.case.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<CorpusCase> Read(string path)
    {
        var part = Path.GetRelativePath(Folder, Path.GetDirectoryName(path)!).Replace('\\', '/');
        string? name = null;
        var files = new List<(string Name, StringBuilder Text)>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith(CaseStart, StringComparison.Ordinal))
            {
                if (name is not null)
                    yield return Create(name, part, files);
                name = line[CaseStart.Length..].Trim();
                files = [("Program.cs", new StringBuilder())];
            }
            else if (line.StartsWith(FileStart, StringComparison.Ordinal))
            {
                files.Add((line[FileStart.Length..].Trim(), new StringBuilder()));
            }
            else if (name is not null)
            {
                files[^1].Text.Append(line).Append('\n');
            }
        }
        if (name is not null)
            yield return Create(name, part, files);
    }

    private static CorpusCase Create(string name, string part, List<(string Name, StringBuilder Text)> files)
    {
        var parsed = ImmutableArray.CreateBuilder<TestFile>();
        var spots = new List<(string Group, bool IsRequired, CorpusSpot Spot)>();
        foreach (var file in files)
        {
            var path = $"/src/App/{file.Name}";
            var text = file.Text.ToString();
            var clean = new StringBuilder();
            var end = 0;
            foreach (Match match in Marker().Matches(text))
            {
                clean.Append(text, end, match.Index - end);
                var first = CountLines(clean);
                clean.Append(match.Groups["text"].Value);
                end = match.Index + match.Length;
                var group = match.Groups["group"] is { Success: true, Value: var named } ? named : $"({spots.Count})";
                spots.Add((group, !match.Groups["optional"].Success, new CorpusSpot(path, first, CountLines(clean), [.. match.Groups["ids"].Value.Split('/')])));
            }
            clean.Append(text, end, text.Length - end);
            parsed.Add(new TestFile(path, clean.ToString()));
        }
        return new CorpusCase(
            name,
            part,
            parsed.ToImmutable(),
            [.. spots.GroupBy(s => s.Group).Select(g => new CorpusLeak(g.Any(s => s.IsRequired), [.. g.Select(s => s.Spot)]))]);
    }

    private static int CountLines(StringBuilder text)
    {
        var lines = 0;
        foreach (var chunk in text.GetChunks())
            lines += chunk.Span.Count('\n');
        return lines;
    }

    [GeneratedRegex(@"\{\|(?<optional>\?)?(?<ids>BYOK\d+(/BYOK\d+)*)(#(?<group>\w+))?:(?<text>.*?)\|\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Marker();
}
