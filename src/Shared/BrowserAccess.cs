namespace Byok;

/// <summary>Whether a page may call a provider directly, by the provider's CORS answers.</summary>
#if BYOK_RUNTIME
public
#else
internal
#endif
enum BrowserAccess
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Works; seen in a browser.</summary>
    Yes,

    /// <summary>Probably works; indirect evidence.</summary>
    Likely,

    /// <summary>Works when the page sends the header named by the preset.</summary>
    WithHeader,

    /// <summary>Works as long as the page sends no headers beyond Authorization and Content-Type.</summary>
    LimitedHeaders,

    /// <summary>Works for pages served from localhost.</summary>
    LocalhostOnly,

    /// <summary>Refused.</summary>
    No,
}
