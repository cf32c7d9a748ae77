using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>What an expression may be: a text that holds the key, any of some objects, any of some functions. Immutable.</summary>
internal sealed class Value
{
    public static readonly Value Clean = new(null, [], []);

    // More than these are not told apart any longer: the first ones stand for all.
    private const int MaxObjects = 12;
    private const int MaxDelegates = 6;

    private Value(Taint? taint, ImmutableArray<HeapObject> objects, ImmutableArray<DelegateTarget> delegates) =>
        (Taint, Objects, Delegates) = (taint, objects, delegates);

    public Taint? Taint { get; }

    /// <summary>In the order of their ids.</summary>
    public ImmutableArray<HeapObject> Objects { get; }

    public ImmutableArray<DelegateTarget> Delegates { get; }

    public bool IsClean => Taint is null && Objects.IsEmpty && Delegates.IsEmpty;

    public static Value Of(Taint? taint) => taint is null ? Clean : new Value(taint, [], []);

    public static Value Of(HeapObject obj) => new(null, [obj], []);

    public static Value Of(DelegateTarget target) => new(null, [], [target]);

    public Value WithTaint(Taint? taint) => ReferenceEquals(taint, Taint) ? this : new Value(taint, Objects, Delegates);

    public static Value Join(Value left, Value right)
    {
        if (ReferenceEquals(left, right) || right.IsClean)
            return left;
        if (left.IsClean)
            return right;

        var taint = Taint.Join(left.Taint, right.Taint);
        var objects = Join(left.Objects, right.Objects);
        var delegates = Join(left.Delegates, right.Delegates);
        return ReferenceEquals(taint, left.Taint) && objects == left.Objects && delegates == left.Delegates
            ? left
            : new Value(taint, objects, delegates);
    }

    private static ImmutableArray<HeapObject> Join(ImmutableArray<HeapObject> left, ImmutableArray<HeapObject> right)
    {
        if (right.IsEmpty || left == right)
            return left;
        if (left.IsEmpty)
            return right;

        ImmutableArray<HeapObject>.Builder? joined = null;
        foreach (var obj in right)
        {
            if (left.Contains(obj) || (joined?.Count ?? left.Length) >= MaxObjects)
                continue;
            if (joined is null)
            {
                joined = ImmutableArray.CreateBuilder<HeapObject>(left.Length + right.Length);
                joined.AddRange(left);
            }
            joined.Add(obj);
        }
        if (joined is null)
            return left;
        joined.Sort(static (a, b) => a.Id.CompareTo(b.Id));
        return joined.ToImmutable();
    }

    private static ImmutableArray<DelegateTarget> Join(ImmutableArray<DelegateTarget> left, ImmutableArray<DelegateTarget> right)
    {
        if (right.IsEmpty || left == right)
            return left;

        var joined = left;
        foreach (var target in right)
        {
            if (joined.Length < MaxDelegates && !Contains(joined, target))
                joined = joined.Add(target);
        }
        return joined;

        static bool Contains(ImmutableArray<DelegateTarget> targets, DelegateTarget wanted)
        {
            foreach (var target in targets)
            {
                if (target.IsSameMethod(wanted))
                    return true;
            }
            return false;
        }
    }
}
