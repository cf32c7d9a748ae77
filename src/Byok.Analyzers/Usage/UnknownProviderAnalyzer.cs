using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>BYOK001: a policy or the app's options name a provider that is not known here. Fix: write the suggestion.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownProviderAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.UnknownProvider];

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
                foreach (var provider in policy.Providers)
                    Check(provider.Id, provider.Location, types, report);
            });
            start.RegisterOperationAction(operation => CheckOptions((IInvocationOperation)operation.Operation, types, operation.ReportDiagnostic), OperationKind.Invocation);
        });
    }

    // AddByok(o => o.Providers.Add("openai")): the app does not start with an unknown one.
    private static void CheckOptions(IInvocationOperation call, ByokTypes types, Action<Diagnostic> report)
    {
        if (call is
            {
                TargetMethod.Name: "Add",
                Instance: IPropertyReferenceOperation { Property: { Name: "Providers", ContainingType: { Name: "ByokOptions", ContainingAssembly.Name: "Byok" } } },
                Arguments: [{ Value: { ConstantValue: { HasValue: true, Value: var value } } item }],
            })
        {
            Check(value as string, item.Syntax.GetLocation(), types, report);
        }
    }

    private static void Check(string? id, Location location, ByokTypes types, Action<Diagnostic> report)
    {
        if (id is not null && types.Providers.Find(id) is not null)
            return;

        var suggestion = id is null ? null : types.Providers.Suggest(id);
        var advice = id is not null && ProviderNames.Explain(id) is { } explanation ? ": " + explanation.TrimEnd('.')
            : suggestion is not null ? $"; did you mean '{suggestion}'?"
            : "; declare it with [assembly: ByokProvider(...)], or correct it";
        var properties = suggestion is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Suggestion, suggestion);
        // The app that references a library may declare what the library names.
        var severity = types.IsExecutable ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        report(Diagnostic.Create(UsageRules.UnknownProvider, location, severity, additionalLocations: null, properties, id ?? "null", advice));
    }
}
