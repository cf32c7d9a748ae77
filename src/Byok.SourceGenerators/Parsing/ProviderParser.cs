using System.Collections.Immutable;
using Byok.SourceGenerators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.SourceGenerators.Parsing;

/// <summary>Reads <c>[assembly: ByokProvider(...)]</c>.</summary>
internal static class ProviderParser
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node is CompilationUnitSyntax;

    public static EquatableArray<ProviderDeclaration> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        new(Read(context.Attributes));

    public static ImmutableArray<ProviderDeclaration> Read(ImmutableArray<AttributeData> attributes)
    {
        var declarations = ImmutableArray.CreateBuilder<ProviderDeclaration>();
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass?.ToDisplayString() == KnownNames.ProviderAttribute
                && attribute.ConstructorArguments is [{ Value: string id }])
            {
                declarations.Add(new ProviderDeclaration(
                    id,
                    Get(attribute, nameof(ProviderDeclaration.DisplayName)),
                    Get(attribute, nameof(ProviderDeclaration.KeyPrefix)),
                    Get(attribute, nameof(ProviderDeclaration.BaseUrl)),
                    Get(attribute, nameof(ProviderDeclaration.AuthHeader)),
                    Get(attribute, nameof(ProviderDeclaration.AuthScheme)),
                    Get(attribute, nameof(ProviderDeclaration.DefaultModel)),
                    Get(attribute, nameof(ProviderDeclaration.ConsoleUrl)),
                    Get(attribute, nameof(ProviderDeclaration.ProbeUrl))));
            }
        }
        return declarations.ToImmutable();
    }

    private static string? Get(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value.Value as string;
        }
        return null;
    }
}
