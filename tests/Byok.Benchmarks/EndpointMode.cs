namespace Byok.Benchmarks;

/// <summary>How the framework binds the parameters of a handler.</summary>
public enum EndpointMode
{
    /// <summary>By code that ASP.NET's RequestDelegateGenerator wrote.</summary>
    Generated,

    /// <summary>By expression trees made at run time.</summary>
    Reflection,
}
