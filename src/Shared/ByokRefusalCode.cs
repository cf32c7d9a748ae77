namespace Byok.Generated;

/// <summary>Why a request was refused. The numbers are part of what generated code relies on and never change.</summary>
#if BYOK_RUNTIME
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public
#else
internal
#endif
enum ByokRefusalCode
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>A key stood in the query string: 400, <c>byok_key_in_url</c>.</summary>
    KeyInUrl = 1,

    /// <summary>A Byok header had more than one value: 400, <c>byok_duplicate_header</c>.</summary>
    DuplicateHeader = 2,

    /// <summary>No key: 401, <c>byok_missing_key</c>.</summary>
    MissingKey = 3,

    /// <summary>No provider: 401, <c>byok_missing_provider</c>.</summary>
    MissingProvider = 4,

    /// <summary>No such provider: 401, <c>byok_unknown_provider</c>.</summary>
    UnknownProvider = 5,

    /// <summary>A provider that this endpoint does not take: 403, <c>byok_provider_not_allowed</c>.</summary>
    ProviderNotAllowed = 6,

    /// <summary>What was sent cannot be a key: 401, <c>byok_malformed_key</c>.</summary>
    MalformedKey = 7,

    /// <summary>Conclusively another provider's key: 401, <c>byok_wrong_provider_key</c>.</summary>
    WrongProviderKey = 8,

    /// <summary>An admin key, a token, a private key: 401, <c>byok_wrong_key_type</c>.</summary>
    WrongKeyType = 9,

    /// <summary>The endpoint needs a model: 400, <c>byok_missing_model</c>.</summary>
    MissingModel = 10,

    /// <summary>What was sent cannot be a model: 400, <c>byok_malformed_model</c>.</summary>
    MalformedModel = 11,
}
