using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Byok.SourceGenerators.Tests;

/// <summary>What holds for <see cref="ByokGenerator"/> as a whole. That it reports nothing when it runs is part of every <see cref="GeneratorCase"/>.</summary>
public sealed class ByokGeneratorTests
{
    [Fact]
    public void It_declares_no_diagnostics()
    {
        const BindingFlags all = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        Assert.DoesNotContain(
            typeof(ByokGenerator).Assembly.GetTypes().SelectMany(t => t.GetFields(all)),
            field => field.FieldType == typeof(DiagnosticDescriptor) || field.FieldType == typeof(Diagnostic));
    }

    [Fact]
    public void It_keeps_no_state_of_its_own() =>
        Assert.Empty(typeof(ByokGenerator).GetFields(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic));

    [Fact]
    public void It_knows_the_runtime_by_name_only() =>
        Assert.DoesNotContain(typeof(ByokGenerator).Assembly.GetReferencedAssemblies(), reference => reference.Name == "Byok");

    [Fact]
    public void Every_step_name_is_tracked() =>
        Assert.Equal(
            typeof(StepNames).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal),
            StepNames.All.Order(StringComparer.Ordinal));
}
