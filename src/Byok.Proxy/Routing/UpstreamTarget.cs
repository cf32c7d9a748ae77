namespace Byok.Proxy;

/// <summary>Where one request goes.</summary>
internal sealed class UpstreamTarget(ProviderPreset preset, PathRule rule, Uri address)
{
    public ProviderPreset Preset { get; } = preset;

    public Uri Address { get; } = address;

    public string Operation => rule.Operation;

    /// <summary>Whether an answer of 200 proves that the provider accepted the key: lists are public at some providers, and of what the app lets through besides nothing is known.</summary>
    public bool ProvesKey => rule.Method == HttpMethod.Post.Method && rule.Operation != PathRule.Other;

    /// <summary>How the answer is streamed, and so what an error in the middle of it looks like.</summary>
    public StreamingStyle Streaming => rule.IsOpenAICompatible ? StreamingStyle.OpenAIServerSentEvents : Preset.Streaming;

    public void Authorize(HttpRequestMessage request, ApiKey key)
    {
        if (rule.IsOpenAICompatible)
            Preset.AuthorizeOpenAICompatible(request, key);
        else
            Preset.Authorize(request, key);
    }
}
