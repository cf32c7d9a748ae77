using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Usage;

/// <summary>Actions for the files that have certain words.</summary>
internal static class FilteredActions
{
    public static void RegisterWhere(this CompilationStartAnalysisContext context, ByokTypes types, Words words, Action<SymbolAnalysisContext> action, params SymbolKind[] kinds) =>
        context.RegisterSymbolAction(
            symbol =>
            {
                if (types.Files.Has(symbol.Symbol, words))
                    action(symbol);
            },
            kinds);

    public static void RegisterWhere(this CompilationStartAnalysisContext context, ByokTypes types, Words words, Action<OperationAnalysisContext> action, params OperationKind[] kinds) =>
        context.RegisterOperationBlockStartAction(block =>
        {
            // One question for each body, not for each call in it.
            if (types.Files.Has(block.OperationBlocks[0].Syntax.SyntaxTree, words))
                block.RegisterOperationAction(action, kinds);
        });
}
