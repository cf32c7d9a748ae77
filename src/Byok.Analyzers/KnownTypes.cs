using Microsoft.CodeAnalysis;

namespace Byok.Analyzers;

/// <summary>Byok's types as the analysed compilation sees them.</summary>
internal static class KnownTypes
{
    /// <summary>False where the compilation does not reference Byok, or is Byok: nothing is looked at then.</summary>
    public static bool UsesByok(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName(KnownNames.Credentials) is { } type)
            return !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

        // More than one assembly has it: its name is what counts.
        foreach (var candidate in compilation.GetTypesByMetadataName(KnownNames.Credentials))
        {
            if (!SymbolEqualityComparer.Default.Equals(candidate.ContainingAssembly, compilation.Assembly))
                return true;
        }
        return false;
    }
}
