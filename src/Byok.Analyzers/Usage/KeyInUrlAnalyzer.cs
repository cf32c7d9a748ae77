using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>
/// BYOK008: a handler that takes a key from the query string or the route. By the names that the guard refuses there; <c>key</c> and <c>token</c>, which name many things, only
/// where the value is seen to be used as an API key. Fix: a <c>ByokCredentials</c> parameter in the place of the reported one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyInUrlAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.KeyInUrl];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ByokTypes.TryCreate(start.Compilation) is not { } types)
                return;

            start.RegisterOperationBlockAction(block =>
            {
                if (block.OwningSymbol is not IMethodSymbol method)
                    return;
                // Declared parameters: explicit attributes anywhere, the rest where a controller's action binds it.
                foreach (var parameter in method.Parameters)
                    CheckParameter(parameter, method, block.OperationBlocks, types, block.ReportDiagnostic);
            });
            start.RegisterOperationAction(
                operation =>
                {
                    // What is written where it is mapped is looked at there.
                    if (operation.Operation is IAnonymousFunctionOperation lambda && !EndpointChain.IsHandler(lambda))
                        CheckParameters(lambda.Symbol, lambda.Body, types, operation.ReportDiagnostic);
                    else if (operation.Operation is ILocalFunctionOperation { Body: { } body } local)
                        CheckParameters(local.Symbol, body, types, operation.ReportDiagnostic);
                },
                OperationKind.AnonymousFunction,
                OperationKind.LocalFunction);
            start.RegisterOperationAction(
                operation =>
                {
                    var call = (IInvocationOperation)operation.Operation;
                    if (EndpointChain.TryCreate(call) is { } endpoint)
                        CheckEndpoint(endpoint, types, operation);
                    else
                        CheckCall(call, operation);
                },
                OperationKind.Invocation);
            start.RegisterOperationAction(operation => CheckIndexer((IPropertyReferenceOperation)operation.Operation, operation), OperationKind.PropertyReference);
            start.RegisterSymbolAction(symbol => CheckRouteAttributes(symbol, types), SymbolKind.Method, SymbolKind.NamedType);
            start.RegisterSymbolAction(symbol => CheckProperty((IPropertySymbol)symbol.Symbol, types, symbol), SymbolKind.Property);
        });
    }

    private static void CheckParameters(IMethodSymbol function, IOperation body, ByokTypes types, Action<Diagnostic> report)
    {
        foreach (var parameter in function.Parameters)
            CheckParameter(parameter, function, [body], types, report);
    }

    private static void CheckParameter(IParameterSymbol parameter, IMethodSymbol method, ImmutableArray<IOperation> bodies, ByokTypes types, Action<Diagnostic> report)
    {
        if (FindBinding(parameter, method, types, isHandler: false, route: null, out var name) is { } source && IsKey(parameter, name, bodies, types))
            report(Create(Functions.LocationOf(parameter), parameter.Name, source));
    }

    private static void CheckEndpoint(EndpointChain endpoint, ByokTypes types, OperationAnalysisContext context)
    {
        var route = endpoint.Map.Argument("pattern")?.Value ?? endpoint.Map.Argument("prefix")?.Value;
        var pattern = route?.ConstantString();
        var found = false;
        if (endpoint.Handler is { } handler)
        {
            var lambda = endpoint.HandlerExpression as IAnonymousFunctionOperation;
            foreach (var parameter in handler.Parameters)
            {
                var isExplicit = Roles.FindSource(parameter.GetAttributes(), out _) is not null;
                if (FindBinding(parameter, handler, types, isHandler: true, pattern, out var name) is not { } source)
                    continue;
                // Of a method only the names are known here; its attributes are looked at where it is declared.
                if (!IsKey(parameter, name, lambda is null ? [] : [lambda.Body], types))
                    continue;
                found = true;
                if (lambda is not null)
                    context.ReportDiagnostic(Create(Functions.LocationOf(parameter), parameter.Name, source));
                else if (!isExplicit)
                    context.ReportDiagnostic(Create(endpoint.HandlerExpression!.Syntax.GetLocation(), parameter.Name, source));
            }
        }
        if (!found && pattern is not null && RouteParameters.Find(pattern, UrlKeyNames.IsKey) is { } inRoute)
            context.ReportDiagnostic(Create(route!.Syntax.GetLocation(), inRoute, "route"));
    }

    // Query.TryGetValue("api_key", ...), GetRouteValue("apiKey").
    private static void CheckCall(IInvocationOperation call, OperationAnalysisContext context)
    {
        var source = call.TargetMethod.Name switch
        {
            "TryGetValue" => SourceOf(call.Receiver()),
            "GetRouteValue" => "route",
            _ => null,
        };
        if (source is null)
            return;
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.ConstantString() is { } name && UrlKeyNames.IsKey(name))
                context.ReportDiagnostic(Create(call.Syntax.GetLocation(), name, source));
        }
    }

    private static void CheckIndexer(IPropertyReferenceOperation read, OperationAnalysisContext context)
    {
        if (read.Property.IsIndexer && read.Arguments is [{ Value: var argument }] && argument.ConstantString() is { } name && UrlKeyNames.IsKey(name)
            && SourceOf(read.Instance) is { } source && !(read.Parent is IAssignmentOperation assignment && assignment.Target == read))
        {
            context.ReportDiagnostic(Create(read.Syntax.GetLocation(), name, source));
        }
    }

    // [HttpPost("chat/{apiKey}")] where no parameter takes it.
    private static void CheckRouteAttributes(SymbolAnalysisContext context, ByokTypes types)
    {
        var symbol = context.Symbol;
        var isController = symbol is INamedTypeSymbol type ? Roles.IsController(type) : symbol is IMethodSymbol method && Roles.IsAction(method);
        if (!isController)
            return;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } attributeClass && IsRoute(attributeClass) && attribute.ConstructorArguments is [{ Value: string pattern }, ..]
                && RouteParameters.Find(pattern, UrlKeyNames.IsKey) is { } name && !HasParameter(symbol, name, types))
            {
                context.ReportDiagnostic(Create(Functions.LocationOf(attribute, symbol, context.CancellationToken), name, "route"));
            }
        }
    }

    private static void CheckProperty(IPropertySymbol property, ByokTypes types, SymbolAnalysisContext context)
    {
        if (IsText(property.Type, types) && Roles.FindSource(property.GetAttributes(), out var source) is { } attribute && source is "query string" or "route"
            && (UrlKeyNames.IsKey(NameOf(attribute) ?? property.Name) || types.IsKey(property.Type)))
        {
            context.ReportDiagnostic(Create(Functions.LocationOf(property), property.Name, source));
        }
    }

    // The source, where the parameter is bound from the URL.
    private static string? FindBinding(IParameterSymbol parameter, IMethodSymbol method, ByokTypes types, bool isHandler, string? route, out string name)
    {
        name = parameter.Name;
        if (!IsText(parameter.Type, types))
            return null;
        if (Roles.FindSource(parameter.GetAttributes(), out var source) is { } attribute)
        {
            name = NameOf(attribute) ?? name;
            return source is "query string" or "route" ? source : null;
        }
        // An ApiKey has no TryParse on purpose, so it is never bound from a URL by itself.
        if (types.IsKey(parameter.Type))
            return null;
        if (isHandler)
        {
            var wanted = name;
            return route is not null && RouteParameters.Find(route, n => KnownNames.EqualsIgnoreAsciiCase(n, wanted)) is not null ? "route" : "query string";
        }
        return Roles.IsAction(method) && Roles.IsApiController(method.ContainingType) ? "query string" : null;
    }

    private static bool IsKey(IParameterSymbol parameter, string name, ImmutableArray<IOperation> bodies, ByokTypes types) =>
        types.IsKey(parameter.Type) || UrlKeyNames.IsKey(name) || UrlKeyNames.IsKey(parameter.Name) || (UrlKeyNames.MayBeKey(name) && IsUsedAsKey(parameter, bodies, types));

    private static bool IsUsedAsKey(IParameterSymbol parameter, ImmutableArray<IOperation> bodies, ByokTypes types)
    {
        foreach (var body in bodies)
        {
            foreach (var operation in body.Descendants())
            {
                if (operation is not IParameterReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter))
                    continue;
                var parent = reference.Parent;
                while (parent is IConversionOperation or IParenthesizedOperation)
                    parent = parent.Parent;
                if (parent is IArgumentOperation { Parameter: { } target } && (UrlKeyNames.IsKey(target.Name) || target.ContainingType is { Name: "ApiKeyCredential" } || types.IsKey(target.ContainingType)))
                    return true;
            }
        }
        return false;
    }

    private static bool IsText(ITypeSymbol type, ByokTypes types) =>
        type.SpecialType == SpecialType.System_String || type is { Name: "StringValues" } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } || types.IsKey(type);

    private static string? SourceOf(IOperation? receiver) => receiver?.Unwrap().Type switch
    {
        { Name: "IQueryCollection" } => "query string",
        { Name: "RouteValueDictionary" } => "route",
        _ => null,
    };

    private static bool IsRoute(INamedTypeSymbol attribute)
    {
        foreach (var contract in attribute.AllInterfaces)
        {
            if (contract.Name == "IRouteTemplateProvider")
                return true;
        }
        return false;
    }

    private static bool HasParameter(ISymbol symbol, string name, ByokTypes types)
    {
        foreach (var parameter in (symbol as IMethodSymbol)?.Parameters ?? [])
        {
            if (IsText(parameter.Type, types) && KnownNames.EqualsIgnoreAsciiCase(parameter.Name, name)
                && (Roles.FindSource(parameter.GetAttributes(), out var source) is not null ? source is "route" or "query string" : Roles.IsApiController(parameter.ContainingType)))
            {
                return true;
            }
        }
        return false;
    }

    private static string? NameOf(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == "Name")
                return argument.Value.Value as string;
        }
        return null;
    }

    private static Diagnostic Create(Location location, string name, string source) => Diagnostic.Create(
        UsageRules.KeyInUrl,
        location,
        ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Fix, location.SourceTree?.GetRoot().FindNode(location.SourceSpan) is ParameterSyntax ? FixProperties.TakeCredentials : FixProperties.GetCredentials),
        $"'{name}' is taken from the {source}");
}
