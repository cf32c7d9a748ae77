using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>What bodies know of each other: which members hold a key, and which methods hand one out.</summary>
internal sealed class Facts
{
    private readonly Dictionary<object, Shape> _stored = new(SlotComparer.Instance);
    private readonly HashSet<object> _storedByOwnType = new(SlotComparer.Instance);
    private readonly Dictionary<ISymbol, Shape?> _yielding = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<object, Shape> _handed = new(SlotComparer.Instance);
    private readonly HashSet<ISymbol> _handlers = new(SymbolEqualityComparer.Default);
    private readonly List<IMethodSymbol> _newHandlers = [];
    private readonly HashSet<string> _news = [];

    /// <summary>Takes the names of the members about which something has become known.</summary>
    public HashSet<string> TakeNews()
    {
        var news = new HashSet<string>(_news);
        _news.Clear();
        return news;
    }

    /// <summary>The member or the primary-constructor parameter holds something of this shape, written by code of its own type or by others.</summary>
    public void Store(ISymbol member, Shape shape, bool byOwnType)
    {
        // What lives on the stack is followed with its variable.
        if (member.ContainingType is { IsRefLikeType: true })
            return;
        var slot = Slot.Of(member);
        var changed = byOwnType && _storedByOwnType.Add(slot);
        if (!_stored.TryGetValue(slot, out var old))
        {
            _stored[slot] = shape;
            changed = true;
        }
        else
        {
            var joined = Shape.Join(old, shape);
            changed |= !ReferenceEquals(joined, old);
            _stored[slot] = joined;
        }
        if (!changed)
            return;

        News(member);
        if (member is IPropertySymbol property)
        {
            foreach (var declared in Interfaces.MembersImplementedBy(property))
                Store(declared, shape, byOwnType: false);
        }
    }

    public Shape? StoredIn(object slot) => _stored.TryGetValue(slot, out var shape) ? shape : null;

    public bool IsStoredByOwnType(object slot) => _storedByOwnType.Contains(slot);

    /// <summary>Calling the method gives the key to the caller: by what it returns, by an out parameter, by a callback, by what it writes into the objects it got.</summary>
    public void Yields(IMethodSymbol method, Shape? returned)
    {
        method = method.OriginalDefinition;
        if (_yielding.TryGetValue(method, out var old))
        {
            var joined = old is null || returned is null ? old ?? returned : Shape.Join(old, returned);
            if (ReferenceEquals(joined, old))
                return;
            _yielding[method] = joined;
        }
        else
        {
            _yielding[method] = returned;
        }

        News(method);
        if (method.OverriddenMethod is { } overridden)
            Yields(overridden, returned);
        foreach (var declared in Interfaces.MembersImplementedBy(method))
            Yields(declared, returned);
    }

    public bool DoesYield(IMethodSymbol method) => _yielding.ContainsKey(method.OriginalDefinition);

    /// <summary>What the method returns when nothing is known of what it is given.</summary>
    public Shape? Returned(IMethodSymbol method) => _yielding.TryGetValue(method.OriginalDefinition, out var shape) ? shape : null;

    /// <summary>The functions in the event, the field or the property are called with this: a part for each parameter.</summary>
    public void Hands(ISymbol member, Shape arguments)
    {
        var slot = Slot.Of(member);
        var joined = _handed.TryGetValue(slot, out var old) ? Shape.Join(old, arguments) : arguments;
        if (ReferenceEquals(joined, old))
            return;
        _handed[slot] = joined;
        News(member);
        if (member.ContainingType is { Name.Length: > 0 } type)
            _news.Add(type.Name);
    }

    public Shape? HandedTo(ISymbol member) => _handed.TryGetValue(Slot.Of(member), out var shape) ? shape : null;

    /// <summary>The method is a handler: what it returns goes to the caller.</summary>
    public void Serves(IMethodSymbol method)
    {
        if (_handlers.Add(method.OriginalDefinition))
            _newHandlers.Add(method.OriginalDefinition);
    }

    /// <summary>Takes the handlers that have become known, for their bodies to be looked at as such.</summary>
    public List<IMethodSymbol> TakeHandlers()
    {
        var handlers = new List<IMethodSymbol>(_newHandlers);
        _newHandlers.Clear();
        return handlers;
    }

    public bool IsHandler(IMethodSymbol method) => _handlers.Contains(method.OriginalDefinition);

    private void News(ISymbol member)
    {
        var name = member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.Conversion or MethodKind.UserDefinedOperator } => member.ContainingType.Name,
            IMethodSymbol { AssociatedSymbol: IPropertySymbol { IsIndexer: true } or IEventSymbol } => member.ContainingType.Name,
            IMethodSymbol { AssociatedSymbol: { } associated } => associated.Name,
            IPropertySymbol { IsIndexer: true } => member.ContainingType.Name,
            _ => member.Name,
        };
        _news.Add(LastPart(name));

        // Who writes the whole object member by member does not name the member.
        if (member is IFieldSymbol or IPropertySymbol && member.DeclaredAccessibility != Accessibility.Private && member.ContainingType is { Name.Length: > 0 } type)
            _news.Add(type.Name);
        if (member is IMethodSymbol && IsCalledUnnamed(name) && member.ContainingType is { Name.Length: > 0 } called)
            _news.Add(called.Name);
        if (member is IMethodSymbol { IsExtensionMethod: true, Parameters: [{ Type.Name: { Length: > 0 } extended }, ..] } && IsCalledUnnamed(name))
            _news.Add(extended);
    }

    // Interpolation, foreach, deconstruction and collection initializers call these without naming them.
    private static bool IsCalledUnnamed(string name) =>
        name is "ToString" or "PrintMembers" or "Deconstruct" or "GetEnumerator" or "GetAsyncEnumerator" or "GetAwaiter" or "Current" or "Add" or "AppendFormatted" or "AppendLiteral";

    // Of an explicit implementation, which is named with its interface.
    private static string LastPart(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? name : name.Substring(dot + 1);
    }
}
