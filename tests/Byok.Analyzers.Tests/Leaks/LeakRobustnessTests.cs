using System.Text;
using Byok.Analyzers.Leaks;
using Byok.Analyzers.Tests.Harness;
using Byok.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Tests.Leaks;

/// <summary>Whatever somebody types, the analyzer answers: no exception, no endless run, nothing said of projects that do not use Byok.</summary>
public sealed class LeakRobustnessTests
{
    private const string Leaking =
        """
        using Byok;
        using System.Text;

        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapPost("/chat", async (ByokCredentials creds, ILogger<Program> log, HttpContext http, HttpClient client) =>
        {
            var key = creds.ApiKey.Reveal();
            var sb = new StringBuilder().Append("k=").Append(key);
            log.LogInformation($"{sb} {http.Request.Headers}");
            using var request = new HttpRequestMessage(HttpMethod.Get, $"https://api.test/?key={key}") { Version = new(2, 0) };
            foreach (var (name, value) in http.Request.Headers)
                log.LogInformation("{N} {V}", name, value);
            try
            {
                await foreach (var line in Lines(key))
                    Console.WriteLine(line is { Length: > 3 } s ? s[..^1] : line switch { "a" => key, _ => nameof(key) });
            }
            catch (Exception e) when (e.Message == key)
            {
                throw new InvalidOperationException("failed " + key, e);
            }
            return Results.Ok(new { key, Other = (creds.Provider, key) });

            static async IAsyncEnumerable<string> Lines(string k) { await Task.Yield(); yield return k; }
        });
        app.Run();

        internal sealed record Box<T>(T Value) where T : class
        {
            private static readonly Dictionary<string, Box<T>> s_all = [];
            public Box<T> Keep() { s_all["x"] = this with { Value = Value }; return this; }
        }
        """;

    [Fact]
    public async Task Code_that_is_being_typed_is_no_trouble()
    {
        for (var length = 0; length < Leaking.Length; length += 20)
            await RunAsync(AnalyzerTest.ToProject(Leaking[..length]));
    }

    [Fact]
    public async Task Code_with_a_hole_is_no_trouble()
    {
        for (var start = 0; start + 40 < Leaking.Length; start += 30)
            await RunAsync(AnalyzerTest.ToProject(Leaking.Remove(start, 15)));
    }

    [Fact]
    public async Task The_answer_does_not_depend_on_the_threads()
    {
        var project = AnalyzerTest.ToProject(Leaking);
        for (var i = 0; i < 6; i++)
            project = project.WithFile($"/src/App/Part{i}.cs", $"using Byok; public static class Part{i} {{ public static string? Kept; public static void Run(ByokCredentials c) {{ Kept = c.ApiKey.Reveal(); Console.WriteLine(Part{(i + 1) % 6}.Kept); }} }}");

        var first = await RunAsync(project);
        Assert.NotEmpty(first);
        for (var run = 0; run < 20; run++)
            Assert.Equal(first, await RunAsync(project));
    }

    [Fact]
    public async Task A_sum_of_ten_thousand_terms_is_no_trouble()
    {
        var sum = string.Join(" + ", Enumerable.Range(0, 10_000).Select(i => i == 5_000 ? "key" : "x"));
        Assert.Single(await RunAsync(Method($"var x = creds.Provider; var key = creds.ApiKey.Reveal(); Console.WriteLine({sum});")));
    }

    [Fact]
    public async Task Calls_inside_each_other_are_no_trouble()
    {
        const int Depth = 300;
        var nested = string.Concat(Enumerable.Repeat("Same(", Depth)) + "creds.ApiKey.Reveal()" + new string(')', Depth);
        Assert.Single(await RunAsync(Method($"Console.WriteLine({nested});", "private static string Same(string s) => s;")));
    }

    [Fact]
    public async Task A_method_of_ten_thousand_lines_is_followed_to_its_end()
    {
        var lines = new StringBuilder("var x = creds.ApiKey.Reveal();\n");
        for (var i = 0; i < 2_500; i++)
            lines.Append("if (x.Length > ").Append(i).Append(")\n{\n    Console.WriteLine(").Append(i).Append(");\n}\n");
        lines.Append("Console.WriteLine(x);\n");
        Assert.Single(await RunAsync(Method(lines.ToString())));
    }

