using Microsoft.CodeAnalysis;

namespace Byok.Analyzers;

/// <summary>The rules of keys on their way out, one id per place, so that <c>.editorconfig</c> can silence one place.</summary>
internal static class LeakRules
{
    /// <summary>Arguments: the path, as in "the key from `creds.ApiKey.Reveal()`", and what the sink does with it.</summary>
    private const string Message = "{0} {1}";

    public static readonly DiagnosticDescriptor Log = Leak(
        "BYOK101", DiagnosticSeverity.Warning, "A key is written to a log or to telemetry",
        "Logs and traces are kept, copied and read by many. Log the ApiKey itself, whose text is a mask, or its Fingerprint.");

    public static readonly DiagnosticDescriptor Url = Leak(
        "BYOK102", DiagnosticSeverity.Warning, "A key becomes part of a URL",
        "URLs are logged by servers, proxies and APM agents on the way. Send the key in the provider's header.");

    public static readonly DiagnosticDescriptor Exception = Leak(
        "BYOK103", DiagnosticSeverity.Warning, "A key becomes part of an exception's text",
        "Exceptions are logged, shown by the developer page and sent to error trackers.");

    public static readonly DiagnosticDescriptor Response = Leak(
        "BYOK104", DiagnosticSeverity.Warning, "A key is sent back to the caller",
        "A response body, header or cookie is stored by browsers, caches and proxies.");

    public static readonly DiagnosticDescriptor Storage = Leak(
        "BYOK105", DiagnosticSeverity.Warning, "A key is stored or shared",
        "A file, a cache key, a session, a static field or the environment outlives the request and is seen by others.");

    public static readonly DiagnosticDescriptor Configuration = Rule.Create(
        "BYOK106", Rule.Leaks, DiagnosticSeverity.Warning, "The header that carries the key is logged or exposed by configuration",
        "{0}", "The setting makes a middleware or an HTTP client write the header with the key in clear text.");

    public static readonly DiagnosticDescriptor Dump = Leak(
        "BYOK107", DiagnosticSeverity.Warning, "An object that holds a key is written member by member",
        "Destructuring and serializing into a log write every public member, the revealed key among them.");

    public static readonly DiagnosticDescriptor RawAuthorization = Leak(
        "BYOK108", DiagnosticSeverity.Info, "A raw authorization value whose parser prints the key when it fails",
        "HttpHeaders parses Authorization values and names the value in the FormatException it throws.");

    public static readonly DiagnosticDescriptor SharedClient = Leak(
        "BYOK109", DiagnosticSeverity.Info, "A user's key is set on a client that others share",
        "Default headers of a shared HttpClient send one user's key with the next user's request. Set the header on the request.");

    private static DiagnosticDescriptor Leak(string id, DiagnosticSeverity severity, string title, string description) =>
        Rule.Create(id, Rule.Leaks, severity, title, Message, description);
}
