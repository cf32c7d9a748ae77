using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>What the tables say about one member.</summary>
internal sealed record MemberRows(
    ImmutableArray<SinkRow> Sinks,
    ImmutableArray<TransferRow> Transfers,
    SanitizerRow? Sanitizer)
{
    public static readonly MemberRows None = new([], [], null);
}
