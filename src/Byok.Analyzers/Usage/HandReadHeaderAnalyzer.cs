using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>
/// BYOK007: one of the three headers bound by <c>[FromHeader]</c>, or the key's read from the request in a handler. Fixes: a <c>ByokCredentials</c> parameter in the place of
/// the reported one; <c>GetByokCredentials()</c> in the place of the reported expression.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandReadHeaderAnalyzer : DiagnosticAnalyzer
{
    private const string InParameter = "take a ByokCredentials parameter in its place";
    private const string InCode = "take a ByokCredentials parameter, or call HttpContext.GetByokCredentials()";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.HandReadHeader];

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
                    CheckBinding(parameter, parameter.Type, types, report, cancellationToken);
            });
            start.RegisterSymbolAction(
                symbol => CheckBinding(symbol.Symbol, ((IPropertySymbol)symbol.Symbol).Type, types, symbol.ReportDiagnostic, symbol.CancellationToken), SymbolKind.Property);
            start.RegisterOperationAction(operation => CheckIndexer((IPropertyReferenceOperation)operation.Operation, operation), OperationKind.PropertyReference);
            start.RegisterOperationAction(operation => CheckCall((IInvocationOperation)operation.Operation, operation), OperationKind.Invocation);
        });
    }

    private static void CheckBinding(ISymbol symbol, ITypeSymbol type, ByokTypes types, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        // Credentials with such an attribute are the business of BYOK005.
        if (types.IsCredentials(type) || Roles.FindSource(symbol.GetAttributes(), out var source) is not { } attribute || source != "header")
            return;
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == "Name" && HeaderOf(argument.Value.Value as string) is { } header)
                report(Create(Functions.LocationOf(attribute, symbol, cancellationToken), header, InParameter, FixProperties.TakeCredentials));
        }
    }

    private static void CheckIndexer(IPropertyReferenceOperation read, OperationAnalysisContext context)
    {
        if (read.Property.IsIndexer && read.Arguments is [{ Value: var name }] && IsKeyHeader(name) && IsRequestHeaders(read.Instance)
            && !(read.Parent is IAssignmentOperation assignment && assignment.Target == read) && IsInHandler(read, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Create(read.Syntax.GetLocation(), KnownNames.ApiKeyHeader, InCode, FixProperties.GetCredentials));
        }
    }

    private static void CheckCall(IInvocationOperation call, OperationAnalysisContext context)
    {
        if (call.TargetMethod.Name is "TryGetValue" or "GetCommaSeparatedValues" or "GetValueOrDefault" && IsRequestHeaders(call.Receiver()) && HasKeyHeader(call)
            && IsInHandler(call, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Create(call.Syntax.GetLocation(), KnownNames.ApiKeyHeader, InCode, FixProperties.GetCredentials));
        }
    }

    private static bool HasKeyHeader(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (IsKeyHeader(argument.Value))
                return true;
        }
        return false;
    }

    private static bool IsKeyHeader(IOperation name) =>
        name.ConstantString() is { } text && KnownNames.EqualsIgnoreAsciiCase(text, KnownNames.ApiKeyHeader);

    private static bool IsRequestHeaders(IOperation? headers) =>
        headers?.Unwrap() is { Type.Name: "IHeaderDictionary" } value && value is not IPropertyReferenceOperation { Property.ContainingType.Name: "HttpResponse" };

    // Elsewhere, in a rate limiter or a middleware in front, there is no parameter to take.
    private static bool IsInHandler(IOperation operation, ISymbol containing)
    {
        for (IOperation? ancestor = operation; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return ancestor is IAnonymousFunctionOperation ? EndpointChain.IsHandler(ancestor) : IsHelper(((ILocalFunctionOperation)ancestor).Symbol);
        }
        return containing is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
            && (Roles.IsAction(method) || Roles.IsHubMethod(method) || (IsHelper(method) && !Roles.IsMiddleware(method.ContainingType) && !IsMiddlewareByContract(method.ContainingType)));
    }

    // A handler, or a method that handlers hand their request to.
    private static bool IsHelper(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.Name is "RequestDelegate")
                return false;
        }
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.Name is "HttpContext" or "HttpRequest")
                return true;
        }
        return false;
    }

    private static bool IsMiddlewareByContract(INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (contract.Name == "IMiddleware")
                return true;
        }
        return false;
    }

    private static string? HeaderOf(string? name)
    {
        if (name is null)
            return null;
        return KnownNames.EqualsIgnoreAsciiCase(name, KnownNames.ApiKeyHeader) ? KnownNames.ApiKeyHeader
            : KnownNames.EqualsIgnoreAsciiCase(name, KnownNames.ProviderHeader) ? KnownNames.ProviderHeader
            : KnownNames.EqualsIgnoreAsciiCase(name, KnownNames.ModelHeader) ? KnownNames.ModelHeader
            : null;
    }

    private static Diagnostic Create(Location location, string header, string advice, string fix) =>
        Diagnostic.Create(UsageRules.HandReadHeader, location, ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Fix, fix), header, advice);
}
