using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>Sees every method, lambda and local function: a handler can be any of them, and no single action of Roslyn's covers them.</summary>
internal static class Functions
{
    public delegate void Action(IMethodSymbol function, IOperation? body, System.Action<Diagnostic> report, CancellationToken cancellationToken);

    public static void Register(CompilationStartAnalysisContext context, Action action)
    {
        context.RegisterSymbolAction(
            symbol =>
            {
                // The other half of a partial method has the same attributes and parameters.
                if (symbol.Symbol is IMethodSymbol { PartialDefinitionPart: null, IsImplicitlyDeclared: false } method)
                    action(method, null, symbol.ReportDiagnostic, symbol.CancellationToken);
            },
            SymbolKind.Method);
        context.RegisterOperationAction(
            operation =>
            {
                var symbol = operation.Operation is ILocalFunctionOperation local ? local.Symbol : ((IAnonymousFunctionOperation)operation.Operation).Symbol;
                action(symbol, operation.Operation, operation.ReportDiagnostic, operation.CancellationToken);
            },
            OperationKind.AnonymousFunction,
            OperationKind.LocalFunction);
    }

    /// <summary>Where an attribute is written; the fallback where it is not in source.</summary>
    public static Location LocationOf(AttributeData attribute, ISymbol fallback, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation() ?? LocationOf(fallback);

    public static Location LocationOf(ISymbol symbol) => symbol.Locations.Length > 0 ? symbol.Locations[0] : Location.None;
}
