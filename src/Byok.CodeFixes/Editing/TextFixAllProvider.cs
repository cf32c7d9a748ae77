using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Editing;

/// <summary>
/// Puts the edits of one document together, each of them found in the document as it is. Where two touch the same text, the first wins and the other is left for the
/// next time: the batch fixer would drop one of them as well, but know nothing of the names that the edits introduce.
/// </summary>
internal sealed class TextFixAllProvider : DocumentBasedFixAllProvider
{
    public static readonly TextFixAllProvider Instance = new();

    private TextFixAllProvider()
    {
    }

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var fix = (TextFix)fixAllContext.CodeFixProvider;
        var token = fixAllContext.CancellationToken;
        var taken = new TakenNames();
        var changes = new List<TextChange>();
        SourceText? text = null;
        foreach (var diagnostic in diagnostics.OrderBy(d => d.Location.SourceSpan.Start))
        {
            if (await FixSite.CreateAsync(document, diagnostic, token).ConfigureAwait(false) is not { } site)
                continue;
            text ??= site.Text;
            foreach (var proposal in fix.Propose(site, taken).Where(p => p.Key == fixAllContext.CodeActionEquivalenceKey))
            {
                if (await TextFix.ChooseAsync(site, proposal, changes, token).ConfigureAwait(false) is { } edit)
                {
                    changes.AddRange(edit.Changes);
                    break;
                }
            }
        }
        return text is null ? document : TextFix.Apply(document, text, changes);
    }
}
