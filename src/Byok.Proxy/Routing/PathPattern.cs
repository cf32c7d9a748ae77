namespace Byok.Proxy;

/// <summary>A path that is let through, with <c>*</c> for what varies within a segment.</summary>
internal static class PathPattern
{
    /// <summary>Whether a text can be a pattern.</summary>
    public static bool IsValid(string pattern)
    {
        foreach (var segment in pattern.Split('/'))
        {
            if (segment.Length == 0 || segment.Count(c => c == '*') > 1 || IsDots(segment))
                return false;
            foreach (var c in segment)
            {
                if (c != '*' && !IsSafe(c))
                    return false;
            }
        }
        return true;
    }

    /// <summary>
    /// Whether a decoded path fits. What a <c>*</c> stands for has no slash, no percent sign and no backslash, and a segment of dots fits nothing: so no spelling of a path leads elsewhere than it says.
    /// </summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        while (true)
        {
            var (patternEnd, pathEnd) = (pattern.IndexOf('/'), path.IndexOf('/'));
            if (!MatchesSegment(patternEnd < 0 ? pattern : pattern[..patternEnd], pathEnd < 0 ? path : path[..pathEnd]))
                return false;
            if (patternEnd < 0 || pathEnd < 0)
                return patternEnd == pathEnd;
            pattern = pattern[(patternEnd + 1)..];
            path = path[(pathEnd + 1)..];
        }
    }

    private static bool MatchesSegment(ReadOnlySpan<char> pattern, ReadOnlySpan<char> segment)
    {
        var star = pattern.IndexOf('*');
        if (star < 0)
            return segment.SequenceEqual(pattern);

        var before = pattern[..star];
        var after = pattern[(star + 1)..];
        if (segment.Length <= before.Length + after.Length || !segment.StartsWith(before) || !segment.EndsWith(after) || IsDots(segment))
            return false;
        foreach (var c in segment[before.Length..^after.Length])
        {
            if (!IsSafe(c))
                return false;
        }
        return true;
    }

    private static bool IsSafe(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '~' or ':' or '@' or '-';

    private static bool IsDots(ReadOnlySpan<char> segment) => segment.TrimStart('.').Length == 0;
}
