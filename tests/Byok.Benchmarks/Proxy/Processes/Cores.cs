using System.Diagnostics;
using System.Globalization;

namespace Byok.Benchmarks.Proxy.Processes;

/// <summary>Keeps this process, the load generator, on one core.</summary>
internal static class Cores
{
    /// <summary>Pins all threads, and with them those that they start later.</summary>
    /// <param name="core">The core; null for all again.</param>
    public static void Pin(int? core)
    {
        var cores = core is { } only ? only.ToString(CultureInfo.InvariantCulture) : $"0-{Environment.ProcessorCount - 1}";
        // The framework's ProcessorAffinity reaches one thread only on Linux.
        using var taskset = Process.Start(new ProcessStartInfo("taskset", ["-a", "-p", "-c", cores, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        taskset.StandardOutput.ReadToEnd();
        taskset.WaitForExit();
        if (taskset.ExitCode != 0)
            throw new InvalidOperationException($"taskset could not keep the generator on {cores}.");
    }
}
