namespace Byok.Benchmarks;

/// <summary>What is wrong with the request.</summary>
public enum RequestFault
{
    NoHeaders,
    WrongProviderKey,
}
