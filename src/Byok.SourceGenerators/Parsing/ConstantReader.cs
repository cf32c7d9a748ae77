using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.SourceGenerators.Parsing;

/// <summary>Reads constants: literals and <c>ByokProviders.X</c> by syntax, anything else by asking the compiler.</summary>
internal sealed class ConstantReader(GeneratorSyntaxContext context, CancellationToken cancellationToken)
{
    private static readonly Dictionary<string, string> ProviderIds = typeof(ByokProviders)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(f => f.IsLiteral)
        .ToDictionary(f => f.Name, f => (string)f.GetRawConstantValue()!, StringComparer.Ordinal);

    /// <summary>Adds one string, or those of an array.</summary>
    public bool TryReadStrings(ExpressionSyntax expression, ImmutableArray<string>.Builder strings)
    {
        switch (expression)
        {
            case CollectionExpressionSyntax collection:
                foreach (var element in collection.Elements)
                {
                    if (element is not ExpressionElementSyntax { Expression: var item } || !TryReadStrings(item, strings))
                        return false;
                }
                return true;
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return TryReadAll(initializer, strings);
            case ImplicitArrayCreationExpressionSyntax array:
                return TryReadAll(array.Initializer, strings);
            default:
                if (ReadString(expression) is not { } value)
                    return false;
                strings.Add(value);
                return true;
        }
    }

    public bool TryReadBool(ExpressionSyntax expression, out bool value)
    {
        bool? read = expression.Kind() switch
        {
            SyntaxKind.TrueLiteralExpression => true,
            SyntaxKind.FalseLiteralExpression => false,
            _ => GetConstant(expression) as bool?,
        };
        value = read ?? false;
        return read is not null;
    }

    private bool TryReadAll(InitializerExpressionSyntax initializer, ImmutableArray<string>.Builder strings)
    {
        foreach (var expression in initializer.Expressions)
        {
            if (!TryReadStrings(expression, strings))
                return false;
        }
        return true;
    }

    private string? ReadString(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        MemberAccessExpressionSyntax { Expression: var type, Name.Identifier.ValueText: var name }
            when Names.Last(type) == nameof(ByokProviders) && ProviderIds.TryGetValue(name, out var id) => id,
        _ => GetConstant(expression) as string,
    };

    private object? GetConstant(ExpressionSyntax expression)
    {
        if (NamedConstant.TryRead(context.SemanticModel, expression, out var constant))
            return constant;
        return context.SemanticModel.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: var value } ? value : null;
    }
}
