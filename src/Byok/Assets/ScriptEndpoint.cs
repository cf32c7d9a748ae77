using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Byok;

/// <summary>Answers requests for scripts.</summary>
internal static class ScriptEndpoint
{
    /// <summary>The name of the route to a version, which links are made by. Not an endpoint name: those must be unique, and an app may map the scripts twice.</summary>
    public const string VersionRoute = "Byok.Scripts";

    /// <summary>The route's parameter. With a prefix of its own, because a route must not have two of a name and an app's group may have some.</summary>
    public const string VersionParameter = "byokVersion";

    /// <summary>The script whatever its content: a browser has to ask each time.</summary>
    public static Task WriteLatestAsync(HttpContext context, Script script) => WriteAsync(context, script, "no-cache");

    /// <summary>The script under a name that is good for its content only. For another content there is nothing: never the newer file under an older name.</summary>
    public static Task WriteVersionAsync(HttpContext context)
    {
        if (Script.Find(context.Request.RouteValues[VersionParameter] as string) is { } script)
            return WriteAsync(context, script, "public, max-age=31536000, immutable");
        return Refuse(context, StatusCodes.Status404NotFound);
    }

    private static Task WriteAsync(HttpContext context, Script script, string cacheControl)
    {
        // The output cache does not heed Vary: it would give one client's encoding to the next.
        GuardedRequest.KeepOutOfSharedCaches(context);
        var request = context.Request.Headers;
        var response = context.Response.Headers;
        response.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (AcceptEncoding.Choose(request.AcceptEncoding) is not { } coding)
            return Refuse(context, StatusCodes.Status406NotAcceptable);

        var representation = script.In(coding);
        response.ETag = representation.ETag.ToString();
        response.CacheControl = cacheControl;
        response.XContentTypeOptions = "nosniff";
        response["Cross-Origin-Resource-Policy"] = "same-origin";
        if (request.IfMatch.Count != 0 && !Names(request.IfMatch, representation.ETag, strong: true))
            return Refuse(context, StatusCodes.Status412PreconditionFailed);
        if (Names(request.IfNoneMatch, representation.ETag, strong: false))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "text/javascript; charset=utf-8";
        context.Response.ContentLength = representation.Bytes.Length;
        if (representation.ContentEncoding is { } encoding)
            response.ContentEncoding = encoding;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(representation.Bytes).AsTask();
    }

    // Kept by nobody: while servers are being replaced, the next one may have what this one has not.
    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static bool Names(StringValues header, EntityTagHeaderValue tag, bool strong)
    {
        if (!EntityTagHeaderValue.TryParseList(header, out var tags))
            return false;
        foreach (var named in tags)
        {
            if (named.Equals(EntityTagHeaderValue.Any) || named.Compare(tag, strong))
                return true;
        }
        return false;
    }
}
