using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>An argument and its value; those of a <c>params</c> parameter one by one as well.</summary>
internal sealed record Argument(IParameterSymbol? Parameter, IOperation Operation, Value Value)
{
    public ImmutableArray<(IOperation Operation, Value Value)> Elements { get; init; } = [];

    /// <summary>Not written at the call: what an event or a library hands to a method.</summary>
    public bool IsHanded { get; init; }

    public string Name => Parameter?.Name ?? "";
}
