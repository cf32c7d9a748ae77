using System.Buffers;

namespace Byok;

/// <summary>What can be a key or a model at all, whoever the provider is. A format is a hint, never a gate: this refuses only what cannot be one.</summary>
internal static class KeyFormat
{
    private const int MaxModelLength = 256;
    private const int ConclusiveRunOfX = 8;

    private static readonly SearchValues<char> BeginningsOfSigns = SearchValues.Create(".*xXyY");

    /// <summary>8 to 4,096 characters, each 0x21 to 0x7E, and no placeholder.</summary>
    public static bool CanBeKey(string key) =>
        key.Length is >= ApiKey.MinLength and <= ApiKey.MaxLength
        && !key.AsSpan().ContainsAnyExceptInRange('!', '~')
        && !IsPlaceholder(key);

    /// <summary>1 to 256 characters, each 0x21 to 0x7E.</summary>
    public static bool CanBeModel(string model) =>
        model.Length is >= 1 and <= MaxModelLength && !model.AsSpan().ContainsAnyExceptInRange('!', '~');

    /// <summary>What people paste from documentation and from masked displays. A random key must practically never fit.</summary>
    private static bool IsPlaceholder(ReadOnlySpan<char> key) =>
        key[0] == '<'
        || (key[^1] is 'e' or 'E' && IsKeyHere(key))
        || (HasSign(key) && HasConclusiveSign(key));

    // Every placeholder but two kinds has one; a pass for them clears nearly all real keys. SearchValues<string> would do, and adds 130 KB to a native binary.
    private static bool HasSign(ReadOnlySpan<char> key)
    {
        for (int at; (at = key.IndexOfAny(BeginningsOfSigns)) >= 0; key = key[(at + 1)..])
        {
            if (BeginsWithSign(key[at..]))
                return true;
        }
        return false;
    }

    private static bool BeginsWithSign(ReadOnlySpan<char> text) => text[0] switch
    {
        '.' => text.StartsWith("...", StringComparison.Ordinal),
        '*' => text.StartsWith("***", StringComparison.Ordinal),
        'x' or 'X' => text.StartsWith("xxxx", StringComparison.OrdinalIgnoreCase),
        _ => text.StartsWith("your", StringComparison.OrdinalIgnoreCase),
    };

    private static bool HasConclusiveSign(ReadOnlySpan<char> key)
    {
        if (key.Contains("...", StringComparison.Ordinal) || key.Contains("***", StringComparison.Ordinal))
            return true;

        var your = key.IndexOf("your", StringComparison.OrdinalIgnoreCase);
        if (your >= 0 && IsYourKey(key[(your + 4)..]))
            return true;

        return key.Contains("xxxx", StringComparison.OrdinalIgnoreCase) && IsFilledWithX(key);
    }

    private static bool IsKeyHere(ReadOnlySpan<char> key) =>
        key.EndsWith("key-here", StringComparison.OrdinalIgnoreCase) || key.EndsWith("key_here", StringComparison.OrdinalIgnoreCase);

    private static bool IsYourKey(ReadOnlySpan<char> rest) =>
        rest.StartsWith("-", StringComparison.Ordinal)
        || rest.StartsWith("_", StringComparison.Ordinal)
        || rest.StartsWith("key", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("api", StringComparison.OrdinalIgnoreCase);

    // "sk-xxxx", "xxxxxxxxxxxx" and "gsk_abcXXXXXXXXXXXX" are placeholders; four x in a row inside a random key are not.
    private static bool IsFilledWithX(ReadOnlySpan<char> key)
    {
        var lastPart = key[(key.LastIndexOfAny('-', '_') + 1)..];
        if (lastPart.Length >= 4 && !lastPart.ContainsAnyExcept('x', 'X'))
            return true;

        var run = 0;
        foreach (var c in key)
        {
            run = c is 'x' or 'X' ? run + 1 : 0;
            if (run >= ConclusiveRunOfX)
                return true;
        }
        return false;
    }
}
