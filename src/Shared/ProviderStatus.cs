namespace Byok;

/// <summary>Whether a provider preset can be used as it is.</summary>
#if BYOK_RUNTIME
public
#else
internal
#endif
enum ProviderStatus
{
    /// <summary>Ready to use.</summary>
    Active,

    /// <summary>The app must fill in the address, for instance an Azure resource.</summary>
    NeedsEndpoint,

    /// <summary>The key is recognised, but the API is no chat API.</summary>
    NotChat,
}
