using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Byok.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Byok.Analyzers.Tests.Leaks.Rows;

/// <summary>
/// Reads the files in Cases. <c>//// case: label</c> begins a case; <c>//// with: parameters</c>, <c>//// option: name = value</c>, <c>//// also: types</c> and usings may follow, then statements in which <c>creds</c>,
/// <c>key</c> (revealed), <c>other</c> (clean), <c>logger</c> and <c>context</c> can be used. After <c>//// file</c> comes a whole file instead.
/// <c>{|BYOK101:expression|}</c> is to be reported.
/// </summary>
internal static partial class RowCases
{
    public static string Folder { get; } = Path.Combine(RepositoryPaths.Root, "tests", "Byok.Analyzers.Tests", "Leaks", "Rows", "Cases");

    public static ImmutableArray<RowCase> All { get; } = [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    private static IEnumerable<RowCase> ReadFile(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var parts = File.ReadAllText(path).ReplaceLineEndings("\n").Split("//// case: ", StringSplitOptions.RemoveEmptyEntries);
        return parts.Select((part, number) => Read(part.TrimEnd('\n').Split('\n'), $"/cases/{name}/{number}.cs", $"{name}{number}"));
    }

    private static RowCase Read(string[] lines, string path, string space)
    {
        var (parameters, options, isFile) = ("", ImmutableDictionary<string, string>.Empty, false);
        var types = ImmutableArray.Create(lines[0].Split(' ')[0]);
        var (usings, body) = (new List<string>(), new List<string>());
        foreach (var line in lines[1..])
        {
            if (line == "//// file")
                isFile = true;
            else if (line.StartsWith("//// with: ", StringComparison.Ordinal))
                parameters = ", " + line["//// with: ".Length..];
            else if (line.StartsWith("//// option: ", StringComparison.Ordinal) && line["//// option: ".Length..].Split(" = ") is [var name, var value])
                options = options.Add(name, value);
            else if (line.StartsWith("//// also: ", StringComparison.Ordinal))
                types = types.AddRange(line["//// also: ".Length..].Split(' '));
            else if (!isFile && UsingDirective.IsMatch(line))
                usings.Add(line);
            else
                body.Add(line);
        }

        var text = isFile ? string.Join('\n', body) : Wrap(space, usings, parameters, body);
        var expected = ImmutableArray.CreateBuilder<Expectation>();
        return new RowCase(lines[0], path, Unmark(text, expected), expected.ToImmutable(), options, types);
    }

    private static string Wrap(string space, List<string> usings, string parameters, List<string> body)
    {
        var text = string.Join("\n        ", body);
        var returns = text.Contains("await ", StringComparison.Ordinal) ? "async Task" : "void";
        return $$"""
            {{string.Join('\n', usings)}}
            namespace {{space}};

            internal static class Case
            {
                internal static {{returns}} M(Byok.ByokCredentials creds, string other, ILogger logger, HttpContext context{{parameters}})
                {
                    var key = creds.ApiKey.Reveal();
                    {{text}}
                }
            }
            """;
    }

    private static string Unmark(string marked, ImmutableArray<Expectation>.Builder expected)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Rule, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (OpeningMark.Match(marked, i) is { Success: true } mark)
            {
                open.Push((mark.Groups[1].Value, text.Length));
                i += mark.Length - 1;
            }
            else if (open.Count > 0 && marked[i] == '|' && marked[i + 1] == '}')
            {
                var (rule, start) = open.Pop();
                expected.Add(new Expectation(rule, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        return text.ToString();
    }

    [GeneratedRegex(@"\G\{\|(BYOK\d+):")]
    private static partial Regex OpeningMark { get; }

    [GeneratedRegex(@"^using \w[\w.]*;$")]
    private static partial Regex UsingDirective { get; }
}
