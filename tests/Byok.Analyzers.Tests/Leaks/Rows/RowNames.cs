using Byok.Analyzers.Leaks;
using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Tests.Leaks.Rows;

/// <summary>Looks the names of the tables up in real assemblies: a row with a name that does not exist never matches, and nobody would notice.</summary>
internal sealed class RowNames
{
    private readonly Compilation _compilation;
    private readonly ILookup<string, INamedTypeSymbol> _types;

    public RowNames(Compilation compilation)
    {
        _compilation = compilation;
        _types = compilation.SourceModule.ReferencedAssemblySymbols
            .Append(compilation.Assembly)
            .SelectMany(assembly => TypesIn(assembly.GlobalNamespace))
            .ToLookup(type => type.ContainingNamespace.ToDisplayString() + "." + type.Name);
    }

    public bool Knows(string type) => _types.Contains(type);

    public IEnumerable<string> Check(SinkRow row) =>
        Check(row.Type, row.Members, row.Parameters).Concat(row.Via.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(CheckOrigin));

    public IEnumerable<string> Check(TransferRow row) =>
        Check(row.Type, row.Members, row.From + " " + row.To)
            .Concat(row.FragmentLength.Length == 0 ? [] : Check(row.Type, row.Members, row.FragmentLength, everyMember: false));

    public IEnumerable<string> Check(SanitizerRow row) => Check(row.Type, row.Members, row.Cleans);

    private IEnumerable<string> CheckOrigin(string origin)
    {
        if (origin is "file" or "static" or "shared")
            yield break;

        var path = origin.Split('+')[0];
        var (type, member) = (path[..path.LastIndexOf('.')], path[(path.LastIndexOf('.') + 1)..]);
        if (Knows(type) && !Members(type).Any(m => m is IPropertySymbol && m.Name == member))
            yield return $"{origin}: no such property";
    }

    private IEnumerable<string> Check(string type, string members, string parameters, bool everyMember = true)
    {
        if (!Knows(type))
            return [$"{type}: no such type"];

        var errors = new List<string>();
        var all = Members(type).ToList();
        var names = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => p is not ("this" or "return") && !p.StartsWith('*')).ToList();
        var takesAny = names.Count == 0 || parameters.Split(' ').Any(p => p is "this" || p.StartsWith('*'));
        var seen = new HashSet<string>();
        foreach (var member in members.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var matched = all.Where(m => Matches(m, member)).ToList();
            if (matched.Count == 0)
                errors.Add($"{type}.{member}: no such member");
            var found = matched.SelectMany(m => ParametersOf(m, member)).ToHashSet();
            if (everyMember && matched.Count > 0 && !takesAny && !found.Overlaps(names))
                errors.Add($"{type}.{member}: has none of {parameters}, but {string.Join(' ', found)}");
            seen.UnionWith(found);
        }

        errors.AddRange(names.Where(n => !seen.Contains(n)).Select(n => $"{type} ({members}): no parameter {n}"));
        return errors;
    }

    private static bool Matches(ISymbol member, string pattern) => pattern switch
    {
        ".ctor" => member is IMethodSymbol { MethodKind: MethodKind.Constructor },
        "[]" => member is IPropertySymbol { IsIndexer: true, GetMethod: not null },
        "[]=" => member is IPropertySymbol { IsIndexer: true } property && (property.SetMethod is not null || property.RefKind == RefKind.Ref),
        ['*', '='] => member is IPropertySymbol { IsIndexer: false, SetMethod: not null },
        [.. var name, '='] => member is IPropertySymbol { SetMethod: not null } && member.Name == name,
        ['*', .. var end] => member is IMethodSymbol && member.Name.EndsWith(end, StringComparison.Ordinal),
        [.. var start, '*'] => member is IMethodSymbol && member.Name.StartsWith(start, StringComparison.Ordinal),
        _ when pattern.IndexOf('*') is > 0 and var star => member is IMethodSymbol && member.Name.StartsWith(pattern[..star]) && member.Name.EndsWith(pattern[(star + 1)..]),
        _ => member is IMethodSymbol or IPropertySymbol && member.Name == pattern,
    };

    private static IEnumerable<string> ParametersOf(ISymbol member, string pattern) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(p => p.Name),
        IPropertySymbol property when pattern.EndsWith('=') => property.Parameters.Select(p => p.Name).Append("value"),
        IPropertySymbol property => property.Parameters.Select(p => p.Name),
        _ => [],
    };

    // Constructors of derived types are members as well: the parameters of exceptions have many names.
    private IEnumerable<ISymbol> Members(string type)
    {
        var declared = _types[type].ToList();
        var inherited = declared.SelectMany(t => Bases(t).Concat(t.AllInterfaces));
        var derived = type == "System.Exception" ? _types.SelectMany(g => g).Where(t => Bases(t).Any(b => declared.Contains(b))) : [];
        return declared.Concat(inherited).SelectMany(t => t.GetMembers().Where(m => m is not IMethodSymbol { MethodKind: MethodKind.Constructor } || declared.Contains(t)))
            .Concat(derived.SelectMany(t => t.InstanceConstructors))
            .Where(m => m.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal);
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var b = type.BaseType; b is not null; b = b.BaseType)
            yield return b.OriginalDefinition;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) =>
        space.GetMembers().SelectMany(member => member is INamespaceSymbol inner ? TypesIn(inner) : [(INamedTypeSymbol)member])
            .Where(type => type.DeclaredAccessibility == Accessibility.Public);
}
