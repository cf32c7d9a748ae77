using Microsoft.Extensions.Logging;

namespace Byok.Proxy;

/// <summary>Every line that the proxy logs. None contains a received value; keys are told apart by the first eight digits of their fingerprint.</summary>
internal static partial class ProxyLog
{
    public const string Category = "Byok.Proxy";

    [LoggerMessage(1, LogLevel.Information, "{Provider} answered {Operation} with {Status} in {Milliseconds} ms (key {Key}).", EventName = "Forwarded")]
    public static partial void Forwarded(ILogger logger, string provider, string operation, int status, long milliseconds, string key);

    [LoggerMessage(2, LogLevel.Information, "The client left; {Operation} at {Provider} was cancelled after {Milliseconds} ms (key {Key}).", EventName = "ClientLeft")]
    public static partial void ClientLeft(ILogger logger, string provider, string operation, long milliseconds, string key);

    [LoggerMessage(3, LogLevel.Warning, "{Operation} at {Provider} failed: {Fault}, status {Status}, after {Milliseconds} ms (key {Key}).", EventName = "Failed")]
    public static partial void Failed(ILogger logger, string provider, string operation, UpstreamFault fault, int status, long milliseconds, string key);

    [LoggerMessage(4, LogLevel.Error,
        "Not connected to {Provider}: '{Host}' has no public address. Where that is meant, allow it: AddByokProxy(o => o.AllowedPrivateHosts.Add(...)).", EventName = "AddressRefused")]
    public static partial void AddressRefused(ILogger logger, string provider, string host);

    [LoggerMessage(5, LogLevel.Information, "Refused a request for {Provider}: {Code} (key {Key}).", EventName = "Limited")]
    public static partial void Limited(ILogger logger, string provider, string code, string key);

    [LoggerMessage(6, LogLevel.Information, "The request's body did not arrive; {Operation} at {Provider} was cancelled after {Milliseconds} ms (key {Key}).", EventName = "QuestionFailed")]
    public static partial void QuestionFailed(ILogger logger, string provider, string operation, long milliseconds, string key);
}
