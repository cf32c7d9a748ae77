namespace Byok.Tests.Providers;

/// <summary>A made-up key and what the server makes of it.</summary>
/// <param name="Key">The text.</param>
/// <param name="CanBeKey">Whether length and characters are those of a key, and it is no placeholder.</param>
/// <param name="Owner">The provider whose key it conclusively is.</param>
/// <param name="What">What it is instead of an API key. Files are recognized although they cannot be keys.</param>
internal sealed record KeyVector(string Key, bool CanBeKey, string? Owner, string? What)
{
    public static KeyVector Of(string key)
    {
        var check = KeyCheck.Create(CatalogSnapshot.BuiltIn, key, provider: null);
        return new KeyVector(
            key,
            KeyFormat.CanBeKey(key),
            check.Verdict == KeyVerdict.Match ? check.Candidates.Single().Id : null,
            check.Verdict == KeyVerdict.WrongKeyType ? check.Explanation["This is ".Length..^1] : null);
    }
}
