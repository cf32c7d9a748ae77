namespace Byok.Vectors;

/// <summary>
/// Made-up keys that all contain one text, and of which no five characters in a row may come out. No five of them are hexadecimal: the trace ids in the log are, and
/// would look like a leak once in ten thousand requests.
/// </summary>
internal static class Canary
{
    public const string Text = "C4NARY";

    public const string OpenAI = "sk-proj-C4NARY-zQ7vWk3XjPgHy5RmTu0001";
    public const string Anthropic = "sk-ant-api03-C4NARY-bV8nKq2WzLxJd6GsYt0002";
    public const string AnthropicAdmin = "sk-ant-admin01-C4NARY-mH4rTz9PwQvXk7LjNg0003";
    public const string Groq = "gsk_C4NARYkJ6wYx2ZqVtMn8PhRs0004";
    public const string Demo = "demo-C4NARY-xN5hVj9TqKwZ0005";
    public const string Unowned = "C4NARYqL3zGw8YkXvTj5HpNrBw0006";

    // The law allows the last four characters, so five are too many.
    private const int TooMany = 5;

    private static readonly string[] Secrets = [.. new[] { OpenAI, Anthropic, AnthropicAdmin, Groq, Demo, Unowned }.Select(SecretOf)];

    /// <summary>Throws where a part of a key is found that is longer than the law allows; names the place, shows nothing of it.</summary>
    public static void AssertAbsent(string place, string? text, params ReadOnlySpan<string> otherKeys)
    {
        if (text is null)
            return;
        foreach (var secret in Secrets)
            AssertNoPart(place, text, secret);
        foreach (var key in otherKeys)
            AssertNoPart(place, text, SecretOf(key));
    }

    private static void AssertNoPart(string place, string text, string secret)
    {
        for (var i = 0; i + TooMany <= secret.Length; i++)
        {
            if (text.AsSpan().IndexOf(secret.AsSpan(i, TooMany), StringComparison.OrdinalIgnoreCase) >= 0)
                throw new InvalidOperationException($"A key, or more than four characters of one, leaked into {place}.");
        }
    }

    // What comes before is the provider's public prefix.
    private static string SecretOf(string key) => key.IndexOf(Text, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? key[at..] : "";
}
