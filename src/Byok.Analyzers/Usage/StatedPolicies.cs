using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>Sees every policy that the code states, one by one.</summary>
internal static class StatedPolicies
{
    public delegate void Action(StatedPolicy policy, System.Action<Diagnostic> report);

    public static void Register(CompilationStartAnalysisContext context, ByokTypes types, Action action)
    {
        Functions.Register(context, (function, _, report, cancellationToken) =>
        {
            Read(function, report, cancellationToken);
            foreach (var parameter in function.Parameters)
                Read(parameter, report, cancellationToken);
        });
        context.RegisterSymbolAction(symbol => Read(symbol.Symbol, symbol.ReportDiagnostic, symbol.CancellationToken), SymbolKind.NamedType, SymbolKind.Property);
        context.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (ByokTypes.IsVerb(call.TargetMethod, KnownNames.RequireByok))
                    action(StatedPolicy.FromRequireByok(call, types), operation.ReportDiagnostic);
            },
            OperationKind.Invocation);
        context.RegisterOperationAction(
            operation =>
            {
                var creation = (IObjectCreationOperation)operation.Operation;
                // What RequireByok is given is read with it, and an attribute with what it is on.
                if (types.IsByokAttribute(creation.Type) && creation.Parent is not IAttributeOperation && !IsArgumentOfRequireByok(creation))
                    action(StatedPolicy.FromCreation(creation), operation.ReportDiagnostic);
            },
            OperationKind.ObjectCreation);

        void Read(ISymbol symbol, System.Action<Diagnostic> report, CancellationToken cancellationToken)
        {
            if (types.FindByok(symbol.GetAttributes()) is { } attribute)
                action(StatedPolicy.FromAttribute(attribute, symbol, cancellationToken), report);
        }
    }

    private static bool IsArgumentOfRequireByok(IOperation creation)
    {
        var parent = creation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
            parent = parent.Parent;
        return parent is IArgumentOperation { Parent: IInvocationOperation call } && ByokTypes.IsVerb(call.TargetMethod, KnownNames.RequireByok);
    }
}
