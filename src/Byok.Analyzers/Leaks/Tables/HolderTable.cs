using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>
/// Types from metadata that show what they were given. A type without a row shows nothing: HttpContent, StreamWriter, clients of providers. Of collections, the
/// engine prints the elements where the sink does; <c>HttpHeaders</c> as an argument of a logger show nothing, which it knows, too.
/// </summary>
internal static class HolderTable
{
    public static readonly ImmutableArray<HolderRow> All =
    [
        new("System.Uri", Prints: true, Dumps: true),
        new("System.UriBuilder", Prints: true, Dumps: true),
        new("System.Text.StringBuilder", Prints: true, Dumps: true),
        new("System.IO.StringWriter", Prints: true, Dumps: false),
        new("System.FormattableString", Prints: true, Dumps: false),
        new("System.Exception", Prints: true, Dumps: true),
        new("System.Buffers.ReadOnlySequence", Prints: true, Dumps: false),
        new("System.Text.RegularExpressions.Capture", Prints: true, Dumps: true),
        new("System.Text.RegularExpressions.GroupCollection", Prints: true, Dumps: true),
        new("System.Text.RegularExpressions.MatchCollection", Prints: true, Dumps: true),
        new("System.Net.NetworkCredential", Prints: false, Dumps: true),
        new("System.Net.Cookie", Prints: true, Dumps: true),
        new("Microsoft.Net.Http.Headers.SetCookieHeaderValue", Prints: true, Dumps: true),
        new("System.Net.Http.HttpRequestMessage", Prints: true, Dumps: true),
        new("System.Net.Http.Headers.HttpHeaders", Prints: true, Dumps: true),
        new("System.Net.Http.Headers.AuthenticationHeaderValue", Prints: true, Dumps: true),
        new("Microsoft.Extensions.Primitives.StringValues", Prints: true, Dumps: true),
        new("Microsoft.Extensions.Primitives.StringSegment", Prints: true, Dumps: true),
        new("Microsoft.AspNetCore.Http.QueryString", Prints: true, Dumps: true),
        new("Microsoft.AspNetCore.Http.PathString", Prints: true, Dumps: true),
        new("Microsoft.AspNetCore.Http.Extensions.QueryBuilder", Prints: true, Dumps: true),
        new("Microsoft.AspNetCore.Routing.RouteValueDictionary", Prints: true, Dumps: true),
        new("Microsoft.AspNetCore.Http.IHeaderDictionary", Prints: true, Dumps: true),
        new("Microsoft.AspNetCore.Http.IFormCollection", Prints: true, Dumps: true),
        new("Microsoft.AspNetCore.Http.IQueryCollection", Prints: true, Dumps: true),
        new("System.Text.Json.Nodes.JsonNode", Prints: true, Dumps: true),
        new("System.Text.Json.JsonElement", Prints: true, Dumps: true),
        new("System.Text.Json.JsonProperty", Prints: true, Dumps: true),
        new("System.Text.Json.JsonDocument", Prints: false, Dumps: true),
        new("System.Text.Json.JsonEncodedText", Prints: true, Dumps: false),
        new("Newtonsoft.Json.Linq.JToken", Prints: true, Dumps: true),
        new("System.Xml.Linq.XNode", Prints: true, Dumps: true),
        new("System.Xml.Linq.XAttribute", Prints: true, Dumps: true),
        new("System.Collections.ArrayList", Prints: true, Dumps: true),
        new("System.Collections.IDictionary", Prints: true, Dumps: true),
        new("System.Collections.Queue", Prints: true, Dumps: true),
        new("System.Collections.Stack", Prints: true, Dumps: true),
        new("System.Collections.DictionaryEntry", Prints: true, Dumps: true),
        new("System.Collections.Specialized.StringCollection", Prints: true, Dumps: true),
        new("System.Diagnostics.TagList", Prints: true, Dumps: true),
        new("System.Diagnostics.ActivityTagsCollection", Prints: true, Dumps: true),
        new("Anthropic.Core.ClientOptions", Prints: true, Dumps: true),
    ];
}
