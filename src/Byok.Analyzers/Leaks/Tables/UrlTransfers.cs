using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>URLs, their parts and their encodings. <c>Host</c>, <c>Scheme</c>, <c>Port</c> and <c>Authority</c> are clean, even of a URL that holds the key.</summary>
internal static class UrlTransfers
{
    public static readonly ImmutableArray<TransferRow> Rows =
    [
        new("System.Uri", ".ctor", "uriString baseUri relativeUri", "this"),
        new("System.Uri", "TryCreate", "uriString baseUri relativeUri", "result"),
        new("System.Uri", "ToString AbsoluteUri OriginalString Query PathAndQuery AbsolutePath LocalPath Fragment Segments UserInfo GetComponents GetLeftPart", "this", "return"),
        new("System.Uri", "MakeRelativeUri", "this uri", "return"),
        new("System.Uri", "EscapeDataString EscapeUriString UnescapeDataString", "stringToEscape charsToEscape stringToUnescape charsToUnescape", "return") { KeepsBare = true },
        new("System.Uri", "TryEscapeDataString TryUnescapeDataString", "charsToEscape charsToUnescape", "destination") { KeepsBare = true },
        new("System.UriBuilder", ".ctor", "uri pathValue path extraValue", "this"),
        new("System.UriBuilder", "Query= Path= Fragment= UserName= Password=", "value", "this"),
        new("System.UriBuilder", "Uri ToString Query Path Fragment UserName Password", "this", "return"),
        new("System.Net.WebUtility", "UrlEncode UrlDecode HtmlEncode HtmlDecode UrlEncodeToBytes UrlDecodeToBytes", "value encodedValue", "return output") { KeepsBare = true },
        new("System.Web.HttpUtility", "UrlEncode* UrlDecode* UrlPathEncode HtmlEncode HtmlDecode HtmlAttributeEncode JavaScriptStringEncode", "str s value bytes", "return output") { KeepsBare = true },
        new("System.Web.HttpUtility", "ParseQueryString", "query", "return"),
        new("System.Text.Encodings.Web.TextEncoder", "Encode EncodeUtf8", "value source utf8Source", "return output destination utf8Destination") { KeepsBare = true },

        // ASP.NET Core
        new("Microsoft.AspNetCore.Http.QueryString", ".ctor", "value", "this"),
        new("Microsoft.AspNetCore.Http.QueryString", "Create FromUriComponent", "value parameters uriComponent uri", "return"),
        new("Microsoft.AspNetCore.Http.QueryString", "Add", "this value other", "return"),
        new("Microsoft.AspNetCore.Http.QueryString", "op_Addition", "*", "return"),
        new("Microsoft.AspNetCore.Http.QueryString", "Value ToString ToUriComponent", "this", "return"),
        new("Microsoft.AspNetCore.Http.PathString", ".ctor", "value", "this"),
        new("Microsoft.AspNetCore.Http.PathString", "Add", "this other", "return"),
        new("Microsoft.AspNetCore.Http.PathString", "FromUriComponent", "uriComponent uri", "return"),
        new("Microsoft.AspNetCore.Http.PathString", "op_Addition op_Implicit", "*", "return"),
        new("Microsoft.AspNetCore.Http.PathString", "Value ToString ToUriComponent", "this", "return"),
        new("Microsoft.AspNetCore.WebUtilities.QueryHelpers", "AddQueryString", "uri value queryString", "return"),
        new("Microsoft.AspNetCore.WebUtilities.QueryHelpers", "ParseQuery ParseNullableQuery", "queryString", "return"),
        new("Microsoft.AspNetCore.WebUtilities.WebEncoders", "Base64UrlEncode Base64UrlDecode", "input", "return output"),
        new("Microsoft.AspNetCore.Http.Extensions.QueryBuilder", ".ctor", "parameters", "this"),
        new("Microsoft.AspNetCore.Http.Extensions.QueryBuilder", "Add", "value values", "this"),
        new("Microsoft.AspNetCore.Http.Extensions.QueryBuilder", "ToString ToQueryString", "this", "return"),
        new("Microsoft.AspNetCore.Http.Extensions.UriHelper", "BuildAbsolute BuildRelative", "pathBase path query fragment", "return"),
        new("Microsoft.AspNetCore.Http.Extensions.UriHelper", "Encode", "uri", "return"),
        new("Microsoft.AspNetCore.Routing.RouteValueDictionary", ".ctor", "values dictionary", "this"),
        new("Microsoft.AspNetCore.Routing.RouteValueDictionary", "[]= Add TryAdd", "value", "this"),
        new("Microsoft.AspNetCore.Routing.RouteValueDictionary", "[]", "this", "return"),
        new("Microsoft.AspNetCore.Routing.RouteValueDictionary", "TryGetValue", "this", "value"),
    ];
}
