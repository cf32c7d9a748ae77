using System.Reflection;
using Byok.Analyzers.Leaks;
using Byok.Analyzers.Usage;
using Byok.CodeFixes.Leaks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Tests.CodeFixes;

/// <summary>What holds for every fix; and what the two assemblies must agree on, since neither knows the other.</summary>
public sealed class CodeFixLawTests
{
    private static readonly Assembly Fixes = typeof(KeyTextFix).Assembly;

    private static readonly List<CodeFixProvider> Providers =
        [.. Fixes.GetTypes().Where(t => t.IsSubclassOf(typeof(CodeFixProvider)) && !t.IsAbstract).Select(t => (CodeFixProvider)Activator.CreateInstance(t)!)];

    [Fact]
    public void Every_fix_is_exported_under_its_own_name()
    {
        Assert.NotEmpty(Providers);
        foreach (var provider in Providers)
        {
            var export = provider.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>();
            Assert.NotNull(export);
            Assert.Equal(provider.GetType().Name, export.Name);
            Assert.Equal([LanguageNames.CSharp], export.Languages);
            Assert.True(provider.GetType() is { IsPublic: true, IsSealed: true });
        }
    }

    [Fact]
    public void Every_fix_can_fix_a_file_and_a_project() =>
        Assert.All(Providers, p =>
        {
            var scopes = p.GetFixAllProvider()!.GetSupportedFixAllScopes();
            Assert.Contains(FixAllScope.Document, scopes);
            Assert.Contains(FixAllScope.Project, scopes);
        });

    [Fact]
    public void Every_fix_is_for_a_rule()
    {
        var rules = typeof(LeakAnalyzer).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsAbstract && !t.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .SelectMany(t => ((DiagnosticAnalyzer)Activator.CreateInstance(t)!).SupportedDiagnostics)
            .Select(d => d.Id)
            .ToHashSet();
        Assert.All(Providers.SelectMany(p => p.FixableDiagnosticIds), id => Assert.Contains(id, rules));
    }

    [Fact]
    public void Equivalence_keys_are_apart()
    {
        var keys = Providers.SelectMany(p => Constants(p.GetType())).Where(c => c.Value.StartsWith("Byok.", StringComparison.Ordinal)).Select(c => c.Value).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void The_kinds_of_usage_fixes_are_those_of_the_rules() =>
        Assert.Equal(Constants(typeof(FixProperties)).Order(), Constants(Fixes.GetType("Byok.CodeFixes.Usage.FixKinds", throwOnError: true)!).Order());

    // Workspaces is not there in a build of the command line; Features is not there in other editors.
    [Fact]
    public void The_assembly_needs_nothing_that_editors_do_not_have() =>
        Assert.Empty(Fixes.GetReferencedAssemblies().Select(a => a.Name!).Except(
        [
            "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "System.Collections.Immutable", "System.Composition.AttributedModel", "System.Memory", "netstandard",
        ]));

    private static IEnumerable<(string Name, string Value)> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (f.Name, (string)f.GetRawConstantValue()!));
}
