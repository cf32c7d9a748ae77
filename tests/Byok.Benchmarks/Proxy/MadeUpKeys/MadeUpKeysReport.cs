using System.Globalization;
using System.Text;

namespace Byok.Benchmarks.Proxy.MadeUpKeys;

/// <summary>What a million made-up keys have shown, in Markdown.</summary>
internal sealed class MadeUpKeysReport(Attack attack, TimeSpan took, IReadOnlyList<MemorySample> memory, IReadOnlyList<KeyUser> users)
{
    private const double MostGrowthMiB = 8;

    /// <summary>Whether the heap did not grow from the first third of the attack to the last, and every real key got its allowance.</summary>
    public bool IsGood => GrowthMiB <= MostGrowthMiB && users.All(user => user.Uses.All(use => use.IsExact)) && attack.Failures == 0;

    private IEnumerable<MemorySample> DuringAttack => memory.Skip(1).SkipLast(1);

    // Of the lowest: what is alive for a moment is no growth.
    private double GrowthMiB => LowestHeap(DuringAttack.TakeLast(MadeUpKeysPlan.Samples / 3)) - LowestHeap(DuringAttack.Take(MadeUpKeysPlan.Samples / 3));

    public string Write()
    {
        var text = new StringBuilder();
        var statuses = string.Join(", ", attack.Statuses.OrderBy(pair => pair.Key).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value:N0} answered {pair.Key}")));
        Line($"{attack.Statuses.Values.Sum():N0} requests with made-up keys from {attack.Addresses:N0} addresses in {took.TotalSeconds:N0} s: {statuses}; {attack.Failures:N0} connections failed.");
        Line($"");
        Line($"| made-up keys | heap after a forced collection, MiB | RSS, MiB |");
        Line($"|---:|---:|---:|");
        foreach (var sample in memory)
            Line($"| {sample.Requests:N0} | {sample.HeapMiB:N1} | {sample.RssMiB:N0} |");
        Line($"");
        Line($"The heap grew by {GrowthMiB:N1} MiB from the first third of the attack to the last, at most {MostGrowthMiB:N0} are fine: client addresses take memory, up to 16,384 of them; keys take none.");
        Line($"");
        Line($"| real key from | phase | requests | let through | allowance | exact |");
        Line($"|---|---|---:|---:|---:|---|");
        foreach (var user in users)
        {
            foreach (var use in user.Uses)
                Line($"| {user.Name} | {use.Phase} | {use.Sent} | {use.Granted} | {use.Expected} | {(use.IsExact ? "yes" : "no")} |");
        }
        return text.ToString();

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private static double LowestHeap(IEnumerable<MemorySample> samples) => samples.Min(sample => sample.HeapMiB);
}
