namespace Byok;

/// <summary>A provider id that people send although no pasted key fits it, and why.</summary>
internal sealed record ProviderNotice(string Id, string Explanation);
