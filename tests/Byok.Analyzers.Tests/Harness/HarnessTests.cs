using Byok.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace Byok.Analyzers.Tests.Harness;

/// <summary>A harness that cannot fail proves nothing: here it does.</summary>
public sealed class HarnessTests
{
    private const string Frame =
        """
        internal static class C
        {
            internal static void M()
            {
                STATEMENT
            }

            private static int Bad() => 1;

            private static int Good() => 2;
        }
        """;

    [Fact]
    public Task What_is_marked_is_found() => AnalyzerTest.VerifyAsync(Code("_ = [|Bad()|] + Good(); _ = {|TEST001:Bad()|};"), Analyzer());

    [Fact]
    public Task Nothing_is_marked_and_nothing_found() => AnalyzerTest.VerifyAsync(Code("_ = Good();"), Analyzer());

    [Fact]
    public async Task A_mark_without_a_diagnostic_fails() =>
        Assert.Contains("Not reported: /src/Library/Endpoints.cs(5): {|TEST001:Good()|}", await FailAsync(Code("_ = [|Good()|];"), Analyzer()), StringComparison.Ordinal);

    [Fact]
    public async Task A_diagnostic_without_a_mark_fails_and_says_what_to_mark() =>
        Assert.Contains("/src/Library/Endpoints.cs(5): {|TEST001:Bad()|}", await FailAsync(Code("_ = Bad();"), Analyzer()), StringComparison.Ordinal);

    [Fact]
    public async Task A_diagnostic_at_another_place_fails() => await FailAsync(Code("_ = [|Bad()|];"), Analyzer(MarkerStyle.WrongPlace));

    [Fact]
    public async Task Another_id_fails() => await FailAsync(Code("_ = {|TEST002:Bad()|};"), Analyzer());

    [Fact]
    public async Task A_diagnostic_that_only_a_build_hears_of_fails() =>
        Assert.Contains("Asked for the document", await FailAsync(Code("_ = [|Bad()|];"), Analyzer(MarkerStyle.AtTheEnd)), StringComparison.Ordinal);

    [Fact]
    public async Task An_exception_fails() => Assert.Contains("On purpose.", await FailAsync(Code("_ = [|Bad()|];"), Analyzer(MarkerStyle.Throws)), StringComparison.Ordinal);

    [Fact]
    public async Task A_compiler_error_fails() => Assert.Contains("CS0103", await FailAsync(Code("_ = Nothing;"), Analyzer()), StringComparison.Ordinal);

    [Fact]
    public Task A_compiler_error_can_be_allowed() =>
        new AnalyzerTest { Project = TestProject.Library(Code("_ = Nothing; _ = [|Bad()|]")), Analyzers = [Analyzer()], AllowsCompilerErrors = true }.RunAsync();

    [Fact]
    public Task Options_reach_the_analyzer() =>
        new AnalyzerTest { Project = TestProject.Library(Code("_ = Bad();")), Analyzers = [Analyzer()], Config = "byok.is_fine = true" }.RunAsync();

    [Fact]
    public Task Severities_are_obeyed() =>
        new AnalyzerTest { Project = TestProject.Library(Code("_ = Bad();")), Analyzers = [Analyzer()], Config = "dotnet_diagnostic.TEST001.severity = none" }.RunAsync();

    [Fact]
    public Task Marks_in_a_second_file_count_there() =>
        AnalyzerTest.VerifyAsync(TestProject.Library(Code("_ = Good();")).WithFile("/src/Library/Second.cs", Code("_ = [|Bad()|];").Replace("class C", "class D", StringComparison.Ordinal)), Analyzer());

    [Fact]
    public async Task A_mark_in_the_wrong_file_fails() => await Assert.ThrowsAsync<FailException>(() => AnalyzerTest.VerifyAsync(
        TestProject.Library(Code("_ = [|Bad()|];")).WithFile("/src/Library/Second.cs", Code("_ = Bad();").Replace("class C", "class D", StringComparison.Ordinal)), Analyzer()));

    [Theory]
    [InlineData("a[|b")]
    [InlineData("{|BYOK101:b|]")]
    public void An_open_mark_is_refused(string text) => Assert.Throws<FormatException>(() => Markup.Parse(text));

    [Fact]
    public void Marks_nest_and_what_only_looks_like_one_stays()
    {
        var markup = Markup.Parse("x {|A1:f([|b|])|} a || b; new[] { a |b }; p is [] or [||] and {| }");

        Assert.Equal("x f(b) a || b; new[] { a |b }; p is [] or [||] and {| }", markup.Text);
        Assert.Equal([("A1", "f(b)"), (null, "b")], markup.Spans.Select(s => (s.Id, markup.Text.Substring(s.Span.Start, s.Span.Length))));
    }

    [Fact]
    public Task A_fix_is_applied_to_the_first_diagnostic() =>
        CodeFixTest.VerifyAsync(Code("_ = [|Bad()|]; _ = [|Bad()|];"), Code("_ = Good(); _ = [|Bad()|];"), Analyzer(), new MarkerFix("Good()"));

    [Fact]
    public Task A_fix_is_applied_to_all() =>
        CodeFixTest.VerifyFixAllAsync(Code("_ = [|Bad()|]; _ = [|Bad()|];"), Code("_ = Good(); _ = Good();"), Analyzer(), new MarkerFix("Good()"));

    [Fact]
    public async Task Another_text_than_expected_fails() =>
        Assert.Contains("is not what was expected", await FailFixAsync("_ = Bad();", "_ = Good( );", "Good()"), StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_that_does_not_compile_fails() => Assert.Contains("CS0103", await FailFixAsync("_ = Bad();", "_ = Nothing;", "Nothing"), StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_that_leaves_the_diagnostic_fails() =>
        Assert.Contains("still there", await FailFixAsync("_ = Bad();", "_ = -Bad();", "-Bad()"), StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_that_writes_its_own_line_ends_fails() =>
        Assert.Contains("is not what was expected", await FailFixAsync("_ = Bad();", "_ = \nGood();", "\nGood()"), StringComparison.Ordinal);

    private static MarkerAnalyzer Analyzer(MarkerStyle style = MarkerStyle.Properly) => new(style);

    private static string Code(string statement) => Frame.Replace("STATEMENT", statement, StringComparison.Ordinal);

    private static async Task<string> FailAsync(string source, DiagnosticAnalyzer analyzer) =>
        (await Assert.ThrowsAnyAsync<XunitException>(() => AnalyzerTest.VerifyAsync(source, analyzer))).Message;

    private static async Task<string> FailFixAsync(string before, string after, string replacement) =>
        (await Assert.ThrowsAnyAsync<XunitException>(() => CodeFixTest.VerifyAsync(Code(before), Code(after), Analyzer(), new MarkerFix(replacement)))).Message;
}
