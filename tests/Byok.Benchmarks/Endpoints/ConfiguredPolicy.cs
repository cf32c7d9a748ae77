namespace Byok.Benchmarks.Endpoints;

/// <summary>A policy as an app reads it from its configuration: no constant states it, so no guard is compiled for it.</summary>
internal sealed class ConfiguredPolicy(IReadOnlyList<string> providers) : IByokMetadata
{
    public IReadOnlyList<string> Providers { get; } = providers;

    public bool RequireModel => false;

    public bool AcceptAnyKeyFormat => false;
}
