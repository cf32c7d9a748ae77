namespace Byok.Benchmarks.Proxy.Results;

/// <summary>How the value of a row comes about.</summary>
internal enum MetricKind
{
    /// <summary>The median of all rounds.</summary>
    Median,

    /// <summary>The same, less that of the direct way.</summary>
    AddedToDirect,

    /// <summary>The sum of all rounds.</summary>
    Sum,
}
