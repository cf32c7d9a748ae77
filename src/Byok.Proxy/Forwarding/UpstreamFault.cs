namespace Byok.Proxy;

/// <summary>Why an answer could not be brought to the client.</summary>
internal enum UpstreamFault
{
    /// <summary>It could.</summary>
    None,

    /// <summary>No connection to the provider.</summary>
    Unreachable,

    /// <summary>The provider's name leads to an address that may not be connected to.</summary>
    AddressRefused,

    /// <summary>No first byte in time.</summary>
    TimedOut,

    /// <summary>Silence in the middle of an answer.</summary>
    FellSilent,

    /// <summary>The provider ended the connection in the middle of an answer.</summary>
    BrokenOff,

    /// <summary>The answer leads elsewhere.</summary>
    Redirected,

    /// <summary>The answer is a web page, or encoded so that the key could not be looked for in it.</summary>
    NotAnApiAnswer,

    /// <summary>The app stops.</summary>
    Stopping,
}
