namespace ChatSample;

/// <summary>What the demo says.</summary>
internal static class DemoAnswer
{
    private const int MaxQuote = 200;

    /// <summary>The answer in the pieces it is streamed in: a word with the space before it.</summary>
    public static IReadOnlyList<string> To(string question)
    {
        var words = TextFor(question).Split(' ');
        return [words[0], .. words.Skip(1).Select(word => " " + word)];
    }

    private static string TextFor(string question)
    {
        var quote = question.Length <= MaxQuote ? question : question[..MaxQuote] + "\u2026";
        return $"You said: \u201c{quote}\u201d\n\n"
            + "I am the demo provider: no model, no internet, no bill. Byok checked your key before the body was read, the handler got it as "
            + "a ByokCredentials parameter, and the official OpenAI client streamed these words from an endpoint in this very process.\n\n"
            + "Open the settings, pick another provider, paste a key of yours, and the same handler talks to it. The server keeps nothing.";
    }
}
