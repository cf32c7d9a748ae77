namespace Byok;

/// <summary>What an answer to a probe says about the key.</summary>
#if BYOK_RUNTIME
public
#else
internal
#endif
enum ProbeMeaning
{
    /// <summary>The provider accepted the key.</summary>
    Valid,

    /// <summary>The provider refused the key.</summary>
    Invalid,

    /// <summary>The key is good but may not do this.</summary>
    NoPermission,

    /// <summary>The key is good; too many requests.</summary>
    RateLimited,

    /// <summary>The key is good; credit or quota is used up.</summary>
    NoCredit,

    /// <summary>Says nothing about the key.</summary>
    Other,
}
