using System.Collections.Immutable;
using System.Reflection;
using Byok.SourceGenerators.Model;
using Microsoft.CodeAnalysis;

namespace Byok.SourceGenerators.Tests;

/// <summary>Everything in the model is cached between edits, hence plain data: a symbol or a tree in it would keep old compilations alive and equal nothing.</summary>
public sealed class ModelLawTests
{
    public static TheoryData<Type> Types { get; } =
        [.. typeof(GuardSet).Assembly.GetTypes().Where(t => t.Namespace == typeof(GuardSet).Namespace && !t.IsNested && !t.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)))];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_model_type_is_sealed_and_compares_by_value(Type type)
    {
        Assert.True(type.IsSealed);
        Assert.True(HasValueEquality(type), $"{type} does not implement IEquatable of itself.");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_model_type_holds_nothing_but_plain_data(Type type) => Assert.Null(FindFlaw(type, []));

    [Theory]
    [InlineData(typeof(HoldsSymbols))]
    [InlineData(typeof(HoldsCompilationDeepDown))]
    [InlineData(typeof(HoldsArray))]
    [InlineData(typeof(HoldsImmutableArray))]
    [InlineData(typeof(HoldsObject))]
    [InlineData(typeof(HoldsClass))]
    public void The_law_can_be_broken(Type type) => Assert.NotNull(FindFlaw(type, []));

    private static string? FindFlaw(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || type.IsPrimitive || type.IsEnum || type == typeof(string))
            return null;
        if (type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true)
            return $"{type} is a Roslyn type.";
        // The one collection: what it wraps compares by reference, it does not.
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
            return FindFlaw(type.GetGenericArguments()[0], seen);
        if (!HasValueEquality(type) || type.Assembly != typeof(GuardSet).Assembly && type.Assembly != typeof(ModelLawTests).Assembly)
            return $"{type} does not compare by value.";
        return type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => FindFlaw(field.FieldType, seen) is { } flaw ? $"{type.Name}.{field.Name}: {flaw}" : null)
            .FirstOrDefault(flaw => flaw is not null);
    }

    private static bool HasValueEquality(Type type) => typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type);

    private sealed record HoldsSymbols(EquatableArray<HoldsSymbol> Items);

    private sealed record HoldsSymbol(ISymbol Symbol);

    private sealed record HoldsCompilationDeepDown(HoldsCompilation Inner);

    private sealed record HoldsCompilation(Compilation Compilation);

    private sealed record HoldsArray(string[] Items);

    private sealed record HoldsImmutableArray(ImmutableArray<string> Items);

    private sealed record HoldsObject(object Item);

    private sealed record HoldsClass(Exception Item);
}
