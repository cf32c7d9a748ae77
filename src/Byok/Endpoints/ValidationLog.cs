using Microsoft.Extensions.Logging;

namespace Byok;

/// <summary>What the validation endpoint logs. No line contains a received value. A class of its own, so that native binaries which check nothing do not hold it.</summary>
internal static partial class ValidationLog
{
    [LoggerMessage(3, LogLevel.Information, "Checked a key of {Provider}, fingerprint {Fingerprint}: {Outcome}.", EventName = "KeyChecked")]
    public static partial void KeyChecked(ILogger logger, string provider, string fingerprint, string outcome);

    [LoggerMessage(4, LogLevel.Debug, "Refused to check a key of {Provider}: too many checks.", EventName = "TooManyChecks")]
    public static partial void TooManyChecks(ILogger logger, string provider);
}
