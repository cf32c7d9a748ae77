using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.SourceGenerators.Parsing;

/// <summary>Names the place of a statement for the comment above its guard: the handler and the file, no line.</summary>
internal static class Places
{
    public static string Of(SyntaxNode node)
    {
        var file = Path.GetFileName(node.SyntaxTree.FilePath);
        return file.Length == 0 ? Describe(node) : $"{Describe(node)} in {Printable(file)}";
    }

    private static string Describe(SyntaxNode node)
    {
        for (var ancestor = node.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            switch (ancestor)
            {
                case InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax route }, ..] } map
                    when route.IsKind(SyntaxKind.StringLiteralExpression):
                    return $"{Names.Last(map.Expression)} {SymbolDisplay.FormatLiteral(route.Token.ValueText, quote: true)}";
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
                case MethodDeclarationSyntax method:
                    return method.Parent is BaseTypeDeclarationSyntax type ? $"{type.Identifier.ValueText}.{method.Identifier.ValueText}" : method.Identifier.ValueText;
                case BaseTypeDeclarationSyntax declaration:
                    return declaration.Identifier.ValueText;
            }
        }

        // RequireByok at the end of a chain: app.MapPost("/chat", ...).RequireByok().
        foreach (var call in node.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax route }, ..] && Names.Last(call.Expression) is { } name && name.StartsWith("Map", StringComparison.Ordinal))
                return $"{name} {SymbolDisplay.FormatLiteral(route.Token.ValueText, quote: true)}";
        }
        return "top-level code";
    }

    // A file name may hold characters that would end the comment.
    private static string Printable(string text)
    {
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        return literal.Substring(1, literal.Length - 2);
    }
}
