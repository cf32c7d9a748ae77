using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.CodeFixes.Usage;

/// <summary>BYOK005, 007, 008: a <c>ByokCredentials</c> parameter in the place of the one that is reported, and its members where that was used.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeCredentialsFix))]
public sealed class TakeCredentialsFix : TextFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "Byok.TakeCredentials";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRuleIds.CredentialsSource, UsageRuleIds.HandReadHeader, UsageRuleIds.KeyInUrl];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken)
    {
        if (site.Property(FixKinds.Fix) != FixKinds.TakeCredentials
            || site.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { Parent: ParameterListSyntax list } parameter
            || list.Parent is not { } function
            || site.Model.GetDeclaredSymbol(parameter) is not IParameterSymbol symbol)
        {
            return [];
        }

        // Several parameters of one handler become one; FixAll looks at each of them by itself.
        var there = CredentialsParameter.Find(site, function) ?? taken.OfFunction(function);
        var creds = there ?? taken.Choose(site, function, "creds");
        taken.SetOfFunction(function, creds);
        var edit = there is null
            ? Edit.Replace(parameter, CredentialsParameter.Type(site, function) + " " + creds)
            : Edit.Remove(Statements.WithComma(site.Text, list.Parameters, list.Parameters.IndexOf(parameter)));

        var member = symbol.Type.Name == "ApiKey" ? ".ApiKey" : Member(site, parameter);
        foreach (var use in function.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (use.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(use).Symbol, symbol))
                edit = edit.And(Edit.Replace(use, creds + member));
        }
        return [new Proposal("Take a ByokCredentials parameter", Key, edit)];
    }

    private static string Member(FixSite site, ParameterSyntax parameter)
    {
        foreach (var argument in parameter.AttributeLists.SelectMany(l => l.Attributes).SelectMany(a => a.ArgumentList?.Arguments ?? []))
        {
            if (argument.NameEquals?.Name.Identifier.ValueText != "Name" || site.Model.GetConstantValue(argument.Expression) is not { HasValue: true, Value: string name })
                continue;
            if (KnownNames.EqualsIgnoreAsciiCase(name, KnownNames.ProviderHeader))
                return ".Provider";
            if (KnownNames.EqualsIgnoreAsciiCase(name, KnownNames.ModelHeader))
                return ".Model";
        }
        return ".ApiKey." + KnownNames.Reveal + "()";
    }
}
