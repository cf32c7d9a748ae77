namespace Byok.FakeProviders.Wire;

/// <summary>An answer in the provider's own form.</summary>
/// <param name="Whole">The JSON around a text.</param>
/// <param name="Events">The same as a stream, where there is one.</param>
internal sealed record Reply(Func<string, string> Whole, EventScript? Events = null);
