using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.SourceGenerators.Parsing;

/// <summary>
/// Reads constants that are written as a name, without binding what is around them: to give the value of an expression inside a method, the compiler binds
/// the whole method first, with every handler in it.
/// </summary>
internal static class NamedConstant
{
    /// <summary>False where the compiler has to be asked.</summary>
    public static bool TryRead(SemanticModel model, ExpressionSyntax expression, out object? value)
    {
        value = null;
        if (FindStatement(expression) is not { } statement)
            return false;

        switch (Find(model, statement.SpanStart, expression))
        {
            case IFieldSymbol { HasConstantValue: true } field:
                value = field.ConstantValue;
                return true;
            case ILocalSymbol { HasConstantValue: true } local:
                value = local.ConstantValue;
                return true;
            default:
                return false;
        }
    }

    // Null unless there is one meaning only.
    private static ISymbol? Find(SemanticModel model, int position, ExpressionSyntax expression)
    {
        switch (expression)
        {
            case IdentifierNameSyntax name:
                return Single(model.LookupSymbols(position, name: name.Identifier.ValueText));
            case MemberAccessExpressionSyntax { Expression: var left, Name: IdentifierNameSyntax member }
                when Find(model, position, left) is INamespaceOrTypeSymbol container:
                return Single(model.LookupSymbols(position, container, member.Identifier.ValueText));
            default:
                return null;
        }
    }

    private static ISymbol? Single(IReadOnlyList<ISymbol> symbols) => symbols.Count == 1
        ? symbols[0] is IAliasSymbol alias ? alias.Target : symbols[0]
        : null;

    // The statement whose beginning sees the same names as the expression. Null where another function's body lies between: it may declare its own.
    private static StatementSyntax? FindStatement(ExpressionSyntax expression)
    {
        var statement = expression.FirstAncestorOrSelf<StatementSyntax>();
        if (statement is null or LocalFunctionStatementSyntax)
            return null;
        for (var node = statement.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                return null;
        }
        return statement;
    }
}
