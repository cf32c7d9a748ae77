using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>Slots are symbols, constants, or <see cref="Slot"/>s.</summary>
internal sealed class SlotComparer : IEqualityComparer<object>
{
    public static readonly SlotComparer Instance = new();

    private SlotComparer()
    {
    }

    bool IEqualityComparer<object>.Equals(object? x, object? y) =>
        x is ISymbol left && y is ISymbol right ? SymbolEqualityComparer.Default.Equals(left, right) : Equals(x, y);

    int IEqualityComparer<object>.GetHashCode(object obj) => obj is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : obj.GetHashCode();
}
