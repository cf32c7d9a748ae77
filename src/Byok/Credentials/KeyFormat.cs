namespace Byok;

/// <summary>What can be a key or a model at all, whoever the provider is. A format is a hint, never a gate: this refuses only what cannot be one.</summary>
internal static class KeyFormat
{
    private const int MaxModelLength = 256;
    private const int LongestBeginning = 32;

    /// <summary>8 to 4,096 characters, each 0x21 to 0x7E, and no placeholder.</summary>
    public static bool CanBeKey(string key) =>
        key.Length is >= ApiKey.MinLength and <= ApiKey.MaxLength
        && !key.AsSpan().ContainsAnyExceptInRange('!', '~')
        && !IsPlaceholder(key);

    /// <summary>1 to 256 characters, each 0x21 to 0x7E.</summary>
    public static bool CanBeModel(string model) =>
        model.Length is >= 1 and <= MaxModelLength && !model.AsSpan().ContainsAnyExceptInRange('!', '~');

    /// <summary>What people paste from documentation and from masked displays. A random key must practically never fit.</summary>
    // Every accepted request pays for this: a few vectorized passes, and no SearchValues<string>, whose code adds 130 KB to a native binary.
    private static bool IsPlaceholder(ReadOnlySpan<char> key) =>
        key[0] == '<'
        || (key.ContainsAny('.', '*') && HasDotsOrAsterisks(key))
        || HasYourKey(key[..Math.Min(key.Length, LongestBeginning)])
        || (key[^1] is 'e' or 'E' && IsKeyHere(key))
        || (key[^1] is 'x' or 'X' && EndsInX(key))
        || key.Contains("xxxxxxxx", StringComparison.OrdinalIgnoreCase);

    private static bool HasDotsOrAsterisks(ReadOnlySpan<char> key) =>
        key.Contains("...", StringComparison.Ordinal) || key.Contains("***", StringComparison.Ordinal);

    private static bool HasYourKey(ReadOnlySpan<char> beginning)
    {
        var your = beginning.IndexOf("your", StringComparison.OrdinalIgnoreCase);
        return (your == 0 || (your > 0 && beginning[your - 1] is '-' or '_')) && (beginning[(your + 4)..] is ['-' or '_', ..] || HasKeyNext(beginning[(your + 4)..]));
    }

    private static bool HasKeyNext(ReadOnlySpan<char> rest) =>
        rest.StartsWith("key", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("api", StringComparison.OrdinalIgnoreCase);

    private static bool IsKeyHere(ReadOnlySpan<char> key) =>
        key.EndsWith("key-here", StringComparison.OrdinalIgnoreCase) || key.EndsWith("key_here", StringComparison.OrdinalIgnoreCase);

    // "sk-xxxx" and "gsk_XXXXXXXXXXXX" are placeholders; four x in a row inside a random key are not.
    private static bool EndsInX(ReadOnlySpan<char> key)
    {
        var lastPart = key[(key.LastIndexOfAny('-', '_') + 1)..];
        return lastPart.Length >= 4 && !lastPart.ContainsAnyExcept('x', 'X');
    }
}
