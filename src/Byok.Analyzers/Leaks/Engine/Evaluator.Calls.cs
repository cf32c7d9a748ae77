using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Leaks;

internal sealed partial class Evaluator
{
    private readonly HashSet<ISymbol> _ranFunctions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<CalleeRun>> _runs = new(SymbolEqualityComparer.Default);
    private bool _handsToCallback;

    private static IParameterSymbol? Parameter(IMethodSymbol method, int index) => index < method.Parameters.Length ? method.Parameters[index] : null;

    private Argument Argument(IMethodSymbol method, int index, IOperation operation) => new(Parameter(method, index), operation, Visit(operation));

    private List<Argument> VisitArguments(IEnumerable<IArgumentOperation> operations)
    {
        var arguments = new List<Argument>();
        foreach (var operation in operations)
            arguments.Add(VisitArgument(operation));
        return arguments;
    }

    private Argument VisitArgument(IArgumentOperation operation)
    {
        if (operation.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection)
        {
            var elements = operation.Value switch
            {
                IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
                ICollectionExpressionOperation collection => collection.Elements,
                _ => [],
            };
            var values = elements.Select(e => (e, Visit(e))).ToList();
            var obj = Allocate(operation.Value);
            for (var i = 0; i < values.Count; i++)
                SetSlot(obj, i, values[i].Item2, overwrites: true);
            return new Argument(operation.Parameter, operation.Value, Value.Of(obj)) { Elements = [.. values] };
        }
        return new Argument(operation.Parameter, operation.Value, Visit(operation.Value));
    }

    private Value VisitInvocation(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var receiver = Visit(invocation.Instance);
        var arguments = VisitArguments(invocation.Arguments);

        if (_search.Sources.IsReveal(method))
            return Value.Of(NewTaint(invocation.Syntax));
        if (_search.Sources.IsSecretReturn(method))
            return Value.Of(NewTaint(invocation.Syntax));
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return InvokeDelegate(receiver, invocation.Instance, arguments, invocation);
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            var graph = LocalFunctionGraph(method);
            return graph is null ? Value.Clean : RunDelegate(new DelegateTarget(method, graph, _frame.This), arguments, invocation, isExplicit: true);
        }

