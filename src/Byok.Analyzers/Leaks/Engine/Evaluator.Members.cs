using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Leaks;

internal sealed partial class Evaluator
{
    private const int MaxShapeDepth = Shape.MaxDepth;

    private readonly Dictionary<(object Site, int Context, object? Part), HeapObject> _objects = new(new SiteComparer());
    private readonly HashSet<(HeapObject Object, ISymbol Member)> _written = [];
    private readonly HashSet<HeapObject> _filled = [];

    private bool IsSource(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _search.Compilation.Assembly);

    private HeapObject Intern(object site, int context, ITypeSymbol? type, object? part = null, Func<int, HeapObject>? create = null)
    {
        if (!_objects.TryGetValue((site, context, part), out var obj))
            _objects[(site, context, part)] = obj = create?.Invoke(_objects.Count) ?? new HeapObject(_objects.Count, type);
        return obj;
    }

    /// <summary>The object that the expression makes, empty.</summary>
    private HeapObject Allocate(IOperation operation)
    {
        var obj = Intern(operation.Syntax, _frame.Context, operation.Type, "new", id => new HeapObject(id, operation.Type) { IsAllocated = true });
        _state.Clear(obj);
        return obj;
    }

    /// <summary>The object that something unknown gives.</summary>
    private HeapObject Opaque(IOperation operation, ITypeSymbol? type, string via = "", HeapObject? parent = null) => Intern(
        operation.Syntax,
        _frame.Context,
        type,
        "some",
        id => new HeapObject(id, type) { Via = via, Parent = parent, IsShared = parent?.IsShared ?? false });

    private HeapObject StaticsOf(INamedTypeSymbol type) =>
        Intern(type.OriginalDefinition, 0, type, "static", id => new HeapObject(id, type) { IsShared = true, IsStatic = true });

    private Value OpaqueValue(IOperation operation, ITypeSymbol? type, string via = "", HeapObject? parent = null) =>
        Types.CanHoldObjects(type) ? Value.Of(Opaque(operation, type, via, parent)) : Value.Clean;

    private Value ReadParameter(IParameterReferenceOperation reference)
    {
        var parameter = reference.Parameter;
        if (OwnerOfPrimary(parameter) is { } self)
            return ReadPrimary(self, parameter, reference);
        if (_state.TryGet(parameter, out var value))
            return value;
        value = UnknownParameter(parameter);
        _state.Set(parameter, value);
        return value;
    }

    // Where the object is being made the parameter is what this caller gives; later it is a field, and may hold what any caller gave.
    private Value ReadPrimary(Value self, IParameterSymbol parameter, IOperation at)
    {
        if (_search.Sources.IsSecret(parameter))
            return UnknownParameter(parameter);
        var isBeingMade = _frame.IsRoot && _body is TypeDeclarationSyntax or EqualsValueClauseSyntax;
        if (!isBeingMade)
            return ReadMember(self, parameter, at);
        return self.Objects is [{ } obj] && _state.TryGet(obj, Slot.Of(parameter), out var given) ? given : UnknownParameter(parameter);
    }

