using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.CodeFixes.Usage;

/// <summary>Methods, local functions and lambdas alike.</summary>
internal static class Functions
{
    /// <summary>The innermost function that declares the node or has it in its body.</summary>
    public static SyntaxNode? Around(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(n => n is MethodDeclarationSyntax or LocalFunctionStatementSyntax or LambdaExpressionSyntax);

    public static ParameterListSyntax? ParametersOf(SyntaxNode function) => function switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList,
        LocalFunctionStatementSyntax local => local.ParameterList,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList,
        _ => null,
    };
}
