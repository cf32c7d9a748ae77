using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Leaks;

/// <summary>Follows keys from where they are revealed to where others can read them: BYOK101 to 105 and 107 to 109.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeakAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Rules = ImmutableDictionary.CreateRange(
        ((DiagnosticDescriptor[])
        [
            LeakRules.Log, LeakRules.Url, LeakRules.Exception, LeakRules.Response, LeakRules.Storage, LeakRules.Dump, LeakRules.RawAuthorization, LeakRules.SharedClient,
        ]).Select(r => new KeyValuePair<string, DiagnosticDescriptor>(r.Id, r)));

    private readonly LeakTables _tables;

    /// <summary>With the tables of the package.</summary>
    public LeakAnalyzer()
        : this(LeakTables.Default)
    {
    }

    internal LeakAnalyzer(LeakTables tables) => _tables = tables;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.Values.OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (!KnownTypes.UsesByok(start.Compilation))
                return;

            // The search is for the whole compilation, since keys cross files, and it is done here, where no other thread would wait for it. What belongs to a
            // body is reported from that body, so that an editor shows it while the file is typed in.
            var result = LeakSearch.Run(start.Compilation, _tables, start.Options.AnalyzerConfigOptionsProvider, start.CancellationToken);
            if (!result.IsEmpty)
                start.RegisterOperationBlockAction(block => Report(block, result));
        });
    }

    private static void Report(OperationBlockAnalysisContext context, SearchResult result)
    {
        if (context.OperationBlocks.IsEmpty)
            return;
        var tree = context.OperationBlocks[0].Syntax.SyntaxTree;
        if (result.Leaks.TryGetValue(tree, out var leaks))
            Report(context, leaks);

        // Thrown where it happened, so that the compiler names it (AD0001) and every other body has its diagnostics.
        foreach (var failure in result.Failures)
        {
            if (ReferenceEquals(failure.Key.SyntaxTree, tree) && failure.Key.FullSpan.Contains(context.OperationBlocks[0].Syntax.Span))
                throw new InvalidOperationException("The search for keys failed in this body.", failure.Value);
        }
    }

    private static void Report(OperationBlockAnalysisContext context, List<Leak> leaks)
    {
        foreach (var leak in leaks)
        {
            foreach (var block in context.OperationBlocks)
            {
                if (!block.Syntax.FullSpan.Contains(leak.Node.Span))
                    continue;
                context.ReportDiagnostic(Create(leak));
                break;
            }
        }
    }

    private static Diagnostic Create(Leak leak)
    {
        var rule = Rules[leak.Rule];
        var source = leak.Origin.Syntax;
        var isDirect = ReferenceEquals(source.SyntaxTree, leak.Node.SyntaxTree) && leak.Node.Span.Contains(source.Span);
        var additional = new List<Location> { source.GetLocation() };
        if (leak.IsInCallee)
            additional.Add(leak.Sink.GetLocation());
        var properties = ImmutableDictionary<string, string?>.Empty.Add("Sink", leak.Member);
        if (isDirect)
            properties = properties.Add("Via", "direct");
        return Diagnostic.Create(
            rule,
            leak.Node.GetLocation(),
            leak.IsInfo ? DiagnosticSeverity.Info : rule.DefaultSeverity,
            additional,
            properties,
            $"The key from `{leak.Origin.Text}`",
            string.Format(CultureInfo.InvariantCulture, leak.Message, leak.Member));
    }
}
