using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Tests.Harness;

/// <summary>Reports every call of <c>Bad()</c>; in other ways too, to show that the harness notices.</summary>
#pragma warning disable RS1001, RS1036, RS1037, RS2008 // Rules for analyzers that are shipped.
internal sealed class MarkerAnalyzer(MarkerStyle style) : DiagnosticAnalyzer
{
    public const string Id = "TEST001";

    private static readonly DiagnosticDescriptor Rule = new(Id, "Bad", "Bad", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        if (style == MarkerStyle.AtTheEnd)
        {
            context.RegisterCompilationAction(c =>
            {
                foreach (var tree in c.Compilation.SyntaxTrees)
                {
                    foreach (var call in tree.GetRoot(c.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().Where(IsBad))
                        c.ReportDiagnostic(Diagnostic.Create(Rule, call.GetLocation()));
                }
            });
            return;
        }
        context.RegisterSyntaxNodeAction(
            c =>
            {
                if (!IsBad((InvocationExpressionSyntax)c.Node))
                    return;
                if (style == MarkerStyle.Throws)
                    throw new InvalidOperationException("On purpose.");
                var option = c.Options.AnalyzerConfigOptionsProvider.GetOptions(c.Node.SyntaxTree).TryGetValue("byok.is_fine", out var value) && value == "true";
                if (!option)
                    c.ReportDiagnostic(Diagnostic.Create(Rule, style == MarkerStyle.WrongPlace ? c.Node.Parent!.GetLocation() : c.Node.GetLocation()));
            },
            SyntaxKind.InvocationExpression);
    }

    private static bool IsBad(InvocationExpressionSyntax call) => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "Bad" };
}
