using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

internal sealed partial class Evaluator
{
    /// <summary>
    /// What goes in and comes out of one call by its type parameters. A library cannot look into a <c>T</c> and cannot make one: <c>Select</c> gives its lambda the
    /// elements, and its result holds what the lambda gave.
    /// </summary>
    private sealed class GenericFlow(Evaluator evaluator, IOperation at)
    {
        private const int MaxDepth = 4;

        private readonly Dictionary<ISymbol, Value> _given = new(SymbolEqualityComparer.Default);

        public void TakeReceiver(IMethodSymbol? method, Value receiver, List<Argument> arguments)
        {
            if (receiver.IsClean || method?.ContainingType?.OriginalDefinition is not { IsGenericType: true } type || method.IsStatic)
                return;
            foreach (var parameter in type.TypeParameters)
            {
                if (parameter.Name != "TKey" && ConstantKey(arguments) is { } key)
                    Add(parameter, IsHeaders(receiver) ? Value.Clean : evaluator.Keyed(receiver, key, null));
                else
                    Add(parameter, evaluator.Part(receiver, parameter, TypeArgument(method, parameter)));
            }
        }

        // Who looks something up under a name of his own gets nothing else.
        private static string? ConstantKey(List<Argument> arguments)
        {
            foreach (var argument in arguments)
            {
                if (argument.Parameter?.OriginalDefinition.Type is ITypeParameterSymbol { Name: "TKey" } && ConstantText(argument.Operation) is { } key)
                    return key;
            }
            return null;
        }

        private static bool IsHeaders(Value receiver) => receiver.Objects is [{ Via: "Microsoft.AspNetCore.Http.HttpRequest.Headers" }];

        /// <summary>Takes a value of the declared type; <paramref name="actual"/> is the type with its arguments.</summary>
        public void Take(ITypeSymbol declared, ITypeSymbol? actual, Value value, int depth = 0)
        {
            if (value.IsClean || depth > MaxDepth)
                return;
            switch (declared)
            {
                case ITypeParameterSymbol parameter:
                    Add(parameter, value);
                    break;
                case IArrayTypeSymbol array:
                    Take(array.ElementType, (actual as IArrayTypeSymbol)?.ElementType, Value.Join(evaluator.Component(value, Slot.Element), Value.Of(value.Taint)), depth + 1);
                    break;
                case INamedTypeSymbol { DelegateInvokeMethod: null, IsGenericType: true } generic:
                    for (var i = 0; i < generic.TypeArguments.Length; i++)
                    {
                        var argument = actual is INamedTypeSymbol named && i < named.TypeArguments.Length ? named.TypeArguments[i] : null;
                        Take(generic.TypeArguments[i], argument, evaluator.Part(value, generic.TypeParameters[i], argument), depth + 1);
                    }
                    break;
            }
        }

        /// <summary>A value of the declared type, made of what came in; <paramref name="actual"/> is the type with its arguments.</summary>
        public Value Give(ITypeSymbol declared, ITypeSymbol? actual, int depth = 0)
        {
            if (_given.Count == 0 || depth > MaxDepth || Types.IsSimple(actual))
                return Value.Clean;
            switch (declared)
            {
                case ITypeParameterSymbol parameter:
                    return _given.TryGetValue(parameter, out var value) ? value : Value.Clean;
                case IArrayTypeSymbol array:
                    return Container(actual ?? declared, [(Slot.Element, Give(array.ElementType, null, depth + 1))]);
                case INamedTypeSymbol { DelegateInvokeMethod: null, IsGenericType: true } generic:
                    return Container(actual ?? declared, Parts(generic, actual as INamedTypeSymbol, depth));
                default:
                    return Value.Clean;
            }
        }

        /// <summary>Puts into the receiver, and into out and ref parameters, what the call may have put there.</summary>
        public void Write(IMethodSymbol method, Value receiver, List<Argument> arguments)
        {
            if (_given.Count == 0)
                return;
            foreach (var argument in arguments)
            {
                if (argument.Parameter is not { } parameter)
                    continue;
                if (parameter.RefKind is RefKind.Out or RefKind.Ref)
                {
                    var written = Give(parameter.OriginalDefinition.Type, parameter.Type);
                    if (!written.IsClean)
                        evaluator.Assign(argument.Operation, written, argument.Operation);
                }
            }
            if (!Fills(method))
                return;

            // Of an extension method the first argument is the receiver.
            var isExtension = method.IsStatic && method.IsExtensionMethod && arguments.Count > 1;
            var container = isExtension ? arguments[0].Value : receiver;
            foreach (var argument in isExtension ? arguments.Skip(1) : arguments)
            {
                if (argument.Parameter is not { RefKind: not RefKind.Out } parameter)
                    continue;
                var type = parameter.OriginalDefinition.Type;
                object slot = type is ITypeParameterSymbol { Name: "TKey" } ? Slot.Key : Slot.Element;
                if (ReferenceEquals(slot, Slot.Element) && ConstantKey(arguments) is { } key)
                    slot = key;
                var added = Added(type, argument);
                if (!added.IsClean)
                    evaluator.AddTo(container, slot, added, argument.Operation);
            }
        }

