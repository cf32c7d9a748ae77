namespace Byok.FakeProviders.Wire;

/// <summary>An error in the provider's own form.</summary>
internal sealed record WireError(int Status, string Body)
{
    /// <summary>Stands in the body for the seconds to wait.</summary>
    public const string Seconds = "{seconds}";

    /// <summary>Whether it stays as it is, however long one waits.</summary>
    public bool IsLasting { get; init; }
}
