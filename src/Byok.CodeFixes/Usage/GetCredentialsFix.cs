using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.CodeFixes.Usage;

/// <summary>BYOK007: the credentials of the request in the place of its header.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GetCredentialsFix))]
public sealed class GetCredentialsFix : TextFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "Byok.GetCredentials";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRuleIds.HandReadHeader];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken)
    {
        if (site.Property(FixKinds.Fix) != FixKinds.GetCredentials || site.Node is not ElementAccessExpressionSyntax read || Credentials(site, read) is not { } credentials)
            return [];

        var key = credentials + ".ApiKey." + KnownNames.Reveal + "()";
        return [new Proposal("Use the credentials of the request", Key, Edit.Replace(Chain(read), key), Edit.Replace(read, key))];
    }

    private static string? Credentials(FixSite site, ElementAccessExpressionSyntax read)
    {
        if (CredentialsParameter.Find(site, Functions.Around(read)) is { } parameter)
            return parameter;
        if (read.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Headers", Expression: var request })
            return null;
        var context = request is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Request", Expression: var owner } && site.Model.GetTypeInfo(owner).Type?.Name == "HttpContext"
            ? owner.ToString()
            : request + ".HttpContext";
        return context + ".GetByokCredentials()";
    }

    // request.Headers["x"].ToString(): the values of a header, as a text.
    private static ExpressionSyntax Chain(ExpressionSyntax read) => read.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call } => call,
        ElementAccessExpressionSyntax element when element.Expression == read => element,
        _ => read,
    };
}
