using Byok.SourceGenerators.Emitting;
using Byok.SourceGenerators.Model;
using Byok.SourceGenerators.Parsing;
using Microsoft.CodeAnalysis;

namespace Byok.SourceGenerators;

/// <summary>
/// Compiles every Byok policy that the code states into a guard, and registers the providers it declares. A policy that it overlooks is not lost: the runtime's
/// table-driven guard answers the same.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ByokGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var statements = context.SyntaxProvider
            .CreateSyntaxProvider(PolicyParser.IsCandidate, PolicyParser.Parse)
            .Where(statement => statement is not null)
            .Select((statement, _) => statement!)
            .WithTrackingName(StepNames.Policies);

        var providers = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.ProviderAttribute, ProviderParser.IsCandidate, ProviderParser.Parse)
            .WithTrackingName(StepNames.Providers);

        var environment = context.CompilationProvider
            .Combine(context.ParseOptionsProvider)
            .Select(EnvironmentParser.Parse)
            .WithTrackingName(StepNames.Environment);

        var guards = environment
            .Combine(providers.Collect())
            .Combine(statements.Collect())
            .Select((input, _) => GuardSet.Create(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(StepNames.Guards);

        context.RegisterImplementationSourceOutput(guards, static (output, set) =>
        {
            if (set is not null)
                output.AddSource("Byok.Guards.g.cs", GuardSetEmitter.Emit(set));
        });
    }
}
