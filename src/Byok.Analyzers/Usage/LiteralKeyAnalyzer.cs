using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Usage;

/// <summary>
/// BYOK009: a literal that holds a provider's key. Only where the catalogue's rules say whose it is, and the rest looks random. No fix: the key has to be revoked, and the code
/// changed. Nothing of the key is in the message.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LiteralKeyAnalyzer : DiagnosticAnalyzer
{
    // Made-up keys in tests are short; real ones of every provider with a rule are at least as long, but for Fireworks'.
    private const int MinLength = 24;
    private const int MinLengthInTests = 36;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.LiteralKey];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ByokTypes.TryCreate(start.Compilation) is not { } types)
                return;

            var minLength = IsTestProject(start.Compilation) ? MinLengthInTests : MinLength;
            start.RegisterOperationAction(operation => Check(operation, types, minLength), OperationKind.Literal, OperationKind.Utf8String);
            // "sk-proj-" + "...": the compiler joins the parts.
            start.RegisterOperationAction(
                operation =>
                {
                    if (operation.Operation.Parent is not IOperation { Kind: OperationKind.Binary, ConstantValue.HasValue: true })
                        Check(operation, types, minLength);
                },
                OperationKind.Binary);
        });
    }

    private static void Check(OperationAnalysisContext context, ByokTypes types, int minLength)
    {
        var text = context.Operation is Microsoft.CodeAnalysis.Operations.IUtf8StringOperation utf8 ? utf8.Value : context.Operation.ConstantString();
        if (text is null || text.Length < minLength)
            return;
        // A part of a text that is looked at as a whole.
        if (context.Operation.Kind == OperationKind.Literal && context.Operation.Parent is { Kind: OperationKind.Binary, ConstantValue.HasValue: true })
            return;

        for (var at = 0; at < text.Length;)
        {
            if (!KeyLikeness.IsKeyCharacter(text[at]))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < text.Length && KeyLikeness.IsKeyCharacter(text[end]))
                end++;
            if (end - at >= minLength && Describe(text.Substring(at, end - at).TrimEnd('.'), types) is { } what)
            {
                context.ReportDiagnostic(Diagnostic.Create(UsageRules.LiteralKey, context.Operation.Syntax.GetLocation(), what));
                return;
            }
            at = end;
        }
    }

    // What the word is, with its article; null where it is no key for sure.
    private static string? Describe(string word, ByokTypes types)
    {
        if (Describe(word, CatalogSnapshot.BuiltIn) is { } known)
            return known;
        // Reading the app's own providers is only worth it for a word that looks like a key.
        return KeyLikeness.IsRandom(word, prefixLength: 0) ? Describe(word, types.Providers.Catalog) : null;
    }

    private static string? Describe(string word, CatalogSnapshot catalog)
    {
        var index = catalog.IndexOfRule(word, files: false);
        if (index < 0)
            return null;
        var rule = catalog.Rules[index];
        if (!KeyLikeness.IsRandom(word, rule.Prefix.Length) || KeyLikeness.IsMadeUp(word))
            return null;
        if (rule.Owner is { } owner)
            return "a key of " + (catalog.Find(owner)?.DisplayName ?? owner);
        return IsOfProvider(rule, catalog) ? rule.What : null;
    }

    // An Anthropic admin key is; an AWS key or a JSON Web Token is not what this library is about.
    private static bool IsOfProvider(KeyRule rule, CatalogSnapshot catalog)
    {
        foreach (var preset in catalog.Presets)
        {
            foreach (var prefix in preset.KeyPrefixes)
            {
                if (rule.Prefix.StartsWith(prefix, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }

    private static bool IsTestProject(Compilation compilation)
    {
        foreach (var assembly in compilation.ReferencedAssemblyNames)
        {
            if (assembly.Name is "xunit.core" or "xunit.v3.core" or "nunit.framework" or "Microsoft.VisualStudio.TestPlatform.TestFramework" or "MSTest.TestFramework" or "TUnit.Core")
                return true;
        }
        return false;
    }
}
