using System.Collections.Immutable;
using Byok.Analyzers.Leaks;

namespace Byok.Analyzers.Tests.Leaks.Rows;

/// <summary>A row of any of the tables, and the tables as they would be without it.</summary>
internal sealed record TableRow(string Label, string Type, Func<LeakTables, LeakTables> Without)
{
    public static ImmutableArray<TableRow> All { get; } =
    [
        .. LeakTables.Default.Sinks.Select(row => new TableRow(
            $"sink {row.Place} {row.Type} {row.Members} ({row.Parameters}) {row.Use} {row.Via}{row.When}", row.Type, tables => tables with { Sinks = tables.Sinks.Remove(row) })),
        .. LeakTables.Default.Transfers.Select(row => new TableRow(
            $"transfer {row.Type} {row.Members} ({row.From} -> {row.To})", row.Type, tables => tables with { Transfers = tables.Transfers.Remove(row) })),
        .. LeakTables.Default.Sanitizers.Select(row => new TableRow(
            $"sanitizer {row.Type} {row.Members}", row.Type, tables => tables with { Sanitizers = tables.Sanitizers.Remove(row) })),
        .. LeakTables.Default.Holders.Select(row => new TableRow(
            $"holder {row.Type}", row.Type, tables => tables with { Holders = tables.Holders.Remove(row) })),
    ];
}
