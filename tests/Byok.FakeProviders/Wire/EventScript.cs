namespace Byok.FakeProviders.Wire;

/// <summary>What a provider writes into a stream, as text with its line ends.</summary>
internal sealed class EventScript
{
    public string ContentType { get; init; } = "text/event-stream; charset=utf-8";

    /// <summary>Before the first word.</summary>
    public IReadOnlyList<string> Opening { get; init; } = [];

    /// <summary>One piece of the text, by its number.</summary>
    public required Func<int, string, string> Word { get; init; }

    /// <summary>After the last word.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>What tells that the answer is complete.</summary>
    public required IReadOnlyList<string> End { get; init; }

    /// <summary>An error in the middle.</summary>
    public required string Fault { get; init; }

    /// <summary>Keeps the connection alive; null where the form has no comments.</summary>
    public string? Comment { get; init; } = ": keep-alive\n\n";
}
