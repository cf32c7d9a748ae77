using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Byok.Analyzers.Leaks;

/// <summary>All that is known about the framework and about libraries, as data.</summary>
internal sealed record LeakTables(
    ImmutableArray<SinkRow> Sinks,
    ImmutableArray<TransferRow> Transfers,
    ImmutableArray<SanitizerRow> Sanitizers,
    ImmutableArray<HolderRow> Holders)
{
    // Beside the tables and not in them: what a copy of a record takes over would be that of the other tables.
    private static readonly ConditionalWeakTable<LeakTables, Dictionary<string, List<object>>> ByType = new();

    /// <summary>All rows by the name of their type. Made once: an editor asks with every keystroke.</summary>
    public IReadOnlyDictionary<string, List<object>> RowsByType => ByType.GetValue(this, static tables => tables.GroupByType());

    public static LeakTables Default { get; } = new(SinkTable.All, TransferTable.All, SanitizerTable.All, HolderTable.All);

    private Dictionary<string, List<object>> GroupByType()
    {
        var rows = new Dictionary<string, List<object>>(StringComparer.Ordinal);
        foreach (var row in Sinks)
            Add(row.Type, row);
        foreach (var row in Transfers)
            Add(row.Type, row);
        foreach (var row in Sanitizers)
            Add(row.Type, row);
        foreach (var row in Holders)
            Add(row.Type, row);
        return rows;

        void Add(string type, object row)
        {
            if (!rows.TryGetValue(type, out var some))
                rows[type] = some = [];
            some.Add(row);
        }
    }
}
