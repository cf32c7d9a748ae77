namespace Byok;

/// <summary>A provider id that people send although no pasted key fits it, and why.</summary>
internal sealed class ProviderNotice(string id, string explanation)
{
    public string Id { get; } = id;

    public string Explanation { get; } = explanation;
}
