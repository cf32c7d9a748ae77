using Byok.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Leaks.Urls;

/// <summary>The place where a URL becomes a request, and how that request gets a header.</summary>
/// <param name="site">The diagnostic.</param>
/// <param name="url">The URL with its key.</param>
/// <param name="taken">Names that must not be declared again.</param>
internal sealed class RequestSite(FixSite site, UrlText url, TakenNames taken)
{
    /// <summary>Moves the key; null where the request is made in a way, or in a place, that is not understood.</summary>
    /// <param name="expression">The expression that the URL is given on with.</param>
    public Edit? MoveKey(ExpressionSyntax expression)
    {
        switch (expression.Parent)
        {
            case ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } when IsType(creation, "Uri"):
                return MoveKey(creation);

            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } when IsType(creation, "HttpRequestMessage"):
                return OnCreation(creation);

            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "RequestUri" }, Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } }
                when IsType(creation, "HttpRequestMessage"):
                return OnCreation(creation);

            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RequestUri", Expression: var request }, Parent: ExpressionStatementSyntax statement }:
                return StatementPlace.InsertAfter(site, statement, HeaderLine(request.ToString()))?.And(url.Removal);

            case ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } when list.Arguments[0].Expression == expression:
                return OnCall(call, expression);

            // var uri = new Uri(...); and the request is made with it.
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } when site.Model.GetDeclaredSymbol(declarator) is ILocalSymbol local:
                return OnlyUse(declarator, local) is { } use ? MoveKey(use) : null;

            default:
                return null;
        }
    }

    private Edit? OnCreation(BaseObjectCreationExpressionSyntax creation)
    {
        switch (creation.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } declarator }:
                return StatementPlace.InsertAfter(site, statement, HeaderLine(declarator.Identifier.ValueText))?.And(url.Removal);

            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SendAsync" or "Send" } } call } }:
                var name = taken.Choose(site, call, "request");
                // Changes inside what is moved have to be made in its text.
                var inside = url.Removal.Changes.Where(c => creation.Span.Contains(c.Span)).ToList();
                var edit = StatementPlace.InsertBefore(site, call, [$"{Using(call)}var {name} = {Changed(creation, inside)};", HeaderLine(name)]);
                return edit?.And(Edit.Replace(creation, name)).And(new Edit([.. url.Removal.Changes.Except(inside)]));

            default:
                return null;
        }
    }

    private Edit? OnCall(InvocationExpressionSyntax call, ExpressionSyntax argument)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var client, Name: var method }
            || SendMethod.Find(method.Identifier.ValueText) is not { } send
            || !IsHttpClient(client))
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        var consumed = send.Content is null ? 1 : 2;
        var rest = arguments.Skip(consumed).ToList();
        if (arguments.Count < consumed || arguments.Any(a => a.NameColon is not null) || (send.Content is { Length: > 3 } && rest.Any(a => !IsCancellation(a))))
            return null;
        if (send.Read is not null && (!IsAwaited(call) || rest.Any(a => !IsCancellation(a))))
            return null;

        var inside = url.Removal.Changes.Where(c => argument.Span.Contains(c.Span)).ToList();
        var name = taken.Choose(site, call, "request");
        var content = send.Content is null ? "" : $" {{ Content = {string.Format(System.Globalization.CultureInfo.InvariantCulture, send.Content, arguments[1])} }}";
        List<string> lines = [$"{Using(call)}var {name} = new {Space}HttpRequestMessage({Space}HttpMethod.{send.Verb}, {Changed(argument, inside)}){content};", HeaderLine(name)];
        var more = string.Concat(rest.Select(a => ", " + a));
        var sent = $"{client}.SendAsync({name}{more})";
        if (send.Read is { } read)
        {
            var response = taken.Choose(site, call, "response");
            var configured = call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax configuration } access ? "." + access.Name + configuration.ArgumentList : "";
            lines.Add($"using var {response} = await {sent}{configured};");
            lines.Add($"{response}.EnsureSuccessStatusCode();");
            var generic = method is GenericNameSyntax types ? types.TypeArgumentList.ToString() : "";
            sent = $"{response}.Content.{read}{generic}({string.Join(", ", rest)})";
        }
        return StatementPlace.InsertBefore(site, call, lines)?.And(Edit.Replace(call, sent)).And(new Edit([.. url.Removal.Changes.Except(inside)]));
    }

    // The namespace of HttpClient is in scope almost everywhere.
    private string Space => site.Model.LookupNamespacesAndTypes(site.Node.SpanStart, name: "HttpRequestMessage").IsEmpty ? "System.Net.Http." : "";

    private string HeaderLine(string request)
    {
        var scheme = url.Header.Scheme is { } text ? $"\"{text} \" + " : "";
        return $"{request}.Headers.TryAddWithoutValidation(\"{url.Header.Name}\", {scheme}{url.Key});";
    }

    private string Changed(SyntaxNode node, IEnumerable<TextChange> changes) =>
        site.Text.GetSubText(node.Span)
            .WithChanges(changes.OrderBy(c => c.Span.Start).Select(c => new TextChange(new TextSpan(c.Span.Start - node.SpanStart, c.Span.Length), c.NewText ?? "")))
            .ToString();

    // Where nobody waits, the request would be disposed of before it is sent.
    private static string Using(InvocationExpressionSyntax call) => IsAwaited(call) ? "using " : "";

    private static bool IsAwaited(InvocationExpressionSyntax call) =>
        call.Parent is AwaitExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax } };

    private bool IsCancellation(ArgumentSyntax argument) => site.Model.GetTypeInfo(argument.Expression).ConvertedType?.Name == "CancellationToken";

    private bool IsType(ExpressionSyntax creation, string name) => site.Model.GetTypeInfo(creation).Type?.Name == name;

    private bool IsHttpClient(ExpressionSyntax client)
    {
        for (var type = site.Model.GetTypeInfo(client).Type; type is not null; type = type.BaseType)
        {
            if (type.Name == "HttpClient")
                return true;
        }
        return false;
    }

    private IdentifierNameSyntax? OnlyUse(VariableDeclaratorSyntax declarator, ILocalSymbol local)
    {
        SyntaxNode? scope = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var uses = (scope is GlobalStatementSyntax or null ? site.Root : scope).DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(n).Symbol, local))
            // A log of the URL is fine once the key is out of it.
            .Where(n => n.Parent is ArgumentSyntax argument && (argument.Parent?.Parent is BaseObjectCreationExpressionSyntax || argument.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } } && SendMethod.Find(name) is not null)
                || n.Parent is AssignmentExpressionSyntax assignment && assignment.Right == n)
            .Take(2)
            .ToList();
        return uses.Count == 1 ? uses[0] : null;
    }
}
