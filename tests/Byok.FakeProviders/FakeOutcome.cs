namespace Byok.FakeProviders;

/// <summary>How a request to a fake provider ended.</summary>
public enum FakeOutcome
{
    /// <summary>It has not ended.</summary>
    Pending,

    /// <summary>The response was sent to its end.</summary>
    Completed,

    /// <summary>The client left before that.</summary>
    Left,

    /// <summary>The fake provider broke it off itself.</summary>
    Cut,
}
