using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>
/// Types from metadata that show what they were given. A type without a row shows nothing: HttpContent, StreamWriter, clients of providers. Collections, pairs and texts need none: the
/// engine prints their elements where the sink does; <c>HttpHeaders</c> as an argument of a logger show nothing, which it knows, too.
/// </summary>
internal static class HolderTable
{
    public static readonly ImmutableArray<HolderRow> All =
    [
        new("System.Text.StringBuilder", Prints: true, Dumps: true),
        new("System.IO.StringWriter", Prints: true, Dumps: false),
        new("System.Exception", Prints: true, Dumps: true),
        new("System.Text.RegularExpressions.Capture", Prints: true, Dumps: true),
        new("System.Net.NetworkCredential", Prints: false, Dumps: true),
        new("System.Net.Cookie", Prints: true, Dumps: true),
        new("Microsoft.Net.Http.Headers.SetCookieHeaderValue", Prints: true, Dumps: true),
        new("System.Net.Http.HttpRequestMessage", Prints: true, Dumps: true),
        new("System.Net.Http.Headers.HttpHeaders", Prints: true, Dumps: true),
        new("System.Net.Http.Headers.AuthenticationHeaderValue", Prints: true, Dumps: true),
        new("System.Text.Json.Nodes.JsonNode", Prints: true, Dumps: true),
        new("System.Text.Json.JsonElement", Prints: true, Dumps: true),
        new("System.Text.Json.JsonDocument", Prints: false, Dumps: true),
        new("System.Text.Json.JsonEncodedText", Prints: true, Dumps: false),
        new("Newtonsoft.Json.Linq.JToken", Prints: true, Dumps: true),
        new("System.Xml.Linq.XNode", Prints: true, Dumps: true),
        new("System.Xml.Linq.XAttribute", Prints: true, Dumps: true),
        new("Anthropic.Core.ClientOptions", Prints: true, Dumps: true),
    ];
}
