using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Leaks;

/// <summary>A few characters of a key tell nobody the key: which expressions surely give no more than that.</summary>
internal static class Fragments
{
    /// <summary><c>[..4]</c>, <c>[^4..]</c>, <c>[2..5]</c>.</summary>
    public static bool IsAllowed(IOperation index, int allowed)
    {
        while (index is IConversionOperation conversion)
            index = conversion.Operand;
        if (index is not IRangeOperation range)
            return false;
        var (start, isStartFromEnd) = Bound(range.LeftOperand);
        var (end, isEndFromEnd) = Bound(range.RightOperand);

        // Without a left bound a range starts at 0, without a right one it ends at ^0.
        if (range.LeftOperand is null)
            start = 0;
        if (range.RightOperand is null)
            (end, isEndFromEnd) = (0, true);
        if (start is not { } from || end is not { } to || isStartFromEnd != isEndFromEnd)
            return false;
        return (isStartFromEnd ? from - to : to - from) <= allowed;
    }

    /// <summary><c>Substring(key.Length - 4)</c>, <c>Remove(4)</c>, <c>AsSpan(key.Length - 4)</c>: what is left over is short.</summary>
    public static bool IsAllowedRest(IMethodSymbol method, List<Argument> arguments, int allowed)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name is not ("startIndex" or "start"))
                continue;
            if (method.Name == "Remove")
                return method.Parameters.Length == 1 && argument.Operation.ConstantValue is { HasValue: true, Value: int kept } && kept <= allowed;
            return argument.Operation is IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.Subtract,
                LeftOperand: IPropertyReferenceOperation { Property.Name: "Length" },
                RightOperand.ConstantValue: { HasValue: true, Value: int rest },
            } && rest <= allowed;
        }
        return false;
    }

    private static (int? Value, bool IsFromEnd) Bound(IOperation? bound)
    {
        while (bound is IConversionOperation conversion)
            bound = conversion.Operand;
        if (bound is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat)
            return (hat.Operand.ConstantValue is { HasValue: true, Value: int fromEnd } ? fromEnd : null, true);
        return (bound?.ConstantValue is { HasValue: true, Value: int value } ? value : null, false);
    }
}
