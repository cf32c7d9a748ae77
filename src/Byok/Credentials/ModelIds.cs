namespace Byok;

/// <summary>Turns what clients call a model into what the provider calls it.</summary>
internal static class ModelIds
{
    /// <summary>
    /// Removes a leading <c>provider/</c>, which several client libraries add, unless it is part of the provider's own id
    /// (<c>groq/compound</c>, <c>openrouter/auto</c>, <c>nvidia/nemotron</c>).
    /// </summary>
    public static string ToProviderId(string model, string provider, ProviderPreset? preset)
    {
        var slash = model.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == model.Length - 1)
            return model;

        var first = model[..slash];
        if (preset is null ? !KnownNames.EqualsIgnoreAsciiCase(first, provider) : !preset.IsNamed(first))
            return model;
        if (preset is not null)
        {
            if (preset.HasNamespacedModels && model.IndexOf('/', slash + 1) < 0)
                return model;
            foreach (var own in preset.OwnModelPrefixes)
            {
                if (model.StartsWith(own, StringComparison.Ordinal))
                    return model;
            }
        }
        return model[(slash + 1)..];
    }
}
