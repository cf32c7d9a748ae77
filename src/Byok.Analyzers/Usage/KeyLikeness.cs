namespace Byok.Analyzers.Usage;

/// <summary>Tells what was generated from what was made up: words, counting, repeats and the names of placeholders.</summary>
internal static class KeyLikeness
{
    private const int MinRandomLength = 16;
    private const int MinDistinct = 10;

    // A random key of 150 characters holds one of these with a probability of about one in a thousand.
    private static readonly string[] MadeUp =
    [
        "test", "fake", "example", "xxxx", "1234", "demo", "canary", "c4nary", "your", "sample", "dummy", "placeholder", "mock", "invalid", "redacted", "secret", "abcd", "0000",
        "aaaa", "changeme", "insert", "replace", "madeup", "made-up", "notreal", "not-a-", "...", "***", "here",
    ];

    /// <summary>Letters, digits and what joins them in keys.</summary>
    public static bool IsKeyCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.';

    /// <summary>Whether the word says itself that it is no key.</summary>
    public static bool IsMadeUp(string word)
    {
        foreach (var sign in MadeUp)
        {
            if (word.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether what follows the prefix has the mixture of a generated text.</summary>
    public static bool IsRandom(string word, int prefixLength)
    {
        var length = word.Length - prefixLength;
        if (length < MinRandomLength)
            return false;

        var (upper, lower, changes, distinct, run) = (0, 0, 0, 0, 1);
        var seen = new bool[128];
        for (var i = prefixLength; i < word.Length; i++)
        {
            var c = word[i];
            upper += c is >= 'A' and <= 'Z' ? 1 : 0;
            lower += c is >= 'a' and <= 'z' ? 1 : 0;
            if (!seen[c])
                distinct++;
            seen[c] = true;
            if (i == prefixLength)
                continue;
            // From a digit to a letter and back: often in a random text, seldom in names.
            if (char.IsDigit(c) != char.IsDigit(word[i - 1]))
                changes++;
            run = c == word[i - 1] + 1 ? run + 1 : 1;
            if (run >= 6)
                return false;
        }

        // CamelCase has an upper-case letter in five; a random mixture one in two.
        var isMixed = upper * 10 >= (upper + lower) * 3 && lower * 10 >= (upper + lower) * 3 && upper + lower >= length / 2;
        return distinct >= MinDistinct && (isMixed || changes * 5 >= length);
    }
}
