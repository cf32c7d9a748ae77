using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>A value without the objects it pointed to: what a field holds or a method returns, as other bodies see it. Immutable and of bounded depth.</summary>
internal sealed class Shape(Taint? taint, ITypeSymbol? type, ImmutableDictionary<object, Shape> parts)
{
    public const int MaxDepth = 4;

    private static readonly ImmutableDictionary<object, Shape> NoParts = ImmutableDictionary<object, Shape>.Empty.WithComparers(SlotComparer.Instance);

    public Taint? Taint { get; } = taint;

    public ITypeSymbol? Type { get; } = type;

    public ImmutableDictionary<object, Shape> Parts { get; } = parts;

    public static Shape Of(Taint taint) => new(taint, null, NoParts);

    public static Shape Of(Taint? taint, ITypeSymbol? type, IEnumerable<KeyValuePair<object, Shape>> parts) => new(taint, type, NoParts.AddRange(parts));

    public static Shape Join(Shape left, Shape right)
    {
        if (ReferenceEquals(left, right))
            return left;
        var taint = Taint.Join(left.Taint, right.Taint);
        var parts = left.Parts;
        foreach (var part in right.Parts)
        {
            if (!parts.TryGetValue(part.Key, out var mine))
            {
                parts = parts.Add(part.Key, part.Value);
                continue;
            }
            var joined = Join(mine, part.Value);
            if (!ReferenceEquals(joined, mine))
                parts = parts.SetItem(part.Key, joined);
        }
        var type = left.Type ?? right.Type;
        return ReferenceEquals(taint, left.Taint) && ReferenceEquals(parts, left.Parts) && ReferenceEquals(type, left.Type)
            ? left
            : new Shape(taint, type, parts);
    }
}
