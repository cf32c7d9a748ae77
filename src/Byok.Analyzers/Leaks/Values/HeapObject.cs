using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>One object as far as one can tell objects apart: what an expression makes, or what a parameter, a field or a property of something unknown holds.</summary>
internal sealed class HeapObject(int id, ITypeSymbol? type)
{
    public int Id { get; } = id;

    public ITypeSymbol? Type { get; } = type;

    /// <summary>Made in the code that is looked at, so that what nobody wrote to it is not in it.</summary>
    public bool IsAllocated { get; init; }

    /// <summary>Others hold it as well: it came from a field, a static or a parameter.</summary>
    public bool IsShared { get; init; }

    /// <summary>It hangs on a static field or property.</summary>
    public bool IsStatic { get; init; }

    /// <summary>The external member that gave it, or <c>file</c>.</summary>
    public string Via { get; init; } = "";

    /// <summary>The object whose property gave it.</summary>
    public HeapObject? Parent { get; init; }

    /// <summary>The field, property or parameter that holds it, for facts about what is stored there.</summary>
    public ISymbol? Holder { get; init; }
}
