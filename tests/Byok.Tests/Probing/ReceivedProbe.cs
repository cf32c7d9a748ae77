namespace Byok.Tests.Probing;

/// <summary>A request as a provider sees it.</summary>
internal sealed record ReceivedProbe(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string Body);
