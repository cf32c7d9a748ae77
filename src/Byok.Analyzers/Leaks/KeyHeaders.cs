namespace Byok.Analyzers.Leaks;

/// <summary>Headers and query parameters in which a caller's key travels.</summary>
internal static class KeyHeaders
{
    /// <summary>What providers want the key in.</summary>
    private static readonly string[] Upstream = ["Authorization", "x-api-key", "x-goog-api-key", "api-key"];

    private static readonly string[] QueryParameters = ["key", "api_key", "apikey", "api-key", "access_token"];

    public static bool CarryKey(string header) => KnownNames.EqualsIgnoreAsciiCase(header, KnownNames.ApiKeyHeader) || Contains(Upstream, header);

    /// <summary>
    /// Whether it carries a key in an answer, if it is there at all. A page may well have to read <c>Authorization</c>: some apps answer with their own tokens in it.
    /// </summary>
    public static bool CarryKeyBack(string header) => CarryKey(header) && !KnownNames.EqualsIgnoreAsciiCase(header, "Authorization");

    public static bool CarryKeyInQuery(string parameter) => Contains(QueryParameters, parameter);

    /// <summary>The first header with a key that a list of names leaves out; null where it has them all.</summary>
    public static string? FirstUpstreamWithout(IReadOnlyCollection<string> names)
    {
        foreach (var header in Upstream)
        {
            if (!Contains(names, header))
                return header;
        }
        return null;
    }

    private static bool Contains(IEnumerable<string> names, string name)
    {
        foreach (var candidate in names)
        {
            if (KnownNames.EqualsIgnoreAsciiCase(candidate, name))
                return true;
        }
        return false;
    }
}
