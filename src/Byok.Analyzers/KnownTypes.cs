using Microsoft.CodeAnalysis;

namespace Byok.Analyzers;

/// <summary>Byok's types as the analysed compilation sees them.</summary>
internal static class KnownTypes
{
    /// <summary><c>Byok.ApiKey</c>, or null where the compilation does not use Byok or is Byok.</summary>
    public static INamedTypeSymbol? ApiKeyOfUser(Compilation compilation)
    {
        var type = compilation.GetTypeByMetadataName(KnownNames.ApiKey);
        if (type is null)
        {
            // More than one assembly has it: any will do, for its name is what counts.
            foreach (var candidate in compilation.GetTypesByMetadataName(KnownNames.ApiKey))
                type ??= candidate;
        }
        return type is null || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) ? null : type;
    }
}
