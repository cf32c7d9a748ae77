namespace Byok.Analyzers.Leaks;

/// <summary>One list of names in the configuration of something that logs.</summary>
/// <param name="Type">
/// The full name of the type. Only its root namespace and its simple name are compared: such types have moved between namespaces from one version of their package to
/// the next.
/// </param>
/// <param name="Property">The list.</param>
/// <param name="Kind">What its names mean.</param>
/// <param name="Effect">What happens to what is named, as the rest of the sentence "the header 'x' ...".</param>
/// <param name="HasWildcard">The name <c>*</c> stands for all.</param>
internal sealed record HeaderListRow(string Type, string Property, HeaderListKind Kind, string Effect, bool HasWildcard = false)
{
    public static IReadOnlyList<HeaderListRow> All { get; } =
    [
        new("Microsoft.AspNetCore.HttpLogging.HttpLoggingOptions", "RequestHeaders", HeaderListKind.Headers, "is written in clear text by HTTP logging"),
        new("Microsoft.AspNetCore.HttpLogging.W3CLoggerOptions", "AdditionalRequestHeaders", HeaderListKind.Headers, "is written in clear text by W3C logging"),
        new("Microsoft.AspNetCore.Diagnostics.Logging.LoggingRedactionOptions", "RequestHeadersDataClasses", HeaderListKind.Classified, "is logged without redaction"),
        new("Microsoft.Extensions.Http.Logging.LoggingOptions", "RequestHeadersDataClasses", HeaderListKind.Classified, "is logged without redaction by the HTTP client"),
        new("Microsoft.AspNetCore.Diagnostics.Logging.RequestHeadersLogEnricherOptions", "HeadersDataClasses", HeaderListKind.Classified, "is added to every log line without redaction"),
        new("System.ClientModel.Primitives.ClientLoggingOptions", "AllowedHeaderNames", HeaderListKind.Headers, "is written in clear text by the client's logging", HasWildcard: true),
        new("System.ClientModel.Primitives.ClientLoggingOptions", "AllowedQueryParameters", HeaderListKind.Query, "is written in clear text by the client's logging", HasWildcard: true),
        new("Azure.Core.DiagnosticsOptions", "LoggedHeaderNames", HeaderListKind.Headers, "is written in clear text by the client's logging", HasWildcard: true),
        new("Azure.Core.DiagnosticsOptions", "LoggedQueryParameters", HeaderListKind.Query, "is written in clear text by the client's logging", HasWildcard: true),
        new("Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy", "ExposedHeaders", HeaderListKind.Exposed, "is shown to other origins' pages"),
    ];

    public bool Names(string text) => Kind switch
    {
        HeaderListKind.Query => KeyHeaders.CarryKeyInQuery(text) || (HasWildcard && text == "*"),
        HeaderListKind.Exposed => KeyHeaders.CarryKeyBack(text),
        _ => KeyHeaders.CarryKey(text) || (HasWildcard && text == "*"),
    };

    public string Describe(string text) => (Kind, text) switch
    {
        (HeaderListKind.Query, "*") => $"Every query parameter {Effect}",
        (HeaderListKind.Query, _) => $"The query parameter '{text}' {Effect}",
        (_, "*") => $"Every header, and the key in it, {Effect}",
        _ => $"The header '{text}', which carries a key, {Effect}",
    };
}
