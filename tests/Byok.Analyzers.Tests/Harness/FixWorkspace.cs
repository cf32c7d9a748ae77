using System.Collections.Immutable;
using Byok.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Byok.Analyzers.Tests.Harness;

/// <summary>The project of a <see cref="CodeFixTest"/> as an editor holds it.</summary>
internal sealed class FixWorkspace : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly CodeFixTest _test;
    private readonly string _lineEnd;
    private readonly ProjectId _projectId = ProjectId.CreateNewId();

    public FixWorkspace(CodeFixTest test, TestProject marked, string lineEnd)
    {
        (_test, _lineEnd) = (test, lineEnd);
        var compilation = (marked with { Files = [.. marked.Files.Select(f => f with { Text = ToText(f.Text) })] }).Compile();
        var solution = _workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            _projectId, VersionStamp.Default, marked.Name, marked.Name, LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: marked.ParseOptions, metadataReferences: compilation.References));
        foreach (var tree in compilation.SyntaxTrees)
            solution = solution.AddDocument(DocumentId.CreateNewId(_projectId), Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath);
        if (test.Config is { } config)
        {
            var text = config.Contains('[', StringComparison.Ordinal) ? config : "[*.cs]\n" + config;
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(_projectId), ".editorconfig", SourceText.From(text), filePath: "/.editorconfig");
        }
        Solution = solution;
    }

    public Solution Solution { get; set; }

    private Project Project => Solution.GetProject(_projectId)!;

    public void Dispose() => _workspace.Dispose();

    public async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync()
    {
        var compilation = (await Project.GetCompilationAsync())!;
        var found = await new AnalyzerRun(compilation, [_test.Analyzer], _test.Config is null ? null : new TestConfig(_test.Config)).BuildAsync();
        var order = Project.Documents.Select((d, i) => (d.FilePath, i)).ToDictionary(x => x.FilePath!, x => x.i);
        return [.. found.OrderBy(d => order[Finding.Of(d).Path]).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    /// <summary>The compiler's errors, without places: a fix moves what stands below it.</summary>
    public async Task<List<string>> GetErrorsAsync() =>
        [.. (await Project.GetCompilationAsync())!.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{d.Id}: {d.GetMessage(null)}")];

    /// <summary>What is marked was found. Without marks, nothing is said about the diagnostics, unless the marks are all that there may be.</summary>
    public void AssertMarked(TestProject marked, ImmutableArray<Diagnostic> diagnostics, bool isExact = false)
    {
        var expected = marked.Files
            .SelectMany(f => Markup.Parse(WithLineEnds(f.Text)).Spans.Select(s => new Finding(s.Id ?? TheRule(), f.Path, s.Span)))
            .ToImmutableArray();
        if (isExact || expected.Length > 0)
            FindingReport.AssertEqual("the build", Project.GetCompilationAsync().Result!, expected, diagnostics);
    }

    public async Task AssertTextsAsync(TestProject after)
    {
        Assert.Equal(
            after.Files.Select(f => f.Path).Order(StringComparer.Ordinal),
            Project.Documents.Select(d => d.FilePath!).Where(p => !p.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        foreach (var file in after.Files)
        {
            var document = Project.Documents.Single(d => d.FilePath == file.Path);
            var (expected, actual) = (ToText(file.Text), (await document.GetTextAsync()).ToString());
            if (expected != actual)
                Assert.Fail($"{file.Path} is not what was expected.\n{TextDifference.Describe(Visible(expected), Visible(actual))}");
        }
    }

    public async Task<Diagnostic> GetFirstDiagnosticAsync() =>
        (await GetDiagnosticsAsync()).FirstOrDefault(d => _test.Fix.FixableDiagnosticIds.Contains(d.Id) && (_test.Rule is null || d.Id == _test.Rule))
        ?? throw new InvalidOperationException("Nothing was reported that the fix could take.");

    public async Task<List<CodeAction>> GetActionsAsync(Diagnostic diagnostic)
    {
        var document = Solution.GetDocument(diagnostic.Location.SourceTree)!;
        var actions = new List<CodeAction>();
        await _test.Fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    public async Task<Solution> FixFirstAsync()
    {
        var actions = await GetActionsAsync(await GetFirstDiagnosticAsync());
        return await ApplyAsync(Choose(actions));
    }

    public async Task<Solution> FixAllAsync(FixAllScope scope)
    {
        var first = await GetFirstDiagnosticAsync();
        var action = Choose(await GetActionsAsync(first));
        var provider = _test.Fix.GetFixAllProvider();
        Assert.True(provider is not null && provider.GetSupportedFixAllScopes().Contains(scope), $"{_test.Fix} cannot fix all in a {scope}.");
        var context = new FixAllContext(
            Solution.GetDocument(first.Location.SourceTree)!, _test.Fix, scope, action.EquivalenceKey!, [first.Id], new Diagnostics(this), CancellationToken.None);
        return await ApplyAsync(await provider.GetFixAsync(context) ?? throw new InvalidOperationException("There is nothing to fix."));
    }

    public static async Task<Solution> ApplyAsync(CodeAction action) =>
        Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None))).ChangedSolution;

    private CodeAction Choose(List<CodeAction> actions)
    {
        Assert.All(actions, a => Assert.False(string.IsNullOrEmpty(a.EquivalenceKey), $"'{a.Title}' has no equivalence key."));
        return actions.FirstOrDefault(a => _test.EquivalenceKey is null || a.EquivalenceKey == _test.EquivalenceKey)
            ?? throw new InvalidOperationException($"No such fix is offered. Offered: {string.Join(", ", actions.Select(a => $"{a.EquivalenceKey} ({a.Title})"))}.");
    }

    private string TheRule() => _test.Rule ?? _test.Fix.FixableDiagnosticIds.Single();

    private string ToText(string marked) => Markup.Parse(WithLineEnds(marked)).Text;

    private string WithLineEnds(string text) => text.ReplaceLineEndings("\n").Replace("\n", _lineEnd, StringComparison.Ordinal);

    private static string Visible(string text) => text.Replace("\r", "\\r", StringComparison.Ordinal);

    // What an editor hands to the fix-all provider.
    private sealed class Diagnostics(FixWorkspace workspace) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await workspace.GetDiagnosticsAsync();

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await workspace.GetDiagnosticsAsync()).Where(d => Finding.Of(d).Path == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
