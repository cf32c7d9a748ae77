using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Leaks;

internal sealed partial class Evaluator
{
    private Value Visit(IOperation? operation)
    {
        if (operation is null)
            return Value.Clean;
        _steps++;
        if (operation.ConstantValue.HasValue)
            return Value.Clean;

        Value value;
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            value = VisitKind(operation);
        }
        catch (InsufficientExecutionStackException)
        {
            // Thousands of calls inside each other. What is revealed somewhere in there may be all over it.
            value = Value.Of(TaintAnywhereIn(operation));
        }
        return value.IsClean || !Types.IsSimple(operation.Type) ? value : Value.Clean;
    }

    private Value VisitKind(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return _state.TryGet(local.Local, out var known) ? known : Value.Clean;
            case IParameterReferenceOperation parameter:
                return ReadParameter(parameter);
            case IInstanceReferenceOperation:
                return _frame.This;
            case IFieldReferenceOperation field:
                return ReadField(field);
            case IPropertyReferenceOperation property:
                return ReadProperty(property);
            case IEventReferenceOperation @event:
                return ReadMember(Visit(@event.Instance), @event.Event, @event);
            case IInvocationOperation invocation:
                return VisitInvocation(invocation);
            case IObjectCreationOperation creation:
                return VisitCreation(creation);
            case IDefaultValueOperation { Type: { IsValueType: true } type } when Types.CanHoldObjects(type):
            case ITypeParameterObjectCreationOperation:
                return Value.Of(Allocate(operation));
            case IAnonymousObjectCreationOperation anonymous:
                return VisitAnonymous(anonymous);
            case ITupleOperation tuple:
                return VisitTuple(tuple);
            case IFlowCaptureOperation capture:
                return VisitCapture(capture);
            case IFlowCaptureReferenceOperation reference:
                return _frame.Captures.TryGetValue(reference.Id, out var captured) ? captured : Value.Clean;
            case ISimpleAssignmentOperation assignment:
                return VisitAssignment(assignment);
            case ICompoundAssignmentOperation compound:
                return VisitCompound(compound);
            case IDeconstructionAssignmentOperation deconstruction:
                return VisitDeconstruction(deconstruction);
            case IEventAssignmentOperation subscription:
                return VisitSubscription(subscription);
            case IInterpolatedStringOperation interpolated:
                return VisitInterpolated(interpolated);
            case IBinaryOperation binary:
                return VisitBinary(binary);
            case IUnaryOperation { OperatorMethod: { } method } unary when IsSource(method):
                return CallSource(method, Value.Clean, [Argument(method, 0, unary.Operand)], unary, isVirtual: false);
            case IConversionOperation conversion:
                return VisitConversion(conversion);
            case IAwaitOperation await:
                return VisitAwait(await);
            case IArrayCreationOperation array:
                return VisitArray(array);
            case IArrayElementReferenceOperation element:
                return ReadElement(element);
            case ICollectionExpressionOperation collection:
                return VisitCollection(collection);
            case ISpreadOperation spread:
                return Element(Visit(spread.Operand), spread.ElementType);
            case IImplicitIndexerReferenceOperation range:
                return VisitRange(range);
            case IInlineArrayAccessOperation inline:
                Visit(inline.Argument);
                return Element(Visit(inline.Instance), inline.Type);
            case IDelegateCreationOperation creation:
                return Visit(creation.Target);
            case IFlowAnonymousFunctionOperation lambda:
                return VisitLambda(lambda);
            case IMethodReferenceOperation reference:
                return VisitMethodReference(reference);
            case IIsPatternOperation pattern:
                Match(pattern.Pattern, Visit(pattern.Value), pattern.Value.Type);
                return Value.Clean;
            case IDeclarationExpressionOperation declaration:
                return Visit(declaration.Expression);
            case IReturnOperation { Kind: OperationKind.YieldReturn } yielded:
                _frame.Yielded = Value.Join(_frame.Yielded, Visit(yielded.ReturnedValue));
                return Value.Clean;
            case IExpressionStatementOperation statement:
                return Visit(statement.Operation);
            case ITranslatedQueryOperation query:
                return Visit(query.Operation);
            case IAddressOfOperation address:
                return Visit(address.Reference);
            case ICaughtExceptionOperation:
                return OpaqueValue(operation, operation.Type);
            case IDynamicInvocationOperation dynamic:
                return VisitDynamic(dynamic);
            default:
                return VisitUnknown(operation);
        }
    }

    // A child that holds the key does not make the whole tainted; kinds that this version of Roslyn does not name are the exception.
    private Value VisitUnknown(IOperation operation)
    {
        if (operation.Syntax is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax)
            return Value.Of(Allocate(operation));
        var union = Value.Clean;
        foreach (var child in operation.ChildOperations)
            union = Value.Join(union, Visit(child));
        return operation.Kind == OperationKind.None && operation.Type is { SpecialType: SpecialType.System_String } ? union : Value.Clean;
    }

    private Taint? TaintAnywhereIn(IOperation operation)
    {
        Taint? taint = null;
        foreach (var inner in operation.Descendants())
        {
            if (inner is IInvocationOperation invocation && _search.Sources.IsReveal(invocation.TargetMethod))
                taint = Taint.Join(taint, NewTaint(inner.Syntax));
            else if (inner is ILocalReferenceOperation local && _state.TryGet(local.Local, out var value))
                taint = Taint.Join(taint, value.Taint);
        }
        return taint?.Mixed();
    }

    private static Taint NewTaint(SyntaxNode source, TaintKinds kinds = TaintKinds.Text | TaintKinds.Bare) => new(new Origin(source), kinds);

    private Value VisitCapture(IFlowCaptureOperation capture)
    {
        var value = Visit(capture.Value);
        _frame.CapturedTargets[capture.Id] = capture.Value;
        _frame.Captures[capture.Id] = _frame.Captures.TryGetValue(capture.Id, out var old) && !ReferenceEquals(old, value)
            ? Value.Join(old, value)
            : value;
        return value;
    }

    private Value VisitAssignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment.IsRef && assignment.Target is ILocalReferenceOperation { Local: { } alias })
            _frame.RefLocals[alias] = assignment.Value;
        var value = Visit(assignment.Value);
        if (!assignment.IsRef && Types.IsCopied(assignment.Value.Type))
            value = Copy(value, assignment);
        Assign(assignment.Target, value, assignment.Value);
        return value;
    }

    /// <summary>Another object that holds the same.</summary>
    private Value Copy(Value value, IOperation at)
    {
        if (value.Objects.IsEmpty)
            return value;
        var obj = Intern(at.Syntax, _frame.Context, at.Type, "copy", id => new HeapObject(id, value.Objects[0].Type) { IsAllocated = value.Objects[0].IsAllocated });
        var copied = value.Objects.Select(_state.Slots).ToList();
        _state.Clear(obj);
        foreach (var slots in copied)
        {
            foreach (var slot in slots)
                _state.Set(obj, slot.Key, slot.Value, overwrites: false);
        }
        return Value.Join(Value.Of(value.Taint), Value.Of(obj));
    }

    private Value VisitCompound(ICompoundAssignmentOperation compound)
    {
        var (target, added) = (Visit(compound.Target), Visit(compound.Value));
        Value value;
        if (compound.OperatorMethod is { } method && IsSource(method))
        {
            value = CallSource(
                method,
                Value.Clean,
                [new Argument(Parameter(method, 0), compound.Target, target), new Argument(Parameter(method, 1), compound.Value, added)],
                compound,
                isVirtual: false);
        }
        else if (compound.Type?.SpecialType == SpecialType.System_String)
        {
            value = Value.Of(Taint.Join(TextOf(target, compound.Target)?.Mixed(), TextOf(added, compound.Value)?.Mixed()));
        }
        else
        {
            value = compound.Type?.TypeKind == TypeKind.Delegate ? Value.Join(target, added) : Value.Clean;
        }
        Assign(compound.Target, value, compound.Value);
        return value;
    }

    private Value VisitInterpolated(IInterpolatedStringOperation interpolated)
    {
        Taint? taint = null;
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolationOperation hole)
                taint = Taint.Join(taint, TextOf(Visit(hole.Expression), hole.Expression)?.Mixed());
        }
        return Value.Of(taint);
    }

    private Value VisitBinary(IBinaryOperation binary)
    {
        if (binary.OperatorMethod is { } method && IsSource(method))
            return CallSource(method, Value.Clean, [Argument(method, 0, binary.LeftOperand), Argument(method, 1, binary.RightOperand)], binary, isVirtual: false);

        // A sum of strings leans to the left, a thousand terms deep where somebody generated it.
        Taint? taint = null;
        var union = Value.Clean;
        IOperation left = binary;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } sum && !(sum.OperatorMethod is { } own && IsSource(own)))
        {
            Add(sum.RightOperand);
            left = sum.LeftOperand;
        }
        if (!ReferenceEquals(left, binary))
        {
            Add(left);
            return binary.Type?.SpecialType == SpecialType.System_String ? Value.Of(taint) : binary.Type?.TypeKind == TypeKind.Delegate ? union : Value.Clean;
        }

        Visit(binary.LeftOperand);
        Visit(binary.RightOperand);
        return Value.Clean;

        void Add(IOperation term)
        {
            var value = Visit(term);
            union = Value.Join(union, value);
            taint = Taint.Join(taint, TextOf(value, term)?.Mixed());
        }
    }

    private Value VisitConversion(IConversionOperation conversion)
    {
        var value = Visit(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
        {
            if (IsSource(method))
                return CallSource(method, Value.Clean, [new Argument(Parameter(method, 0), conversion.Operand, value)], conversion, isVirtual: false);
            return conversion.Type?.SpecialType == SpecialType.System_String ? Value.Of(Visible(value, SinkUse.Prints, conversion.Operand)) : value;
        }
        return value;
    }

    private Value VisitAwait(IAwaitOperation await)
    {
        var awaited = Visit(await.Operation);
        return Value.Join(Value.Of(awaited.Taint), Element(awaited, await.Type));
    }

    private Value VisitAnonymous(IAnonymousObjectCreationOperation anonymous)
    {
        var obj = Allocate(anonymous);
        foreach (var initializer in anonymous.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } } assignment)
                SetSlot(obj, Slot.Of(property), Visit(assignment.Value), overwrites: true);
            else
                Visit(initializer);
        }
        return Value.Of(obj);
    }

    private Value VisitTuple(ITupleOperation tuple)
    {
        var obj = Allocate(tuple);
        for (var i = 0; i < tuple.Elements.Length; i++)
            SetSlot(obj, TupleSlot(i), Visit(tuple.Elements[i]), overwrites: true);
        return Value.Of(obj);
    }

    private static string TupleSlot(int index) => "Item" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Value VisitArray(IArrayCreationOperation array)
    {
        foreach (var size in array.DimensionSizes)
            Visit(size);
        var obj = Allocate(array);
        if (array.Initializer is { } initializer)
            FillArray(obj, initializer);
        return Value.Of(obj);
    }

    private void FillArray(HeapObject obj, IArrayInitializerOperation initializer)
    {
        for (var i = 0; i < initializer.ElementValues.Length; i++)
        {
            if (initializer.ElementValues[i] is IArrayInitializerOperation nested)
                FillArray(obj, nested);
            else
                SetSlot(obj, i, Visit(initializer.ElementValues[i]), overwrites: true);
        }
    }

    private Value VisitCollection(ICollectionExpressionOperation collection)
    {
        var obj = Allocate(collection);
        foreach (var element in collection.Elements)
            SetSlot(obj, Slot.Element, Visit(element), overwrites: false);
        return Value.Of(obj);
    }

    private Value ReadElement(IArrayElementReferenceOperation element)
    {
        var array = Visit(element.ArrayReference);
        foreach (var index in element.Indices)
            Visit(index);
        if (element.Indices is [{ ConstantValue: { HasValue: true, Value: int constant } }])
            return Keyed(array, constant, element.Type);
        return Element(array, element.Type);
    }

    private Value VisitRange(IImplicitIndexerReferenceOperation range)
    {
        var value = Visit(range.Instance);
        Visit(range.Argument);
        if (range.Type is null || value.IsClean)
            return Value.Clean;
        if (Types.IsText(range.Type))
            return value.Taint is { } taint && !Fragments.IsAllowed(range.Argument, _options.AllowedFragmentLength) ? Value.Of(taint.Mixed()) : Value.Clean;

        // Of an array or a list: a part of it, or one element.
        return range.Argument is IRangeOperation or IConversionOperation { Operand: IRangeOperation } ? value : Element(value, range.Type);
    }

    private Value VisitLambda(IFlowAnonymousFunctionOperation lambda)
    {
        var graph = _frame.Graph.GetAnonymousFunctionControlFlowGraphInScope(lambda, _search.CancellationToken);
        var target = new DelegateTarget(lambda.Symbol, graph, _frame.This);
        (_frame.IsOfRoot ? _lambdas : _frame.Lambdas).Add(target);
        return Value.Of(target);
    }

    private Value VisitMethodReference(IMethodReferenceOperation reference)
    {
        var receiver = Visit(reference.Instance);
        if (reference.Method.MethodKind == MethodKind.LocalFunction)
        {
            var graph = LocalFunctionGraph(reference.Method);
            return graph is null ? Value.Clean : Value.Of(new DelegateTarget(reference.Method, graph, _frame.This));
        }
        if (reference.Method.MethodKind == MethodKind.DelegateInvoke)
            return receiver;
        return Value.Of(new DelegateTarget(reference.Method, null, receiver));
    }

    private ControlFlowGraph? LocalFunctionGraph(IMethodSymbol function)
    {
        for (var frame = _frame; frame is not null; frame = frame.Caller)
        {
            for (var graph = frame.Graph; graph is not null; graph = graph.Parent)
            {
                foreach (var local in graph.LocalFunctions)
                {
                    if (SymbolEqualityComparer.Default.Equals(local, function.OriginalDefinition))
                        return graph.GetLocalFunctionControlFlowGraph(local, _search.CancellationToken);
                }
            }
        }
        return null;
    }

    private void Match(IPatternOperation pattern, Value input, ITypeSymbol? type)
    {
        if (Types.IsSimple(pattern.NarrowedType))
            input = Value.Clean;
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                _state.Set(declared, input);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } whole)
                    _state.Set(whole, input);
                foreach (var part in recursive.PropertySubpatterns)
                    MatchProperty(part, input);
                for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                    Match(recursive.DeconstructionSubpatterns[i], Deconstructed(input, type, i, recursive.DeconstructionSubpatterns.Length, recursive), null);
                break;
            case IListPatternOperation list:
                if (list.DeclaredSymbol is { } matched)
                    _state.Set(matched, input);
                foreach (var item in list.Patterns)
                    Match(item, item is ISlicePatternOperation ? input : Element(input, item.InputType), item.InputType);
                break;
            case ISlicePatternOperation { Pattern: { } rest }:
                Match(rest, input, type);
                break;
            case IBinaryPatternOperation binary:
                Match(binary.LeftPattern, input, type);
                Match(binary.RightPattern, input, type);
                break;
            case INegatedPatternOperation negated:
                Match(negated.Pattern, input, type);
                break;
        }
    }

    private void MatchProperty(IPropertySubpatternOperation part, Value input)
    {
        var value = part.Member switch
        {
            IPropertyReferenceOperation property => ReadProperty(property.Property, input, property, []),
            IFieldReferenceOperation field => ReadMember(input, field.Field, field),
            _ => Value.Clean,
        };
        if (Types.IsSimple(part.Member.Type))
            value = Value.Clean;
        Match(part.Pattern, value, part.Member.Type);
    }

    private Value VisitDeconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        var target = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        var value = deconstruction.Value;
        while (value is IConversionOperation { OperatorMethod: null } conversion)
            value = conversion.Operand;

        if (target is ITupleOperation targets && value is ITupleOperation values && targets.Elements.Length == values.Elements.Length)
        {
            // All values are taken before any is given: (a, b) = (b, a).
            var taken = new Value[values.Elements.Length];
            for (var i = 0; i < taken.Length; i++)
                taken[i] = Visit(values.Elements[i]);
            for (var i = 0; i < taken.Length; i++)
                Assign(targets.Elements[i], taken[i], values.Elements[i]);
            return Value.Clean;
        }

        var whole = Visit(value);
        if (target is ITupleOperation parts && ExtensionThatDeconstructs(deconstruction) is { } extension && parts.Elements.Length == extension.Parameters.Length - 1)
        {
            CallSource(extension, Value.Clean, [new Argument(extension.Parameters[0], value, whole)], value, isVirtual: false);
            for (var i = 0; i < parts.Elements.Length; i++)
                Assign(parts.Elements[i], _state.TryGet(extension.OriginalDefinition.Parameters[i + 1], out var given) ? Detach(given) : Value.Clean, value);
            return whole;
        }
        Deconstruct(target, whole, value.Type, value);
        return whole;
    }

    private IMethodSymbol? ExtensionThatDeconstructs(IDeconstructionAssignmentOperation deconstruction)
    {
        if (deconstruction.Syntax is not AssignmentExpressionSyntax assignment)
            return null;
        var method = _search.Bodies.Model(assignment.SyntaxTree).GetDeconstructionInfo(assignment).Method;
        method = method?.ReducedFrom ?? method;
        return method is { IsExtensionMethod: true } && IsSource(method) ? method : null;
    }

    // Which overload it is only the run will tell; all of them write the same way.
    private Value VisitDynamic(IDynamicInvocationOperation dynamic)
    {
        var arguments = new List<Value>();
        foreach (var argument in dynamic.Arguments)
            arguments.Add(Visit(argument));
        var instance = (dynamic.Operation as IDynamicMemberReferenceOperation)?.Instance;
        var receiver = Visit(instance);
        foreach (var candidate in _search.Bodies.Model(dynamic.Syntax.SyntaxTree).GetSymbolInfo(dynamic.Syntax, _search.CancellationToken).CandidateSymbols)
        {
            if (candidate is not IMethodSymbol method || method.Parameters.Length != arguments.Count)
                continue;
            var given = new List<Argument>();
            for (var i = 0; i < arguments.Count; i++)
                given.Add(new Argument(method.Parameters[i], dynamic.Arguments[i], arguments[i]));
            return Call(method, receiver, instance, given, dynamic, method.IsVirtual || method.IsAbstract);
        }
        return Value.Clean;
    }

    // The view prints what is in the bag.
    private void WriteDynamic(IOperation bag, Value value, IOperation source)
    {
        if (Unwrap(bag) is IPropertyReferenceOperation { Property: { Name: "ViewBag" } property } && Visible(value, SinkUse.Prints, source) is { } taint)
            Report(LeakRules.Response.Id, source.Syntax, taint, property.Name, SinkMessages.Response, isInfo: false);
    }

    private void Deconstruct(IOperation target, Value whole, ITypeSymbol? type, IOperation at)
    {
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation targets)
        {
            Assign(target, whole, at);
            return;
        }
        for (var i = 0; i < targets.Elements.Length; i++)
            Deconstruct(targets.Elements[i], Deconstructed(whole, type, i, targets.Elements.Length, at), null, at);
    }

    /// <summary>The part at an index, of a tuple, a pair, a record or what else has a <c>Deconstruct</c> method.</summary>
    private Value Deconstructed(Value whole, ITypeSymbol? type, int index, int count, IOperation at)
    {
        var parts = Value.Clean;
        foreach (var obj in whole.Objects)
        {
            var known = type ?? obj.Type;
            if (known is INamedTypeSymbol { Name: "KeyValuePair" or "DictionaryEntry" })
                parts = Value.Join(parts, index == 0 ? Component(Value.Of(obj), Slot.Key) : Component(Value.Of(obj), Slot.Element));
            else if (_state.TryGet(obj, TupleSlot(index), out var item))
                parts = Value.Join(parts, item);
            else if (known is INamedTypeSymbol named)
                parts = Value.Join(parts, DeconstructedByMethod(obj, named, index, count, at));
        }
        if (whole.Objects.IsEmpty && type is INamedTypeSymbol declared && whole.Taint is null && IsSource(declared))
            parts = DeconstructedByMethod(Opaque(at, declared), declared, index, count, at);
        return parts;
    }

    private Value DeconstructedByMethod(HeapObject obj, INamedTypeSymbol type, int index, int count, IOperation at)
    {
        foreach (var member in type.GetMembers("Deconstruct"))
        {
            if (member is not IMethodSymbol { IsStatic: false } method || method.Parameters.Length != count)
                continue;
            if (_search.Bodies.Declaration(method) is not null)
            {
                CallSource(method, Value.Of(obj), [], at, isVirtual: false);
                return _state.TryGet(method.OriginalDefinition.Parameters[index], out var value) ? value : Value.Clean;
            }

            // The compiler's own, of a record: it reads the property of the parameter's name.
            foreach (var property in type.GetMembers(method.Parameters[index].Name))
            {
                if (property is IPropertySymbol read)
                    return ReadProperty(read, Value.Of(obj), at, []);
            }
        }
        return Value.Clean;
    }

    private void Assign(IOperation target, Value value, IOperation source)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                SetVariable(local.Local, value);
                if (_frame.RefLocals.TryGetValue(local.Local, out var aliased) && !ReferenceEquals(aliased, target))
                    Assign(aliased, value, source);
                break;
            case IParameterReferenceOperation parameter when OwnerOfPrimary(parameter.Parameter) is { } self:
                SetMember(self, parameter.Parameter, value, source);
                break;
            case IParameterReferenceOperation parameter:
                SetVariable(parameter.Parameter, value);
                break;
            case IFieldReferenceOperation field:
                SetMember(field.Field.IsStatic ? Value.Of(StaticsOf(field.Field.ContainingType)) : Visit(field.Instance), field.Field, value, source);
                break;
            case IPropertyReferenceOperation property:
                WriteProperty(property, value, source);
                break;
            case IArrayElementReferenceOperation element:
                WriteElement(element, value);
                break;
            case IFlowCaptureReferenceOperation reference:
                _frame.Captures[reference.Id] = value;
                if (_frame.CapturedTargets.TryGetValue(reference.Id, out var written) && written is not IFlowCaptureReferenceOperation)
                    Assign(written, value, source);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, source);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value, source);
                break;
            case ITupleOperation:
                Deconstruct(target, value, source.Type, source);
                break;
            case IEventReferenceOperation @event:
                SetMember(Visit(@event.Instance), @event.Event, value, source);
                break;
            case IDynamicMemberReferenceOperation { Instance: { } bag }:
                WriteDynamic(bag, value, source);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                AddTo(Visit(indexer.Instance), Slot.Element, value, source);
                break;
        }
    }

    private void SetVariable(ISymbol variable, Value value)
    {
        // A variable of an outer body outlives the call by which the key came in.
        if (value.Taint?.Entry is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, _frame.Owner))
            value = value.WithTaint(value.Taint.EnteredBy(null));
        _state.Set(variable, value);
    }

    private void WriteElement(IArrayElementReferenceOperation element, Value value)
    {
        var array = Visit(element.ArrayReference);
        foreach (var index in element.Indices)
            Visit(index);
        object slot = element.Indices is [{ ConstantValue: { HasValue: true, Value: int constant } }] ? constant : Slot.Element;
        AddTo(array, slot, value, element);
    }
}
