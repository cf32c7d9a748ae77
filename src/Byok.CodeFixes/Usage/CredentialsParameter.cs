using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Usage;

/// <summary>The <c>ByokCredentials</c> parameter of a function, there already or to be written.</summary>
internal static class CredentialsParameter
{
    /// <summary>The name of the one that is there.</summary>
    public static string? Find(FixSite site, SyntaxNode? function)
    {
        if (function is null || Functions.ParametersOf(function) is not { } list)
            return null;
        foreach (var parameter in list.Parameters)
        {
            if (site.Model.GetDeclaredSymbol(parameter) is IParameterSymbol { Type: { Name: "ByokCredentials", NullableAnnotation: not NullableAnnotation.Annotated } })
                return parameter.Identifier.ValueText;
        }
        return null;
    }

    /// <summary>Writes one in front of the others.</summary>
    public static Edit? Insert(FixSite site, SyntaxNode function, TakenNames taken)
    {
        // Lambdas whose parameters have no types take none with a type.
        if (Functions.ParametersOf(function) is not { } list || list.Parameters.Any(p => p.Type is null) || Find(site, function) is not null)
            return null;
        var parameter = Type(site, function) + " " + taken.Choose(site, function, "creds");
        return Edit.Replace(new TextSpan(list.OpenParenToken.Span.End, 0), list.Parameters.Count == 0 ? parameter : parameter + ", ");
    }

    public static string Type(FixSite site, SyntaxNode place) =>
        site.Model.LookupNamespacesAndTypes(place.SpanStart, name: "ByokCredentials").IsEmpty ? KnownNames.Credentials : "ByokCredentials";
}
