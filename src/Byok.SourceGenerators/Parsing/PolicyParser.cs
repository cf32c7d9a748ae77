using System.Collections.Immutable;
using Byok.SourceGenerators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.SourceGenerators.Parsing;

/// <summary>
/// Reads policies from <c>[Byok(...)]</c> and <c>RequireByok(...)</c>.
/// </summary>
/// <remarks>
/// By syntax as long as that says enough: asking for the symbol of an attribute on a lambda binds the whole statement around it, for every
/// handler on every key stroke. A namesake from elsewhere does no harm, it only adds a guard that nobody asks for.
/// </remarks>
internal static class PolicyParser
{
    private const string RequireModel = nameof(PolicyStatement.RequireModel);
    private const string AcceptAnyKeyFormat = nameof(PolicyStatement.AcceptAnyKeyFormat);

    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node switch
    {
        AttributeSyntax attribute => Names.IsByokAttribute(attribute.Name),
        InvocationExpressionSyntax invocation => Names.Last(invocation.Expression) == KnownNames.RequireByok,
        _ => false,
    };

    /// <summary>Null where an argument is no constant; the runtime's table-driven guard then takes over.</summary>
    public static PolicyStatement? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var values = new ConstantReader(context, cancellationToken);
        return context.Node switch
        {
            AttributeSyntax attribute => ParseAttribute(attribute, values),
            InvocationExpressionSyntax invocation => ParseInvocation(invocation, values),
            _ => null,
        };
    }

    private static PolicyStatement? ParseAttribute(AttributeSyntax attribute, ConstantReader values)
    {
        var policy = new Builder();
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            var isRead = argument.NameEquals is { Name.Identifier.ValueText: var name }
                ? policy.TrySet(name, argument.Expression, values)
                : values.TryReadStrings(argument.Expression, policy.Providers);
            if (!isRead)
                return null;
        }
        return policy.Build(Places.Of(attribute));
    }

    private static PolicyStatement? ParseInvocation(InvocationExpressionSyntax invocation, ConstantReader values)
    {
        var arguments = invocation.ArgumentList.Arguments;
        var policy = new Builder();
        if (arguments is [{ Expression: ObjectCreationExpressionSyntax creation }] && Names.IsByokAttribute(creation.Type))
            return TryRead(creation, policy, values) ? policy.Build(Places.Of(invocation)) : null;

        return TryReadProviders(arguments, policy, values) ? policy.Build(Places.Of(invocation)) : null;
    }

    private static bool TryRead(ObjectCreationExpressionSyntax creation, Builder policy, ConstantReader values)
    {
        if (!TryReadProviders(creation.ArgumentList?.Arguments ?? default, policy, values))
            return false;
        foreach (var expression in creation.Initializer?.Expressions ?? default)
        {
            if (expression is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var value }
                || !policy.TrySet(name.Identifier.ValueText, value, values))
            {
                return false;
            }
        }
        return true;
    }

    private static bool TryReadProviders(SeparatedSyntaxList<ArgumentSyntax> arguments, Builder policy, ConstantReader values)
    {
        foreach (var argument in arguments)
        {
            if (!values.TryReadStrings(argument.Expression, policy.Providers))
                return false;
        }
        return true;
    }

    private sealed class Builder
    {
        private bool _requireModel;
        private bool _acceptAnyKeyFormat;

        public ImmutableArray<string>.Builder Providers { get; } = ImmutableArray.CreateBuilder<string>();

        public bool TrySet(string name, ExpressionSyntax expression, ConstantReader values) => name switch
        {
            RequireModel => values.TryReadBool(expression, out _requireModel),
            AcceptAnyKeyFormat => values.TryReadBool(expression, out _acceptAnyKeyFormat),
            _ => false,
        };

        public PolicyStatement Build(string place) => new(new(Providers.ToImmutable()), _requireModel, _acceptAnyKeyFormat, place);
    }
}
