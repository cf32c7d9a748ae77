using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Usage;

/// <summary>Byok as the compilation sees it. All but the question whether it is there is answered when it is asked.</summary>
internal sealed class ByokTypes
{
    private const string AssemblyName = "Byok";

    private readonly ImmutableArray<INamedTypeSymbol> _credentials;
    private ImmutableArray<INamedTypeSymbol> _attributes;
    private ImmutableArray<INamedTypeSymbol> _keys;
    private ProviderNames? _providers;
    private ByokMentions? _mentions;
    private FileWords? _files;

    private ByokTypes(Compilation compilation, ImmutableArray<INamedTypeSymbol> credentials)
    {
        Compilation = compilation;
        _credentials = credentials;
    }

    public Compilation Compilation { get; }

    public ProviderNames Providers => _providers ??= new ProviderNames(Compilation);

    public FileWords Files => _files ??= new FileWords(Compilation);

    public ByokMentions Mentions => _mentions ??= new ByokMentions(Compilation);

    /// <summary>Whether what runs is put together here, and not in a project that references this one.</summary>
    public bool IsExecutable => Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;

    /// <summary>Null where the compilation does not reference Byok, and where it is Byok.</summary>
    public static ByokTypes? TryCreate(Compilation compilation)
    {
        // All of them rather than GetTypeByMetadataName, which finds none where two references bring the type along.
        return KnownTypes.UsesByok(compilation) ? new ByokTypes(compilation, Find(compilation, KnownNames.Credentials)) : null;
    }

    public bool IsCredentials(ITypeSymbol? type) => Contains(_credentials, type);

    public bool IsKey(ITypeSymbol? type)
    {
        if (_keys.IsDefault)
            _keys = Find(Compilation, KnownNames.ApiKey);
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] })
            type = value;
        return Contains(_keys, type);
    }

    public bool IsByokAttribute(ITypeSymbol? type)
    {
        if (type is not { Name: "ByokAttribute" })
            return false;
        if (_attributes.IsDefault)
            _attributes = Find(Compilation, KnownNames.ByokAttribute);
        return Contains(_attributes, type);
    }

    /// <summary>The <c>[Byok]</c> among the attributes; null where there is none.</summary>
    public AttributeData? FindByok(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (IsByokAttribute(attribute.AttributeClass))
                return attribute;
        }
        return null;
    }

    /// <summary>Whether a method is one of Byok's verbs, by its name.</summary>
    public static bool IsVerb(IMethodSymbol method, string name) =>
        method.Name == name && method.ContainingAssembly?.Name == AssemblyName;

    /// <summary>Whether a library is compiled against Byok.</summary>
    public static bool IsKnownTo(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == AssemblyName)
                    return true;
            }
        }
        return false;
    }

    private static bool Contains(ImmutableArray<INamedTypeSymbol> types, ITypeSymbol? type)
    {
        if (type is null)
            return false;
        foreach (var candidate in types)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, type))
                return true;
        }
        return false;
    }

    private static ImmutableArray<INamedTypeSymbol> Find(Compilation compilation, string name)
    {
        var types = compilation.GetTypesByMetadataName(name);
        foreach (var type in types)
        {
            // A namesake of the user's own is not what this library is about.
            if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
                return Without(types, compilation.Assembly);
        }
        return types;
    }

    private static ImmutableArray<INamedTypeSymbol> Without(ImmutableArray<INamedTypeSymbol> types, IAssemblySymbol assembly)
    {
        var others = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var type in types)
        {
            if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly))
                others.Add(type);
        }
        return others.ToImmutable();
    }
}
