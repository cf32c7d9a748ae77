using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>Where a text becomes part of a URL. Members that only take a <c>Uri</c> need no row, because it
/// was reported where it was made. Bodies (<c>FormUrlEncodedContent</c>, <c>JsonContent</c>) and headers of outgoing requests are no sinks.</summary>
internal static class UrlSinks
{
    private const string Created = " Created CreatedAtRoute Accepted AcceptedAtRoute";

    public static readonly ImmutableArray<SinkRow> Rows =
    [
        Url("System.Uri", ".ctor TryCreate", "uriString baseUri relativeUri"),
        Url("System.UriBuilder", ".ctor", "uri schemeName hostName host pathValue path extraValue"),
        Url("System.UriBuilder", "Query= Path= Fragment= UserName= Password= Host=", "value"),

        // Clients
        Url("System.Net.Http.HttpRequestMessage", ".ctor", "requestUri"),
        Url("System.Net.Http.HttpClient", "GetAsync GetStringAsync GetByteArrayAsync GetStreamAsync PostAsync PutAsync PatchAsync DeleteAsync", "requestUri"),
        Url(
            "System.Net.Http.Json.HttpClientJsonExtensions",
            "GetFromJsonAsync GetFromJsonAsAsyncEnumerable PostAsJsonAsync PutAsJsonAsync PatchAsJsonAsync DeleteFromJsonAsync",
            "requestUri"),
        Url("System.Net.WebRequest", "Create CreateHttp", "requestUriString"),
        Url("System.Net.WebClient", "Download* Upload* Open*", "address"),
        Url("System.Net.WebClient", "BaseAddress=", "value"),

        // ASP.NET Core
        Url("Microsoft.AspNetCore.WebUtilities.QueryHelpers", "AddQueryString", "uri value queryString"),
        Url("Microsoft.AspNetCore.Http.QueryString", ".ctor Create Add", "value parameters other"),
        Url("Microsoft.AspNetCore.Http.Extensions.QueryBuilder", ".ctor Add", "parameters value values"),
        Url("Microsoft.AspNetCore.Http.Extensions.UriHelper", "BuildAbsolute BuildRelative", "pathBase path query fragment"),
        Url("Microsoft.AspNetCore.Http.PathString", ".ctor Add", "value other"),
        Url("Microsoft.AspNetCore.Http.HttpResponse", "Redirect", "location"),
        Url("Microsoft.AspNetCore.Http.Results", "Redirect LocalRedirect RedirectToRoute" + Created, "url localUrl uri routeValues fragment"),
        Url("Microsoft.AspNetCore.Http.TypedResults", "Redirect LocalRedirect RedirectToRoute" + Created, "url localUrl uri routeValues fragment"),
        Url("Microsoft.AspNetCore.Mvc.ControllerBase", "Redirect* LocalRedirect* CreatedAtAction AcceptedAtAction" + Created, "url localUrl uri routeValues fragment"),
        Url("Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "Redirect* LocalRedirect*", "url localUrl routeValues fragment"),
        Url("Microsoft.AspNetCore.Mvc.RedirectResult", ".ctor Url=", "url value"),
        Url("Microsoft.AspNetCore.Routing.LinkGenerator", "GetPathByAddress GetUriByAddress", "values fragment"),
        Url("Microsoft.AspNetCore.Routing.LinkGeneratorEndpointNameAddressExtensions", "Get*", "values fragment"),
        Url("Microsoft.AspNetCore.Routing.LinkGeneratorRouteValuesAddressExtensions", "Get*", "values fragment"),
        Url("Microsoft.AspNetCore.Routing.ControllerLinkGeneratorExtensions", "Get*", "values fragment"),
        Url("Microsoft.AspNetCore.Routing.PageLinkGeneratorExtensions", "Get*", "values fragment"),
        Url("Microsoft.AspNetCore.Mvc.IUrlHelper", "Link Content", "values contentPath"),
        Url("Microsoft.AspNetCore.Mvc.UrlHelperExtensions", "Action ActionLink RouteUrl Page PageLink", "values fragment"),
        Url("Microsoft.AspNetCore.Components.NavigationManager", "NavigateTo ToAbsoluteUri", "uri relativeUri"),
        Url("Microsoft.AspNetCore.Components.NavigationManagerExtensions", "GetUriWithQueryParameter GetUriWithQueryParameters", "value parameters"),

        // YARP
        Url("Yarp.ReverseProxy.Transforms.QueryTransformExtensions", "AddQueryValue", "value"),
        Url("System.Collections.Generic.IDictionary", "[]= Add", "value") with { Via = "Yarp.ReverseProxy.Transforms.QueryTransformContext.Collection" },
        Url("Yarp.ReverseProxy.Transforms.RequestTransformContext", "DestinationPrefix= Path=", "value"),

        // Flurl
        Url("Flurl.Url", ".ctor", "baseUrl uri"),
        Url("Flurl.Url", "SetQueryParam SetQueryParams AppendQueryParam AppendQueryParams", "value values names"),
        Url("Flurl.Url", "AppendPathSegment AppendPathSegments", "segment segments"),
        Url("Flurl.GeneratedExtensions", "SetQueryParam SetQueryParams AppendQueryParam AppendQueryParams", "url value values names"),
        Url("Flurl.GeneratedExtensions", "AppendPathSegment AppendPathSegments", "url segment segments"),

        // RestSharp: headers and bodies are fine.
        Url("RestSharp.RestRequest", ".ctor", "resource"),
        Url("RestSharp.RestRequestExtensions", "AddQueryParameter AddUrlSegment", "value"),
        Url("RestSharp.RestRequestExtensions", "AddParameter", "value") with { When = "type=QueryString|UrlSegment" },
        Url("RestSharp.RestClient", ".ctor", "baseUrl"),
    ];

    private static SinkRow Url(string type, string members, string parameters) =>
        new(LeakRules.Url.Id, type, members, parameters) { Message = SinkMessages.Url };
}
