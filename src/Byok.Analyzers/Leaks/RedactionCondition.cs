using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Leaks;

/// <summary>Reads the lambda that tells which headers a client does not log: the names that it is true for, where it is true for named ones only.</summary>
internal static class RedactionCondition
{
    /// <summary>Adds the names, and tells whether the condition is false for all others. A condition that is written in another way says nothing.</summary>
    public static bool Read(IAnonymousFunctionOperation lambda, List<NamedText> names) =>
        lambda.Body.Operations is [IReturnOperation { ReturnedValue: { } condition }] && Read(condition, names);

    private static bool Read(IOperation condition, List<NamedText> names) => condition switch
    {
        { ConstantValue: { HasValue: true, Value: bool value } } => !value,
        IParenthesizedOperation { Operand: var inner } => Read(inner, names),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either => Read(either.LeftOperand, names) & Read(either.RightOperand, names),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => ReadEither(equal.LeftOperand, equal.RightOperand, names),
        IInvocationOperation { TargetMethod.Name: "Equals", Instance: { } instance, Arguments: [var other, ..] } => ReadEither(instance, other.Value, names),
        IInvocationOperation { TargetMethod: { Name: "Equals", IsStatic: true }, Arguments: [var left, var right, ..] } => ReadEither(left.Value, right.Value, names),
        IIsPatternOperation { Pattern: var pattern } => Read(pattern, names),
        _ => false,
    };

    private static bool Read(IPatternOperation pattern, List<NamedText> names) => pattern switch
    {
        IConstantPatternOperation constant => ConstantTexts.Read(constant.Value, names),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Read(either.LeftPattern, names) & Read(either.RightPattern, names),
        _ => false,
    };

    private static bool ReadEither(IOperation left, IOperation right, List<NamedText> names) =>
        left is IParameterReferenceOperation ? ConstantTexts.Read(right, names) : right is IParameterReferenceOperation && ConstantTexts.Read(left, names);
}
