namespace Byok;

/// <summary>What a live check of a key has found: a closed list. A hint about now, no promise about the next request.</summary>
public enum KeyProbeOutcome
{
    /// <summary>The provider accepts the key.</summary>
    Ok,

    /// <summary>The provider does not accept the key, or by its form it is another provider's.</summary>
    Rejected,

    /// <summary>By its form an admin key, a token, a private key or the like, which no provider takes for inference.</summary>
    WrongKeyType,

    /// <summary>The provider knows the key, but it may not do this.</summary>
    NoPermission,

    /// <summary>The provider knows the key; credit or quota is used up.</summary>
    NoCredit,

    /// <summary>The provider is limiting requests and did not refuse the key.</summary>
    RateLimited,

    /// <summary>No connection came about (name, network, TLS), or it broke before the answer was whole.</summary>
    Unreachable,

    /// <summary>The provider did not answer in time.</summary>
    Timeout,

    /// <summary>The provider, or something on the way to it, answered in a way that says nothing about the key.</summary>
    ProviderError,

    /// <summary>Nobody was asked: no check is known, its address is not, or it would cost the key's owner money.</summary>
    NotCheckable,
}