        private Value Added(ITypeSymbol type, Argument argument)
        {
            switch (type)
            {
                case ITypeParameterSymbol:
                    return argument.Value;
                case INamedTypeSymbol { DelegateInvokeMethod: { } invoke }:
                    return Give(invoke.ReturnType, null);
                default:
                    return Value.Join(evaluator.Component(argument.Value, Slot.Element), Types.IsPair(argument.Parameter?.Type) ? argument.Value : Value.Of(argument.Value.Taint));
            }
        }

        // Members that look for something do not put it in.
        private static bool Fills(IMethodSymbol method)
        {
            if (method.IsStatic ? !method.IsExtensionMethod : !method.ContainingType.IsGenericType)
                return false;
            if (method.ContainingType.Name.StartsWith("Immutable", StringComparison.Ordinal))
                return false;
            if (method.IsExtensionMethod && method.ContainingType.Name is "Enumerable" or "Queryable" or "ImmutableArrayExtensions")
                return false;
            foreach (var name in (string[])["Contains", "Remove", "IndexOf", "LastIndexOf", "Equals", "Compare", "TryGet", "Find", "Exists", "BinarySearch", "Get", "TrimExcess", "Is", "CopyTo"])
            {
                if (method.Name.StartsWith(name, StringComparison.Ordinal) && !method.Name.StartsWith("GetOrAdd", StringComparison.Ordinal))
                    return false;
            }
            return true;
        }

        private List<(Slot Slot, Value Value)> Parts(INamedTypeSymbol generic, INamedTypeSymbol? actual, int depth)
        {
            var parts = new List<(Slot, Value)>();
            for (var i = 0; i < generic.TypeArguments.Length; i++)
            {
                var argument = actual is not null && i < actual.TypeArguments.Length ? actual.TypeArguments[i] : null;
                parts.Add((SlotOf(generic.TypeParameters[i]), Give(generic.TypeArguments[i], argument is { TypeKind: TypeKind.TypeParameter } ? null : Characters(argument), depth + 1)));
            }
            return parts;
        }

        // An array of characters is text although a character is not.
        private static ITypeSymbol? Characters(ITypeSymbol? argument) => argument is { SpecialType: SpecialType.System_Char or SpecialType.System_Byte } ? null : argument;

        private Value Container(ITypeSymbol type, List<(Slot Slot, Value Value)> parts)
        {
            var isEmpty = true;
            foreach (var (_, value) in parts)
                isEmpty &= value.IsClean;
            if (isEmpty)
                return Value.Clean;
            if (Types.IsText(type))
                return Value.Of(parts.Select(p => p.Value.Taint).FirstOrDefault(t => t is not null));

            var obj = evaluator.Intern(at.Syntax, evaluator._frame.Context, type, type, id => new HeapObject(id, type) { IsAllocated = true });
            foreach (var (slot, value) in parts)
            {
                // A pair of a dictionary is a view of the dictionary: its parts are those of the pair.
                if (ReferenceEquals(slot, Slot.Element) && value is { Taint: null, Objects: [{ } only] } && Types.IsPair(only.Type) && !Types.IsPair(type))
                {
                    evaluator.SetSlot(obj, Slot.Key, evaluator.Component(value, Slot.Key), overwrites: false);
                    evaluator.SetSlot(obj, Slot.Element, evaluator.Component(value, Slot.Element), overwrites: false);
                }
                evaluator.SetSlot(obj, slot, value, overwrites: false);
            }
            return Value.Of(obj);
        }

        private void Add(ISymbol parameter, Value value)
        {
            if (!value.IsClean)
                _given[parameter] = _given.TryGetValue(parameter, out var old) ? Value.Join(old, value) : value;
        }
    }

    private static Slot SlotOf(ITypeParameterSymbol parameter) =>
        parameter.Name == "TKey" ? Slot.Key : Slot.Element;

    private static ITypeSymbol? TypeArgument(IMethodSymbol method, ITypeParameterSymbol parameter)
    {
        var type = method.ContainingType;
        return parameter.Ordinal < type.TypeArguments.Length ? type.TypeArguments[parameter.Ordinal] : null;
    }

    private Value Part(Value whole, ITypeParameterSymbol parameter, ITypeSymbol? type)
    {
        var slot = SlotOf(parameter);
        if (ReferenceEquals(slot, Slot.Key))
            return Component(whole, Slot.Key);
        return Types.IsPair(type) ? Element(whole, type) : Value.Join(Component(whole, Slot.Element), Value.Of(whole.Taint));
    }
}
