using System.Text;

namespace Byok.Testing;

/// <summary>Shows the first place where two texts part, up to where they go on alike.</summary>
internal static class TextDifference
{
    private const int Context = 3;
    private const int MaxLines = 40;

    public static string Describe(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var start = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        var (removed, added) = Resume(left.AsSpan(start), right.AsSpan(start));

        var text = new StringBuilder().Append("@@ line ").Append(start + 1).Append('\n');
        Append(text, "  ", left[Math.Max(0, start - Context)..start]);
        Append(text, "- ", left[start..(start + removed)]);
        Append(text, "+ ", right[start..(start + added)]);
        Append(text, "  ", left[(start + removed)..].Take(Context));
        if (!left.AsSpan(start + removed).SequenceEqual(right.AsSpan(start + added)))
            text.Append("There are more differences below.\n");
        return text.ToString();
    }

    // The fewest lines to leave out on both sides so that the next few are the same.
    private static (int Removed, int Added) Resume(ReadOnlySpan<string> left, ReadOnlySpan<string> right)
    {
        for (var skipped = 1; skipped <= MaxLines; skipped++)
        {
            for (var removed = 0; removed <= skipped; removed++)
            {
                var added = skipped - removed;
                if (removed <= left.Length && added <= right.Length && Head(left[removed..]).SequenceEqual(Head(right[added..])))
                    return (removed, added);
            }
        }
        return (left.Length, right.Length);
    }

    private static ReadOnlySpan<string> Head(ReadOnlySpan<string> lines) => lines[..Math.Min(Context, lines.Length)];

    private static void Append(StringBuilder text, string sign, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        foreach (var line in all.Take(MaxLines))
            text.Append(sign).Append(line).Append('\n');
        if (all.Count > MaxLines)
            text.Append(sign).Append("... and ").Append(all.Count - MaxLines).Append(" more lines\n");
    }
}
