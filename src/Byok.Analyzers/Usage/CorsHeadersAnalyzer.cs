using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>
/// BYOK010: a CORS policy that lists headers, but not Byok's; and a default policy that lists none. Fix: append <c>.WithByokHeaders()</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CorsHeadersAnalyzer : DiagnosticAnalyzer
{
    private const string PolicyBuilder = "CorsPolicyBuilder";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.CorsHeaders];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ByokTypes.TryCreate(start.Compilation) is not { } types)
                return;

            start.RegisterOperationAction(
                operation =>
                {
                    var call = (IInvocationOperation)operation.Operation;
                    if (call.TargetMethod is { Name: "WithHeaders" or "WithOrigins" or "AllowAnyOrigin" or "SetIsOriginAllowed", ContainingType.Name: PolicyBuilder }
                        && FindMissing(call) is { } missing && (types.Mentions.Any || types.Mentions.UseByok))
                    {
                        operation.ReportDiagnostic(Diagnostic.Create(
                            UsageRules.CorsHeaders, StatedPolicy.NameOf(call), ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Fix, FixProperties.WithByokHeaders), missing));
                    }
                },
                OperationKind.Invocation);
        });
    }

    // Null where nothing is missing, where another call is the one to report, or where not all is to be seen.
    private static string? FindMissing(IInvocationOperation call)
    {
        var (policy, body) = FindPolicy(call);
        // Somebody who knows of the verb has another policy for other endpoints.
        if (Knows(body))
            return null;

        var headers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        IInvocationOperation? first = null, list = null;
        foreach (var operation in policy.DescendantsAndSelf())
        {
            if (operation is not IInvocationOperation other)
                continue;
            if (other.TargetMethod.ContainingType?.Name != PolicyBuilder)
            {
                // Handed on: the headers may be added there.
                if (TakesPolicy(other))
                    return null;
                continue;
            }
            first = first is null || other.Syntax.SpanStart < first.Syntax.SpanStart || other.Syntax.Span.End < first.Syntax.Span.End ? Origin(other) ?? first : first;
            if (other.TargetMethod.Name != "WithHeaders")
                continue;
            if (!TryRead(other, headers))
                return null;
            list = list is null || other.Syntax.Span.End < list.Syntax.Span.End ? other : list;
        }

        if ((list ?? (IsDefault(policy) ? first : null)) != call)
            return null;
        var missing = new List<string>();
        foreach (var header in new[] { KnownNames.ApiKeyHeader, KnownNames.ProviderHeader, KnownNames.ModelHeader })
        {
            if (!headers.Contains(header))
                missing.Add(header);
        }
        return missing.Count == 0 || headers.Contains("*") ? null : string.Join(", ", missing);
    }

    private static IInvocationOperation? Origin(IInvocationOperation call) =>
        call.TargetMethod.Name is "WithOrigins" or "AllowAnyOrigin" or "SetIsOriginAllowed" ? call : null;

    // The lambda, or the body where there is none.
    private static (IOperation Policy, IOperation Body) FindPolicy(IOperation call)
    {
        IOperation? policy = null;
        var root = call;
        for (var ancestor = call.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            root = ancestor;
            if (policy is null && ancestor is IAnonymousFunctionOperation or ILocalFunctionOperation)
                policy = ancestor;
        }
        return (policy ?? root, root);
    }

    private static bool Knows(IOperation body)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { TargetMethod: { Name: KnownNames.WithByokHeaders or "AllowAnyHeader" } })
                return true;
        }
        return false;
    }

    private static bool TakesPolicy(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Unwrap().Type?.Name == PolicyBuilder)
                return true;
        }
        return false;
    }

    private static bool TryRead(IInvocationOperation call, HashSet<string> headers)
    {
        foreach (var argument in call.Arguments)
        {
            IEnumerable<IOperation>? elements = argument.Value.Unwrap() switch
            {
                IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
                ICollectionExpressionOperation collection => collection.Elements,
                _ => null,
            };
            if (elements is null)
                return false;
            foreach (var element in elements)
            {
                if (element.Unwrap().ConstantString() is { } header)
                    headers.Add(header);
                // Read-only fields with the names of the standard's headers: none of Byok's.
                else if (element.Unwrap() is not IFieldReferenceOperation { Field.ContainingType.Name: "HeaderNames" })
                    return false;
            }
        }
        return true;
    }

    // A policy with a name may be for other endpoints; the one without is for all.
    private static bool IsDefault(IOperation policy)
    {
        var parent = policy.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation or IDelegateCreationOperation)
            parent = parent.Parent;
        return parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "AddDefaultPolicy" or "UseCors" } };
    }
}
