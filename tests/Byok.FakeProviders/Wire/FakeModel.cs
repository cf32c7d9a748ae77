using System.Globalization;

namespace Byok.FakeProviders.Wire;

/// <summary>A model name taken apart: <c>stall@64x20</c>.</summary>
internal readonly record struct FakeModel(FakeBehaviour Behaviour, int? Chunks, TimeSpan? Interval)
{
    private const int MostChunks = 1_000_000;

    public static FakeModel Parse(string? model)
    {
        var (name, pace) = (model ?? "", "");
        if (name.LastIndexOf('@') is >= 0 and var at)
            (name, pace) = (name[..at], name[(at + 1)..]);
        FakeBehaviours.TryFind(name, out var behaviour);
        return pace.Split('x') is [var chunks, var milliseconds] && TryRead(chunks, out var count) && TryRead(milliseconds, out var wait)
            ? new(behaviour, count, TimeSpan.FromMilliseconds(wait))
            : new(behaviour, null, null);
    }

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= MostChunks;
}
