using System.Runtime.InteropServices;

namespace Byok.Benchmarks.Proxy.Processes;

/// <summary>Asks a process to end, which <see cref="System.Diagnostics.Process"/> cannot.</summary>
internal static class Signals
{
    private const int SigTerm = 15;

    /// <summary>Ends servers that end their own workers, as nginx does.</summary>
    public static void Terminate(int process) => _ = Send(process, SigTerm);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Send(int process, int signal);
}