    [Fact]
    public async Task Calls_in_a_circle_end() => Assert.NotEmpty(await RunAsync(Method(
        "Ping(creds.ApiKey.Reveal(), 9); Func<string, string> f = null!; f = s => f(s); Console.WriteLine(f(creds.ApiKey.Reveal()));",
        """
        private static void Ping(string s, int n) { if (n > 0) Pong(s + n, n - 1); Console.WriteLine(s); }
        private static void Pong(string s, int n) => Ping(s, n - 1);
        private static List<object> Self() { var list = new List<object>(); list.Add(list); return list; }
        private sealed class Node { public Node? Next; public string? Text; public override string ToString() => Text + Next; }
        public static void Loop(ByokCredentials creds) { var node = new Node { Text = creds.ApiKey.Reveal() }; node.Next = node; Console.WriteLine(node); }
        """)));

    [Fact]
    public async Task Unsafe_and_dynamic_code_nullable_off_and_aliases_are_no_trouble() => Assert.Equal(3, (await RunAsync(AnalyzerTest.ToProject(
        """
        #nullable disable
        using C = Byok.ByokCredentials;
        using static System.Console;

        public static class Odd
        {
            public static void Run(C c)
            {
                string text = c.ApiKey.Reveal();
                dynamic d = text;
                WriteLine(d);
                goto end;
            end:
                WriteLine(text);
                ref string alias = ref text;
                WriteLine(alias);
                System.Console.WriteLine(Missing(text), Unknown.Type);
            }
        }
        """))).Count);

    [Fact]
    public async Task Nothing_is_said_of_a_project_that_does_not_use_Byok() => Assert.Empty(await RunAsync(
        AnalyzerTest.ToProject("namespace Mine { public struct ApiKey { public string Reveal() => \"\"; } public static class P { public static void M(ApiKey k) => System.Console.WriteLine(k.Reveal()); } }")
            with { ReferencesByok = false }));

    [Fact]
    public async Task Byok_in_two_assemblies_is_Byok_all_the_same()
    {
        var copy = new TestProject
        {
            Name = "Copy",
            OutputKind = OutputKind.DynamicallyLinkedLibrary,
            ReferencesByok = false,
            Files = [new TestFile("/src/Copy/Copy.cs", "namespace Byok { public sealed class ByokCredentials { public ApiKey ApiKey => default; } public struct ApiKey { public string Reveal() => \"\"; } }")],
        };
        var project = AnalyzerTest.ToProject("public static class P { public static void M(Byok.ByokCredentials c) => Console.WriteLine(c.ApiKey.Reveal()); }");
        Assert.Single(await RunAsync(project with { ReferencesByok = false, References = [copy.ToReference()] }));
        await RunAsync(project with { References = [copy.ToReference()] });
    }

    [Fact]
    public async Task Generated_code_is_left_alone() => Assert.Empty(await RunAsync(
        AnalyzerTest.ToProject("public static class Nothing;").WithFile(
            "/src/Library/obj/Made.g.cs",
            "// <auto-generated/>\npublic static class Made { public static void M(Byok.ByokCredentials c) => System.Console.WriteLine(c.ApiKey.Reveal()); }")));

    [Fact]
    public async Task A_cancelled_question_is_cancelled_and_the_next_one_answered()
    {
        var compilation = AnalyzerTest.ToProject(Leaking).Compile();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var analyzers = compilation.WithAnalyzers([new LeakAnalyzer()]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => analyzers.GetAnalyzerDiagnosticsAsync(cancelled.Token));

        Assert.NotEmpty(await analyzers.GetAnalyzerDiagnosticsAsync());
    }

    private static TestProject Method(string statements, string members = "") => AnalyzerTest.ToProject(
        $"using Byok;\npublic static class Big\n{{\npublic static void Run(ByokCredentials creds)\n{{\n{statements}\n}}\n{members}\n}}\n");

    private static async Task<IReadOnlyList<string>> RunAsync(TestProject project)
    {
        var found = await new AnalyzerRun(project.Compile(), [new LeakAnalyzer()], null).BuildAsync();
        return [.. found.Select(d => d.ToString()).Order(StringComparer.Ordinal)];
    }
}
