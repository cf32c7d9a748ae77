namespace Byok.Benchmarks;

/// <summary>What a guard is asked about.</summary>
public enum RequestKind
{
    Good,
    NoHeaders,
    WrongProviderKey,
}
