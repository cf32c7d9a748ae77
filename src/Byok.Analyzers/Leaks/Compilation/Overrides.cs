using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>Which methods of this compilation a call of an abstract, virtual or interface method may reach. Made when the key first meets such a call.</summary>
internal sealed class Overrides(Compilation compilation, CancellationToken cancellationToken)
{
    // An interface with more implementations than these says nothing about any of them.
    private const int MaxTargets = 8;

    private Dictionary<ISymbol, List<IMethodSymbol>>? _targets;

    public IReadOnlyList<IMethodSymbol> Of(IMethodSymbol method)
    {
        _targets ??= Collect();
        return _targets.TryGetValue(method.OriginalDefinition, out var targets) && targets.Count <= MaxTargets ? targets : [];
    }

    private Dictionary<ISymbol, List<IMethodSymbol>> Collect()
    {
        var targets = new Dictionary<ISymbol, List<IMethodSymbol>>(SymbolEqualityComparer.Default);
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var member in pending.Pop().GetMembers())
            {
                if (member is INamespaceOrTypeSymbol nested)
                    pending.Push(nested);
                else if (member is IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor) } method)
                    Collect(method, targets);
            }
        }
        return targets;
    }

    private static void Collect(IMethodSymbol method, Dictionary<ISymbol, List<IMethodSymbol>> targets)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            Add(overridden);
        if (method is { IsAbstract: false, ContainingType: { TypeKind: not TypeKind.Interface, AllInterfaces.IsEmpty: false } })
        {
            foreach (var declared in Interfaces.MembersImplementedBy(method))
                Add(declared);
        }

        void Add(IMethodSymbol declared)
        {
            if (!targets.TryGetValue(declared.OriginalDefinition, out var list))
                targets[declared.OriginalDefinition] = list = [];
            if (!method.IsAbstract)
                list.Add(method);
        }
    }
}
