using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.SourceGenerators.Parsing;

/// <summary>Names the place of a statement for the comment above its guard: the handler and the file, no line.</summary>
internal static class Places
{
    private static readonly char[] Separators = ['/', '\\'];

    public static string Of(SyntaxNode node)
    {
        // Not Path.GetFileName: it knows the separator of the machine that compiles, and the path may come from another.
        var path = node.SyntaxTree.FilePath;
        var file = path.Substring(path.LastIndexOfAny(Separators) + 1);
        return file.Length == 0 ? Describe(node) : $"{Describe(node)} in {Literals.Inner(file)}";
    }

    private static string Describe(SyntaxNode node)
    {
        // RequireByok at the end of a chain: app.MapPost("/chat", ...).RequireByok(). What comes after it in the chain is not its place.
        if (node is InvocationExpressionSyntax require && DescribeChain(require) is { } endpoint)
            return endpoint;

        for (var ancestor = node.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            switch (ancestor)
            {
                case InvocationExpressionSyntax map when node is AttributeSyntax && DescribeMapping(map) is { } mapping:
                    return mapping;
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
                case MethodDeclarationSyntax method:
                    return method.Parent is BaseTypeDeclarationSyntax type ? $"{type.Identifier.ValueText}.{method.Identifier.ValueText}" : method.Identifier.ValueText;
                case BaseTypeDeclarationSyntax declaration:
                    return declaration.Identifier.ValueText;
            }
        }
        return "top-level code";
    }

    private static string? DescribeChain(InvocationExpressionSyntax call)
    {
        ExpressionSyntax? receiver = call;
        while (receiver is InvocationExpressionSyntax invocation)
        {
            if (DescribeMapping(invocation) is { } mapping)
                return mapping;
            receiver = (invocation.Expression as MemberAccessExpressionSyntax)?.Expression;
        }
        return null;
    }

    private static string? DescribeMapping(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax route }, ..] && route.IsKind(SyntaxKind.StringLiteralExpression)
        && Names.Last(call.Expression) is { } name && name.StartsWith("Map", StringComparison.Ordinal)
            ? $"{name} {Literals.Of(route.Token.ValueText)}"
            : null;
}
