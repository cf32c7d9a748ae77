using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>A method that a delegate may call.</summary>
/// <param name="Method">The method, the local function or the lambda.</param>
/// <param name="Graph">The body of a lambda or a local function; null for a method.</param>
/// <param name="Receiver">The object of an instance method; <c>this</c> for a lambda.</param>
internal sealed record DelegateTarget(IMethodSymbol Method, ControlFlowGraph? Graph, Value Receiver)
{
    public bool IsSameMethod(DelegateTarget other) => SymbolEqualityComparer.Default.Equals(Method, other.Method);
}
