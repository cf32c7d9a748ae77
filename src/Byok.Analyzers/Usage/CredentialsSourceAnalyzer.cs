using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>
/// BYOK005: credentials asked for from the body, a form, the services or where nobody binds them. Fixes: remove the attribute; in a controller, read
/// <c>HttpContext.GetByokCredentials()</c> in the place of the parameter; turn an <c>ApiKey</c> parameter into a <c>ByokCredentials</c> one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CredentialsSourceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.CredentialsSource];

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
                foreach (var parameter in function.Parameters)
                    CheckParameter(parameter, function, types, report, cancellationToken);
            });
            start.RegisterSymbolAction(
                symbol =>
                {
                    var property = (IPropertySymbol)symbol.Symbol;
                    if (types.IsCredentials(property.Type) || types.IsKey(property.Type))
                        CheckSource(property, property.Type, types, symbol.ReportDiagnostic, symbol.CancellationToken);
                },
                SymbolKind.Property);
            start.RegisterOperationAction(operation => CheckHandler((IInvocationOperation)operation.Operation, types, operation.ReportDiagnostic), OperationKind.Invocation);
        });
    }

    private static void CheckParameter(IParameterSymbol parameter, IMethodSymbol function, ByokTypes types, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        var isCredentials = types.IsCredentials(parameter.Type);
        if ((!isCredentials && !types.IsKey(parameter.Type)) || CheckSource(parameter, parameter.Type, types, report, cancellationToken) || !isCredentials)
            return;

        if (Roles.IsAction(function))
            Report("the parameter of a controller's action", "MVC cannot make one; read HttpContext.GetByokCredentials()");
        else if (Roles.IsHubMethod(function))
            Report("what the page sends to a hub", "SignalR cannot make one; read Context.GetHttpContext()!.GetByokCredentials()");

        void Report(string source, string advice) => report(Create(Functions.LocationOf(parameter), FixProperties.GetCredentials, "ByokCredentials", source, advice));
    }

    private static bool CheckSource(ISymbol symbol, ITypeSymbol type, ByokTypes types, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (Roles.FindSource(symbol.GetAttributes(), out var source) is not { } attribute)
            return false;
        var isCredentials = types.IsCredentials(type);
        // A key from the header, the query string or the route is the business of BYOK007 and BYOK008.
        if (!isCredentials && source is "header" or "query string" or "route")
            return true;

        var advice = source is "services"
            ? "nothing registers it; remove the attribute, so that it is bound from the request's headers"
            : "it is not read from there; remove the attribute, so that it is bound from the request's headers";
        if (!isCredentials)
            advice = "it is not read from there; take a ByokCredentials parameter, which brings the key along";
        report(Create(
            Functions.LocationOf(attribute, symbol, cancellationToken), isCredentials ? FixProperties.Remove : FixProperties.TakeCredentials, isCredentials ? "ByokCredentials" : "ApiKey", "the " + source, advice));
        return true;
    }

    // An ApiKey without an attribute is taken for the request's body.
    private static void CheckHandler(IInvocationOperation call, ByokTypes types, Action<Diagnostic> report)
    {
        if (EndpointChain.TryCreate(call) is not { HandlerExpression: { } expression, Handler: { } handler })
            return;
        foreach (var parameter in handler.Parameters)
        {
            if (!types.IsKey(parameter.Type) || Roles.FindSource(parameter.GetAttributes(), out _) is not null)
                continue;
            var location = expression is IAnonymousFunctionOperation ? Functions.LocationOf(parameter) : expression.Syntax.GetLocation();
            report(Create(location, FixProperties.TakeCredentials, "ApiKey", "the body", "it is not read from there; take a ByokCredentials parameter, which brings the key along"));
        }
    }

    private static Diagnostic Create(Location location, string fix, params string[] arguments) =>
        Diagnostic.Create(UsageRules.CredentialsSource, location, ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Fix, fix), arguments);
}
