using System.Globalization;
using Byok.Generated;

namespace Byok.SourceGenerators.Emitting;

/// <summary>Writes the rules by which keys give themselves away, once for all guards of a compilation.</summary>
internal static class KeyRulesEmitter
{
    public static void Write(SourceWriter writer, CatalogSnapshot catalog)
    {
        writer.Line("// Whose key is it? The first rule that fits decides.");
        GuardSetEmitter.WriteGeneratedCode(writer);
        writer.Open("file static class KeyRules");
        WriteCheckFile(writer, catalog);
        writer.Line();
        WriteCheck(writer, catalog);
        writer.Close();
    }

    // Files hold spaces, so they are looked for before the characters are.
    private static void WriteCheckFile(SourceWriter writer, CatalogSnapshot catalog)
    {
        writer.Open($"public static Refusal CheckFile(string key)");
        for (var i = 0; i < catalog.Rules.Count; i++)
        {
            if (catalog.Rules[i].IsFile)
                WriteRule(writer, catalog.Rules[i], i);
        }
        writer.Line("return default;");
        writer.Close();
    }

    private static void WriteCheck(SourceWriter writer, CatalogSnapshot catalog)
    {
        var rules = catalog.Rules.Select((rule, index) => (Rule: rule, Index: index)).Where(r => !r.Rule.IsFile).ToList();
        writer.Open($"public static Refusal Check(string key, string provider)");
        writer.Line("switch (key[0])");
        writer.Line("{");
        writer.Indent();
        // Rules with different first characters cannot both fit, and those without a prefix come last: the order is kept.
        foreach (var group in rules.Where(r => r.Rule.Prefix.Length != 0).GroupBy(r => r.Rule.Prefix[0]).OrderBy(g => g.Key))
        {
            writer.Line($"case {Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(group.Key, quote: true)}:");
            writer.Indent();
            foreach (var (rule, index) in group)
                WriteRule(writer, rule, index);
            writer.Line("break;");
            writer.Outdent();
        }
        writer.Close();
        foreach (var (rule, index) in rules.Where(r => r.Rule.Prefix.Length == 0))
            WriteRule(writer, rule, index);
        writer.Line("return default;");
        writer.Close();
    }

    private static void WriteRule(SourceWriter writer, KeyRule rule, int index)
    {
        var code = rule.Owner is null ? ByokRefusalCode.WrongKeyType : ByokRefusalCode.WrongProviderKey;
        var refusal = $"new Refusal(Code.{code}, {index.ToString(CultureInfo.InvariantCulture)})";
        writer.Line($"if ({Condition(rule)})");
        writer.Line(rule.Owner is null
            ? $"    return {refusal};"
            : $"    return provider == {Literals.Of(rule.Owner)} ? default : {refusal};");
    }

    private static string Condition(KeyRule rule)
    {
        const string ordinal = "global::System.StringComparison.Ordinal";
        var conditions = new List<string>();
        if (rule.MinLength != 0)
            conditions.Add($"key.Length >= {rule.MinLength.ToString(CultureInfo.InvariantCulture)}");
        if (rule.MaxLength != 0)
            conditions.Add($"key.Length <= {rule.MaxLength.ToString(CultureInfo.InvariantCulture)}");
        if (rule.Prefix.Length != 0)
            conditions.Add($"key.StartsWith({Literals.Of(rule.Prefix)}, {ordinal})");
        if (rule.Marker is not null)
            conditions.Add($"key.Contains({Literals.Of(rule.Marker)}, {ordinal})");
        if (rule.AlphanumericOnly)
            conditions.Add("Steps.IsAlphanumeric(key)");
        return string.Join(" && ", conditions);
    }
}
