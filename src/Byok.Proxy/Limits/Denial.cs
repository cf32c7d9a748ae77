namespace Byok.Proxy;

/// <summary>Why a limit refuses a request.</summary>
internal sealed record Denial(string Code, string Title, string Detail)
{
    public static Denial TooManyRequests { get; } = new("byok_rate_limited", "Too many requests.", "Wait as long as the Retry-After header says. The provider was not asked, and nothing was billed.");

    public static Denial TooManyStreams { get; } = new("byok_too_many_streams", "Too many answers at once.", "Let one of them end first. The provider was not asked, and nothing was billed.");
}
