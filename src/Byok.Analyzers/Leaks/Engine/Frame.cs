using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>One body on its way through the evaluator: the analysed one, or a callee, lambda or local function that it runs into.</summary>
internal sealed class Frame(ISymbol? owner, ControlFlowGraph graph)
{
    public ISymbol? Owner { get; } = owner;

    public ControlFlowGraph Graph { get; } = graph;

    public Value This { get; init; } = Value.Clean;

    public Frame? Caller { get; init; }

    /// <summary>The call in the caller.</summary>
    public SyntaxNode? Call { get; init; }

    /// <summary>What the call was given, to tell by which argument a key came in.</summary>
    public IReadOnlyList<(SyntaxNode Node, Value Value)> Arguments { get; init; } = [];

    /// <summary>Called by an event or a library, not by the code in front of us.</summary>
    public bool IsHanded { get; init; }

    /// <summary>Tells apart the objects that the same code makes for different callers.</summary>
    public int Context { get; init; }

    /// <summary>How many calls of methods lie between the analysed body and this one.</summary>
    public int Depth { get; init; }

    /// <summary>The same with lambdas and local functions.</summary>
    public int Nesting { get; init; }

    /// <summary>Code of the analysed body itself, or of a lambda or a local function in it.</summary>
    public bool IsOfRoot { get; init; }

    /// <summary>The analysed body.</summary>
    public bool IsRoot => Caller is null;

    public Dictionary<CaptureId, Value> Captures { get; } = [];

    /// <summary>What a capture stands for where it is written to.</summary>
    public Dictionary<CaptureId, IOperation> CapturedTargets { get; } = [];

    public Dictionary<ISymbol, IOperation> RefLocals { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Some condition looks at the name of a header: not all of them are written.</summary>
    public bool LooksAtKeys { get; set; }

    /// <summary>Made here.</summary>
    public List<DelegateTarget> Lambdas { get; } = [];

    public Value Returned { get; set; } = Value.Clean;

    public Value Yielded { get; set; } = Value.Clean;

    public List<(IOperation Operation, Value Value)> Returns { get; } = [];
}
