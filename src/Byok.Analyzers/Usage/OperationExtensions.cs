using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>What the operation tree spells out at length.</summary>
internal static class OperationExtensions
{
    /// <summary>The operation without conversions, parentheses and the creation of a delegate around it.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>What a method is called on, be it an extension method or not; null for a static call.</summary>
    public static IOperation? Receiver(this IInvocationOperation call)
    {
        if (call.Instance is not null)
            return call.Instance.Unwrap();
        if (!call.TargetMethod.IsExtensionMethod)
            return null;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { Ordinal: 0 })
                return argument.Value.Unwrap();
        }
        return null;
    }

    /// <summary>The call that is made on this one's result, as in <c>this().next()</c>; null where it is used otherwise.</summary>
    public static IInvocationOperation? NextInChain(this IInvocationOperation call)
    {
        IOperation child = call;
        var parent = child.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
            (child, parent) = (parent, parent.Parent);
        return parent switch
        {
            IInvocationOperation next when next.Instance == child => next,
            IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } next } => next,
            _ => null,
        };
    }

    /// <summary>The argument for the parameter with this name; null where there is none.</summary>
    public static IArgumentOperation? Argument(this IInvocationOperation call, string parameter)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == parameter)
                return argument;
        }
        return null;
    }

    public static string? ConstantString(this IOperation operation) => operation.ConstantValue is { HasValue: true, Value: string value } ? value : null;

    /// <summary>The local, parameter, field or property that a chain of calls begins with; null where it begins otherwise.</summary>
    public static ISymbol? Root(this IInvocationOperation call)
    {
        IOperation? receiver = call;
        while (receiver is IInvocationOperation invocation)
            receiver = invocation.Receiver();
        return receiver switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IMemberReferenceOperation member => member.Member,
            _ => null,
        };
    }
}
