using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>What <c>[Byok(...)]</c>, <c>new ByokAttribute(...)</c> or <c>RequireByok(...)</c> states.</summary>
internal sealed class StatedPolicy
{
    private StatedPolicy(Location location) => Location = location;

    public Location Location { get; }

    /// <summary>The providers that are constants.</summary>
    public List<StatedProvider> Providers { get; } = [];

    /// <summary>The first expression whose value is not known; null where all are constants.</summary>
    public IOperation? Unknown { get; private set; }

    /// <summary>Whether a list was written that has nothing in it.</summary>
    public bool IsEmptyList { get; private set; }

    /// <summary>The canonical ids; null where not all of them are known, or where every provider is allowed.</summary>
    public HashSet<string>? Allowed(ProviderNames names)
    {
        if (Unknown is not null || Providers.Count == 0)
            return null;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var provider in Providers)
        {
            if (provider.Id is null || names.Find(provider.Id) is not { } id)
                return null;
            ids.Add(id);
        }
        return ids;
    }

    public static StatedPolicy FromAttribute(AttributeData attribute, ISymbol owner, CancellationToken cancellationToken)
    {
        var policy = new StatedPolicy(Functions.LocationOf(attribute, owner, cancellationToken));
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Array, IsNull: false } list])
            return policy;

        var written = ReadWritten(attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax, out var hasArguments);
        policy.IsEmptyList = hasArguments && list.Values.IsEmpty;
        for (var i = 0; i < list.Values.Length; i++)
        {
            // An element that does not compile has no value; the compiler says so.
            if (list.Values[i].Kind != TypedConstantKind.Error)
                policy.Providers.Add(new StatedProvider(list.Values[i].Value as string, written.Count == list.Values.Length ? written[i].GetLocation() : policy.Location));
        }
        return policy;
    }

    /// <summary>Null where the policy is none of Byok's own type.</summary>
    public static StatedPolicy FromRequireByok(IInvocationOperation call, ByokTypes types)
    {
        var policy = new StatedPolicy(NameOf(call));
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { Name: "providers" })
                policy.Read(argument.Value, argument.IsImplicit);
            else if (argument.Parameter is { Name: "policy" })
                policy.ReadPolicy(argument.Value.Unwrap(), types);
        }
        return policy;
    }

    public static StatedPolicy FromCreation(IObjectCreationOperation creation)
    {
        var policy = new StatedPolicy(creation.Syntax.GetLocation());
        policy.ReadCreation(creation);
        return policy;
    }

    /// <summary>The name of the method in a call, without what it is called on.</summary>
    public static Location NameOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name }, ArgumentList: var arguments }
        ? Location.Create(call.Syntax.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(name.SpanStart, arguments.Span.End))
        : call.Syntax.GetLocation();

    private void ReadPolicy(IOperation value, ByokTypes types)
    {
        if (value is IObjectCreationOperation creation && types.IsByokAttribute(creation.Type))
            ReadCreation(creation);
        else
            Unknown = value;
    }

    private void ReadCreation(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
            Read(argument.Value, argument.IsImplicit);
        foreach (var setter in creation.Initializer?.Initializers ?? [])
        {
            if (setter is ISimpleAssignmentOperation { Value: { ConstantValue.HasValue: false } value })
                Unknown ??= value;
        }
    }

    private void Read(IOperation value, bool isImplicit)
    {
        switch (value.Unwrap())
        {
            case IArrayCreationOperation { Initializer: { } initializer } array:
                IsEmptyList |= initializer.ElementValues.IsEmpty && !isImplicit && !array.IsImplicit;
                foreach (var element in initializer.ElementValues)
                    ReadOne(element);
                break;
            case IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] }:
                IsEmptyList = true;
                break;
            case ICollectionExpressionOperation collection:
                IsEmptyList |= collection.Elements.IsEmpty;
                foreach (var element in collection.Elements)
                    ReadOne(element);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.Name: "Array" } }:
                IsEmptyList = true;
                break;
            case IInvalidOperation:
                break;
            default:
                ReadOne(value);
                break;
        }
    }

    private void ReadOne(IOperation element)
    {
        if (element is ISpreadOperation)
        {
            Unknown ??= element;
            return;
        }
        var value = element.Unwrap();
        if (value.ConstantValue is { HasValue: true, Value: var constant })
            Providers.Add(new StatedProvider(constant as string, value.Syntax.GetLocation()));
        else if (value is not IInvalidOperation && value.Type is not IErrorTypeSymbol)
            Unknown ??= value;
    }

    // The expressions of the providers, so that the one that is wrong can be pointed at.
    private static List<SyntaxNode> ReadWritten(AttributeSyntax? attribute, out bool hasArguments)
    {
        var expressions = new List<SyntaxNode>();
        hasArguments = false;
        foreach (var argument in attribute?.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals is not null)
                continue;
            hasArguments = true;
            switch (argument.Expression)
            {
                case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                    expressions.AddRange(initializer.Expressions);
                    break;
                case ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer }:
                    expressions.AddRange(initializer.Expressions);
                    break;
                case CollectionExpressionSyntax collection:
                    foreach (var element in collection.Elements)
                        expressions.Add(element);
                    break;
                case var expression:
                    expressions.Add(expression);
                    break;
            }
        }
        return expressions;
    }
}
