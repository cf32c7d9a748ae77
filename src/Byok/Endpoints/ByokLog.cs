using Microsoft.Extensions.Logging;

namespace Byok;

/// <summary>What guards log. No line contains a received value.</summary>
internal static partial class ByokLog
{
    public const string Category = "Byok";

    [LoggerMessage(1, LogLevel.Debug, "Refused a request to {Endpoint}: {Code}.", EventName = "RequestRefused")]
    public static partial void RequestRefused(ILogger logger, string? endpoint, string code);

    [LoggerMessage(2, LogLevel.Warning, "A request to {Endpoint} was refused, but its response had already started, so the client cannot be told why: {Code}.", EventName = "RefusalTooLate")]
    public static partial void RefusalTooLate(ILogger logger, string? endpoint, string code);
}
