namespace Byok.Vectors;

/// <summary>Made-up keys that all contain one text, which is then searched in everything that comes out.</summary>
internal static class Canary
{
    public const string Text = "C4NARY";

    public const string OpenAI = "sk-proj-C4NARY-made-up-for-tests-0000-0001";
    public const string Anthropic = "sk-ant-api03-C4NARY-made-up-for-tests-0002";
    public const string AnthropicAdmin = "sk-ant-admin01-C4NARY-made-up-for-tests-0003";
    public const string Groq = "gsk_C4NARYmadeUpForTests00000004";
    public const string Demo = "demo-C4NARY-0005";
    public const string Unowned = "C4NARYmadeUpForTests000000000006";

    /// <summary>Throws where the canary is found; names the place, shows nothing of it.</summary>
    public static void AssertAbsent(string place, string? text)
    {
        if (text?.Contains(Text, StringComparison.OrdinalIgnoreCase) == true)
            throw new InvalidOperationException($"A key leaked into {place}.");
    }
}
