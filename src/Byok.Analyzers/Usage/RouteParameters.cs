namespace Byok.Analyzers.Usage;

/// <summary>The names in a route's braces: <c>/chat/{apiKey:minlength(8)}/{*rest}</c>.</summary>
internal static class RouteParameters
{
    /// <summary>The first one that fits; null where none does.</summary>
    public static string? Find(string pattern, Func<string, bool> fits)
    {
        for (var at = pattern.IndexOf('{'); at >= 0; at = pattern.IndexOf('{', at + 1))
        {
            var start = at + 1;
            while (start < pattern.Length && pattern[start] == '*')
                start++;
            var end = start;
            while (end < pattern.Length && pattern[end] is not ('}' or ':' or '=' or '?'))
                end++;
            if (end == pattern.Length)
                return null;
            var name = pattern.Substring(start, end - start);
            if (fits(name))
                return name;
        }
        return null;
    }
}
