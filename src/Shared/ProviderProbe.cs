namespace Byok;

/// <summary>The cheapest known request that tells whether a key works, and how to read its answer. Data only: nothing is sent from here.</summary>
#if BYOK_RUNTIME
public
#else
internal
#endif
sealed class ProviderProbe
{
    internal ProviderProbe()
    {
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>The absolute address. Never contains a key.</summary>
    public required string Url { get; init; }

    /// <summary>The body as JSON, or as a form where <see cref="BodyIsForm"/>; null for none. In a form <c>{key}</c> stands for the key, which then goes into no header.</summary>
    public string? Body { get; init; }

    /// <summary>Whether <see cref="Body"/> is <c>application/x-www-form-urlencoded</c>.</summary>
    public bool BodyIsForm { get; init; }

    /// <summary>Whether the request costs the user nothing.</summary>
    public bool IsFree { get; init; } = true;

    /// <summary>How to read the answer: the first entry that fits decides; one with a condition goes before one without.</summary>
    public IReadOnlyList<ProbeAnswer> Answers { get; init; } = [];

    /// <summary>What a person who reads the outcome should know.</summary>
    public string? Note { get; init; }
}
