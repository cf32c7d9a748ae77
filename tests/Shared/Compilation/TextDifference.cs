using System.Text;

namespace Byok.Testing;

/// <summary>Shows where two texts part and where they meet again.</summary>
internal static class TextDifference
{
    private const int Context = 3;
    private const int MaxLines = 40;

    public static string Describe(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var shorter = Math.Min(left.Length, right.Length);
        var start = 0;
        while (start < shorter && left[start] == right[start])
            start++;
        var end = 0;
        while (end < shorter - start && left[^(end + 1)] == right[^(end + 1)])
            end++;

        var text = new StringBuilder().Append("@@ line ").Append(start + 1).Append('\n');
        Append(text, "  ", left[Math.Max(0, start - Context)..start]);
        Append(text, "- ", left[start..^end]);
        Append(text, "+ ", right[start..^end]);
        Append(text, "  ", left[^end..].Take(Context));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string sign, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        foreach (var line in all.Take(MaxLines))
            text.Append(sign).Append(line).Append('\n');
        if (all.Count > MaxLines)
            text.Append(sign).Append("... and ").Append(all.Count - MaxLines).Append(" more lines\n");
    }
}
