using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Leaks;

/// <summary>
/// BYOK106: configuration that makes a middleware or a client write the header with the key in clear text; BYOK105: configuration that keeps it in the keys of a cache. Looks at the shape of single calls and assignments:
/// apart from the data-flow rules, because no key is anywhere near.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeaderLoggingAnalyzer : DiagnosticAnalyzer
{
    private const string UriRedactionSwitch = "System.Net.Http.DisableUriRedaction";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [LeakRules.Storage, LeakRules.Configuration];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!KnownTypes.UsesByok(start.Compilation))
                return;
            start.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
            start.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        switch (call.TargetMethod.Name)
        {
            case "Add" or "TryAdd" or "AddRange" or "UnionWith" or "Insert":
                AnalyzeAddition(context, call);
                break;
            case "WithExposedHeaders" when IsType(call.TargetMethod.ContainingType, "Microsoft", "CorsPolicyBuilder"):
                ReportNames(context, call, KeyHeaders.CarryKeyBack, name => $"The header '{name}', which carries a key, is shown to other origins' pages");
                break;
            case "SetVaryByHeader" when IsType(call.TargetMethod.ContainingType, "Microsoft", "OutputCachePolicyBuilder"):
                ReportVaryBy(context, call);
                break;
            case "WithRequestHeader" when call.TargetMethod.Parameters.Any(p => IsType(p.Type, "Serilog", "LoggerEnrichmentConfiguration")):
                ReportNames(context, call, KeyHeaders.CarryKey, name => $"The header '{name}', which carries a key, is added to every log line in clear text");
                break;
            case "RedactLoggedHeaders" when IsType(call.TargetMethod.ContainingType, "Microsoft", "HttpClientBuilderExtensions") && InOrder(call) is [.., var redacted]:
                ReportNarrowedRedaction(context, redacted, call.TargetMethod.Name);
                break;
            case "SetSwitch" when IsType(call.TargetMethod.ContainingType, "System", "AppContext"):
                AnalyzeSwitch(context, call);
                break;
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation target)
            return;

        if (target.Property.IsIndexer)
        {
            if (target.Arguments is [var index] && ListOf(target.Instance) is { Kind: HeaderListKind.Classified } list && IsNone(assignment.Value))
                ReportFirst(context, index.Value, list, assignment.Value.Syntax);
            return;
        }

        switch (target.Property.Name)
        {
            case "SendDefaultPii" when IsType(target.Property.ContainingType, "Sentry", "SentryOptions") && assignment.Value.ConstantValue is { HasValue: true, Value: true }:
                Report(context, assignment.Value.Syntax, "SendDefaultPii", "Sentry is sent all request headers, and the key in them", DiagnosticSeverity.Info);
                break;
            case "ShouldRedactHeaderValue" when IsType(target.Property.ContainingType, "Microsoft", "HttpClientFactoryOptions"):
                ReportNarrowedRedaction(context, assignment.Value, target.Property.Name);
                break;
            default:
                if (RowOf(target.Property) is { } row)
                    AnalyzeReplacement(context, assignment.Value, row);
                break;
        }
    }

    // list.Add("x"), list.UnionWith(["x"]), { "x" } in an initializer, classes.Add("x", None).
    private static void AnalyzeAddition(OperationAnalysisContext context, IInvocationOperation call)
    {
        // Extension methods (AddRange) take the list as their first argument.
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 1 ? call.Arguments[0].Value : null);
        if (receiver is null || ListOf(receiver) is not { } list)
            return;
        if (list.Kind == HeaderListKind.Classified)
        {
            if (InOrder(call) is [.., var name, var classification] && IsNone(classification))
                ReportFirst(context, name, list);
            return;
        }
        foreach (var argument in call.Arguments)
        {
            if (argument.Value != receiver)
                ReportAll(context, argument.Value, list);
        }
    }

    // options.List = [...], options.Classes = new() { ["x"] = None }.
    private static void AnalyzeReplacement(OperationAnalysisContext context, IOperation value, HeaderListRow list)
    {
        if (list.Kind != HeaderListKind.Classified)
        {
            ReportAll(context, value, list);
            return;
        }
        if (ConstantTexts.Resolve(value) is not IObjectCreationOperation { Initializer: { } initializer })
            return;
        foreach (var element in initializer.Initializers)
        {
            switch (element)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var index] } } entry when IsNone(entry.Value):
                    ReportFirst(context, index.Value, list, entry.Value.Syntax);
                    break;
                case IInvocationOperation { Arguments: [var name, var classification] } when IsNone(classification.Value):
                    ReportFirst(context, name.Value, list);
                    break;
            }
        }
    }

    private static void AnalyzeSwitch(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (InOrder(call) is [{ ConstantValue: { HasValue: true, Value: UriRedactionSwitch } } name, { ConstantValue: { HasValue: true, Value: true } }])
            Report(context, name.Syntax, "SetSwitch", "HTTP clients log query strings, and a key in one, in clear text");
    }

    // Since .NET 9 clients log no header values at all: naming those that are not logged lets all others through.
    private static void ReportNarrowedRedaction(OperationAnalysisContext context, IOperation redacted, string sink)
    {
        var names = new List<NamedText>();
        var isKnown = ConstantTexts.Resolve(redacted) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
            ? RedactionCondition.Read(lambda, names)
            : ConstantTexts.Read(redacted, names);
        if (isKnown && KeyHeaders.FirstUpstreamWithout([.. names.Select(n => n.Text)]) is { } leaking)
            Report(context, redacted.Syntax, sink, $"Header values that the HTTP client did not log are logged, '{leaking}' with the key among them");
    }

    private static void ReportNames(OperationAnalysisContext context, IInvocationOperation call, Func<string, bool> isWrong, Func<string, string> describe)
    {
        var texts = new List<NamedText>();
        foreach (var argument in call.Arguments)
            ConstantTexts.Read(argument.Value, texts);
        foreach (var group in texts.Where(t => isWrong(t.Text)).GroupBy(t => t.Syntax))
            Report(context, group.Key, call.TargetMethod.Name, describe(group.First().Text));
    }

    private static void ReportVaryBy(OperationAnalysisContext context, IInvocationOperation call)
    {
        var texts = new List<NamedText>();
        foreach (var argument in call.Arguments)
            ConstantTexts.Read(argument.Value, texts);
        foreach (var group in texts.Where(t => KnownNames.EqualsIgnoreAsciiCase(t.Text, KnownNames.ApiKeyHeader)).GroupBy(t => t.Syntax))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                LeakRules.Storage,
                group.Key.GetLocation(),
                additionalLocations: null,
                ImmutableDictionary<string, string?>.Empty.Add("Sink", call.TargetMethod.Name),
                $"The key in the header '{group.First().Text}'",
                "becomes part of the output cache's keys"));
        }
    }

    private static void ReportAll(OperationAnalysisContext context, IOperation names, HeaderListRow list)
    {
        var texts = new List<NamedText>();
        ConstantTexts.Read(names, texts);
        // A local that holds several is reported once, where it is used.
        foreach (var group in texts.Where(t => list.Names(t.Text)).GroupBy(t => t.Syntax))
            Report(context, group.Key, list.Property, list.Describe(group.First().Text));
    }

    private static void ReportFirst(OperationAnalysisContext context, IOperation name, HeaderListRow list, SyntaxNode? location = null)
    {
        var texts = new List<NamedText>();
        ConstantTexts.Read(name, texts);
        if (texts.Where(t => list.Names(t.Text)).Select(t => (NamedText?)t).FirstOrDefault() is { } text)
            Report(context, location ?? text.Syntax, list.Property, list.Describe(text.Text));
    }

    private static void Report(OperationAnalysisContext context, SyntaxNode syntax, string sink, string message, DiagnosticSeverity? severity = null) =>
        context.ReportDiagnostic(Diagnostic.Create(
            LeakRules.Configuration,
            syntax.GetLocation(),
            severity ?? LeakRules.Configuration.DefaultSeverity,
            additionalLocations: null,
            ImmutableDictionary<string, string?>.Empty.Add("Sink", sink),
            message));

    // The list that is added to: a property, a local that holds it, or the member that an initializer is for.
    private static HeaderListRow? ListOf(IOperation? receiver)
    {
        if (receiver is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
            return InitializedMember(receiver) is IPropertyReferenceOperation member ? RowOf(member.Property) : null;
        return receiver is not null && ConstantTexts.Resolve(receiver) is IPropertyReferenceOperation property ? RowOf(property.Property) : null;
    }

    private static IOperation? InitializedMember(IOperation receiver)
    {
        for (var operation = receiver.Parent; operation is not null; operation = operation.Parent)
        {
            if (operation is IObjectOrCollectionInitializerOperation)
                return (operation.Parent as IMemberInitializerOperation)?.InitializedMember;
        }
        return null;
    }

    private static HeaderListRow? RowOf(IPropertySymbol property)
    {
        foreach (var row in HeaderListRow.All)
        {
            if (row.Property == property.Name && IsType(property.ContainingType, row.Type.Substring(0, row.Type.IndexOf('.')), row.Type.Substring(row.Type.LastIndexOf('.') + 1)))
                return row;
        }
        return null;
    }

    private static bool IsNone(IOperation classification) =>
        ConstantTexts.Resolve(classification) is IMemberReferenceOperation { Member: { Name: "None", ContainingType.Name: "DataClassification" } };

    // Arguments come as they are written, named ones in any order.
    private static IOperation[] InOrder(IInvocationOperation call) => [.. call.Arguments.OrderBy(a => a.Parameter?.Ordinal ?? 0).Select(a => a.Value)];

    private static bool IsType(ITypeSymbol? type, string rootNamespace, string name)
    {
        if (type?.Name != name)
            return false;
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name == rootNamespace;
    }
}
