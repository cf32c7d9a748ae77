using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>The parts of an object that are not named by a symbol or by a constant key.</summary>
internal sealed class Slot
{
    /// <summary>Elements, values of a dictionary, the result of a task, of a lazy value or of a function.</summary>
    public static readonly Slot Element = new();

    /// <summary>Keys of a dictionary or a grouping.</summary>
    public static readonly Slot Key = new();

    /// <summary>The text that a builder, a writer, a URI, a message is made of.</summary>
    public static readonly Slot Content = new();

    /// <summary>The stream, the buffer or the builder that a writer writes to.</summary>
    public static readonly Slot Inner = new();

    private Slot()
    {
    }

    /// <summary>One key for a member, however it is reached: the generic definition, the property of a backing field, what an override overrides.</summary>
    public static object Of(ISymbol member)
    {
        switch (member)
        {
            case IFieldSymbol { ContainingType.IsTupleType: true } field:
                return (field.CorrespondingTupleField ?? field).Name;
            case IFieldSymbol { AssociatedSymbol: IPropertySymbol property }:
                return Of(property);
            case IPropertySymbol property:
                property = property.OriginalDefinition;
                while (property.OverriddenProperty is { } overridden)
                    property = overridden.OriginalDefinition;
                return property;
            default:
                return member.OriginalDefinition;
        }
    }
}
