namespace Byok.SourceGenerators.Model;

/// <summary>A policy to compile and the places that state it.</summary>
/// <param name="Providers">The ids or aliases of the accepted providers; empty for every provider.</param>
/// <param name="RequireModel">Whether the model header is required.</param>
/// <param name="AcceptAnyKeyFormat">Whether keys that look foreign are accepted.</param>
/// <param name="Places">The first few places, in ordinal order.</param>
/// <param name="PlaceCount">How many places there are.</param>
internal sealed record GuardModel(
    EquatableArray<string> Providers, bool RequireModel, bool AcceptAnyKeyFormat, EquatableArray<string> Places, int PlaceCount);
