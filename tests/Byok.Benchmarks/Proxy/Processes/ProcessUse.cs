using System.Globalization;

namespace Byok.Benchmarks.Proxy.Processes;

/// <summary>What a process and those it has started use, as Linux tells. Sizes in KiB.</summary>
/// <param name="Cpu">Time on a processor since the start.</param>
/// <param name="Rss">What is in memory, shared pages included.</param>
/// <param name="Pss">The same with shared pages divided by those who share them.</param>
/// <param name="PeakRss">The most there ever was.</param>
internal readonly record struct ProcessUse(TimeSpan Cpu, long Rss, long Pss, long PeakRss)
{
    // USER_HZ, the same on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    public static ProcessUse Own => Read(Environment.ProcessId);

    public static ProcessUse Of(int process) => Read(process) + OfChildren(process);

    public static ProcessUse OfChildren(int process)
    {
        var use = default(ProcessUse);
        foreach (var child in File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            use += Of(int.Parse(child, CultureInfo.InvariantCulture));
        return use;
    }

    public static ProcessUse operator +(ProcessUse left, ProcessUse right) =>
        new(left.Cpu + right.Cpu, left.Rss + right.Rss, left.Pss + right.Pss, left.PeakRss + right.PeakRss);

    private static ProcessUse Read(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        // The name before it may hold spaces and parentheses.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        var status = File.ReadAllLines($"/proc/{process}/status");
        return new(
            TimeSpan.FromSeconds(ticks / TicksPerSecond), KiB(status, "VmRSS:"), KiB(File.ReadAllLines($"/proc/{process}/smaps_rollup"), "Pss:"), KiB(status, "VmHWM:"));
    }

    private static long KiB(string[] lines, string name)
    {
        var line = lines.First(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
