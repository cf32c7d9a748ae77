namespace Byok.Analyzers.Leaks;

/// <summary>How a message goes on after "The key from `creds.ApiKey.Reveal()`"; {0} is the member of the sink.</summary>
internal static class SinkMessages
{
    public const string Log = "is written to the log by `{0}`";
    public const string Telemetry = "is sent to telemetry by `{0}`";
    public const string Dump = "is written member by member by `{0}`";
    public const string Url = "becomes part of a URL in `{0}`";
    public const string Exception = "becomes part of the text of `{0}`";
    public const string Echo = "is named in the exception of `{0}` when it fails";
    public const string Response = "is sent back to the caller by `{0}`";
    public const string Storage = "is stored by `{0}`";
    public const string Shared = "is shared with other requests by `{0}`";
    public const string RawAuthorization = "is a raw value that `{0}` names in its exception when it cannot be parsed";
    public const string SharedClient = "is set on a client that other requests share by `{0}`";
}
