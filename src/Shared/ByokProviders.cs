namespace Byok;

/// <summary>The ids of the built-in providers, for <c>[Byok(ByokProviders.OpenAI)]</c> and comparisons with <c>ByokCredentials.Provider</c>.</summary>
#if BYOK_RUNTIME
public
#else
internal
#endif
static class ByokProviders
{
    /// <summary>OpenAI.</summary>
    public const string OpenAI = "openai";

    /// <summary>Anthropic (Claude).</summary>
    public const string Anthropic = "anthropic";

    /// <summary>Groq, not to be confused with xAI's Grok.</summary>
    public const string Groq = "groq";

    /// <summary>Google Gemini, with a key of AI Studio.</summary>
    public const string Gemini = "gemini";

    /// <summary>Mistral AI.</summary>
    public const string Mistral = "mistral";

    /// <summary>DeepSeek.</summary>
    public const string DeepSeek = "deepseek";

    /// <summary>xAI (Grok).</summary>
    public const string XAI = "xai";

    /// <summary>OpenRouter.</summary>
    public const string OpenRouter = "openrouter";

    /// <summary>Together AI.</summary>
    public const string Together = "together";

    /// <summary>Fireworks AI.</summary>
    public const string Fireworks = "fireworks";

    /// <summary>Cohere.</summary>
    public const string Cohere = "cohere";

    /// <summary>Perplexity (Sonar).</summary>
    public const string Perplexity = "perplexity";

    /// <summary>Cerebras.</summary>
    public const string Cerebras = "cerebras";

    /// <summary>Hugging Face Inference Providers.</summary>
    public const string HuggingFace = "huggingface";

    /// <summary>Azure OpenAI; the app says where, with <c>[assembly: ByokProvider("azure-openai", BaseUrl = ...)]</c>.</summary>
    public const string AzureOpenAI = "azure-openai";

    /// <summary>NVIDIA NIM (build.nvidia.com).</summary>
    public const string Nvidia = "nvidia";

    /// <summary>DeepInfra.</summary>
    public const string DeepInfra = "deepinfra";

    /// <summary>Moonshot AI (Kimi).</summary>
    public const string Moonshot = "moonshot";

    /// <summary>Alibaba Cloud Model Studio (Qwen).</summary>
    public const string Alibaba = "alibaba";

    /// <summary>Ollama Cloud.</summary>
    public const string OllamaCloud = "ollama-cloud";

    /// <summary>AI21 Labs.</summary>
    public const string AI21 = "ai21";

    /// <summary>Replicate; no chat API.</summary>
    public const string Replicate = "replicate";

    /// <summary>SambaNova Cloud.</summary>
    public const string SambaNova = "sambanova";
}
