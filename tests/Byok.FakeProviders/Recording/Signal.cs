namespace Byok.FakeProviders.Recording;

/// <summary>Wakes those who wait for a condition, whenever something has changed that it may depend on.</summary>
internal sealed class Signal
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Pulse() =>
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    public async Task WaitAsync(Func<bool> isTrue, TimeSpan timeout, Func<string> whatFailed)
    {
        using var limit = new CancellationTokenSource(timeout);
        while (true)
        {
            // Before the look, so that a change in between is not missed.
            var next = Volatile.Read(ref _next).Task;
            if (isTrue())
                return;
            try
            {
                await next.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{whatFailed()} Waited {timeout.TotalSeconds:0.#} seconds.");
            }
        }
    }
}
