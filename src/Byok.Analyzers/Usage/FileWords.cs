using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Usage;

/// <summary>
/// Finds out by text which files a rule has to look at: most files of most apps have nothing to do with Byok, and asking each of their calls what it is would cost more than
/// all the rules together.
/// </summary>
internal sealed class FileWords(Compilation compilation)
{
    // Facts of the text alone, so they survive every edit in other files.
    private static readonly ConditionalWeakTable<SyntaxTree, object> Cache = new();

    private static readonly (string Text, Words Word)[] Table =
    [
        ("Byok", Words.Byok),
        ("ApiKey", Words.ApiKey), ("apiKey", Words.ApiKey), ("apikey", Words.ApiKey), ("APIKEY", Words.ApiKey), ("Apikey", Words.ApiKey),
        ("api_key", Words.ApiKey), ("Api_Key", Words.ApiKey), ("API_KEY", Words.ApiKey), ("api-key", Words.ApiKey), ("Api-Key", Words.ApiKey),
        (".Map", Words.Map),
        ("Headers", Words.Headers), ("FromHeader", Words.Headers),
        ("Query", Words.Url), ("Route", Words.Url),
        ("Singleton", Words.Singleton),
        ("CacheOutput", Words.OutputCache), ("OutputCache", Words.OutputCache),
        ("Origin", Words.Cors), ("WithHeaders", Words.Cors),
        ("ByokProvider(", Words.Provider), ("ByokProviderAttribute(", Words.Provider),
    ];

    private Words? _all;

    public bool Has(SyntaxTree tree, Words words)
    {
        if ((Of(tree) & words) != 0)
            return true;
        var all = _all ??= ReadAll();
        return (all & Words.GlobalAlias) != 0 || ((words & Words.KeyPrefix) != 0 && (all & Words.Provider) != 0);
    }

    public bool Has(ISymbol symbol, Words words)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (Has(reference.SyntaxTree, words))
                return true;
        }
        return symbol is IMethodSymbol { PartialImplementationPart: { } other } && Has(other, words);
    }

    private Words ReadAll()
    {
        var all = Words.None;
        foreach (var tree in compilation.SyntaxTrees)
            all |= Of(tree);
        return all;
    }

    private static Words Of(SyntaxTree tree) => (Words)Cache.GetValue(tree, static t => Read(t.GetText().ToString()));

    private static object Read(string text)
    {
        var words = Words.None;
        foreach (var (word, flag) in Table)
        {
            if ((words & flag) == 0 && text.IndexOf(word, StringComparison.Ordinal) >= 0)
                words |= flag;
        }
        foreach (var rule in ProviderCatalog.BuiltInRules)
        {
            var sign = rule.Prefix.Length > 0 ? rule.Prefix : rule.Marker!;
            if (sign.StartsWith("sk-", StringComparison.Ordinal))
                sign = "sk-";
            if ((words & Words.KeyPrefix) == 0 && !rule.IsFile && text.IndexOf(sign, StringComparison.Ordinal) >= 0)
                words |= Words.KeyPrefix;
        }
        if ((words & Words.Byok) != 0 && text.IndexOf("global using", StringComparison.Ordinal) >= 0
            && (text.IndexOf("Byok.Byok", StringComparison.Ordinal) >= 0 || text.IndexOf("Byok.ApiKey", StringComparison.Ordinal) >= 0))
        {
            words |= Words.GlobalAlias;
        }
        return words;
    }
}
