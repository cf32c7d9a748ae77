using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers;

/// <summary>
/// Silences CS8631 where ASP.NET Core's RequestDelegateGenerator writes <c>PopulateMetadataForParameter&lt;ByokCredentials?&gt;</c>. The user cannot
/// change that file, and the nullable annotation there has no effect at run time.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionalCredentialsSuppressor : DiagnosticSuppressor
{
    private const string Method = "PopulateMetadataForParameter";
    private const string Namespace = "Microsoft.AspNetCore.Http.Generated";

    private static readonly SuppressionDescriptor Descriptor = new(
        id: "BYOKSPR001",
        suppressedDiagnosticId: "CS8631",
        justification: "The RequestDelegateGenerator passes an optional ByokCredentials parameter as a nullable type argument; nullability does not matter there.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Descriptor];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree && IsOurCall(tree, diagnostic, context))
                context.ReportSuppression(Suppression.Create(Descriptor, diagnostic));
        }
    }

    private static bool IsOurCall(SyntaxTree tree, Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<GenericNameSyntax>() is not { Identifier.ValueText: Method, TypeArgumentList.Arguments: [var argument] } name)
            return false;

        var model = context.GetSemanticModel(tree);
        var credentials = context.Compilation.GetTypeByMetadataName(KnownNames.Credentials);
        return credentials is not null
            && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(argument, context.CancellationToken).Type, credentials)
            && model.GetSymbolInfo(name, context.CancellationToken).Symbol?.ContainingType is { IsFileLocal: true } type
            && type.ContainingNamespace.ToDisplayString() == Namespace;
    }
}
