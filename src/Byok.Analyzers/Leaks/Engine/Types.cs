using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>What a type says about the values it can have.</summary>
internal static class Types
{
    public static ITypeSymbol? OfMember(ISymbol? member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        IEventSymbol @event => @event.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    /// <summary>A value of the type is too small or too far from text to hold a key; or it is Byok's own, whose text is a mask.</summary>
    public static bool IsSimple(ITypeSymbol? type)
    {
        if (type is null)
            return false;
        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean:
            case SpecialType.System_Char:
            case SpecialType.System_SByte:
            case SpecialType.System_Byte:
            case SpecialType.System_Int16:
            case SpecialType.System_UInt16:
            case SpecialType.System_Int32:
            case SpecialType.System_UInt32:
            case SpecialType.System_Int64:
            case SpecialType.System_UInt64:
            case SpecialType.System_Decimal:
            case SpecialType.System_Single:
            case SpecialType.System_Double:
            case SpecialType.System_DateTime:
            case SpecialType.System_Void:
                return true;
        }
        if (type.TypeKind == TypeKind.Enum)
            return true;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] })
            return IsSimple(inner);
        return type.Name switch
        {
            "Guid" or "TimeSpan" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Type" or "CancellationToken" => IsIn(type, "System") || IsIn(type, "Threading"),
            "ApiKey" or "ByokCredentials" => IsIn(type, "Byok"),
            _ => false,
        };
    }

    /// <summary>Text by itself, not an object that one could write to.</summary>
    public static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or { Name: "StringValues" or "StringSegment" or "PathString" or "QueryString" }
        || (type is INamedTypeSymbol { Name: "ReadOnlySpan" or "ReadOnlyMemory", TypeArguments: [{ SpecialType: SpecialType.System_Char or SpecialType.System_Byte }] });

    /// <summary>Characters or bytes in a row, which anybody reads as text.</summary>
    public static bool IsCharacters(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.SpecialType is SpecialType.System_Char or SpecialType.System_Byte,
        INamedTypeSymbol { Name: "Span" or "Memory" or "ReadOnlySpan" or "ReadOnlyMemory" or "ArraySegment" or "ReadOnlySequence" or "List" or "IEnumerable" or "ImmutableArray", TypeArguments: [var element] } =>
            element.SpecialType is SpecialType.System_Char or SpecialType.System_Byte,
        _ => false,
    };

    /// <summary>A struct of one's own: who assigns it gets another one.</summary>
    public static bool IsCopied(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsValueType: true, IsRefLikeType: false, IsTupleType: false, TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } && !IsSimple(type) && !IsText(type)
        && type.DeclaringSyntaxReferences.Length > 0;

    /// <summary>Whether what the value points to matters: others may write into it or read from it.</summary>
    public static bool CanHoldObjects(ITypeSymbol? type) =>
        type is not null && !IsSimple(type) && !IsText(type) && type.TypeKind is not (TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer);

    /// <summary>Static, and yet of one flow of control only.</summary>
    public static bool IsPerFlow(ITypeSymbol? type) => type is { Name: "AsyncLocal" or "ThreadLocal" or "ConditionalWeakTable" };

    /// <summary>A function, or a collection of functions.</summary>
    public static bool HoldsFunctions(ITypeSymbol? type)
    {
        switch (type)
        {
            case { TypeKind: TypeKind.Delegate }:
                return true;
            case IArrayTypeSymbol array:
                return array.ElementType.TypeKind == TypeKind.Delegate;
            case INamedTypeSymbol { IsGenericType: true } generic:
                foreach (var argument in generic.TypeArguments)
                {
                    if (argument.TypeKind == TypeKind.Delegate)
                        return true;
                }
                return false;
            default:
                return false;
        }
    }

    public static bool IsPair(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "KeyValuePair" or "DictionaryEntry" or "IGrouping" };

    public static bool IsDictionary(ITypeSymbol? type)
    {
        if (type is null)
            return false;
        if (type.Name.EndsWith("Dictionary", StringComparison.Ordinal))
            return true;
        foreach (var contract in type.AllInterfaces)
        {
            if (contract.Name is "IDictionary" or "IReadOnlyDictionary")
                return true;
        }
        return false;
    }

    public static bool IsPairSequence(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol { Name: "KeyValuePair" }] })
            return true;
        if (type is null)
            return false;
        foreach (var contract in type.AllInterfaces)
        {
            if (contract is { Name: "IEnumerable", TypeArguments: [INamedTypeSymbol { Name: "KeyValuePair" }] })
                return true;
        }
        return false;
    }

    public static bool IsSequence(ITypeSymbol? type)
    {
        if (type is null or { SpecialType: SpecialType.System_String })
            return false;
        if (type is IArrayTypeSymbol || type.SpecialType == SpecialType.System_Collections_IEnumerable || type.Name is "IEnumerable" or "IAsyncEnumerable" or "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory")
            return true;
        foreach (var contract in type.AllInterfaces)
        {
            if (contract.SpecialType == SpecialType.System_Collections_IEnumerable)
                return true;
        }
        return false;
    }

    /// <summary>What the compiler makes of an interpolated string that is passed to a parameter of such a type.</summary>
    public static bool IsInterpolatedStringHandler(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "InterpolatedStringHandlerAttribute")
                return true;
        }
        return false;
    }

    public static bool IsTaskLike(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", IsGenericType: true };

    private static bool IsIn(ITypeSymbol type, string space) => type.ContainingNamespace is { } containing && containing.Name == space;
}
