using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Usage;

/// <summary>BYOK004: what the generator cannot compile into a guard. No fix: the value would have to become a constant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RuntimePolicyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.RuntimePolicy];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ByokTypes.TryCreate(start.Compilation) is not { } types)
                return;

            StatedPolicies.Register(start, types, (policy, report) =>
            {
                if (policy.Unknown is { } value)
                    report(Diagnostic.Create(UsageRules.RuntimePolicy, value.Syntax.GetLocation(), "The value is no constant"));
                else if (NameOfAlias(policy.Location, start.CancellationToken) is { } alias)
                    report(Diagnostic.Create(UsageRules.RuntimePolicy, policy.Location, $"The generator looks for [Byok] by its name and does not see the alias '{alias}'"));
            });
        });
    }

    private static string? NameOfAlias(Location location, CancellationToken cancellationToken)
    {
        if (location.SourceTree?.GetRoot(cancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
            return null;
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "Byok",
        };
        return name is "Byok" or "ByokAttribute" ? null : name;
    }
}
