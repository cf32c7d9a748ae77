using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Leaks;

/// <summary>Code that asks for the names of headers writes some of them and leaves out others; it is trusted to leave out the right ones.</summary>
internal static class HeaderFilter
{
    public static bool IsWhere(IMethodSymbol method) => method.Name is "Where" or "ExceptBy" or "IntersectBy" && method.ContainingType.Name is "Enumerable" or "AsyncEnumerable";

    public static bool LooksAtKeys(ControlFlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            if (block is not { ConditionKind: not ControlFlowConditionKind.None, BranchValue: { } condition })
                continue;
            foreach (var operation in condition.DescendantsAndSelf())
            {
                if (operation is IPropertyReferenceOperation { Property: { Name: "Key", ContainingType.Name: "KeyValuePair" } })
                    return true;
            }
        }
        return false;
    }
}
