namespace Byok.SourceGenerators.Model;

/// <summary>A policy that one place in the code states.</summary>
/// <param name="Providers">The ids or aliases as written, in any order; empty for every provider.</param>
/// <param name="RequireModel">Whether the model header is required.</param>
/// <param name="AcceptAnyKeyFormat">Whether keys that look foreign are accepted.</param>
/// <param name="Place">Where, in words, without line numbers: they would change with every edit above.</param>
internal sealed record PolicyStatement(EquatableArray<string> Providers, bool RequireModel, bool AcceptAnyKeyFormat, string Place);
