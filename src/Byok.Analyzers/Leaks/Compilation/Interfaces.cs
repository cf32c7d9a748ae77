using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>Which members of interfaces a member implements.</summary>
internal static class Interfaces
{
    public static IEnumerable<TMember> MembersImplementedBy<TMember>(TMember member)
        where TMember : class, ISymbol
    {
        if (member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            yield break;

        var explicitName = member.Name.Substring(member.Name.LastIndexOf('.') + 1);
        foreach (var contract in type.AllInterfaces)
        {
            foreach (var declared in contract.GetMembers(explicitName))
            {
                if (declared is TMember wanted && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member))
                    yield return wanted;
            }
        }
    }
}
