namespace Byok.Proxy;

/// <summary>What an allowance belongs to.</summary>
internal enum BucketKind : byte
{
    /// <summary>A key that a provider has accepted.</summary>
    Key,

    /// <summary>All keys of one client address that no provider has accepted yet.</summary>
    UnprovenKeys,

    /// <summary>A client address.</summary>
    Address,
}