        return Call(method, receiver, invocation.Instance, arguments, invocation, invocation.IsVirtual);
    }

    private Value Call(IMethodSymbol method, Value receiver, IOperation? instance, List<Argument> arguments, IOperation at, bool isVirtual)
    {
        var header = _search.Sources.HeaderRead(method, arguments);
        if (header != HeaderRead.None)
            return ReadHeader(header, arguments, at);

        var isSanitizer = _search.Sources.IsSanitizer(method, _options);
        CheckSinks(method, receiver, instance, arguments, at);
        if (isSanitizer)
            return Value.Clean;
        if (IsSource(method) && !IsBodiless(method))
            return CallSource(method, receiver, arguments, at, isVirtual);
        return CallExternal(method, receiver, instance, arguments, at);
    }

    // What a source generator or native code will provide behaves as a library does.
    private bool IsBodiless(IMethodSymbol method) =>
        !method.IsAbstract && method.ContainingType.TypeKind != TypeKind.Interface && method.MethodKind != MethodKind.Constructor && _search.Bodies.Declaration(method) is null
        && method.AssociatedSymbol is null && !method.IsImplicitlyDeclared;

    private Value VisitCreation(IObjectCreationOperation creation)
    {
        var arguments = VisitArguments(creation.Arguments);
        if (creation.Constructor is not { } constructor)
            return Value.Of(Allocate(creation));

        var made = Value.Of(Allocate(creation));
        CheckSinks(constructor, made, null, arguments, creation);
        if (IsSource(constructor))
        {
            CallSource(constructor, made, arguments, creation, isVirtual: false);
            return made;
        }

        var result = CallExternal(constructor, made, null, arguments, creation);
        return Types.IsText(creation.Type) ? Value.Of(result.Taint) : Value.Join(made, result);
    }

    private bool IsWorthFollowing(IMethodSymbol method, Value receiver, List<Argument> arguments)
    {
        if (Facts.DoesYield(method))
            return true;

        // Of a type of which some objects hold a key one has to know whether this one does.
        var made = method.MethodKind == MethodKind.Constructor ? method.ContainingType : method.ReturnType as INamedTypeSymbol;
        if (made is not null && IsSource(made) && _search.HoldsKey(made))
            return true;
        foreach (var argument in arguments)
        {
            if (ReachesKey(argument.Value))
                return true;
        }
        return ReachesKey(receiver);
    }

    /// <summary>Calls a method of this compilation: runs its body on what it is given, when that can matter.</summary>
    private Value CallSource(IMethodSymbol method, Value receiver, List<Argument> arguments, IOperation at, bool isVirtual)
    {
        method = method.OriginalDefinition.PartialImplementationPart ?? method;
        if (method.Name == "<Clone>$")
            return Copy(receiver, at);
        if (!IsWorthFollowing(method, receiver, arguments))
        {
            ClearOut(arguments);
            return UnknownResult(method, at);
        }

        var depth = _frame.Depth + 1;
        if (depth > _options.MaxCallDepth || _frame.Nesting >= MaxNesting || _steps > MaxSteps || IsRunning(method))
            return Facts.Returned(method) is { } known ? Instantiate(known, Opaque(at, method.ReturnType), "returned", null, 0) : UnknownResult(method, at);

        var canRemember = CalleeRun.CanCover(arguments);
        var runs = canRemember ? RunsOf(method) : [];
        foreach (var run in runs)
        {
            if (run.Covers(_state.HeapVersion, receiver, arguments, depth, _frame.Nesting) && (run.Way is null || ReferenceEquals(run.Way, Way())) && (run.Result.IsClean || !_frame.IsOfRoot))
                return run.Result;
        }

        var (heapBefore, leaksBefore) = (_state.HeapVersion, _reports);
        var result = Value.Clean;
        State? joined = null;
        var before = _state;
        foreach (var target in Targets(method, receiver, isVirtual))
        {
            _state = before.Clone();
            result = Value.Join(result, RunMethod(target, receiver, arguments, at, depth));
            if (joined is null)
                joined = _state;
            else
                joined.Join(_state);
        }
        _state = before;
        if (joined is null)
            return Facts.Returned(method) is { } shape ? Instantiate(shape, Opaque(at, method.ReturnType), "returned", null, 0) : UnknownResult(method, at);
        _state.ReplaceWith(joined);

        // By which call of the analysed body the key came in is part of a leak and, in that body, of what comes back.
        var isSilent = leaksBefore == _reports;
        if (canRemember && (isSilent || !_frame.IsOfRoot) && (result.IsClean ? !Types.CanHoldObjects(method.ReturnType) : !_frame.IsOfRoot && result.Objects.IsEmpty && result.Delegates.IsEmpty)
            && ReferenceEquals(heapBefore, _state.HeapVersion))
        {
            runs.Add(new CalleeRun(heapBefore, receiver, [.. arguments.Select(a => a.Value)], depth, _frame.Nesting, isSilent ? null : Way(), result));
        }
        return result.IsClean ? UnknownResult(method, at) : result;
    }

    /// <summary>The call of the analysed body that led to here.</summary>
    private Frame Way()
    {
        var frame = _frame;
        while (frame.Caller is { IsOfRoot: false } caller)
            frame = caller;
        return frame;
    }

    private List<CalleeRun> RunsOf(IMethodSymbol method)
    {
        if (!_runs.TryGetValue(method.OriginalDefinition, out var runs))
            _runs[method.OriginalDefinition] = runs = [];
        return runs;
    }

    private Value UnknownResult(IMethodSymbol method, IOperation at) =>
        method.MethodKind == MethodKind.Constructor ? Value.Clean : OpaqueValue(at, at.Type ?? method.ReturnType);

    private bool IsRunning(IMethodSymbol method)
    {
        var count = 0;
        for (var frame = _frame; frame is not null; frame = frame.Caller)
        {
            if (SymbolEqualityComparer.Default.Equals(frame.Owner, method.OriginalDefinition) && ++count > 1)
                return true;
        }
        return false;
    }

    /// <summary>The bodies that the call may reach.</summary>
    private IEnumerable<IMethodSymbol> Targets(IMethodSymbol method, Value receiver, bool isVirtual)
    {
        method = method.OriginalDefinition;
        if (!(isVirtual || (method is { IsStatic: true, IsAbstract: true })) || !(method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType.TypeKind == TypeKind.Interface))
        {
            yield return method;
            yield break;
        }

        // The objects that were made here are known by their types; any other may be of any type that fits.
        var areKnown = !receiver.Objects.IsEmpty;
        foreach (var obj in receiver.Objects)
            areKnown &= obj is { IsAllocated: true, Type: INamedTypeSymbol };
        if (areKnown)
        {
            foreach (var obj in receiver.Objects)
            {
                if (Implementation(method, (INamedTypeSymbol)obj.Type!) is { } found)
                    yield return found;
            }
            yield break;
        }

        if (!method.IsAbstract)
            yield return method;
        foreach (var overriding in _search.Overrides.Of(method))
            yield return overriding.OriginalDefinition;
    }

    private static IMethodSymbol? Implementation(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (var contract in type.AllInterfaces)
            {
                if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType.OriginalDefinition))
                    continue;
                foreach (var member in contract.GetMembers(method.Name))
                {
                    if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method))
                        return (type.FindImplementationForInterfaceMember(member) as IMethodSymbol)?.OriginalDefinition;
                }
            }
            return null;
        }
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(method.Name))
            {
                for (var candidate = member as IMethodSymbol; candidate is not null; candidate = candidate.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method))
                        return ((IMethodSymbol)member).OriginalDefinition;
                }
            }
        }
        return method;
    }

    private Value RunMethod(IMethodSymbol target, Value receiver, List<Argument> arguments, IOperation at, int depth)
    {
        if (_search.Bodies.Declaration(target) is not { } declaration)
        {
            if (target.MethodKind == MethodKind.Constructor)
                RunInitializers(target.ContainingType, receiver, at, depth);
            return Value.Clean;
        }

        var bound = Bind(target, receiver, arguments, at);
        if (target.MethodKind == MethodKind.Constructor && !CallsThis(declaration))
            RunInitializers(target.ContainingType, receiver, at, depth);
        if (_search.Bodies.Graph(declaration) is not { } graph)
            return Value.Clean;

        var frame = new Frame(target.OriginalDefinition, graph)
        {
            This = target.IsStatic ? Value.Of(StaticsOf(target.ContainingType)) : receiver,
            Caller = _frame,
            Call = at.Syntax,
            Arguments = bound,
            IsHanded = arguments.Exists(a => a.IsHanded),
            Context = ContextOf(_frame.Context, at.Syntax),
            Depth = depth,
            Nesting = _frame.Nesting + 1,
        };
        _state = RunGraph(frame, _state);
        WriteBack(target, arguments);
        return Detach(Result(frame));
    }

    // Back in the analysed body the key is no longer one that came in by an argument.
    private Value Detach(Value value) => _frame.IsRoot && value.Taint?.Entry is not null ? value.WithTaint(value.Taint.EnteredBy(null)) : value;

    private static bool CallsThis(SyntaxNode declaration) =>
        declaration is Microsoft.CodeAnalysis.CSharp.Syntax.ConstructorDeclarationSyntax
        {
            Initializer: { ThisOrBaseKeyword.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisKeyword },
        };

    /// <summary>Gives the parameters their values. Those of a primary constructor become parts of the object.</summary>
    private List<(SyntaxNode, Value)> Bind(IMethodSymbol target, Value receiver, List<Argument> arguments, IOperation at)
    {
        var isPrimary = Bodies.IsPrimaryConstructor(target);
        var given = new List<(SyntaxNode, Value)>();
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= target.Parameters.Length)
                continue;
            given.Add((argument.Operation.Syntax, argument.Value));
            var value = argument.Value;
            if (_frame.IsOfRoot && !argument.IsHanded && value.Taint is { Entry: null })
                value = value.WithTaint(value.Taint.EnteredBy(argument.Operation.Syntax));
            var inner = target.Parameters[parameter.Ordinal].OriginalDefinition;
            if (isPrimary)
            {
                SetMember(receiver, inner, value, argument.Operation);
                foreach (var member in target.ContainingType.OriginalDefinition.GetMembers(inner.Name))
                {
                    if (member is IPropertySymbol property && target.ContainingType.IsRecord)
                        SetMember(receiver, property, value, argument.Operation);
                }
            }
            else
            {
                _state.Set(inner, value);
            }
        }
        if (arguments.Count == 0 && !receiver.IsClean)
            given.Add((at.Syntax, receiver));
        return given;
    }

    private void RunInitializers(INamedTypeSymbol type, Value receiver, IOperation at, int depth)
    {
        foreach (var initializer in _search.Bodies.Initializers(type))
        {
            if (_search.Bodies.Graph(initializer) is not { } graph)
                continue;
            var frame = new Frame(_search.Bodies.Owner(initializer), graph)
            {
                This = receiver,
                Caller = _frame,
                Call = at.Syntax,
                Context = ContextOf(_frame.Context, at.Syntax),
                Depth = depth,
                Nesting = _frame.Nesting + 1,
            };
            _state = RunGraph(frame, _state);
        }
    }

    private void WriteBack(IMethodSymbol target, List<Argument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter
                && parameter.Ordinal < target.Parameters.Length
                && _state.TryGet(target.Parameters[parameter.Ordinal].OriginalDefinition, out var value))
            {
                Assign(argument.Operation, Detach(value), argument.Operation);
            }
        }
    }

    /// <summary>What the caller of the body gets: wrapped in a task, a sequence.</summary>
    private Value Result(Frame frame)
    {
        if (frame.Owner is not IMethodSymbol method)
            return frame.Returned;
        if (!frame.Yielded.IsClean)
            return Wrap(frame, method, frame.Yielded);
        return method.IsAsync && !frame.Returned.IsClean ? Wrap(frame, method, frame.Returned) : frame.Returned;
    }

    private Value Wrap(Frame frame, IMethodSymbol method, Value inner)
    {
        var site = (object?)frame.Call ?? method;
        var obj = Intern(site, frame.Context, method.ReturnType, "result", id => new HeapObject(id, method.ReturnType) { IsAllocated = true });
        SetSlot(obj, Slot.Element, inner, overwrites: true);
        return Value.Of(obj);
    }

    /// <summary>Calls a delegate that the code itself calls.</summary>
    private Value InvokeDelegate(Value function, IOperation? instance, List<Argument> arguments, IOperation at)
    {
        CheckDefinedMessage(function, instance, arguments, at);
        var result = Component(function, Slot.Element);
        foreach (var target in function.Delegates)
            result = Value.Join(result, RunDelegate(target, arguments, at, isExplicit: true));

        var hands = false;
        foreach (var argument in arguments)
            hands |= ReachesKey(argument.Value);
        if (hands && function.Delegates.IsEmpty)
        {
            if (Unwrap(instance) is IParameterReferenceOperation)
                _handsToCallback = true;
            if (MemberOf(instance) is { } member)
                HandToSubscribers(member, arguments);
        }
        return result.IsClean ? OpaqueValue(at, at.Type) : result;
    }

    private IOperation? Unwrap(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IFlowCaptureReferenceOperation reference when _frame.CapturedTargets.TryGetValue(reference.Id, out var captured) && !ReferenceEquals(captured, operation):
                    operation = captured;
                    break;
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    private ISymbol? MemberOf(IOperation? operation) => Unwrap(operation) switch
    {
        IEventReferenceOperation @event => @event.Event,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        IParameterReferenceOperation { Parameter: { } parameter } when OwnerOfPrimary(parameter) is not null => parameter,
        _ => null,
    };

    private void HandToSubscribers(ISymbol member, List<Argument> arguments)
    {
        if (!IsSource(member))
            return;
        var parts = new Dictionary<object, Shape>(SlotComparer.Instance);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (ToShape(arguments[i].Value) is { } shape)
                parts[i] = shape;
        }
        if (parts.Count > 0)
            Facts.Hands(member, Shape.Of(null, null, parts));
    }

    private Value VisitSubscription(IEventAssignmentOperation subscription)
    {
        var handler = Visit(subscription.HandlerValue);
        if (subscription.EventReference is not IEventReferenceOperation { Event: { } @event } reference)
        {
            RunUnknown(handler);
            return Value.Clean;
        }
        SetMember(Visit(reference.Instance), @event, handler, subscription.HandlerValue);
        return Value.Clean;
    }

    /// <summary>Functions that go into a member are run on what is known to be handed to it.</summary>
    private void RunSubscribers(ISymbol member, Value value, IOperation source)
    {
        if (value.Delegates.IsEmpty)
            return;
        var handed = IsSource(member) ? Facts.HandedTo(member) : null;
        foreach (var target in value.Delegates)
        {
            if (handed is null)
            {
                RunUnknown(target);
                continue;
            }
            var arguments = new List<Value>();
            for (var i = 0; i < target.Method.Parameters.Length; i++)
            {
                arguments.Add(handed.Parts.TryGetValue(i, out var shape)
                    ? Instantiate(shape, Intern(member, 0, null, "handed"), i, null, 0)
                    : UnknownParameter(target.Method.Parameters[i].OriginalDefinition));
            }
            RunHanded(target, arguments, source);
        }
    }

    private void RunHanded(DelegateTarget target, List<Value> values, IOperation source)
    {
        if (target.Graph is not null)
        {
            RunLambda(target, values, null, [], isCertain: false);
            return;
        }
        var arguments = new List<Argument>();
        for (var i = 0; i < values.Count; i++)
            arguments.Add(new Argument(target.Method.Parameters[i], source, values[i]) { IsHanded = true });
        Call(target.Method, target.Receiver, null, arguments, source, target.Method.IsVirtual || target.Method.IsAbstract);
    }

    private void RunUnknown(Value value)
    {
        foreach (var target in value.Delegates)
            RunUnknown(target);
    }

    /// <summary>Runs a lambda or a local function of which one cannot see who calls it, on whatever it may be given.</summary>
    private Value RunUnknown(DelegateTarget target)
    {
        if (target.Graph is null)
            return Value.Clean;
        var arguments = new List<Value>();
        foreach (var parameter in target.Method.Parameters)
            arguments.Add(UnknownParameter(parameter));
        return RunLambda(target, arguments, null, [], isCertain: false);
    }

    /// <summary>What a function gives back that was put away somewhere.</summary>
    private Value ResultOf(DelegateTarget target)
    {
        if (target.Graph is not null)
            return RunUnknown(target);
        return IsSource(target.Method) && Facts.Returned(target.Method) is { } shape
            ? Instantiate(shape, Intern(target.Method, 0, null, "result"), "returned", null, 0)
            : Value.Clean;
    }

    private Value RunDelegate(DelegateTarget target, List<Argument> arguments, IOperation at, bool isExplicit)
    {
        if (target.Graph is null)
        {
            var own = new List<Argument>();
            for (var i = 0; i < arguments.Count; i++)
                own.Add(arguments[i] with { Parameter = Parameter(target.Method, target.Method.IsExtensionMethod && target.Method.ReducedFrom is not null ? i + 1 : i) });
            return Call(target.Method, target.Receiver, null, own, at, target.Method.IsVirtual || target.Method.IsAbstract);
        }

        var values = new List<Value>();
        var given = new List<(SyntaxNode, Value)>();
        for (var i = 0; i < target.Method.Parameters.Length; i++)
        {
            var argument = arguments.FirstOrDefault(a => a.Parameter?.Ordinal == i);
            var value = argument?.Value ?? UnknownParameter(target.Method.Parameters[i]);
            if (argument is not null)
            {
                given.Add((argument.Operation.Syntax, value));
                if (isExplicit && _frame.IsOfRoot && value.Taint is { Entry: null })
                    value = value.WithTaint(value.Taint.EnteredBy(argument.Operation.Syntax));
            }
            values.Add(value);
        }
        var result = RunLambda(target, values, at.Syntax, given, isCertain: true);
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref, Ordinal: var ordinal } && ordinal < target.Method.Parameters.Length
                && _state.TryGet(target.Method.Parameters[ordinal].OriginalDefinition, out var written))
            {
                Assign(argument.Operation, Detach(written), argument.Operation);
            }
        }
        return Detach(result);
    }

    private Value RunLambda(DelegateTarget target, List<Value> values, SyntaxNode? call, List<(SyntaxNode, Value)> given, bool isCertain)
    {
        if (target.Graph is not { } graph || _frame.Nesting >= MaxNesting || _steps > MaxSteps || IsRunning(target.Method))
            return Value.Clean;

        _ranFunctions.Add(target.Method.OriginalDefinition);
        var before = _state;
        _state = before.Clone();
        for (var i = 0; i < values.Count; i++)
            _state.Set(target.Method.Parameters[i].OriginalDefinition, values[i]);
        var syntax = target.Method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_search.CancellationToken);
        var isOfRoot = syntax is not null && IsInRoot(syntax);
        var frame = new Frame(target.Method.OriginalDefinition, graph)
        {
            This = target.Receiver,
            Caller = _frame,
            Call = call,
            Arguments = given,
            Context = call is null ? _frame.Context : ContextOf(_frame.Context, call),
            Depth = _frame.Depth,
            Nesting = _frame.Nesting + 1,
            IsOfRoot = isOfRoot,
        };
        var exit = RunGraph(frame, _state);
        _state = before;
        if (isCertain)
            _state.ReplaceWith(exit);
        else
            _state.Join(exit);
        _lastReturns = frame.Returns;
        return Result(frame);
    }

    private List<(IOperation Operation, Value Value)> _lastReturns = [];
}
