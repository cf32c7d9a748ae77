using System.Runtime.InteropServices;

namespace Byok.Benchmarks.Proxy;

/// <summary>Runs a benchmark that ends in time, and on a signal, in both cases with everything that it has started.</summary>
internal static class BoundedRun
{
    public static async Task<int> RunAsync(TimeSpan limit, Func<CancellationToken, Task<int>> run)
    {
        using var cancellation = new CancellationTokenSource(limit);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        try
        {
            return await run(cancellation.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"Given up: interrupted, or not done after {limit.TotalMinutes:0.#} minutes.");
            return 1;
        }

        // Not the end of the process, but of the run.
        void Cancel(PosixSignalContext context)
        {
            context.Cancel = true;
            cancellation.Cancel();
        }
    }
}
