using Microsoft.CodeAnalysis;

namespace Byok.SourceGenerators.Tests;

/// <summary>A generator that no edit reaches.</summary>
internal sealed class DeafGenerator : IIncrementalGenerator
{
    public const string Step = "Model";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var model = context.CompilationProvider.Select((_, _) => "always the same").WithTrackingName(Step);
        context.RegisterSourceOutput(model, (output, _) => output.AddSource("x.g.cs", "// nothing"));
    }
}
