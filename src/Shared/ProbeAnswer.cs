namespace Byok;

/// <summary>What one status code of a probe means.</summary>
#if BYOK_RUNTIME
public
#else
internal
#endif
sealed class ProbeAnswer
{
    internal ProbeAnswer(int status, ProbeMeaning meaning, string? when = null, ProbeSign? sign = null)
    {
        Status = status;
        Meaning = meaning;
        When = when;
        Sign = sign;
    }

    /// <summary>The HTTP status code.</summary>
    public int Status { get; }

    /// <summary>What it says about the key.</summary>
    public ProbeMeaning Meaning { get; }

    /// <summary>The further condition in the provider's words; null where the status alone is meant, or where the provider's text was not seen.</summary>
    public string? When { get; }

    /// <summary><see cref="When"/> for a machine.</summary>
    internal ProbeSign? Sign { get; }
}
