using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.CodeFixes.Editing;

/// <summary>Finds names for locals that no other local has, those of other edits of the document included.</summary>
internal sealed class TakenNames
{
    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<SyntaxNode, string> _ofFunctions = [];

    /// <summary>The name that <see cref="SetOfFunction"/> was told: edits of one document may share a parameter.</summary>
    public string? OfFunction(SyntaxNode function) => _ofFunctions.TryGetValue(function, out var name) ? name : null;

    public void SetOfFunction(SyntaxNode function, string name) => _ofFunctions[function] = name;

    public string Choose(FixSite site, SyntaxNode place, string name)
    {
        // A local of a nested block collides as well, so everything that the member declares counts.
        SyntaxNode? member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var declared = (member is GlobalStatementSyntax or null ? site.Root : member).DescendantTokens()
            .Where(t => t.IsKind(SyntaxKind.IdentifierToken))
            .Select(t => t.ValueText);
        var inScope = site.Model.LookupSymbols(place.SpanStart).Where(s => s is ILocalSymbol or IParameterSymbol).Select(s => s.Name);
        var used = new HashSet<string>(declared.Concat(inScope).Concat(_taken));
        var candidate = name;
        for (var i = 2; !used.Add(candidate); i++)
            candidate = name + i;
        _taken.Add(candidate);
        return candidate;
    }
}
