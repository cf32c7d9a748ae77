namespace Byok.FakeProviders.Wire;

/// <summary>What an address of a provider does.</summary>
/// <param name="Reply">Makes the answer.</param>
/// <param name="HasBody">Whether JSON comes with it.</param>
/// <param name="Model">The model, where the path names it.</param>
/// <param name="Streams">True and false where the path says it, null where the body does.</param>
internal sealed record Call(Func<Ask, Reply> Reply, bool HasBody = true, string? Model = null, bool? Streams = false);
