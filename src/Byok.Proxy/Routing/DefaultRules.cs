namespace Byok.Proxy;

/// <summary>What is let through where the app says nothing: chat, responses, messages, embeddings and model lists. Nothing that manages files, keys or accounts.</summary>
internal static class DefaultRules
{
    private const string Chat = "chat";
    private const string Embeddings = "embeddings";
    private const string Models = "models";

    private static readonly PathRule[] OpenAI =
    [
        new("POST", "chat/completions", Chat),
        new("POST", "responses", Chat),
        new("POST", "completions", "text_completion"),
        new("POST", "embeddings", Embeddings),
        new("GET", "models", Models),
        new("GET", "models/*", Models),
    ];

    private static readonly PathRule[] Anthropic =
    [
        new("POST", "messages", Chat),
        new("POST", "messages/count_tokens", "count_tokens"),
        new("GET", "models", Models),
        new("GET", "models/*", Models),
        new("POST", "chat/completions", Chat, IsOpenAICompatible: true),
    ];

    private static readonly PathRule[] Gemini =
    [
        new("POST", "models/*:generateContent", "generate_content"),
        new("POST", "models/*:streamGenerateContent", "generate_content"),
        new("POST", "models/*:countTokens", "count_tokens"),
        new("POST", "models/*:embedContent", Embeddings),
        new("POST", "models/*:batchEmbedContents", Embeddings),
        new("GET", "models", Models),
        new("GET", "models/*", Models),
        new("POST", "chat/completions", Chat, IsOpenAICompatible: true),
        new("POST", "embeddings", Embeddings, IsOpenAICompatible: true),
    ];

    private static readonly PathRule[] Cohere =
    [
        new("POST", "v2/chat", Chat),
        new("POST", "v1/chat", Chat),
        new("POST", "v2/embed", Embeddings),
        new("POST", "v1/embed", Embeddings),
        new("POST", "v2/rerank", "rerank"),
        new("GET", "v1/models", Models),
        new("POST", "chat/completions", Chat, IsOpenAICompatible: true),
        new("POST", "embeddings", Embeddings, IsOpenAICompatible: true),
    ];

    /// <summary>The rules for a provider, by the API it speaks.</summary>
    public static IReadOnlyList<PathRule> For(ProviderPreset preset) => preset.Streaming switch
    {
        StreamingStyle.OpenAIServerSentEvents => OpenAI,
        StreamingStyle.AnthropicServerSentEvents => Anthropic,
        StreamingStyle.GeminiServerSentEvents => Gemini,
        StreamingStyle.CohereServerSentEvents => Cohere,
        _ => [],
    };
}
