using System.Collections.Immutable;
using Byok.SourceGenerators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Byok.SourceGenerators.Parsing;

/// <summary>Reduces the compilation to the few facts that the guards depend on.</summary>
internal static class EnvironmentParser
{
    private const string Byok = "Byok";

    public static GeneratorEnvironment Parse((Compilation Compilation, ParseOptions Options) input, CancellationToken cancellationToken)
    {
        // File-local types and UTF-8 literals came with C# 11.
        if (input.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 }
            || input.Compilation.GetTypeByMetadataName(KnownNames.Registry) is not { } registry)
        {
            return GeneratorEnvironment.None;
        }

        var providers = ImmutableArray.CreateBuilder<ProviderDeclaration>();
        foreach (var assembly in input.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!SymbolEqualityComparer.Default.Equals(assembly, registry.ContainingAssembly) && ReferencesByok(assembly))
                providers.AddRange(ProviderParser.Read(assembly.GetAttributes()));
        }
        return new GeneratorEnvironment(CanEmit: true, new(providers.ToImmutable()));
    }

    private static bool ReferencesByok(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == Byok)
                    return true;
            }
        }
        return false;
    }
}
