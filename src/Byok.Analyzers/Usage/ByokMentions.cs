using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Usage;

/// <summary>
/// Whether a compilation calls one of Byok's verbs at all, in whichever file. Asked by name and only where an answer is needed: the alternative, an action at the end
/// of the compilation, would report nothing while typing.
/// </summary>
internal sealed class ByokMentions(Compilation compilation)
{
    // Facts of the text alone, so they survive every edit in other files.
    private static readonly ConditionalWeakTable<SyntaxTree, object> Cache = new();

    private readonly object _gate = new();
    private Verbs? _verbs;
    private bool? _mayBeElsewhere;

    [Flags]
    private enum Verbs
    {
        None = 0,
        UseByok = 1,
        RequireByok = 2,
        Credentials = 4,
    }

    public bool UseByok => (GetVerbs() & Verbs.UseByok) != 0;

    public bool RequireByok => (GetVerbs() & Verbs.RequireByok) != 0;

    /// <summary>Whether the code has anything that is served with credentials.</summary>
    public bool Any => GetVerbs() != Verbs.None;

    /// <summary>Whether a library that is referenced knows Byok, and may therefore call the verbs for this project.</summary>
    public bool MayBeElsewhere
    {
        get
        {
            lock (_gate)
                return _mayBeElsewhere ??= HasLibraryThatKnowsByok();
        }
    }

    private Verbs GetVerbs()
    {
        lock (_gate)
        {
            if (_verbs is { } known)
                return known;
            var verbs = Verbs.None;
            foreach (var tree in compilation.SyntaxTrees)
                verbs |= (Verbs)Cache.GetValue(tree, static t => Read(t));
            _verbs = verbs;
            return verbs;
        }
    }

    private static object Read(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return (Has(tree, text, KnownNames.UseByok) ? Verbs.UseByok : 0)
            | (Has(tree, text, KnownNames.RequireByok) ? Verbs.RequireByok : 0)
            | (Has(tree, text, "ByokCredentials") || Has(tree, text, "GetByokCredentials") || Has(tree, text, "TryGetByokCredentials") ? Verbs.Credentials : 0);
    }

    private static bool Has(SyntaxTree tree, string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            // In code, not in a comment or in a text.
            var token = tree.GetRoot().FindToken(at);
            if (token.SpanStart == at && token.ValueText == name)
                return true;
        }
        return false;
    }

    private bool HasLibraryThatKnowsByok()
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (ByokTypes.IsKnownTo(assembly))
                return true;
        }
        return false;
    }
}
