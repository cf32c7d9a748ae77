using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>
/// A call of a method that wrote into no object: the same call from as deep or deeper gives the same, so it is not run again. Without this a class whose
/// methods call each other is run once for every way through it.
/// </summary>
/// <param name="HeapVersion">What the objects held.</param>
/// <param name="Receiver">What it was called on.</param>
/// <param name="Arguments">What it was given.</param>
/// <param name="Depth">How deep it was called.</param>
/// <param name="Nesting">The same with lambdas and local functions.</param>
/// <param name="Way">The call of the analysed body that led to it, where it found a leak; null where it found none, which is the same by any way.</param>
/// <param name="Result">What it gave back.</param>
internal sealed record CalleeRun(object HeapVersion, Value Receiver, IReadOnlyList<Value> Arguments, int Depth, int Nesting, Frame? Way, Value Result)
{
    public bool Covers(object heapVersion, Value receiver, List<Argument> arguments, int depth, int nesting)
    {
        if (!ReferenceEquals(HeapVersion, heapVersion) || !ReferenceEquals(Receiver, receiver) || depth < Depth || nesting < Nesting || arguments.Count != Arguments.Count)
            return false;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!ReferenceEquals(Arguments[i], arguments[i].Value))
                return false;
        }
        return true;
    }

    /// <summary>What comes back only by the result, and depends on no variable of an outer body.</summary>
    public static bool CanCover(List<Argument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.IsHanded || !argument.Value.Delegates.IsEmpty || argument.Parameter is not { RefKind: RefKind.None or RefKind.In })
                return false;
        }
        return true;
    }
}
