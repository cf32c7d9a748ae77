using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Leaks;

/// <summary>The options of <c>.editorconfig</c>. A value that cannot be read leaves the default.</summary>
internal sealed class LeakOptions
{
    private const int MaxFragmentLength = 8;
    private const int MaxDepth = 8;

    public static LeakOptions Default { get; } = new();

    /// <summary><c>byok.allowed_fragment_length</c>: this many characters of a key may be shown; 0 to 8.</summary>
    public int AllowedFragmentLength { get; private init; } = 4;

    /// <summary><c>byok.max_call_depth</c>: how many calls deep a key is followed; 0 for one body only, at most 8.</summary>
    public int MaxCallDepth { get; private init; } = 4;

    /// <summary><c>byok.check_storage</c>: databases are sinks.</summary>
    public bool CheckStorage { get; private init; }

    /// <summary><c>byok.trust_data_classification</c>: classified log parameters are redacted at run time.</summary>
    public bool TrustDataClassification { get; private init; }

    /// <summary><c>byok.sanitizer_methods</c>: <c>Namespace.Type.Method</c>, separated by semicolons.</summary>
    public ImmutableHashSet<string> SanitizerMethods { get; private init; } = [];

    /// <summary><c>byok.sink_methods</c>: <c>Namespace.Type.Method:parameter</c>, separated by semicolons; without a parameter all of them.</summary>
    public ImmutableDictionary<string, string> SinkMethods { get; private init; } = ImmutableDictionary<string, string>.Empty;

    public static LeakOptions Read(AnalyzerConfigOptions options)
    {
        return new LeakOptions
        {
            AllowedFragmentLength = Number(options, "byok.allowed_fragment_length", Default.AllowedFragmentLength, MaxFragmentLength),
            MaxCallDepth = Number(options, "byok.max_call_depth", Default.MaxCallDepth, MaxDepth),
            CheckStorage = Flag(options, "byok.check_storage"),
            TrustDataClassification = Flag(options, "byok.trust_data_classification"),
            SanitizerMethods = [.. List(options, "byok.sanitizer_methods")],
            SinkMethods = Sinks(options),
        };
    }

    private static int Number(AnalyzerConfigOptions options, string key, int fallback, int max) =>
        options.TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max
            ? number
            : fallback;

    private static bool Flag(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var text) && bool.TryParse(text, out var flag) && flag;

    private static IEnumerable<string> List(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var text)
            ? text.Split(';').Select(t => t.Trim()).Where(t => t.Length > 0)
            : [];

    private static ImmutableDictionary<string, string> Sinks(AnalyzerConfigOptions options)
    {
        var sinks = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var entry in List(options, "byok.sink_methods"))
        {
            var parts = entry.Split(':');
            var parameter = parts.Length > 1 ? parts[1].Trim() : "*";
            sinks[parts[0].Trim()] = sinks.TryGetValue(parts[0].Trim(), out var others) ? others + " " + parameter : parameter;
        }
        return sinks.ToImmutable();
    }
}
