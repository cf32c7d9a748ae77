using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Leaks;

/// <summary>Runs the search when the first body asks for its result. A cancelled run is not remembered: the next one that asks begins anew.</summary>
internal sealed class SearchOnce(Compilation compilation, LeakTables tables, AnalyzerConfigOptionsProvider config)
{
    private readonly object _gate = new();
    private volatile IReadOnlyDictionary<SyntaxTree, List<Leak>>? _result;

    public IReadOnlyDictionary<SyntaxTree, List<Leak>> Result(CancellationToken cancellationToken)
    {
        if (_result is { } known)
            return known;
        lock (_gate)
            return _result ??= LeakSearch.Run(compilation, tables, config, cancellationToken);
    }
}
