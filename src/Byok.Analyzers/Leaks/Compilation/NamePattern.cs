namespace Byok.Analyzers.Leaks;

/// <summary>Lists of names separated by spaces, as the tables have them; a star at either end of a name stands for anything.</summary>
internal static class NamePattern
{
    public static bool MatchesAny(string patterns, string name)
    {
        for (var start = 0; start < patterns.Length;)
        {
            var end = patterns.IndexOf(' ', start);
            if (end < 0)
                end = patterns.Length;
            if (end > start && Matches(patterns, start, end - start, name))
                return true;
            start = end + 1;
        }
        return false;
    }

    private static bool Matches(string patterns, int start, int length, string name)
    {
        // A star is for methods and for properties that are read: setters are named with their equals sign.
        if (name[name.Length - 1] == '=' && patterns[start + length - 1] != '=')
            return false;

        var starts = patterns[start] == '*';
        var ends = length > 1 && patterns[start + length - 1] == '*';
        if (starts && length == 1)
        {
            // Nor is it for constructors and indexers.
            return name[0] is not ('.' or '[');
        }

        var from = starts ? start + 1 : start;
        var core = length - (starts ? 1 : 0) - (ends ? 1 : 0);
        if (name.Length < core || (!starts && !ends && name.Length != core))
            return false;
        if (starts && ends)
            return name.IndexOf(patterns.Substring(from, core), StringComparison.Ordinal) >= 0;
        return string.CompareOrdinal(patterns, from, name, starts ? name.Length - core : 0, core) == 0;
    }
}
