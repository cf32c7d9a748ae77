namespace Byok;

/// <summary>Where a model is in its life, as the provider told when the list was taken.</summary>
#if BYOK_RUNTIME
public
#else
internal
#endif
enum ModelStatus
{
    /// <summary>Offered and recommended.</summary>
    Current,

    /// <summary>Offered, may change or go without notice.</summary>
    Preview,

    /// <summary>Offered, but a newer one exists.</summary>
    Previous,

    /// <summary>A name that the provider maps to another model.</summary>
    Alias,

    /// <summary>Has a date of death.</summary>
    Deprecated,

    /// <summary>No longer served; listed so that it can be explained.</summary>
    Retired,
}
