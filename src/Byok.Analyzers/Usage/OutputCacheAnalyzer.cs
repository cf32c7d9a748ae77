using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>
/// BYOK011: output caching asked for on an endpoint that demands credentials, where Byok keeps it from working; and <c>UseByok()</c> in front of <c>UseOutputCache()</c>, where
/// Byok cannot. Fixes: remove the call or the attribute; move <c>UseByok()</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutputCacheAnalyzer : DiagnosticAnalyzer
{
    private const string NeverCached = "The answers of an endpoint that demands credentials are never kept in the output cache, because it would hand one caller's answer to the next; remove {0}";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.OutputCache];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ByokTypes.TryCreate(start.Compilation) is not { } types)
                return;

            Functions.Register(start, (function, _, report, cancellationToken) =>
            {
                var attributes = function.GetAttributes();
                if (FindCache(attributes) is { } cache && IsGuarded(function, attributes, types))
                    report(Create(Functions.LocationOf(cache, function, cancellationToken), "[OutputCache]"));
            });
            start.RegisterSymbolAction(
                symbol =>
                {
                    var attributes = symbol.Symbol.GetAttributes();
                    if (FindCache(attributes) is { } cache && types.FindByok(attributes) is not null)
                        symbol.ReportDiagnostic(Create(Functions.LocationOf(cache, symbol.Symbol, symbol.CancellationToken), "[OutputCache]"));
                },
                SymbolKind.NamedType);
            start.RegisterOperationAction(
                operation =>
                {
                    var call = (IInvocationOperation)operation.Operation;
                    if (call.TargetMethod is { Name: "CacheOutput", IsExtensionMethod: true })
                        CheckEndpoint(call, types, operation.ReportDiagnostic);
                    else if (ByokTypes.IsVerb(call.TargetMethod, KnownNames.UseByok))
                        CheckOrder(call, operation.ReportDiagnostic);
                },
                OperationKind.Invocation);
        });
    }

    private static void CheckEndpoint(IInvocationOperation cache, ByokTypes types, Action<Diagnostic> report)
    {
        if (CachesNothing(cache) || EndpointChain.TryFind(cache) is not { } endpoint)
            return;
        var isDemanded = endpoint.Handler is { } handler && IsGuarded(handler, handler.GetAttributes(), types);
        foreach (var call in endpoint.Conventions)
        {
            if (ByokTypes.IsVerb(call.TargetMethod, KnownNames.RequireByok))
                isDemanded = true;
            else if (ByokTypes.IsVerb(call.TargetMethod, KnownNames.DisableByok) && !(endpoint.Handler is { } own && Roles.TakesCredentials(own, types)))
                isDemanded = false;
        }
        if (isDemanded)
            report(Create(StatedPolicy.NameOf(cache), "CacheOutput"));
    }

    private static bool IsGuarded(IMethodSymbol handler, ImmutableArray<AttributeData> attributes, ByokTypes types) =>
        Roles.TakesCredentials(handler, types)
        || types.FindByok(attributes) is not null
        || (Roles.IsAction(handler) && types.FindByok(handler.ContainingType.GetAttributes()) is not null);

    // CacheOutput(p => p.NoCache())
    private static bool CachesNothing(IInvocationOperation cache)
    {
        foreach (var argument in cache.Arguments)
        {
            if (argument.Value.Unwrap() is not IAnonymousFunctionOperation configure)
                continue;
            foreach (var operation in configure.Body.Descendants())
            {
                if (operation is IInvocationOperation { TargetMethod.Name: "NoCache" })
                    return true;
            }
        }
        return false;
    }

    private static AttributeData? FindCache(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass?.Name != "OutputCacheAttribute")
                continue;
            foreach (var argument in attribute.NamedArguments)
            {
                if (argument is { Key: "NoStore", Value.Value: true })
                    return null;
            }
            return attribute;
        }
        return null;
    }

    private static void CheckOrder(IInvocationOperation call, Action<Diagnostic> report)
    {
        var calls = Pipeline.Around(call);
        var (at, cache) = (calls.IndexOf(call), Pipeline.IndexOf(calls, "UseOutputCache"));
        if (at >= 0 && cache > at)
        {
            report(Diagnostic.Create(
                UsageRules.OutputCache,
                StatedPolicy.NameOf(call),
                [StatedPolicy.NameOf(calls[cache])],
                ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Fix, FixProperties.Move),
                "UseByok() runs before UseOutputCache() and cannot keep answers out of the cache; move it behind that call"));
        }
    }

    private static Diagnostic Create(Location location, string what) => Diagnostic.Create(
        UsageRules.OutputCache,
        location,
        ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Fix, FixProperties.Remove),
        string.Format(System.Globalization.CultureInfo.InvariantCulture, NeverCached, what));
}
