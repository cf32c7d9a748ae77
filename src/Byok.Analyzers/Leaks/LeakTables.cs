using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>All that is known about the framework and about libraries, as data.</summary>
internal sealed record LeakTables(
    ImmutableArray<SinkRow> Sinks,
    ImmutableArray<TransferRow> Transfers,
    ImmutableArray<SanitizerRow> Sanitizers,
    ImmutableArray<HolderRow> Holders)
{
    public static LeakTables Default { get; } = new(SinkTable.All, TransferTable.All, SanitizerTable.All, HolderTable.All);
}
