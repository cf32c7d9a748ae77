namespace Byok.Benchmarks.Proxy.Results;

/// <summary>A row of the table.</summary>
/// <param name="Name">What is measured, and in which unit.</param>
/// <param name="Kind">How the rounds and the ways are put together.</param>
/// <param name="Of">The metric it is made of; null for its own name.</param>
/// <param name="Decimals">Digits behind the point.</param>
internal sealed record Metric(string Name, MetricKind Kind = MetricKind.Median, string? Of = null, int Decimals = 0)
{
    public string Source => Of ?? Name;

    public static Metric Added(string name, string of) => new(name, MetricKind.AddedToDirect, of);
}
