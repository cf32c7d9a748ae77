using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>Answers what the tables say about a symbol. Rows are found by the names of types, so that nothing has to be resolved before a key is met.</summary>
internal sealed class MemberCatalog(LeakTables tables)
{
    private readonly IReadOnlyDictionary<string, List<object>> _rowsByType = tables.RowsByType;
    private readonly Dictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ImmutableArray<object>> _rows = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ImmutableArray<string>> _lineage = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(ISymbol Type, string Member), MemberRows> _members = new(new MemberComparer());

    /// <summary>The rows of a method, of the type that declares it or of the type of what it is called on, which may have taken it over from that one.</summary>
    public MemberRows Method(IMethodSymbol method, ITypeSymbol? receiver = null)
    {
        var type = receiver is INamedTypeSymbol named && !method.IsStatic ? named : method.ContainingType;
        return method switch
        {
            { MethodKind: MethodKind.Constructor } => Member(method.ContainingType, ".ctor"),
            { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property } => Member(type, property.IsIndexer ? "[]" : property.Name),
            { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol property } => Member(type, property.IsIndexer ? "[]=" : property.Name + "="),
            { ExplicitInterfaceImplementations: [var declared, ..] } => Member(type, declared.Name),
            _ => Member(type, method.Name),
        };
    }

    public HolderRow? Holder(ITypeSymbol type)
    {
        foreach (var row in Rows(type))
        {
            if (row is HolderRow holder)
                return holder;
        }
        return null;
    }

    /// <summary>Whether the type is, derives from or implements one with this metadata name.</summary>
    public bool Is(ITypeSymbol? type, string name) => type is not null && Lineage(type).Contains(name);

    /// <summary>The name with its namespaces and enclosing types, without arity.</summary>
    public string Name(ITypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (!_names.TryGetValue(definition, out var name))
            _names[definition] = name = CreateName(definition);
        return name;
    }

    private MemberRows Member(INamedTypeSymbol? type, string member)
    {
        if (type is null)
            return MemberRows.None;
        var key = ((ISymbol)type.OriginalDefinition, member);
        if (!_members.TryGetValue(key, out var rows))
            _members[key] = rows = Select(Rows(type), member);
        return rows;
    }

    private static MemberRows Select(ImmutableArray<object> rows, string member)
    {
        if (rows.IsEmpty)
            return MemberRows.None;
        var sinks = ImmutableArray.CreateBuilder<SinkRow>();
        var transfers = ImmutableArray.CreateBuilder<TransferRow>();
        SanitizerRow? sanitizer = null;
        foreach (var row in rows)
        {
            switch (row)
            {
                case SinkRow sink when NamePattern.MatchesAny(sink.Members, member):
                    sinks.Add(sink);
                    break;
                case TransferRow transfer when NamePattern.MatchesAny(transfer.Members, member):
                    transfers.Add(transfer);
                    break;
                case SanitizerRow row1 when NamePattern.MatchesAny(row1.Members, member):
                    sanitizer ??= row1;
                    break;
            }
        }
        return sinks.Count == 0 && transfers.Count == 0 && sanitizer is null
            ? MemberRows.None
            : new MemberRows(sinks.ToImmutable(), transfers.ToImmutable(), sanitizer);
    }

    private ImmutableArray<object> Rows(ITypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (_rows.TryGetValue(definition, out var rows))
            return rows;

        var builder = ImmutableArray.CreateBuilder<object>();
        foreach (var name in Lineage(definition))
        {
            if (!_rowsByType.TryGetValue(name, out var some))
                continue;
            foreach (var row in some)
                builder.Add(row);
        }
        return _rows[definition] = builder.ToImmutable();
    }

    private ImmutableArray<string> Lineage(ITypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (_lineage.TryGetValue(definition, out var lineage))
            return lineage;

        var names = ImmutableArray.CreateBuilder<string>();
        for (ITypeSymbol? current = definition; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
            names.Add(Name(current));
        foreach (var contract in definition.AllInterfaces)
        {
            // What is known of a generic collection is more than what its old interfaces say.
            if (definition is not INamedTypeSymbol { IsGenericType: true } || Name(contract) is var name && !name.StartsWith("System.Collections.I", StringComparison.Ordinal))
                names.Add(Name(contract));
        }
        return _lineage[definition] = names.ToImmutable();
    }

    private static string CreateName(ITypeSymbol type)
    {
        if (type.ContainingType is { } outer)
            return CreateName(outer) + "." + type.Name;
        var name = type.Name;
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            name = space.Name + "." + name;
        return name;
    }

    private sealed class MemberComparer : IEqualityComparer<(ISymbol Type, string Member)>
    {
        public bool Equals((ISymbol Type, string Member) x, (ISymbol Type, string Member) y) =>
            x.Member == y.Member && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ISymbol Type, string Member) obj) =>
            (SymbolEqualityComparer.Default.GetHashCode(obj.Type) * 31) ^ StringComparer.Ordinal.GetHashCode(obj.Member);
    }
}
