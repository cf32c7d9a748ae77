namespace Byok.Benchmarks.Proxy.Load;

/// <summary>Runs one thread per connection, and waits for all of them.</summary>
internal static class LoadThreads
{
    private const int StackSize = 256 * 1024;

    public static void Run(int count, Action<int> work)
    {
        var failures = new List<Exception>();
        var threads = Enumerable.Range(0, count).Select(index => new Thread(() => Guarded(index), StackSize) { IsBackground = true, Name = $"load {index}" }).ToList();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        if (failures.Count > 0)
            throw failures.FirstOrDefault(failure => failure is not OperationCanceledException) ?? failures[0];

        void Guarded(int index)
        {
            try
            {
                work(index);
            }
            catch (Exception exception)
            {
                lock (failures)
                    failures.Add(exception);
            }
        }
    }
}
