using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>
/// Every pass-through. Interpolation, <c>+</c>, indexing by a range, conversions of references, <c>object.ToString()</c> and everything generic the engine knows
/// without rows. Encodings are here and not among the sanitizers: what is encoded can be decoded.
/// </summary>
internal static class TransferTable
{
    public static readonly ImmutableArray<TransferRow> All =
    [
        .. TextTransfers.Rows,
        .. BufferTransfers.Rows,
        .. StreamTransfers.Rows,
        .. UrlTransfers.Rows,
        .. HttpTransfers.Rows,
        .. DocumentTransfers.Rows,
        .. CollectionTransfers.Rows,
    ];
}
