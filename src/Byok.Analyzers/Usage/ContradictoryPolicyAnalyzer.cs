using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>
/// BYOK002: an empty list, a provider that is named twice, two statements on one endpoint of which one has no effect. A group's policy beside a handler's is none: there the
/// more specific one is meant to win. Fix: remove what is reported, where the properties say so.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContradictoryPolicyAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, string?> Removable = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Fix, FixProperties.Remove);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.ContradictoryPolicy];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ByokTypes.TryCreate(start.Compilation) is not { } types)
                return;

            StatedPolicies.Register(start, types, (policy, report) => CheckOne(policy, types, report));
            Functions.Register(start, (function, _, report, cancellationToken) => CheckParameters(function, types, report, cancellationToken));
            start.RegisterOperationAction(
                operation =>
                {
                    if (EndpointChain.TryCreate((IInvocationOperation)operation.Operation) is { } endpoint)
                        CheckEndpoint(endpoint, types, operation.ReportDiagnostic, operation.CancellationToken);
                },
                OperationKind.Invocation);
        });
    }

    private static void CheckOne(StatedPolicy policy, ByokTypes types, Action<Diagnostic> report)
    {
        if (policy.IsEmptyList)
            report(Create(policy.Location, "The list of providers is empty, which allows every provider and not none; name some, or leave the list away"));

        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var provider in policy.Providers)
        {
            if (provider.Id is not null && types.Providers.Find(provider.Id) is { } id && !named.Add(id))
                report(Create(provider.Location, $"The policy names the provider '{id}' twice", Removable));
        }
    }

    // A request has one set of credentials: the endpoint throws when it is built.
    private static void CheckParameters(IMethodSymbol function, ByokTypes types, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        IParameterSymbol? first = null;
        foreach (var parameter in function.Parameters)
        {
            if (!types.IsCredentials(parameter.Type) || types.FindByok(parameter.GetAttributes()) is not { } attribute)
                continue;
            if (first is null)
                first = parameter;
            else
                report(Create(Functions.LocationOf(attribute, parameter, cancellationToken), $"The parameters '{first.Name}' and '{parameter.Name}' both state a policy, but a request has one set of credentials", Removable));
        }
    }

    private static void CheckEndpoint(EndpointChain endpoint, ByokTypes types, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        var handler = endpoint.Handler;
        var own = handler is null ? null : types.FindByok(handler.GetAttributes());
        // In the order of precedence; the last one wins.
        StatedPolicy? earlier = own is null ? null : StatedPolicy.FromAttribute(own, handler!, cancellationToken);
        var earlierName = "the handler's [Byok]";
        foreach (var call in endpoint.Conventions)
        {
            if (ByokTypes.IsVerb(call.TargetMethod, KnownNames.RequireByok))
            {
                var policy = StatedPolicy.FromRequireByok(call, types);
                if (earlier is not null && AreApart(earlier, policy, types))
                    report(Create(policy.Location, $"This policy and {earlierName} have no provider in common; this one wins, and the other has no effect"));
                (earlier, earlierName) = (policy, "the RequireByok before it");
            }
            else if (ByokTypes.IsVerb(call.TargetMethod, KnownNames.DisableByok))
            {
                CheckDisable(call, handler, earlier, earlierName, types, report);
                earlier = null;
            }
        }
        CheckParameterPolicy(handler, earlier, earlierName, types, report, cancellationToken);
    }

    private static void CheckDisable(IInvocationOperation call, IMethodSymbol? handler, StatedPolicy? earlier, string earlierName, ByokTypes types, Action<Diagnostic> report)
    {
        if (handler is not null && DemandsCredentials(handler, types))
            report(Create(StatedPolicy.NameOf(call), "DisableByok has no effect on a handler whose ByokCredentials parameter may not be null", Removable));
        else if (earlier is not null)
            report(Create(StatedPolicy.NameOf(call), $"DisableByok takes back {earlierName}, and the endpoint is open"));
    }

    // An attribute on the parameter beats them all.
    private static void CheckParameterPolicy(
        IMethodSymbol? handler, StatedPolicy? earlier, string earlierName, ByokTypes types, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (var parameter in handler?.Parameters ?? [])
        {
            if (earlier is not null && types.IsCredentials(parameter.Type) && types.FindByok(parameter.GetAttributes()) is { } attribute)
            {
                var policy = StatedPolicy.FromAttribute(attribute, parameter, cancellationToken);
                if (AreApart(earlier, policy, types))
                    report(Create(earlier.Location, $"This policy and that of the parameter '{parameter.Name}' have no provider in common; the parameter's wins, and {earlierName} has no effect"));
            }
        }
    }

    private static bool AreApart(StatedPolicy left, StatedPolicy right, ByokTypes types) =>
        left.Allowed(types.Providers) is { } allowed && right.Allowed(types.Providers) is { } others && !allowed.Overlaps(others);

    private static bool DemandsCredentials(IMethodSymbol handler, ByokTypes types)
    {
        foreach (var parameter in handler.Parameters)
        {
            // In code without nullable annotations the parameter counts as optional to ASP.NET Core.
            if (types.IsCredentials(parameter.Type) && parameter.NullableAnnotation == NullableAnnotation.NotAnnotated && !parameter.HasExplicitDefaultValue)
                return true;
        }
        return false;
    }

    private static Diagnostic Create(Location location, string message, ImmutableDictionary<string, string?>? properties = null) =>
        Diagnostic.Create(UsageRules.ContradictoryPolicy, location, properties, message);
}
