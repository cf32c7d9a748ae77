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
                    // Asked at each convention for itself: an editor shows only what is reported within the operation that is looked at.
                    var call = (IInvocationOperation)operation.Operation;
                    if (ByokTypes.IsVerb(call.TargetMethod, KnownNames.RequireByok) || ByokTypes.IsVerb(call.TargetMethod, KnownNames.DisableByok))
                        CheckConvention(call, types, operation.ReportDiagnostic, operation.CancellationToken);
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

    private static void CheckParameters(IMethodSymbol function, ByokTypes types, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        IParameterSymbol? first = null;
        foreach (var parameter in function.Parameters)
        {
            if (!types.IsCredentials(parameter.Type) || types.FindByok(parameter.GetAttributes()) is not { } attribute)
                continue;
            if (first is not null)
            {
                // The endpoint throws when it is built.
                report(Create(
                    Functions.LocationOf(attribute, parameter, cancellationToken),
                    $"The parameters '{first.Name}' and '{parameter.Name}' both state a policy, but a request has one set of credentials",
                    Removable));
                continue;
            }
            first = parameter;
            if (types.FindByok(function.GetAttributes()) is { } own
                && AreApart(StatedPolicy.FromAttribute(own, function, cancellationToken), StatedPolicy.FromAttribute(attribute, parameter, cancellationToken), types))
            {
                report(Create(
                    Functions.LocationOf(own, function, cancellationToken),
                    $"This policy and that of the parameter '{parameter.Name}' have no provider in common; the parameter's wins, and this one has no effect",
                    Removable));
            }
        }
    }

    private static void CheckConvention(IInvocationOperation call, ByokTypes types, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (EndpointChain.TryFind(call) is not { } endpoint)
            return;
        var (earlier, name) = FindEarlier(endpoint, call, types, cancellationToken);
        if (call.TargetMethod.Name == KnownNames.DisableByok)
        {
            if (endpoint.Handler is { } handler && DemandsCredentials(handler, types))
                report(Create(StatedPolicy.NameOf(call), "DisableByok has no effect on a handler whose ByokCredentials parameter may not be null", Removable));
            else if (earlier is not null)
                report(Create(StatedPolicy.NameOf(call), $"DisableByok takes back {name}, and the endpoint is open"));
            return;
        }

        var policy = StatedPolicy.FromRequireByok(call, types);
        // An attribute on the parameter beats them all.
        foreach (var parameter in endpoint.Handler?.Parameters ?? [])
        {
            if (types.IsCredentials(parameter.Type) && types.FindByok(parameter.GetAttributes()) is { } attribute
                && AreApart(policy, StatedPolicy.FromAttribute(attribute, parameter, cancellationToken), types))
            {
                report(Create(
                    policy.Location, $"This policy and that of the parameter '{parameter.Name}' have no provider in common; the parameter's wins, and this one has no effect", Removable));
                return;
            }
        }
        if (earlier is not null && AreApart(earlier, policy, types))
            report(Create(policy.Location, $"This policy and {name} have no provider in common; this one wins, and the other has no effect"));
    }

    // In the order of precedence: the handler's attribute, then the endpoint's conventions one after the other.
    private static (StatedPolicy? Policy, string Name) FindEarlier(EndpointChain endpoint, IInvocationOperation call, ByokTypes types, CancellationToken cancellationToken)
    {
        StatedPolicy? earlier = null;
        var name = "the handler's [Byok]";
        if (endpoint.Handler is { } handler && types.FindByok(handler.GetAttributes()) is { } own)
            earlier = StatedPolicy.FromAttribute(own, handler, cancellationToken);
        foreach (var convention in endpoint.Conventions)
        {
            if (convention == call)
                break;
            if (ByokTypes.IsVerb(convention.TargetMethod, KnownNames.RequireByok))
                (earlier, name) = (StatedPolicy.FromRequireByok(convention, types), "the RequireByok before it");
            else if (ByokTypes.IsVerb(convention.TargetMethod, KnownNames.DisableByok))
                earlier = null;
        }
        return (earlier, name);
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
