using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>
/// BYOK003: <c>[Byok]</c> where nothing reads it, and <c>UseByok()</c> where no endpoint passes it. Fixes: append <c>.RequireByok()</c>, move the call, remove the attribute.
/// </summary>
/// <remarks>
/// Whether anything enforces an attribute is only known where the app is put together: in a class library, and in an app with a library that knows Byok and may call its
/// verbs, only what nothing can enforce is reported.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnenforcedPolicyAnalyzer : DiagnosticAnalyzer
{
    private const string AddOne = "give it a ByokCredentials parameter, add .RequireByok() to the endpoint, or add app.UseByok() to the app";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.UnenforcedPolicy];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ByokTypes.TryCreate(start.Compilation) is not { } types)
                return;

            Functions.Register(start, (function, operation, report, cancellationToken) => CheckFunction(function, operation, types, report, cancellationToken));
            start.RegisterSymbolAction(symbol => CheckProperty((IPropertySymbol)symbol.Symbol, types, symbol), SymbolKind.Property);
            start.RegisterSymbolAction(symbol => CheckClass((INamedTypeSymbol)symbol.Symbol, types, symbol), SymbolKind.NamedType);
            start.RegisterOperationAction(
                operation =>
                {
                    var call = (IInvocationOperation)operation.Operation;
                    if (ByokTypes.IsVerb(call.TargetMethod, KnownNames.UseByok))
                        CheckOrder(call, operation.ReportDiagnostic);
                    else if (EndpointChain.TryCreate(call) is { } endpoint)
                        CheckEndpoint(endpoint, types, operation.ReportDiagnostic, operation.CancellationToken);
                },
                OperationKind.Invocation);
        });
    }

    private static void CheckFunction(IMethodSymbol function, IOperation? operation, ByokTypes types, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (var parameter in function.Parameters)
        {
            if (!types.IsCredentials(parameter.Type) && types.FindByok(parameter.GetAttributes()) is { } misplaced)
                report(Create(Functions.LocationOf(misplaced, parameter, cancellationToken), $"[Byok] on '{parameter.Name}'", "put it on a ByokCredentials parameter or on the handler", FixProperties.Remove));
        }

        if (types.FindByok(function.GetAttributes()) is not { } attribute || Roles.TakesCredentials(function, types))
            return;
        var location = Functions.LocationOf(attribute, function, cancellationToken);
        var name = operation is IAnonymousFunctionOperation ? "[Byok] on this lambda" : $"[Byok] on '{function.Name}'";
        if (function.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.ExplicitInterfaceImplementation))
            report(Create(location, name, "it is no handler", FixProperties.Remove));
        else if (Roles.IsHubMethod(function))
            report(Create(location, name, "hubs are guarded as a whole, so put it on the hub's class", FixProperties.Remove));
        else if (function is { MethodKind: MethodKind.Ordinary, ContainingType: { IsAbstract: false } type } && Roles.IsController(type) && !Roles.IsAction(function) && !function.IsAbstract)
            report(Create(location, name, "it is no action", FixProperties.Remove));
        else if (operation is IAnonymousFunctionOperation && EndpointChain.IsHandler(operation))
            return; // Its endpoint is looked at.
        else if (IsWholeApp(types) && !types.Mentions.UseByok && !types.Mentions.RequireByok)
            report(Create(location, name, AddOne, FixProperties.RequireByok));
    }

    private static void CheckEndpoint(EndpointChain endpoint, ByokTypes types, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (endpoint.Handler is not { } handler || types.FindByok(handler.GetAttributes()) is not { } attribute || Roles.TakesCredentials(handler, types)
            || endpoint.Find(KnownNames.RequireByok) is not null || endpoint.Find(KnownNames.DisableByok) is not null)
        {
            return;
        }

        var isLambda = endpoint.HandlerExpression is IAnonymousFunctionOperation;
        // The location has to be in the body that is looked at.
        var location = isLambda ? Functions.LocationOf(attribute, handler, cancellationToken) : endpoint.HandlerExpression!.Syntax.GetLocation();
        var name = isLambda ? "[Byok] on this lambda" : $"[Byok] on '{handler.Name}'";
        if (endpoint.Find("ShortCircuit") is not null && endpoint.IsComplete)
        {
            report(Create(location, name, "routing runs the endpoint before any middleware, so add .RequireByok() to it", FixProperties.RequireByok));
            return;
        }

        var isEnforcedElsewhere = types.Mentions.UseByok || (!endpoint.IsComplete && types.Mentions.RequireByok);
        // A method without either verb in the app is reported where it is declared.
        var isReportedElsewhere = !isLambda && handler.DeclaringSyntaxReferences.Length > 0 && !types.Mentions.RequireByok;
        if (IsWholeApp(types) && !isEnforcedElsewhere && !isReportedElsewhere)
            report(Create(location, name, AddOne, FixProperties.RequireByok));
    }

    private static void CheckProperty(IPropertySymbol property, ByokTypes types, SymbolAnalysisContext context)
    {
        if (!types.IsCredentials(property.Type) && types.FindByok(property.GetAttributes()) is { } attribute)
        {
            context.ReportDiagnostic(Create(
                Functions.LocationOf(attribute, property, context.CancellationToken), $"[Byok] on '{property.Name}'", "put it on a ByokCredentials property or on the handler", FixProperties.Remove));
        }
    }

    // On a controller, a hub, a page or a service the attribute is metadata of the endpoints; on a class of handlers it is found by their parameters.
    private static void CheckClass(INamedTypeSymbol type, ByokTypes types, SymbolAnalysisContext context)
    {
        if (types.FindByok(type.GetAttributes()) is not { } attribute)
            return;
        var location = Functions.LocationOf(attribute, type, context.CancellationToken);
        var name = $"[Byok] on '{type.Name}'";
        if (!IsPlain(type))
        {
            if (IsWholeApp(types) && !type.IsAbstract && !types.Mentions.UseByok && !types.Mentions.RequireByok && (Roles.IsController(type) || Roles.IsHub(type)))
                context.ReportDiagnostic(Create(location, name, "add app.UseByok() to the app, or .RequireByok() where the class is mapped", FixProperties.RequireByok));
            return;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol method && Roles.TakesCredentials(method, types))
                return;
        }
        context.ReportDiagnostic(Create(location, name, "none of its methods takes ByokCredentials, so put it on the handlers", FixProperties.Remove));
    }

    // UseByok behind UseEndpoints guards nothing; before UseRouting it sees no endpoint, and those that demand credentials throw. Where it demands them of every request, that
    // may be meant: no endpoint needs a policy of its own.
    private static void CheckOrder(IInvocationOperation call, Action<Diagnostic> report)
    {
        var calls = Pipeline.Around(call);
        var at = calls.IndexOf(call);
        if (at < 0)
            return;
        var (endpoints, routing) = (Pipeline.IndexOf(calls, "UseEndpoints"), Pipeline.IndexOf(calls, "UseRouting"));
        if (endpoints >= 0 && endpoints < at)
            Report("UseEndpoints() runs the endpoints before it, so move it before that call", calls[endpoints]);
        else if (routing > at && !DemandsOfAll(call))
            Report("it runs before UseRouting() and sees no endpoint, so move it behind that call", calls[routing]);

        void Report(string advice, IInvocationOperation other) => report(Diagnostic.Create(
            UsageRules.UnenforcedPolicy,
            StatedPolicy.NameOf(call),
            [StatedPolicy.NameOf(other)],
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Fix, FixProperties.Move),
            "What UseByok() should enforce",
            advice));
    }

    private static bool DemandsOfAll(IInvocationOperation call)
    {
        foreach (var operation in call.Argument("configure")?.Descendants() ?? [])
        {
            if (operation is IPropertyReferenceOperation { Property.Name: "RequireForAllEndpoints" })
                return true;
        }
        return false;
    }

    private static bool IsWholeApp(ByokTypes types) => types.IsExecutable && !types.Mentions.MayBeElsewhere;

    // What ASP.NET Core takes for nothing in particular. A class that can be a base may be one of a controller's.
    private static bool IsPlain(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class
        && (type.IsStatic || (!type.IsAbstract && type is { BaseType.SpecialType: SpecialType.System_Object, AllInterfaces.IsEmpty: true } && !Roles.IsController(type)));

    private static Diagnostic Create(Location location, string what, string advice, string fix) =>
        Diagnostic.Create(UsageRules.UnenforcedPolicy, location, ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Fix, fix), what, advice);
}
