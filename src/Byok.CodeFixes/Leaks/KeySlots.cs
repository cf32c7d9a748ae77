using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.CodeFixes.Leaks;

/// <summary>
/// Finds the part of a reported expression that is the key, and an expression for the <c>ApiKey</c> that it came from. The path between the two is the analyzer's
/// business: where it is longer than a local, nothing is found.
/// </summary>
internal static class KeySlots
{
    /// <summary>The parts of the reported expression that are the key: whole holes, operands or arguments.</summary>
    public static IReadOnlyList<ExpressionSyntax> Find(FixSite site)
    {
        if (site.Node is not ExpressionSyntax reported)
            return [];
        reported = TextOf(site, reported);
        if (site.Source is { } source && reported.Span.Contains(source.Span))
            return [Chain(source, reported)];

        if (site.Source is not null && LocalOf(site, site.Source) is { } local)
        {
            var uses = reported.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                .Where(n => n.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(n).Symbol, local))
                .Select(n => Chain(n, reported))
                .ToList();
            if (uses.Count > 0)
                return uses;
        }

        return reported switch
        {
            IdentifierNameSyntax or MemberAccessExpressionSyntax => [reported],
            InterpolatedStringExpressionSyntax text => OnlyText(site, text.Contents.OfType<InterpolationSyntax>().Select(i => i.Expression)),
            BinaryExpressionSyntax => OnlyText(site, Operands(reported)),
            _ => [],
        };
    }

    /// <summary>The operands of a concatenation, from left to right.</summary>
    public static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum ? Operands(sum.Left).Append(sum.Right) : [expression];

    /// <summary>The <c>creds.ApiKey</c> of <c>creds.ApiKey.Reveal()</c>, as text to write at the slot; null where it means something else there.</summary>
    public static string? ApiKeyAt(FixSite site, SyntaxNode slot)
    {
        if (site.Source is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var apiKey, Name.Identifier.ValueText: "Reveal" } }
            || site.Model.GetTypeInfo(apiKey).Type?.Name != "ApiKey")
        {
            return null;
        }
        return slot.Span.Contains(apiKey.Span) || IsSameAt(site, apiKey, slot) ? apiKey.ToString() : null;
    }

    /// <summary>The local that is declared with an expression, or with a text that it is in.</summary>
    public static ILocalSymbol? LocalOf(FixSite site, ExpressionSyntax expression) =>
        expression.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Initializer: { } initializer } declarator
            && initializer.Value.Span.Contains(expression.Span)
            && !expression.Ancestors().TakeWhile(a => a != declarator).Any(a => a is AnonymousFunctionExpressionSyntax)
                ? site.Model.GetDeclaredSymbol(declarator) as ILocalSymbol
                : null;

    // var text = $"using {key}"; and the text is what is reported: the key is to be replaced there, not the text.
    private static ExpressionSyntax TextOf(FixSite site, ExpressionSyntax reported) =>
        reported is IdentifierNameSyntax
            && site.Model.GetSymbolInfo(reported).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            && declaration.SyntaxTree == site.Root.SyntaxTree
            && site.Root.FindNode(declaration.Span) is VariableDeclaratorSyntax { Initializer.Value: InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } } declarator
                ? declarator.Initializer.Value
                : reported;

    // key.Trim().Substring(0, 8): what is done to the key goes with it.
    private static ExpressionSyntax Chain(ExpressionSyntax expression, SyntaxNode limit)
    {
        while (expression != limit)
        {
            switch (expression.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Expression == expression && access != limit.Parent:
                    expression = access;
                    break;
                case InvocationExpressionSyntax call when call.Expression == expression:
                    expression = call;
                    break;
                case ElementAccessExpressionSyntax element when element.Expression == expression:
                    expression = element;
                    break;
                case ParenthesizedExpressionSyntax parentheses:
                    expression = parentheses;
                    break;
                case PostfixUnaryExpressionSyntax suppression:
                    expression = suppression;
                    break;
                default:
                    return expression;
            }
        }
        return expression;
    }

    private static List<ExpressionSyntax> OnlyText(FixSite site, IEnumerable<ExpressionSyntax> parts)
    {
        var texts = parts.Where(p => p is not LiteralExpressionSyntax && site.Model.GetTypeInfo(p).Type?.SpecialType == SpecialType.System_String).Take(2).ToList();
        return texts.Count == 1 ? texts : [];
    }

    // Names and members only, so that nothing is done twice; and the same names mean the same there.
    private static bool IsSameAt(FixSite site, ExpressionSyntax expression, SyntaxNode place)
    {
        switch (expression)
        {
            case ThisExpressionSyntax:
                return true;
            case MemberAccessExpressionSyntax access:
                return IsSameAt(site, access.Expression, place);
            case PostfixUnaryExpressionSyntax suppression:
                return IsSameAt(site, suppression.Operand, place);
            case IdentifierNameSyntax name when site.Model.GetSymbolInfo(name).Symbol is { } symbol:
                var there = site.Model.GetSpeculativeSymbolInfo(place.SpanStart, name, SpeculativeBindingOption.BindAsExpression).Symbol;
                // A local is in scope before its declaration.
                return SymbolEqualityComparer.Default.Equals(symbol, there)
                    && (symbol is not ILocalSymbol local || local.DeclaringSyntaxReferences.All(r => r.Span.End <= place.SpanStart));
            default:
                return false;
        }
    }
}
