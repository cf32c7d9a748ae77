using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>The calls that build a pipeline, in the order in which they run: those of the statements around a call that are made on the same app.</summary>
internal static class Pipeline
{
    /// <summary>The calls of the body around <paramref name="call"/>, itself included.</summary>
    public static List<IInvocationOperation> Around(IInvocationOperation call)
    {
        var calls = new List<IInvocationOperation>();
        var root = call.Root();
        IOperation? block = call;
        while (block is not null and not IBlockOperation)
            block = block.Parent;
        if (block is null || root is null)
        {
            // An expression of its own: app => app.UseByok().UseEndpoints(...).
            var last = call;
            while (last.NextInChain() is { } next)
                last = next;
            AddChain(last, calls);
            return calls;
        }

        foreach (var statement in ((IBlockOperation)block).Operations)
        {
            if (ChainOf(statement) is { } chain && SymbolEqualityComparer.Default.Equals(chain.Root(), root))
                AddChain(chain, calls);
        }
        return calls;
    }

    /// <summary>The position of the first call of a method; -1 where there is none.</summary>
    public static int IndexOf(List<IInvocationOperation> calls, string method)
    {
        for (var i = 0; i < calls.Count; i++)
        {
            if (calls[i].TargetMethod.Name == method)
                return i;
        }
        return -1;
    }

    private static IInvocationOperation? ChainOf(IOperation statement) => statement switch
    {
        IExpressionStatementOperation { Operation: var expression } => expression.Unwrap() switch
        {
            IInvocationOperation call => call,
            ISimpleAssignmentOperation { Value: var value } => value.Unwrap() as IInvocationOperation,
            _ => null,
        },
        IReturnOperation { ReturnedValue: { } value } => value.Unwrap() as IInvocationOperation,
        _ => null,
    };

    private static void AddChain(IInvocationOperation last, List<IInvocationOperation> calls)
    {
        var at = calls.Count;
        for (IOperation? call = last; call is IInvocationOperation invocation; call = invocation.Receiver())
            calls.Insert(at, invocation);
    }
}
