namespace Byok;

/// <summary>The result of a live check. Holds nothing of the key and nothing of what the provider sent.</summary>
public sealed class KeyProbeResult
{
    /// <summary>Makes a result, for an <see cref="IByokKeyProbe"/> of one's own.</summary>
    /// <param name="outcome">What was found.</param>
    /// <param name="provider">The provider's canonical id.</param>
    /// <param name="explanation">One sentence for a person. Never a part of the key.</param>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    public KeyProbeResult(KeyProbeOutcome outcome, string provider, string explanation)
    {
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(explanation);
        Outcome = outcome;
        Provider = provider;
        Explanation = explanation;
    }

    /// <summary>What was found.</summary>
    public KeyProbeOutcome Outcome { get; }

    /// <summary>The provider's canonical id, for instance <c>openai</c>.</summary>
    public string Provider { get; }

    /// <summary>One sentence for a person.</summary>
    public string Explanation { get; }

    /// <summary>The provider and the outcome.</summary>
    public override string ToString() => $"{Provider}: {Outcome}";
}
