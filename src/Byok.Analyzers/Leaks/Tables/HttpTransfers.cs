using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>
/// Headers, messages, contents and cookies. A key in <c>HttpRequestMessage.Headers</c> shows in the text of the message, which the engine knows from where the
/// headers came; the message's content does not show.
/// </summary>
internal static class HttpTransfers
{
    public static readonly ImmutableArray<TransferRow> Rows =
    [
        new("System.Net.Http.Headers.AuthenticationHeaderValue", ".ctor", "scheme parameter", "this"),
        new("System.Net.Http.Headers.AuthenticationHeaderValue", "Parse", "input", "return"),
        new("System.Net.Http.Headers.AuthenticationHeaderValue", "TryParse", "input", "parsedValue"),
        new("System.Net.Http.Headers.AuthenticationHeaderValue", "ToString", "this", "return"),
        new("System.Net.Http.Headers.AuthenticationHeaderValue", "Parameter", "this", "return") { KeepsBare = true },
        new("System.Net.Http.Headers.HttpHeaders", "Add TryAddWithoutValidation", "value values", "this"),
        new("System.Net.Http.Headers.HttpHeaders", "ToString GetValues NonValidated GetEnumerator", "this", "return"),
        new("System.Net.Http.Headers.HttpHeaders", "TryGetValues", "this", "values"),
        new("System.Net.Http.Headers.HttpRequestHeaders", "Authorization= ProxyAuthorization=", "value", "this"),
        new("System.Net.Http.Headers.HttpRequestHeaders", "Authorization ProxyAuthorization", "this", "return"),
        new("System.Net.Http.HttpRequestMessage", ".ctor", "requestUri", "this"),
        new("System.Net.Http.HttpRequestMessage", "RequestUri=", "value", "this"),
        new("System.Net.Http.HttpRequestMessage", "ToString", "this", "return"),

        // Contents: legal to send, not to read back and log.
        new("System.Net.Http.ByteArrayContent", ".ctor", "content", "this") { FragmentLength = "count" },
        new("System.Net.Http.StringContent", ".ctor", "content", "this"),
        new("System.Net.Http.FormUrlEncodedContent", ".ctor", "nameValueCollection", "this"),
        new("System.Net.Http.ReadOnlyMemoryContent", ".ctor", "content", "this"),
        new("System.Net.Http.StreamContent", ".ctor", "content", "this"),
        new("System.Net.Http.MultipartContent", "Add", "content", "this"),
        new("System.Net.Http.Json.JsonContent", "Create", "inputValue", "return") { Dumps = true },
        new("System.Net.Http.Json.JsonContent", "Value", "this", "return"),
        new("System.Net.Http.HttpContent", "ReadAsStringAsync ReadAsByteArrayAsync ReadAsStreamAsync ReadAsStream", "this", "return"),
        new("System.Net.Http.HttpContent", "CopyTo CopyToAsync", "this", "stream"),

        // Cookies
        new("System.Net.Cookie", ".ctor Value=", "value", "this"),
        new("System.Net.Cookie", "Value ToString", "this", "return"),
        new("Microsoft.Net.Http.Headers.SetCookieHeaderValue", ".ctor Value=", "value", "this"),
        new("Microsoft.Net.Http.Headers.SetCookieHeaderValue", "Value ToString", "this", "return"),

        // Dictionaries of requests and responses
        new("Microsoft.AspNetCore.Http.IHeaderDictionary", "[]= *=", "value", "this"),
        new("Microsoft.AspNetCore.Http.IHeaderDictionary", "[]", "this", "return"),
        new("Microsoft.AspNetCore.Http.HeaderDictionary", ".ctor", "store", "this"),
        new("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions", "Append AppendCommaSeparatedValues SetCommaSeparatedValues", "value values", "headers"),
        new("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions", "GetCommaSeparatedValues", "headers", "return"),
        new("Microsoft.AspNetCore.Http.FormCollection", ".ctor", "fields", "this"),
        new("Microsoft.AspNetCore.Http.IFormCollection", "[]", "this", "return"),
        new("Microsoft.AspNetCore.Http.IFormCollection", "TryGetValue", "this", "value"),
        new("Microsoft.AspNetCore.Http.QueryCollection", ".ctor", "store", "this"),
        new("Microsoft.AspNetCore.Http.IQueryCollection", "[]", "this", "return"),
        new("Microsoft.AspNetCore.Http.IQueryCollection", "TryGetValue", "this", "value"),
        new("Microsoft.AspNetCore.Http.ISession", "Set", "value", "this"),
        new("Microsoft.AspNetCore.Http.ISession", "TryGetValue", "this", "value"),
        new("Microsoft.AspNetCore.Http.SessionExtensions", "SetString", "value", "session"),
        new("Microsoft.AspNetCore.Http.SessionExtensions", "GetString Get", "session", "return"),

        // Options of a provider's SDK whose text lists its properties
        new("Anthropic.Core.ClientOptions", "ApiKey= AuthToken=", "value", "this"),
        new("Anthropic.Core.ClientOptions", "ApiKey AuthToken ToString", "this", "return"),
    ];
}
