using System.Text.Json;

namespace Byok.FakeProviders;

/// <summary>The names by which a model or a key chooses a <see cref="FakeBehaviour"/>.</summary>
public static class FakeBehaviours
{
    private const string KeyMark = "-fake-";

    private static readonly Dictionary<string, FakeBehaviour> ByName =
        All.ToDictionary(behaviour => JsonNamingPolicy.KebabCaseLower.ConvertName(behaviour.ToString()), StringComparer.Ordinal);

    private static readonly Dictionary<FakeBehaviour, string> Names = ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Every behaviour there is.</summary>
    public static IReadOnlyList<FakeBehaviour> All => Enum.GetValues<FakeBehaviour>();

    /// <summary>The model name that asks for the behaviour, such as <c>too-many</c>.</summary>
    public static string NameOf(FakeBehaviour behaviour) => Names[behaviour];

    /// <summary>The model name that asks for the behaviour at a pace of its own: <c>answer@64x20</c> is 64 pieces, 20 milliseconds apart.</summary>
    public static string NameOf(FakeBehaviour behaviour, int chunks, int milliseconds) => $"{NameOf(behaviour)}@{chunks}x{milliseconds}";

    internal static bool TryFind(string name, out FakeBehaviour behaviour) => ByName.TryGetValue(name, out behaviour);

    /// <summary>The longest name wins: <c>-fake-cut-clean-</c> is not <c>cut</c>.</summary>
    internal static FakeBehaviour OfKey(string key)
    {
        var at = key.IndexOf(KeyMark, StringComparison.Ordinal);
        if (at < 0)
            return FakeBehaviour.Answer;
        var rest = key[(at + KeyMark.Length)..];
        return ByName.Where(pair => rest.StartsWith(pair.Key + "-", StringComparison.Ordinal)).OrderByDescending(pair => pair.Key.Length).FirstOrDefault().Value;
    }
}
