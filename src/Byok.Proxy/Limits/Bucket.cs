namespace Byok.Proxy;

/// <summary>Whose allowance a request is charged to.</summary>
/// <param name="Kind">What the number stands for.</param>
/// <param name="Id">A keyed hash.</param>
internal readonly record struct Bucket(BucketKind Kind, ulong Id);
