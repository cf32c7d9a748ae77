using Microsoft.CodeAnalysis;

namespace Byok.SourceGenerators.Tests;

/// <summary>A generator with the classic mistake: its model holds the compilation, which is another one after every edit.</summary>
internal sealed class UncacheableGenerator : IIncrementalGenerator
{
    public const string Step = "Model";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var model = context.CompilationProvider.Select((compilation, _) => new Model("x", compilation)).WithTrackingName(Step);
        context.RegisterSourceOutput(model, (output, value) => output.AddSource($"{value.Name}.g.cs", "// nothing"));
    }

    private sealed record Model(string Name, Compilation Compilation);
}
