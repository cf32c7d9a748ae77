using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Leaks;

internal sealed partial class Evaluator
{
    /// <summary>
    /// Calls a method whose body cannot be seen. What the tables say of it holds; besides that, a generic method cannot make a <c>T</c> of nothing: what it takes
    /// as <c>T</c> it gives as <c>T</c>. All else is clean.
    /// </summary>
    private Value CallExternal(IMethodSymbol method, Value receiver, IOperation? instance, List<Argument> arguments, IOperation at)
    {
        var isEndpoint = Endpoints.Takes(method);
        var generics = new GenericFlow(this, at);
        generics.TakeReceiver(method, receiver, arguments);
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { RefKind: not RefKind.Out } parameter)
                generics.Take(parameter.OriginalDefinition.Type, parameter.Type, argument.Value);
        }
        foreach (var argument in arguments)
            RunArgument(method, argument, generics, isEndpoint, at);

        ClearOut(arguments);
        if (FirstIsResult(method))
            return instance is null && arguments.Count > 0 && method.IsExtensionMethod ? arguments[0].Value : receiver;
        if (HeaderFilter.IsWhere(method) && IsHeaderDump(arguments))
            return Value.Clean;

        if (AppendsToHandler(method))
        {
            foreach (var argument in arguments)
                AddTo(receiver, Slot.Content, Value.Of(TextOf(argument.Value, argument.Operation)?.Mixed()), argument.Operation);
            return Value.Clean;
        }

        var rows = _search.Catalog.Method(method, instance?.Type);
        if (method is { Name: "ToString", IsStatic: false } && rows.Transfers.IsEmpty && rows.Sanitizer is null)
            return Value.Of(TextOf(receiver, at));
        var result = Transfer(rows, method, receiver, arguments, at);
        if (FragmentOfSequence(method, arguments) || GivesFragment(rows, method, arguments))
            return Value.Clean;
        if (IsFluent(method, at))
            result = Value.Join(receiver, Value.Of(result.Taint));
        result = Value.Join(result, generics.Give(method.OriginalDefinition.ReturnType, method.ReturnType));
        generics.Write(method, receiver, arguments);

        var type = method.MethodKind == MethodKind.Constructor ? method.ContainingType : at.Type ?? method.ReturnType;
        var via = rows.Transfers.FirstOrDefault(t => t.Via.Length > 0)?.Via ?? ViaOf(method);
        if (method.MethodKind == MethodKind.Constructor)
        {
            via = StreamOf(method, receiver, arguments, via);
            return via.Length > 0 ? Value.Join(result, Value.Of(Opaque(at, type, via))) : result;
        }
        return result.IsClean || via == "file" ? Value.Join(result, OpaqueValue(at, type, via)) : result;
    }

    private string ViaOf(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor ? "" : _search.Catalog.Name(method.ContainingType) + "." + method.Name;

    // Whatever they held before, they hold what the call gives.
    private void ClearOut(List<Argument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.RefKind == RefKind.Out)
                Assign(argument.Operation, Value.Clean, argument.Operation);
        }
    }

    // Views and fluent members: the object stays the same.
    private static bool FirstIsResult(IMethodSymbol method) =>
        method.Name is "GetEnumerator" or "GetAsyncEnumerator" or "AsEnumerable" or "AsSpan" or "AsMemory" or "ConfigureAwait" or "GetAwaiter" or "WithCancellation" or "AsReadOnly" or "AsTask"
        && method.Parameters.Length <= (method.IsExtensionMethod ? 1 : method.Name is "ConfigureAwait" or "WithCancellation" or "GetAsyncEnumerator" ? 1 : 0);

    // A writer on a stream writes to where the stream does. One that encrypts does not.
    private string StreamOf(IMethodSymbol constructor, Value made, List<Argument> arguments, string via)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name is not ("stream" or "utf8Json" or "output" or "bufferWriter" or "innerStream" or "sb" or "textWriter" or "writer") || constructor.ContainingType.Name == "CryptoStream")
                continue;
            foreach (var obj in made.Objects)
                SetSlot(obj, Slot.Inner, argument.Value, overwrites: true);
            via = "";
            foreach (var obj in argument.Value.Objects)
            {
                if (obj.Via.Length > 0)
                    via = obj.Via;
            }
        }
        return via;
    }

    // The compiler makes an interpolated string of these calls.
    private static bool AppendsToHandler(IMethodSymbol method) =>
        method.Name.StartsWith("AppendFormatted", StringComparison.Ordinal) && Types.IsInterpolatedStringHandler(method.ContainingType);

    // Builders give themselves back.
    private static bool IsFluent(IMethodSymbol method, IOperation at) =>
        !method.IsStatic && method.MethodKind == MethodKind.Ordinary && method.ContainingType.IsReferenceType && !Types.IsText(at.Type)
        && SymbolEqualityComparer.Default.Equals(method.ReturnType.OriginalDefinition, method.ContainingType.OriginalDefinition);

    private static bool IsHeaderDump(List<Argument> arguments) => arguments is [{ Value.Objects: [{ Via: "Microsoft.AspNetCore.Http.HttpRequest.Headers" }] }, ..];

    private bool GivesFragment(MemberRows rows, IMethodSymbol method, List<Argument> arguments)
    {
        foreach (var row in rows.Transfers)
        {
            if (row is { FragmentLength.Length: > 0, To: "return" } && IsAllowedFragment(row, method, arguments))
                return true;
        }
        return false;
    }

    private bool FragmentOfSequence(IMethodSymbol method, List<Argument> arguments) =>
        method is { Name: "Take" or "TakeLast", ContainingType.Name: "Enumerable" }
        && arguments is [_, { Operation.ConstantValue: { HasValue: true, Value: int count } }]
        && count <= _options.AllowedFragmentLength;

    private void RunArgument(IMethodSymbol method, Argument argument, GenericFlow generics, bool isEndpoint, IOperation at)
    {
        if (argument.Value.Delegates.IsEmpty)
            return;
        var type = argument.Parameter?.OriginalDefinition.Type;
        foreach (var target in argument.Value.Delegates)
        {
            var result = isEndpoint ? RunEndpoint(target) : RunOn(target, type, generics, argument, at);
            if (type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
                generics.Take(invoke.ReturnType, target.Method.ReturnType, result);
        }
    }

    /// <summary>A library calls the function on what it was given as the type parameters say.</summary>
    private Value RunOn(DelegateTarget target, ITypeSymbol? delegateType, GenericFlow generics, Argument argument, IOperation at)
    {
        var invoke = (delegateType as INamedTypeSymbol)?.DelegateInvokeMethod;
        var values = new List<Value>();
        for (var i = 0; i < target.Method.Parameters.Length; i++)
        {
            var parameter = target.Method.Parameters[i];
            var given = invoke is not null && i < invoke.Parameters.Length ? generics.Give(invoke.Parameters[i].Type, parameter.Type) : Value.Clean;
            values.Add(Types.IsSimple(parameter.Type) ? Value.Clean : given.IsClean ? UnknownParameter(parameter.OriginalDefinition) : given);
        }
        if (target.Graph is not null)
            return RunLambda(target, values, null, [], isCertain: false);

        var arguments = new List<Argument>();
        for (var i = 0; i < values.Count; i++)
            arguments.Add(new Argument(target.Method.Parameters[i], argument.Operation, values[i]));
        return Call(target.Method, target.Receiver, null, arguments, argument.Operation, target.Method.IsVirtual || target.Method.IsAbstract);
    }

    /// <summary>A handler: what it returns goes to the caller.</summary>
    private Value RunEndpoint(DelegateTarget target)
    {
        if (target.Graph is null)
        {
            if (IsSource(target.Method) && Facts.DoesYield(target.Method))
                Facts.Serves(target.Method);
            return Value.Clean;
        }
        var result = RunUnknown(target);
        foreach (var (operation, value) in _lastReturns)
            ReportReturn(operation, Unwrapped(value));
        return result;
    }

    private Value Unwrapped(Value value)
    {
        var inner = value;
        foreach (var obj in value.Objects)
        {
            if (Types.IsTaskLike(obj.Type))
                inner = Value.Join(inner, Component(Value.Of(obj), Slot.Element));
        }
        return inner;
    }

    /// <summary>What the tables say: from these parameters into the result, the receiver, the out parameters.</summary>
    private Value Transfer(MemberRows rows, IMethodSymbol method, Value receiver, List<Argument> arguments, IOperation at)
    {
        if (rows.Sanitizer is { } sanitizer)
        {
            if (sanitizer.Cleans.Length > 0)
                Wipe(sanitizer.Cleans, receiver, arguments);
            return Value.Clean;
        }
        if (ReplacesKey(method, arguments))
        {
            if (!Types.IsText(receiver.Objects.IsEmpty ? null : receiver.Objects[0].Type))
                Wipe("this", receiver, arguments);
            return Value.Clean;
        }

        var result = Value.Clean;
        var reported = _reportedUrlAt == at.Syntax;
        foreach (var row in rows.Transfers)
        {
            if ((row.FragmentLength.Length > 0 || method.Name == "Remove") && IsAllowedFragment(row, method, arguments))
                continue;
            var taint = TaintFrom(row, method, receiver, arguments, at);
            if (taint is null)
                continue;
            taint = reported ? taint.Reported() : row.KeepsBare ? taint : taint.Mixed();
            foreach (var target in row.To.Split(' '))
            {
                switch (target)
                {
                    case "return":
                        result = Value.Join(result, IsBareResult(at.Type) ? Value.Of(taint) : Holding(taint, at));
                        break;
                    case "this":
                        if (method.MethodKind == MethodKind.Constructor && Types.IsText(method.ContainingType))
                            result = Value.Join(result, Value.Of(taint));
                        else
                            AddTo(method.IsExtensionMethod && receiver.IsClean && arguments.Count > 0 ? arguments[0].Value : receiver, SlotOfContent(method.ContainingType), Value.Of(taint), SourceOf(row, arguments, at));
                        break;
                    default:
                        foreach (var argument in arguments)
                        {
                            if (argument.Name == target)
                                Fill(argument, taint);
                        }
                        break;
                }
            }
        }
        return result;
    }

    private Value Holding(Taint taint, IOperation at)
    {
        var obj = Intern(at.Syntax, _frame.Context, at.Type, "holding", id => new HeapObject(id, at.Type) { IsAllocated = true });
        var slot = Types.IsSequence(at.Type) || Types.IsTaskLike(at.Type) ? Slot.Element : Slot.Content;
        SetSlot(obj, slot, Value.Of(taint), overwrites: false);
        return Value.Of(obj);
    }

    private void Fill(Argument argument, Taint taint)
    {
        if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref })
        {
            var value = IsBareResult(argument.Parameter.Type) ? Value.Of(taint) : Holding(taint, argument.Operation);
            Assign(argument.Operation, value, argument.Operation);
        }
        else
        {
            AddTo(argument.Value, Types.IsSequence(argument.Value.Objects.IsEmpty ? argument.Parameter?.Type : argument.Value.Objects[0].Type) ? Slot.Element : Slot.Content, Value.Of(taint), argument.Operation);
        }
    }

    private static IOperation SourceOf(TransferRow row, List<Argument> arguments, IOperation at)
    {
        foreach (var argument in arguments)
        {
            if (!argument.Value.IsClean && (row.From == "*" || NamePattern.MatchesAny(row.From, argument.Name)))
                return argument.Operation;
        }
        return at;
    }

    // A collection without type arguments has elements like others.
    private static Slot SlotOfContent(INamedTypeSymbol type) =>
        Types.IsSequence(type) && !type.AllInterfaces.Any(i => i.IsGenericType) ? Slot.Element : Slot.Content;

    // Of an object nothing is known but that it is what went in.
    private static bool IsBareResult(ITypeSymbol? type) =>
        type is null or { SpecialType: SpecialType.System_Object } || Types.IsText(type) || !Types.CanHoldObjects(type);

    private Taint? TaintFrom(TransferRow row, IMethodSymbol method, Value receiver, List<Argument> arguments, IOperation at)
    {
        Taint? taint = null;
        var use = row.Dumps ? SinkUse.Dumps : SinkUse.Prints;
        foreach (var name in row.From.Split(' '))
        {
            if (name == "this")
            {
                var value = method.IsExtensionMethod && arguments.Count > 0 ? Value.Join(receiver, arguments[0].Value) : receiver;

                // Under another name there is something else.
                var isNamed = method.AssociatedSymbol is IPropertySymbol { IsIndexer: true } && arguments.Count == 1 && ConstantText(arguments[0].Operation) is not null;
                taint = Taint.Join(taint, isNamed ? Taint.Join(value.Taint, Component(value, Slot.Content).Taint) : Contained(value, use, at));
                continue;
            }
            foreach (var argument in arguments)
            {
                if (name == "*" || argument.Name == name)
                    taint = Taint.Join(taint, Contained(argument, use, at));
            }
        }
        return taint;
    }

    private Taint? Contained(Argument argument, SinkUse use, IOperation at)
    {
        if (argument.Elements.IsEmpty)
            return Contained(argument.Value, use, at);
        Taint? taint = null;
        foreach (var (_, value) in argument.Elements)
            taint = Taint.Join(taint, Contained(value, use, at));
        return taint;
    }

    // A pass-through takes what is in a builder or a sequence whether or not it would print it.
    private Taint? Contained(Value value, SinkUse use, IOperation at)
    {
        var taint = Taint.Join(value.Taint, Component(value, Slot.Content).Taint);
        return Taint.Join(taint, Visible(value, use, at));
    }

    private static bool ReplacesKey(IMethodSymbol method, List<Argument> arguments)
    {
        if (method.Name is not ("Replace" or "ReplaceLineEndings") || method.ContainingType.Name is not ("String" or "StringBuilder" or "Regex"))
            return false;
        foreach (var argument in arguments)
        {
            if (argument.Name is "oldValue" or "oldChar" or "pattern" && argument.Value.Taint is not null)
                return true;
        }
        return false;
    }

    private bool IsAllowedFragment(TransferRow row, IMethodSymbol method, List<Argument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (NamePattern.MatchesAny(row.FragmentLength, argument.Name))
                return argument.Operation.ConstantValue is { HasValue: true, Value: int length } && length <= _options.AllowedFragmentLength;
        }
        return Fragments.IsAllowedRest(method, arguments, _options.AllowedFragmentLength);
    }

    private void Wipe(string targets, Value receiver, List<Argument> arguments)
    {
        foreach (var target in targets.Split(' '))
        {
            if (target == "this")
                WipeObjects(receiver);
            foreach (var argument in arguments)
            {
                if (argument.Name == target)
                    WipeObjects(argument.Value);
            }
        }
    }

    private void WipeObjects(Value value)
    {
        if (value.Objects.Length != 1)
            return;
        _state.Clear(value.Objects[0]);
        SetSlot(value.Objects[0], Slot.Element, Value.Clean, overwrites: true);
    }

    private Value ReadProperty(IPropertyReferenceOperation reference)
    {
        var receiver = Visit(reference.Instance);
        return ReadProperty(reference.Property, receiver, reference, VisitArguments(reference.Arguments));
    }

    private Value ReadProperty(IPropertySymbol property, Value receiver, IOperation at, List<Argument> arguments)
    {
        if (_search.Sources.IsSecret(property))
            return Value.Of(NewTaint(at.Syntax));
        if (Types.IsSimple(property.Type))
        {
            // What is found is harmless, but what it is looked up with may be named in an exception.
            CheckReadSinks(property, receiver, arguments, at);
            return Value.Clean;
        }
        if (property.IsStatic)
            receiver = Value.Of(StaticsOf(property.ContainingType));
        if (property.GetMethod is { } getter && _search.Sources.HeaderRead(getter, arguments) is var header and not HeaderRead.None)
            return ReadHeader(header, arguments, at);
        return IsSource(property) ? ReadSourceProperty(property, receiver, at, arguments) : ReadExternalProperty(property, receiver, at, arguments);
    }

    private Value ReadSourceProperty(IPropertySymbol property, Value receiver, IOperation at, List<Argument> arguments)
    {
        if (property.GetMethod is not { } getter)
            return Value.Clean;
        if (property.ContainingType.IsAnonymousType)
            return ReadMember(receiver, property, at);
        var isStored = _search.IsStored(property);
        var value = isStored || property.IsAbstract || property.ContainingType.TypeKind == TypeKind.Interface
            ? ReadMember(receiver, Implementation(property, receiver), at)
            : Value.Clean;
        if (!isStored && IsWorthFollowing(getter, receiver, arguments))
        {
            var isVirtual = property.IsVirtual || property.IsAbstract || property.IsOverride || property.ContainingType.TypeKind == TypeKind.Interface;
            value = Value.Join(value, CallSource(getter, receiver, arguments, at, isVirtual));
        }
        return value;
    }

    private static IPropertySymbol Implementation(IPropertySymbol property, Value receiver)
    {
        if (property.ContainingType.TypeKind != TypeKind.Interface)
            return property;
        foreach (var obj in receiver.Objects)
        {
            if (obj is { IsAllocated: true, Type: INamedTypeSymbol { TypeKind: not TypeKind.Interface } type } && type.FindImplementationForInterfaceMember(property) is IPropertySymbol found)
                return found;
        }
        return property;
    }

    private Value ReadExternalProperty(IPropertySymbol property, Value receiver, IOperation at, List<Argument> arguments)
    {
        if (property.Name == "Current" && property.Parameters.IsEmpty)
            return Element(receiver, at.Type ?? property.Type);
        if (Types.IsPair(property.ContainingType) && property.Name is "Key" or "Value")
            return ReadPair(property, receiver, at);

        if (property.Name is "Keys" or "Values" && Types.IsDictionary(property.ContainingType))
            return PartOf(receiver, property, at);

        CheckReadSinks(property, receiver, arguments, at);
        var rows = property.GetMethod is null ? MemberRows.None : _search.Catalog.Method(property.GetMethod, (at as IPropertyReferenceOperation)?.Instance?.Type);
        if (rows.Sanitizer is not null)
            return Value.Clean;

        var value = property.GetMethod is { } getter ? Transfer(rows, getter, receiver, arguments, at) : Value.Clean;
        if (property.IsIndexer)
        {
            if (receiver is { Objects: [{ Via: "Microsoft.AspNetCore.Http.HttpRequest.Headers" }] })
                return Value.Clean;
            value = Value.Join(value, IndexedBy(receiver, arguments, at));
        }
        else
        {
            var generics = new GenericFlow(this, at);
            generics.TakeReceiver(property.GetMethod, receiver, arguments);
            value = Value.Join(value, generics.Give(property.OriginalDefinition.Type, property.Type));
        }

        var slot = Slot.Of(property);
        var wasSet = false;
        foreach (var obj in receiver.Objects)
        {
            if (!property.IsIndexer && _state.TryGet(obj, slot, out var stored))
            {
                value = Value.Join(value, stored);
                wasSet = true;
            }
        }
        if (!value.IsClean || wasSet || !Types.CanHoldObjects(property.Type))
            return value;

        var via = _search.Catalog.Name(property.ContainingType) + "." + property.Name;
        if (receiver.Objects.IsEmpty || property.IsIndexer)
            return OpaqueValue(at, property.Type, via);
        foreach (var obj in receiver.Objects)
        {
            var child = Child(obj, slot, property, property.Type, via);
            if (via == "Microsoft.AspNetCore.Http.HttpRequest.Headers")
                SetSlot(child, Slot.Element, Value.Of(NewTaint(at.Syntax, TaintKinds.AnyHeader)), overwrites: false);
            value = Value.Join(value, Value.Of(child));
        }
        return value;
    }

    private Value PartOf(Value dictionary, IPropertySymbol property, IOperation at)
    {
        var part = Component(dictionary, property.Name == "Keys" ? Slot.Key : Slot.Element);
        if (part.IsClean)
            return OpaqueValue(at, property.Type);
        var obj = Allocate(at);
        SetSlot(obj, Slot.Element, part, overwrites: true);
        return Value.Of(obj);
    }

    private Value IndexedBy(Value receiver, List<Argument> arguments, IOperation at) => arguments switch
    {
        [{ } only] when ConstantText(only.Operation) is { } key => Keyed(receiver, key, at.Type),
        [{ Operation.ConstantValue: { HasValue: true, Value: int index } }] when !receiver.Objects.IsEmpty && receiver.Objects[0].Type is IArrayTypeSymbol => Keyed(receiver, index, at.Type),
        _ => Element(receiver, at.Type),
    };

    // Also where the key is boxed first.
    private static string? ConstantText(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion && !operation.ConstantValue.HasValue)
            operation = conversion.Operand;
        return operation.ConstantValue is { HasValue: true, Value: string text } ? text : null;
    }

    private Value ReadPair(IPropertySymbol property, Value receiver, IOperation at)
    {
        var value = Component(receiver, property.Name == "Key" ? Slot.Key : Slot.Element);
        foreach (var obj in receiver.Objects)
        {
            if (_state.TryGet(obj, Slot.Of(property), out var own))
                value = Value.Join(value, own);
        }

        // Who asks for the name of a header writes some headers, not all.
        if (value.Taint is { Kinds: TaintKinds.AnyHeader } && _frame.LooksAtKeys)
            return Value.Clean;
        return Types.IsSimple(at.Type) ? Value.Clean : value;
    }

    private void WriteProperty(IPropertyReferenceOperation reference, Value value, IOperation source)
    {
        var property = reference.Property;
        var receiver = property.IsStatic ? Value.Of(StaticsOf(property.ContainingType)) : Visit(reference.Instance);
        var arguments = VisitArguments(reference.Arguments);
        var given = new List<Argument>(arguments) { new(property.SetMethod?.Parameters.LastOrDefault(), source, value) };

        if (IsSource(property))
        {
            if (property.SetMethod is { } setter && !_search.IsStored(property) && !property.IsAbstract && property.ContainingType.TypeKind != TypeKind.Interface)
                CallSource(setter, receiver, given, source, property.IsVirtual || property.IsOverride);
            else
                SetMember(receiver, Implementation(property, receiver), value, source);
            if (property.SetMethod is { } own)
                CheckSinks(own, receiver, reference.Instance, given, reference);
            return;
        }

        if (property.SetMethod is { } external)
            CheckSinks(external, receiver, reference.Instance, given, reference);
        if (property.IsIndexer)
        {
            object slot = arguments is [{ } only] && ConstantText(only.Operation) is { } key ? key : Slot.Element;
            AddTo(receiver, slot, value, source, overwrites: slot is string);
            if (arguments.Count > 0 && slot is not string)
                AddTo(receiver, Slot.Key, arguments[0].Value, source);
            return;
        }

        if (_reportedUrlAt == reference.Syntax && value.Taint is { } url)
            value = Value.Of(url.Reported());
        if (property.SetMethod is { } set && _search.Catalog.Method(set, reference.Instance?.Type) is { Transfers.Length: > 0 } members)
            Transfer(members, set, receiver, given, reference);
        SetMember(receiver, property, value, source);
        if (value.Delegates.Length > 0)
            RunUnknown(value);
        if (Types.IsTaskLike(property.ContainingType) || Types.IsPerFlow(property.ContainingType) || property.Name == "Value")
            AddTo(receiver, Slot.Element, value, source, overwrites: true);
    }

    private Value ReadHeader(HeaderRead header, List<Argument> arguments, IOperation at)
    {
        var value = Value.Of(NewTaint(at.Syntax));
        if (header == HeaderRead.Returned)
            return value;
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.RefKind == RefKind.Out)
                Assign(argument.Operation, Types.IsText(argument.Parameter.Type) ? value : Holding(value.Taint!, argument.Operation), argument.Operation);
        }
        return Value.Clean;
    }
}
