namespace Byok;

/// <summary>One sign by which a key gives away whose it is, or that it is no API key at all.</summary>
internal sealed class KeyRule
{
    /// <summary>How the key begins, case-sensitive; empty for any beginning.</summary>
    public required string Prefix { get; init; }

    /// <summary>What the key must contain as well, case-sensitive; null for nothing.</summary>
    public string? Marker { get; init; }

    /// <summary>The least length in characters.</summary>
    public int MinLength { get; init; }

    /// <summary>The greatest length in characters; 0 for any.</summary>
    public int MaxLength { get; init; }

    /// <summary>Whether only ASCII letters and digits fit.</summary>
    public bool AlphanumericOnly { get; init; }

    /// <summary>The id of the provider whose key this is; null for what is no API key (<see cref="What"/> says what it is).</summary>
    public string? Owner { get; init; }

    /// <summary>What it is, with its article: "an Anthropic admin key". Null where <see cref="Owner"/> says enough.</summary>
    public string? What { get; init; }

    /// <summary>Whether the rule is asked before length and characters are: it describes files, which hold spaces.</summary>
    public bool IsFile { get; init; }

    public bool Fits(string key)
    {
        if (key.Length < MinLength || (MaxLength != 0 && key.Length > MaxLength))
            return false;
        if (!key.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        if (Marker is not null && key.IndexOf(Marker, StringComparison.Ordinal) < 0)
            return false;
        return !AlphanumericOnly || IsAlphanumeric(key);
    }

    public static bool IsAlphanumeric(string key)
    {
        foreach (var c in key)
        {
            if (c is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
                return false;
        }
        return true;
    }
}
