using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Leaks;

/// <summary>
/// Reads the texts that an expression is made of: constants, and collections of them, directly or by way of a local's initializer. No data flow: what is assigned
/// later or elsewhere is not seen.
/// </summary>
internal static class ConstantTexts
{
    // A local that is initialized by a local, and so on: nobody writes more by hand.
    private const int MaxDepth = 4;

    /// <summary>Adds what can be read, and tells whether that was all.</summary>
    public static bool Read(IOperation expression, List<NamedText> texts) => Read(expression, texts, MaxDepth);

    /// <summary>The expression behind conversions and behind locals that are initialized with it.</summary>
    public static IOperation Resolve(IOperation expression)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            expression = Unwrap(expression);
            if (expression is not ILocalReferenceOperation { Local: var local } || InitializerOf(local, expression.SemanticModel) is not { } initializer)
                return expression;
            expression = initializer;
        }
        return expression;
    }

    private static bool Read(IOperation expression, List<NamedText> texts, int depth)
    {
        expression = Unwrap(expression);
        if (expression.ConstantValue is { HasValue: true, Value: string text })
        {
            texts.Add(new NamedText(text, expression.Syntax));
            return true;
        }

        switch (expression)
        {
            // HeaderNames has fields in place of constants.
            case IFieldReferenceOperation { Field: { IsStatic: true, ContainingType.Name: "HeaderNames", Name: "Authorization" } }:
                texts.Add(new NamedText("Authorization", expression.Syntax));
                return true;

            case ILocalReferenceOperation { Local: var local } when depth > 0:
                return ReadLocal(local, expression, texts, depth - 1);

            case IArrayCreationOperation array:
                return array.Initializer is { } elements ? ReadAll(elements.ElementValues, texts, depth) : true;

            case ICollectionExpressionOperation collection:
                return ReadAll(collection.Elements, texts, depth);

            case ISpreadOperation spread:
                return Read(spread.Operand, texts, depth);

            case IObjectCreationOperation { Initializer: { } initializer }:
                return ReadAll(initializer.Initializers, texts, depth);

            // An element of a collection initializer.
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var element] }:
                return Read(element.Value, texts, depth);

            case IInvocationOperation { TargetMethod: { Name: "Empty", Parameters: [] } }:
                return true;

            default:
                return false;
        }
    }

    private static bool ReadAll(IEnumerable<IOperation> elements, List<NamedText> texts, int depth)
    {
        var isAll = true;
        foreach (var element in elements)
            isAll &= Read(element, texts, depth);
        return isAll;
    }

    // What the local was told is wrong where it is used: that is where the report belongs.
    private static bool ReadLocal(ILocalSymbol local, IOperation use, List<NamedText> texts, int depth)
    {
        if (InitializerOf(local, use.SemanticModel) is not { } initializer)
            return false;
        var start = texts.Count;
        var isAll = Read(initializer, texts, depth);
        for (var i = start; i < texts.Count; i++)
            texts[i] = texts[i] with { Syntax = use.Syntax };
        return isAll;
    }

    private static IOperation? InitializerOf(ILocalSymbol local, SemanticModel? model)
    {
        if (model is null || local.DeclaringSyntaxReferences is not [var declaration])
            return null;
        return declaration.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => model.GetOperation(value),
            ForEachStatementSyntax loop => model.GetOperation(loop.Expression),
            _ => null,
        };
    }

    private static IOperation Unwrap(IOperation operation)
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
                default:
                    return operation;
            }
        }
    }
}
