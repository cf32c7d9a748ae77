namespace Byok.Analyzers.Usage;

/// <summary>The names under which the guard looks for keys in the query string, and how they are written in routes and in C#.</summary>
internal static class UrlKeyNames
{
    /// <summary>A name that means an API key and nothing else.</summary>
    public static bool IsKey(string name) =>
        Is(name, "apikey") || Is(name, "api_key") || Is(name, "api-key") || Is(name, KnownNames.ApiKeyHeader)
        || Is(name, "byokapikey") || Is(name, "xbyokapikey") || Is(name, "x_byok_api_key");

    /// <summary>A name that means a key among other things.</summary>
    public static bool MayBeKey(string name) => Is(name, "key") || Is(name, "token");

    private static bool Is(string name, string known) => KnownNames.EqualsIgnoreAsciiCase(name, known);
}
