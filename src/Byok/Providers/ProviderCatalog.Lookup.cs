using System.Diagnostics.CodeAnalysis;
using Byok.Generated;

namespace Byok;

public static partial class ProviderCatalog
{
    /// <summary>Every known provider: the built-in ones, then those declared with <c>[assembly: ByokProvider(...)]</c>.</summary>
    public static IReadOnlyList<ProviderPreset> All => ByokRegistry.Catalog.Presets;

    /// <summary>The preset with this id or alias, without case.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="idOrAlias"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No provider has that id or alias.</exception>
    public static ProviderPreset Get(string idOrAlias) =>
        TryGet(idOrAlias, out var preset) ? preset : throw new KeyNotFoundException("No provider has that id. ProviderCatalog.All lists the ids; [assembly: ByokProvider(...)] adds one.");

    /// <summary>Finds the preset with this id or alias, without case.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="idOrAlias"/> is null.</exception>
    public static bool TryGet(string idOrAlias, [NotNullWhen(true)] out ProviderPreset? preset)
    {
        ArgumentNullException.ThrowIfNull(idOrAlias);
        preset = ByokRegistry.Catalog.Find(idOrAlias);
        return preset is not null;
    }

    /// <summary>
    /// Says what a text is, as far as its form tells, without asking anybody. Use it to help a person who pastes a key; the guard applies the same rules.
    /// </summary>
    /// <param name="key">The text; anything is allowed, null too.</param>
    /// <param name="provider">The id or alias of the provider it is meant for; null for none in particular.</param>
    public static KeyCheck CheckKey(string? key, string? provider = null) => KeyCheck.Create(ByokRegistry.Catalog, key, provider);
}
