using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>Parts and encodings of URLs. What makes a URL has no row: the key was reported there, once, and the URL is silent from then on.</summary>
internal static class UrlTransfers
{
    public static readonly ImmutableArray<TransferRow> Rows =
    [
        new("System.Uri", "EscapeDataString EscapeUriString UnescapeDataString", "stringToEscape charsToEscape stringToUnescape charsToUnescape", "return") { KeepsBare = true },
        new("System.Uri", "TryEscapeDataString TryUnescapeDataString", "charsToEscape charsToUnescape", "destination") { KeepsBare = true },
        new("System.Net.WebUtility", "UrlEncode UrlDecode HtmlEncode HtmlDecode UrlEncodeToBytes UrlDecodeToBytes", "value encodedValue", "return output") { KeepsBare = true },
        new("System.Web.HttpUtility", "UrlEncode* UrlDecode* UrlPathEncode HtmlEncode HtmlDecode HtmlAttributeEncode JavaScriptStringEncode", "str s value bytes", "return output") { KeepsBare = true },
        new("System.Web.HttpUtility", "ParseQueryString", "query", "return"),
        new("System.Text.Encodings.Web.TextEncoder", "Encode EncodeUtf8", "value source utf8Source", "return output destination utf8Destination") { KeepsBare = true },

        // ASP.NET Core
        new("Microsoft.AspNetCore.WebUtilities.QueryHelpers", "ParseQuery ParseNullableQuery", "queryString", "return"),
        new("Microsoft.AspNetCore.WebUtilities.WebEncoders", "Base64UrlEncode Base64UrlDecode", "input", "return output"),
        new("Microsoft.AspNetCore.Routing.RouteValueDictionary", ".ctor", "values dictionary", "this"),
        new("Microsoft.AspNetCore.Routing.RouteValueDictionary", "Add TryAdd", "value", "this"),
        new("Microsoft.AspNetCore.Routing.RouteValueDictionary", "TryGetValue", "this", "value"),
    ];
}
