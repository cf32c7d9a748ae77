using System.Collections.Immutable;
using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Byok.CodeFixes.Leaks;

/// <summary>Gives the key a scheme, or the header a way in that parses nothing: no exception then has the key in its text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AuthorizationValueFix))]
public sealed class AuthorizationValueFix : TextFix
{
    /// <summary>The equivalence key of the fix that writes <c>Bearer</c>.</summary>
    public const string BearerKey = "Byok.Bearer";

    /// <summary>The equivalence key of the fix that leaves the value as it is.</summary>
    public const string UnparsedKey = "Byok.WithoutValidation";

    private const string ValueType = "AuthenticationHeaderValue";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.RawAuthorization];

    internal override IEnumerable<Proposal> Propose(FixSite site, TakenNames taken)
    {
        if (site.Node is not ExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax list } } key)
            yield break;

        switch (list.Parent)
        {
            case BaseObjectCreationExpressionSyntax when list.Arguments.Count == 1:
                yield return new Proposal("Send the key as a Bearer token", BearerKey, new Edit([new(new(key.SpanStart, 0), "\"Bearer\", ")]));
                break;

            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "Add" } method, Expression: var headers } } call when list.Arguments.Count == 2:
                if (call.Parent is ExpressionStatementSyntax or LambdaExpressionSyntax && Property(site, list.Arguments[0].Expression) is { } property)
                {
                    yield return new Proposal(
                        "Send the key as a Bearer token", BearerKey,
                        Edit.Replace(call, $"{headers}.{property} = new {ValueType}(\"Bearer\", {key})"),
                        Edit.Replace(call, $"{headers}.{property} = new System.Net.Http.Headers.{ValueType}(\"Bearer\", {key})"));
                }
                yield return new Proposal("Send the value as it is, without parsing it", UnparsedKey, Edit.Replace(method, "TryAddWithoutValidation"));
                break;
        }
    }

    private static string? Property(FixSite site, ExpressionSyntax name) => site.Model.GetConstantValue(name) switch
    {
        { HasValue: true, Value: string text } when KnownNames.EqualsIgnoreAsciiCase(text, "Authorization") => "Authorization",
        { HasValue: true, Value: string text } when KnownNames.EqualsIgnoreAsciiCase(text, "Proxy-Authorization") => "ProxyAuthorization",
        _ => null,
    };
}
