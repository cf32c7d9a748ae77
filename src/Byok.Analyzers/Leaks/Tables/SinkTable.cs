using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>
/// Every sink. Where two rows match the same argument, the later one is the more particular and counts: <c>PushProperty</c> that destructures, a header value that
/// must be bare.
/// </summary>
internal static class SinkTable
{
    public static readonly ImmutableArray<SinkRow> All =
    [
        .. LoggingSinks.Rows,
        .. TelemetrySinks.Rows,
        .. UrlSinks.Rows,
        .. ExceptionSinks.Rows,
        .. ResponseSinks.Rows,
        .. StorageSinks.Rows,
        .. AuthorizationSinks.Rows,
    ];
}
