using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>A text that holds the key, and how it came about.</summary>
internal sealed class Taint(Origin origin, TaintKinds kinds, SyntaxNode? entry = null)
{
    public Origin Origin { get; } = origin;

    public TaintKinds Kinds { get; } = kinds;

    /// <summary>The argument of the analysed body by which the key came into the callee that is being looked at; null outside of callees.</summary>
    public SyntaxNode? Entry { get; } = entry;

    public bool IsVisible => (Kinds & TaintKinds.Visible) != 0;

    public Taint With(TaintKinds kinds) => kinds == Kinds ? this : new Taint(Origin, kinds, Entry);

    public Taint EnteredBy(SyntaxNode? entry) => ReferenceEquals(entry, Entry) ? this : new Taint(Origin, Kinds, entry);

    /// <summary>A text made with the key: no longer the bare key.</summary>
    public Taint Mixed() => With(Kinds & ~TaintKinds.Bare);

    /// <summary>A URL that has been reported.</summary>
    public Taint Reported() => With(TaintKinds.ReportedUrl);

    public static Taint? Join(Taint? left, Taint? right)
    {
        if (right is null || ReferenceEquals(left, right))
            return left;
        if (left is null)
            return right;

        var first = right.Origin.IsBefore(left.Origin) ? right : left;
        var kinds = left.Kinds | right.Kinds;
        var entry = left.Entry is null || right.Entry is null ? null : first.Entry;
        if (kinds == left.Kinds && ReferenceEquals(entry, left.Entry) && ReferenceEquals(first.Origin.Syntax, left.Origin.Syntax))
            return left;
        return new Taint(first.Origin, kinds, entry);
    }
}
