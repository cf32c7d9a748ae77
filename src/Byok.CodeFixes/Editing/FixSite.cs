using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Editing;

/// <summary>A diagnostic in its document.</summary>
internal sealed class FixSite
{
    private FixSite(Document document, SyntaxNode root, SourceText text, SemanticModel model, Diagnostic diagnostic)
    {
        (Document, Root, Text, Model, Diagnostic) = (document, root, text, model, diagnostic);
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        Node = node is ArgumentSyntax argument ? argument.Expression : node;
        if (diagnostic.AdditionalLocations is [{ SourceTree: var tree } source, ..] && tree == root.SyntaxTree)
            Source = root.FindNode(source.SourceSpan, getInnermostNodeForTie: true) as ExpressionSyntax;
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SourceText Text { get; }

    public SemanticModel Model { get; }

    public Diagnostic Diagnostic { get; }

    /// <summary>What was reported: for leaks, the expression that the sink was given.</summary>
    public SyntaxNode Node { get; }

    /// <summary>For leaks: where the key comes from, if that is in this document.</summary>
    public ExpressionSyntax? Source { get; }

    public Compilation Compilation => Model.Compilation;

    public string LineEnd => LineEnds.Of(Text);

    public static async Task<FixSite?> CreateAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        if (await document.GetSyntaxRootAsync(token).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(token).ConfigureAwait(false) is not { } model
            || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
        {
            return null;
        }
        return new FixSite(document, root, await document.GetTextAsync(token).ConfigureAwait(false), model, diagnostic);
    }

    public string? Property(string name) => Diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether the document, with the changes that were made already, has no more errors around the edit than it has as it is.</summary>
    public async Task<bool> CompilesAsync(Edit edit, IReadOnlyCollection<TextChange> made, CancellationToken token)
    {
        var around = Around(edit.Changes.Min(c => c.Span.Start), edit.Changes.Max(c => c.Span.End));
        var changes = edit.Changes.Concat(made).OrderBy(c => c.Span.Start).ToList();
        if (await Document.WithText(Text.WithChanges(changes)).GetSemanticModelAsync(token).ConfigureAwait(false) is not { } model)
            return false;
        var start = around.Start + changes.Where(c => c.Span.End <= around.Start).Sum(Growth);
        var length = around.Length + changes.Where(c => around.Contains(c.Span)).Sum(Growth);
        return Errors(model, new TextSpan(start, length), token) <= Errors(Model, around, token);
    }

    private static int Growth(TextChange change) => (change.NewText ?? "").Length - change.Span.Length;

    private static int Errors(SemanticModel model, TextSpan span, CancellationToken token) =>
        model.GetDiagnostics(span, token).Count(d => d.Severity == DiagnosticSeverity.Error);

    // The member, as nothing else can break; statements at the top level can break each other.
    private TextSpan Around(int start, int end)
    {
        var member = Root.FindToken(start).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is null or GlobalStatementSyntax or BaseTypeDeclarationSyntax || !member.FullSpan.Contains(TextSpan.FromBounds(start, end))
            ? Root.FullSpan
            : member.FullSpan;
    }
}
