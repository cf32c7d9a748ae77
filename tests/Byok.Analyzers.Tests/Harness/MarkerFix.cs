using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Byok.Analyzers.Tests.Harness;

/// <summary>Replaces the reported call by a text.</summary>
internal sealed class MarkerFix(string replacement) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [MarkerAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Replace", async token => context.Document.WithText(await ReplaceAsync(context, token)), equivalenceKey: "Replace"),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    private async Task<SourceText> ReplaceAsync(CodeFixContext context, CancellationToken token) =>
        (await context.Document.GetTextAsync(token)).Replace(context.Span, replacement);
}
