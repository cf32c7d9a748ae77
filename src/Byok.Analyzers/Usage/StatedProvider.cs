using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Usage;

/// <summary>A provider that a policy names.</summary>
internal sealed class StatedProvider(string? id, Location location)
{
    /// <summary>As it is written; null for <c>null</c>.</summary>
    public string? Id { get; } = id;

    public Location Location { get; } = location;
}
