using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Byok;

/// <summary>What a client says about encodings (RFC 9110, section 12.5.3).</summary>
internal static class AcceptEncoding
{
    // Less than the least that a client can state: what it names comes first, and identity is still no mistake where it is not named.
    private const double Unstated = 0.0001;

    // Where the client has no preference, the smallest.
    private static readonly ContentCoding[] Offered = [ContentCoding.Brotli, ContentCoding.Gzip, ContentCoding.Identity];

    /// <summary>The encoding that the client likes best; null when it takes none of ours.</summary>
    public static ContentCoding? Choose(StringValues header)
    {
        // Elements that cannot be read are passed over.
        IList<StringWithQualityHeaderValue> stated = StringWithQualityHeaderValue.TryParseList(header, out var parsed) ? parsed : [];
        ContentCoding? best = null;
        var bestQuality = 0d;
        foreach (var coding in Offered)
        {
            var quality = QualityOf(coding, stated);
            if (quality > bestQuality)
                (best, bestQuality) = (coding, quality);
        }
        return best;
    }

    private static double QualityOf(ContentCoding coding, IList<StringWithQualityHeaderValue> stated)
    {
        double? named = null, any = null;
        foreach (var element in stated)
        {
            if (element.Value == "*")
                any = element.Quality ?? 1;
            else if (Names(element.Value, coding))
                named = element.Quality ?? 1;
        }
        return named ?? any ?? (coding == ContentCoding.Identity ? Unstated : 0);
    }

    private static bool Names(StringSegment name, ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => name.Equals("br", StringComparison.OrdinalIgnoreCase),
        ContentCoding.Gzip => name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase),
        _ => name.Equals("identity", StringComparison.OrdinalIgnoreCase),
    };
}
