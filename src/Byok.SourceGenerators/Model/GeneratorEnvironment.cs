namespace Byok.SourceGenerators.Model;

/// <summary>The few facts about the compilation that matter here.</summary>
/// <param name="CanEmit">Whether the compilation references Byok and its language version can compile the guards.</param>
/// <param name="ReferencedProviders">The providers that referenced assemblies declare.</param>
internal sealed record GeneratorEnvironment(bool CanEmit, EquatableArray<ProviderDeclaration> ReferencedProviders)
{
    public static GeneratorEnvironment None { get; } = new(false, default);
}
