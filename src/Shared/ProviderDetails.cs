namespace Byok;

/// <summary>
/// The part of a preset that guards do not need. Virtual, and made when it is asked for: so a native binary leaves out what its app never reads, and an app that
/// reads nothing keeps nothing of it in memory.
/// </summary>
internal class ProviderDetails
{
    /// <summary>Of a provider of which nothing more is known.</summary>
    public static ProviderDetails None { get; } = new();

    /// <inheritdoc cref="ProviderPreset.KeyPattern"/>
    public virtual string? KeyPattern => null;

    /// <inheritdoc cref="ProviderPreset.Probe"/>
    public virtual ProviderProbe? Probe => null;

    /// <inheritdoc cref="ProviderPreset.Models"/>
    public virtual IReadOnlyList<ModelPreset> Models => [];

    /// <inheritdoc cref="ProviderPreset.ModelsAsOf"/>
    public virtual string? ModelsAsOf => null;

    /// <inheritdoc cref="ProviderPreset.HowToSteps"/>
    public virtual IReadOnlyList<string> HowToSteps => [];

    /// <inheritdoc cref="ProviderPreset.FreeTierNote"/>
    public virtual string? FreeTierNote => null;

    /// <inheritdoc cref="ProviderPreset.RateLimitHeaders"/>
    public virtual IReadOnlyList<string> RateLimitHeaders => [];
}
