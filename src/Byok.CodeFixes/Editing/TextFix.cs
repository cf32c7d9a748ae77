using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Editing;

/// <summary>A fix that edits the text of the diagnostic's document. Nothing is offered that does not compile.</summary>
public abstract class TextFix : CodeFixProvider
{
    private protected TextFix()
    {
    }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => TextFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FixSite.CreateAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } site)
                continue;
            foreach (var proposal in Propose(site, new TakenNames()))
            {
                if (await ChooseAsync(site, proposal, [], context.CancellationToken).ConfigureAwait(false) is { } edit)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(proposal.Title, _ => Task.FromResult(Apply(context.Document, site.Text, edit.Changes)), proposal.Key),
                        diagnostic);
                }
            }
        }
    }

    internal static Document Apply(Document document, SourceText text, IEnumerable<TextChange> changes) =>
        document.WithText(text.WithChanges(changes.OrderBy(c => c.Span.Start)));

    /// <summary>The first edit that can be made beside the changes that were made already.</summary>
    internal static async Task<Edit?> ChooseAsync(FixSite site, Proposal proposal, IReadOnlyCollection<TextChange> made, CancellationToken token)
    {
        foreach (var edit in proposal.Edits)
        {
            if (!edit.Overlaps(made) && await site.CompilesAsync(edit, made, token).ConfigureAwait(false))
                return edit;
        }
        return null;
    }

    /// <summary>What could be done about the diagnostic. The names are those that edits of the same document have introduced.</summary>
    internal abstract IEnumerable<Proposal> Propose(FixSite site, TakenNames taken);
}
