using Microsoft.AspNetCore.Mvc;
using OpenAI.Chat;

namespace ChatSample;

/// <summary>What the page sends: the conversation, the question last.</summary>
internal sealed record ChatRequest(IReadOnlyList<ChatTurn?>? Messages)
{
    private const int MaxMessages = 100;
    private const int MaxCharacters = 32_000;

    /// <summary>Larger bodies are answered with 413 and not read to the end. Enough for every character escaped as \uXXXX.</summary>
    public static RequestSizeLimitAttribute SizeLimit { get; } = new(256 * 1024);

    /// <summary>What is wrong, as a sentence; null when nothing is. The caller pays for every character, so nothing doubtful is sent on.</summary>
    public string? FindFault()
    {
        if (Messages is not { Count: > 0 })
            return "Send at least one message.";
        if (Messages.Count > MaxMessages)
            return $"Send at most {MaxMessages} messages.";

        long characters = 0;
        foreach (var message in Messages)
        {
            if (message?.Role is not ("user" or "assistant" or "system"))
                return "Every message needs a role: user, assistant or system.";
            if (string.IsNullOrWhiteSpace(message.Content))
                return "Every message needs a content that is not empty.";
            characters += message.Content.Length;
        }
        if (characters > MaxCharacters)
            return $"All messages together may have at most {MaxCharacters} characters.";
        return Messages[^1]!.Role == "user" ? null : "The last message must be the user's.";
    }

    public IEnumerable<ChatMessage> ToOpenAI() => Messages!.Select(message => message!.Role switch
    {
        "assistant" => (ChatMessage)new AssistantChatMessage(message.Content),
        "system" => new SystemChatMessage(message.Content),
        _ => new UserChatMessage(message.Content),
    });
}
