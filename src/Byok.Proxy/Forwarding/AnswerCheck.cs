using System.Net;
using System.Net.Http.Headers;

namespace Byok.Proxy;

/// <summary>Tells by the headers whether what a provider answers is an API's answer.</summary>
internal static class AnswerCheck
{
    /// <summary>What is wrong with it; <see cref="UpstreamFault.None"/> where nothing is.</summary>
    public static UpstreamFault FindFault(HttpResponseMessage response, string? mediaType)
    {
        // An upgrade would make a pipe of the connection, and everything on it would pass unseen.
        if (response.StatusCode < HttpStatusCode.OK)
            return UpstreamFault.NotAnApiAnswer;
        if ((int)response.StatusCode is >= 300 and < 400)
            return UpstreamFault.Redirected;
        foreach (var encoding in response.Content.Headers.ContentEncoding)
        {
            if (!string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase))
                return UpstreamFault.NotAnApiAnswer;
        }
        return IsActive(mediaType) ? UpstreamFault.NotAnApiAnswer : UpstreamFault.None;
    }

    /// <summary>The type as a browser may understand it: that knows more spellings than .NET's parser, and takes the last of several where that takes the first. Then all of what was written counts.</summary>
    public static string? MediaTypeOf(HttpContentHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Content-Type", out var written))
            return null;
        return written.Count == 1 && headers.ContentType?.MediaType is { } mediaType ? mediaType : written.ToString();
    }

    // What a browser would run or show as a page of the app's own origin.
    private static bool IsActive(string? mediaType) =>
        mediaType is not null
        && (mediaType.Contains("html", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("xml", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("javascript", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("ecmascript", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("text/css", StringComparison.OrdinalIgnoreCase));
}
