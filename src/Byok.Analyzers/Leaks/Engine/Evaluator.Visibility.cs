using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

internal sealed partial class Evaluator
{
    private const int MaxPrintDepth = 4;

    /// <summary>The key as it shows in the text of a value.</summary>
    private Taint? TextOf(Value value, IOperation at) => Visible(value, SinkUse.Text, at);

    /// <summary>The key as a sink would write it that does this with a value; null when the key does not show.</summary>
    private Taint? Visible(Value value, SinkUse use, IOperation? at, int depth = 0)
    {
        if (use == SinkUse.Returned)
        {
            Taint? returned = null;
            foreach (var target in value.Delegates)
                returned = Taint.Join(returned, Visible(ResultOf(target), SinkUse.Prints, at, depth + 1));
            return returned;
        }

        var taint = value.Taint is { IsVisible: true } text ? text : null;
        if (depth > MaxPrintDepth)
            return taint;
        foreach (var obj in value.Objects)
            taint = Taint.Join(taint, VisibleIn(obj, use == SinkUse.Bare ? SinkUse.Text : use, at, depth));
        return taint;
    }

    private Taint? VisibleIn(HeapObject obj, SinkUse use, IOperation? at, int depth)
    {
        if (obj.Type is not { } type || Types.IsSimple(type))
            return null;
        if (type.IsAnonymousType || type.IsTupleType || Types.IsPair(type))
            return VisibleParts(obj, use, at, depth);
        if (Types.IsInterpolatedStringHandler(type) && !IsSource(type))
            return VisibleParts(obj, use, at, depth);
        if (Types.IsCharacters(type))
            return VisibleElements(obj, at, depth);
        if (_search.Catalog.Holder(type) is { } holder)
        {
            if (use == SinkUse.Prints && IsHarmlessArgument(type))
                return null;
            var isElementWise = Types.IsSequence(type) && use != SinkUse.Text;
            return (use == SinkUse.Dumps ? holder.Dumps : holder.Prints) || isElementWise
                ? VisibleParts(obj, use, at, depth)
                : null;
        }
        if (IsSource(type))
            return VisibleSource(obj, type, use, at, depth);
        if (Types.IsSequence(type) || type.Name is "Memory" or "ReadOnlyMemory" or "Nullable" or "Tuple")
            return use == SinkUse.Text && type.Name is not ("Tuple" or "Nullable") ? null : VisibleParts(obj, use, at, depth);
        return null;
    }

    // A structured logger asks for the elements of the headers, whose values are arrays to it.
    private static bool IsHarmlessArgument(ITypeSymbol type) => type.Name is "HttpRequestHeaders" or "HttpHeaders" or "HttpContentHeaders" or "HttpResponseHeaders";

    private Taint? VisibleParts(HeapObject obj, SinkUse use, IOperation? at, int depth)
    {
        Taint? taint = null;
        foreach (var part in _state.Slots(obj))
        {
            if (!ReferenceEquals(part.Key, Slot.Inner))
                taint = Taint.Join(taint, Visible(part.Value, use, at, depth + 1));
        }
        return taint;
    }

    private Taint? VisibleElements(HeapObject obj, IOperation? at, int depth)
    {
        Taint? taint = null;
        foreach (var part in _state.Slots(obj))
            taint = Taint.Join(taint, Visible(part.Value, SinkUse.Text, at, depth + 1));
        return taint;
    }

    private Taint? VisibleSource(HeapObject obj, ITypeSymbol type, SinkUse use, IOperation? at, int depth)
    {
        Taint? taint = null;
        if (Types.IsSequence(type) && use != SinkUse.Text)
            taint = VisibleElements(obj, at, depth);
        if (use == SinkUse.Dumps)
            return Taint.Join(taint, VisibleMembers(obj, type, use, at, depth, allowsIgnored: false));

        var toString = Own(type, "ToString", 0);
        if (toString is not null)
            return at is null || depth > 1 ? taint : Taint.Join(taint, VisibleText(obj, toString, at));
        if (type.IsRecord && Own(type, "PrintMembers", 1) is { } print)
            return at is null || depth > 1 ? taint : Taint.Join(taint, VisiblePrinted(obj, print, at));
        return type.IsRecord ? Taint.Join(taint, VisibleMembers(obj, type, use, at, depth, allowsIgnored: true)) : taint;
    }

    private Taint? VisibleText(HeapObject obj, IMethodSymbol toString, IOperation at)
    {
        var text = CallSource(toString, Value.Of(obj), [], at, isVirtual: false);
        return text.Taint is { IsVisible: true } taint ? taint : null;
    }

    private Taint? VisibleMembers(HeapObject obj, ITypeSymbol type, SinkUse use, IOperation? at, int depth, bool allowsIgnored)
    {
        Taint? taint = null;
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (var member in current.OriginalDefinition.GetMembers())
            {
                if (member.IsStatic || member.DeclaredAccessibility != Accessibility.Public || (!allowsIgnored && Sources.IsIgnored(member)))
                    continue;
                var value = member switch
                {
                    IFieldSymbol { IsImplicitlyDeclared: false } field when at is not null => ReadMember(Value.Of(obj), field, at),
                    IPropertySymbol { IsIndexer: false, GetMethod: not null } property when at is not null => ReadProperty(property, Value.Of(obj), at, []),
                    _ => Value.Clean,
                };
                taint = Taint.Join(taint, Visible(value, use, at, depth + 1));
            }
        }
        return taint;
    }

    // A record's ToString() is the compiler's, and asks this one for the members.
    private Taint? VisiblePrinted(HeapObject obj, IMethodSymbol print, IOperation at)
    {
        var builder = Value.Of(Intern(at.Syntax, _frame.Context, print.Parameters[0].Type, "printed", id => new HeapObject(id, print.Parameters[0].Type) { IsAllocated = true }));
        CallSource(print, Value.Of(obj), [new Argument(print.Parameters[0], at, builder)], at, isVirtual: false);
        return Visible(builder, SinkUse.Text, at, MaxPrintDepth);
    }

    private static IMethodSymbol? Own(ITypeSymbol type, string name, int parameters)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.OriginalDefinition.GetMembers(name))
            {
                if (member is IMethodSymbol { IsStatic: false, IsImplicitlyDeclared: false } method && method.Parameters.Length == parameters && (method.IsOverride || parameters > 0))
                    return method;
            }
            if (current.IsRecord)
                return null;
        }
        return null;
    }
}