    private Value UnknownParameter(IParameterSymbol parameter)
    {
        if (_search.Sources.IsSecret(parameter))
            return Value.Of(NewTaint(parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_search.CancellationToken) ?? _body));
        if (!Types.CanHoldObjects(parameter.Type))
            return Value.Clean;
        return Value.Of(Intern(parameter, 0, parameter.Type, null, id => new HeapObject(id, parameter.Type) { IsShared = true, Holder = parameter }));
    }

    /// <summary><c>this</c>, when the parameter is one of its primary constructor and so a field of every other member.</summary>
    private Value? OwnerOfPrimary(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && Bodies.IsPrimaryConstructor(constructor) ? _frame.This : null;

    private Value ReadField(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (_search.Sources.IsSecret(field))
            return Value.Of(NewTaint(reference.Syntax));
        return ReadMember(field.IsStatic ? Value.Of(StaticsOf(field.ContainingType)) : Visit(reference.Instance), field, reference);
    }

    /// <summary>What is stored in a field, an auto-property or a primary constructor's parameter of any of the objects.</summary>
    private Value ReadMember(Value owner, ISymbol member, IOperation at)
    {
        var slot = Slot.Of(member);
        var type = Types.OfMember(member);
        if (Types.IsSimple(type))
            return Value.Clean;

        var value = Value.Clean;
        foreach (var obj in owner.Objects)
            value = Value.Join(value, ReadSlot(obj, slot, member, type, at));
        if (owner.Objects.IsEmpty && Facts.StoredIn(slot) is { } shape)
            value = Instantiate(shape, Opaque(at, type), slot, member, 0);
        return value;
    }

    private Value ReadSlot(HeapObject obj, object slot, ISymbol member, ITypeSymbol? type, IOperation at)
    {
        if (_state.TryGet(obj, slot, out var value))
            return value;
        if (Types.HoldsFunctions(type) && RunInitializer(obj, slot, member) is { } function)
            return function;

        var shape = Facts.StoredIn(slot);
        if (shape is not null && (!obj.IsAllocated || Facts.IsStoredByOwnType(slot)))
            value = Instantiate(shape, obj, slot, member, 0);
        else if (Types.CanHoldObjects(type))
            value = Value.Of(Child(obj, slot, member, type, _search.ViaOfField(member)));
        else
            value = Value.Clean;
        _state.Set(obj, slot, value, overwrites: true);
        return value;
    }

    /// <summary>The function that a field starts with, as its initializer says.</summary>
    private Value? RunInitializer(HeapObject obj, object slot, ISymbol member)
    {
        if (!IsSource(member) || _frame.Nesting >= MaxNesting || _search.Bodies.Initializer(member) is not { } initializer || _search.Bodies.Graph(initializer) is not { } graph
            || ReferenceEquals(initializer, _body))
        {
            return null;
        }
        var frame = new Frame(member, graph)
        {
            This = Value.Of(obj),
            Caller = _frame,
            Call = _frame.Call,
            Context = _frame.Context,
            Depth = _frame.Depth,
            Nesting = _frame.Nesting + 1,
        };
        _state = RunGraph(frame, _state);
        return _state.TryGet(obj, slot, out var value) && (!value.Delegates.IsEmpty || !value.Objects.IsEmpty) ? value : null;
    }

    private HeapObject Child(HeapObject parent, object part, ISymbol? member, ITypeSymbol? type, string via) => Intern(
        parent,
        0,
        type,
        part,
        id => new HeapObject(id, type)
        {
            // What nobody put into a new object is not there, nor is anything in it.
            IsAllocated = parent.IsAllocated && member is not null,
            Parent = parent,
            IsShared = member is null ? parent.IsShared : !parent.IsAllocated,
            IsStatic = member is { IsStatic: true } && IsSource(member),
            Via = via,
            Holder = member is not null && IsSource(member) ? member : null,
        });

    /// <summary>Makes objects of what is known about a member or a method from elsewhere.</summary>
    private Value Instantiate(Shape shape, HeapObject parent, object part, ISymbol? member, int depth)
    {
        var value = Value.Of(shape.Taint);
        if (shape.Parts.IsEmpty || depth > MaxShapeDepth)
            return value;

        var obj = Child(parent, part, member, shape.Type ?? Types.OfMember(member), "");
        foreach (var (slot, inner) in shape.Parts.Select(p => (p.Key, p.Value)))
            _state.Set(obj, slot, Instantiate(inner, obj, slot, null, depth + 1), overwrites: false);
        return Value.Join(value, Value.Of(obj));
    }

    private void SetMember(Value owner, ISymbol member, Value value, IOperation source)
    {
        if (Types.IsSimple(Types.OfMember(member)))
            return;
        var slot = Slot.Of(member);
        var isSingle = owner.Objects.Length == 1;
        foreach (var obj in owner.Objects)
        {
            SetSlot(obj, slot, value, overwrites: isSingle);
            if (IsSource(member))
                _written.Add((obj, member));
        }

        if (IsSource(member) && !value.IsClean && owner.Objects.IsEmpty && ToShape(value) is { } shape)
            Facts.Store(member, shape, IsOwnType(member));
        if (member.IsStatic && IsSource(member) && !Types.IsPerFlow(Types.OfMember(member)))
            CheckStatic(value, member, source);
        RunSubscribers(member, value, source);
    }

    private bool IsOwnType(ISymbol member)
    {
        for (var type = _frame.Owner?.ContainingType; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, member.ContainingType?.OriginalDefinition))
                return true;
        }
        return false;
    }

    private void SetSlot(HeapObject obj, object slot, Value value, bool overwrites)
    {
        if (value.Taint?.Entry is not null)
            value = value.WithTaint(value.Taint.EnteredBy(null));
        _state.Set(obj, slot, value, overwrites);
    }

    /// <summary>Puts something into a container, a builder, a message: into what it is made of or into one of its parts.</summary>
    private void AddTo(Value container, object slot, Value value, IOperation source, bool overwrites = false)
    {
        if (value.IsClean && !overwrites)
            return;
        foreach (var obj in container.Objects)
        {
            SetSlot(obj, slot, value, overwrites && container.Objects.Length == 1);
            _filled.Add(obj);

            if (ReferenceEquals(slot, Slot.Content) && _state.TryGet(obj, Slot.Inner, out var inner))
            {
                AddTo(inner, Slot.Content, value, source);
                AddTo(inner, Slot.Element, value, source);
            }

            // What a message's headers hold, the text of the message shows.
            if (slot is Slot && obj.Parent is { } parent && obj.Via.EndsWith("HttpRequestMessage.Headers", StringComparison.Ordinal))
                SetSlot(parent, Slot.Content, value, overwrites: false);
            if (obj.IsStatic && Types.IsSequence(obj.Type) && !Types.IsPerFlow(obj.Type) && obj.Holder is { } holder)
                CheckStatic(value, holder, source);
        }
    }

    /// <summary>All that may be in one kind of part of the objects.</summary>
    private Value Component(Value container, Slot slot)
    {
        var value = Value.Clean;
        foreach (var obj in container.Objects)
        {
            foreach (var part in _state.Slots(obj))
            {
                if (ReferenceEquals(part.Key, slot) || (ReferenceEquals(slot, Slot.Element) && part.Key is string or int && !IsTupleSlot(obj, part.Key)))
                    value = Value.Join(value, part.Value);
            }
        }
        return value;
    }

    private static bool IsTupleSlot(HeapObject obj, object slot) => slot is string && obj.Type is { IsTupleType: true };

    /// <summary>An element, as a foreach or an indexer with an unknown key gives it.</summary>
    private Value Element(Value container, ITypeSymbol? type)
    {
        if (Types.IsSimple(type))
            return Value.Clean;
        var value = Value.Join(Value.Of(container.Taint), Component(container, Slot.Element));
        if (!Types.IsPair(type))
            return value;

        // The pairs of a dictionary are views of the dictionary.
        foreach (var obj in container.Objects)
        {
            if (Types.IsDictionary(obj.Type) || Types.IsPairSequence(obj.Type))
                value = Value.Join(value, Value.Of(obj));
        }
        return value;
    }

    /// <summary>The element under a constant key or index.</summary>
    private Value Keyed(Value container, object key, ITypeSymbol? type)
    {
        if (Types.IsSimple(type))
            return Value.Clean;
        var value = Value.Clean;
        foreach (var obj in container.Objects)
        {
            if (_state.TryGet(obj, key, out var exact))
                value = Value.Join(value, exact);
            if (_state.TryGet(obj, Slot.Element, out var any))
                value = Value.Join(value, any);
        }
        return value;
    }

    /// <summary>Whether the key can be reached from the value.</summary>
    private bool ReachesKey(Value value) => value.Taint is not null || (!value.IsClean && ReachesKey(value, 0, []));

    // Objects that point at each other are seen once from each depth: there are as many ways between them as one likes.
    private bool ReachesKey(Value value, int depth, HashSet<(HeapObject, int)> seen)
    {
        if (value.Taint is not null)
            return true;
        if (depth > MaxShapeDepth)
            return false;
        foreach (var obj in value.Objects)
        {
            if (!seen.Add((obj, depth)))
                continue;
            foreach (var part in _state.Slots(obj))
            {
                if (ReachesKey(part.Value, depth + 1, seen))
                    return true;
            }
        }
        foreach (var target in value.Delegates)
        {
            if (depth == 0 || (depth <= 2 && target.Graph is not null) || ReachesKey(target.Receiver, depth + 1, seen))
                return true;
        }
        return false;
    }

    private Shape? ToShape(Value value) => value.IsClean ? null : ToShape(value, 0, []);

    // Each value once from each depth, as above.
    private Shape? ToShape(Value value, int depth, Dictionary<(Value, int), Shape?> known)
    {
        if (!known.TryGetValue((value, depth), out var shape))
            known[(value, depth)] = shape = CreateShape(value, depth, known);
        return shape;
    }

    private Shape? CreateShape(Value value, int depth, Dictionary<(Value, int), Shape?> known)
    {
        var taint = value.Taint is { IsVisible: true } visible ? visible.EnteredBy(null) : null;
        if (depth > MaxShapeDepth)
            return taint is null ? null : Shape.Of(taint);

        Dictionary<object, Shape>? parts = null;
        ITypeSymbol? type = null;
        foreach (var obj in value.Objects)
        {
            foreach (var part in _state.Slots(obj))
            {
                if (ToShape(part.Value, depth + 1, known) is not { } shape)
                    continue;
                type ??= obj.Type;
                parts ??= new Dictionary<object, Shape>(SlotComparer.Instance);
                parts[part.Key] = parts.TryGetValue(part.Key, out var old) ? Shape.Join(old, shape) : shape;
            }
        }
        foreach (var target in value.Delegates)
        {
            if (ToShape(ResultOf(target), depth + 1, known) is not { } shape)
                continue;
            parts ??= new Dictionary<object, Shape>(SlotComparer.Instance);
            parts[Slot.Element] = parts.TryGetValue(Slot.Element, out var old) ? Shape.Join(old, shape) : shape;
        }
        return taint is null && parts is null ? null : Shape.Of(taint, type, parts ?? []);
    }

    /// <summary>What other bodies have to know of this one.</summary>
    private void RecordFacts()
    {
        foreach (var (obj, member) in _written)
        {
            if (_state.TryGet(obj, Slot.Of(member), out var value) && ToShape(value) is { } shape)
                Store(obj, member, shape, IsOwnType(member));
        }
        foreach (var obj in _filled)
        {
            var isMember = obj.Holder is { } holder && (holder is not IParameterSymbol parameter || OwnerOfPrimary(parameter) is not null);
            if (isMember && ToShape(Value.Of(obj)) is { } shape)
                Store(obj.Parent, obj.Holder!, shape, byOwnType: true);
        }

        if (_owner is not IMethodSymbol method)
            return;
        var returned = ToShape(Result(_frame));
        if (returned is not null || _handsToCallback || GivesToCaller(method))
            Facts.Yields(method, returned);
    }

    /// <summary>
    /// What is in a member is known of all objects of its type. A generic type serves many purposes, so of its objects it is known by the member that holds the object.
    /// </summary>
    private void Store(HeapObject? owner, ISymbol member, Shape shape, bool byOwnType)
    {
        while (owner is not null && member.ContainingType is { IsGenericType: true } && IsSource(member.ContainingType) && !_frame.This.Objects.Contains(owner))
        {
            if (owner.Holder is not { } holder || (holder is IParameterSymbol parameter && OwnerOfPrimary(parameter) is null))
            {
                if (owner.IsAllocated)
                    return;
                break;
            }
            shape = Shape.Of(null, owner.Type, [new(Slot.Of(member), shape)]);
            (member, owner, byOwnType) = (holder, owner.Parent, true);
        }
        Facts.Store(member, shape, byOwnType);
    }

    private bool GivesToCaller(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && _state.TryGet(parameter, out var given) && ReachesKey(given))
                return true;
        }
        foreach (var (obj, member) in _written)
        {
            if (IsFromCaller(obj) && _state.TryGet(obj, Slot.Of(member), out var value) && ReachesKey(value))
                return true;
        }
        foreach (var obj in _filled)
        {
            if (IsFromCaller(obj) && ReachesKey(Value.Of(obj)))
                return true;
        }
        return false;
    }

    private bool IsFromCaller(HeapObject obj)
    {
        for (HeapObject? current = obj; current is not null; current = current.Parent)
        {
            if (current.Holder is IParameterSymbol || _frame.This.Objects.Contains(current))
                return true;
        }
        return false;
    }

    private sealed class SiteComparer : IEqualityComparer<(object Site, int Context, object? Part)>
    {
        public bool Equals((object Site, int Context, object? Part) x, (object Site, int Context, object? Part) y) =>
            x.Context == y.Context && Same(x.Site, y.Site) && Same(x.Part, y.Part);

        public int GetHashCode((object Site, int Context, object? Part) obj) => (Hash(obj.Site) * 31) ^ (Hash(obj.Part) * 17) ^ obj.Context;

        private static bool Same(object? x, object? y) => x is ISymbol left && y is ISymbol right ? SymbolEqualityComparer.Default.Equals(left, right) : Equals(x, y);

        private static int Hash(object? part) => part switch
        {
            null => 0,
            ISymbol symbol => SymbolEqualityComparer.Default.GetHashCode(symbol),
            _ => part.GetHashCode(),
        };
    }
}
