namespace Byok.SourceGenerators.Model;

/// <summary>An <c>[assembly: ByokProvider(...)]</c>, as written; null for what it does not set.</summary>
internal sealed record ProviderDeclaration(
    string Id,
    string? DisplayName,
    string? KeyPrefix,
    string? BaseUrl,
    string? AuthHeader,
    string? AuthScheme,
    string? DefaultModel,
    string? ConsoleUrl,
    string? ProbeUrl);
