namespace Byok;

/// <summary>The three request headers.</summary>
public static class ByokHeaders
{
    /// <summary><c>X-BYOK-Api-Key</c>: the key. Exactly one value of 8 to 4,096 visible ASCII characters.</summary>
    public const string ApiKey = KnownNames.ApiKeyHeader;

    /// <summary><c>X-BYOK-Provider</c>: the id or an alias of the key's provider, in any case. Exactly one value.</summary>
    public const string Provider = KnownNames.ProviderHeader;

    /// <summary><c>X-BYOK-Model</c>: the model, optional. At most one value of at most 256 visible ASCII characters.</summary>
    public const string Model = KnownNames.ModelHeader;
}
