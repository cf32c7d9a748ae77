using System.Diagnostics.CodeAnalysis;

namespace Byok.FakeProviders.Recording;

/// <summary>What came in, for those who look and for those who wait.</summary>
internal sealed class RequestLog
{
    private readonly Lock _lock = new();
    private readonly List<FakeRequest> _requests = [];
    private readonly Signal _changed = new();

    public IReadOnlyList<FakeRequest> Snapshot()
    {
        lock (_lock)
            return [.. _requests];
    }

    public FakeRequest Begin(string provider, HttpContext context)
    {
        var request = new FakeRequest(provider, context);
        lock (_lock)
            _requests.Add(request);
        _changed.Pulse();
        return request;
    }

    public void Changed() => _changed.Pulse();

    public async Task<FakeRequest> WaitAsync(Func<FakeRequest, bool> predicate, TimeSpan timeout)
    {
        FakeRequest? found = null;
        await _changed.WaitAsync(() => TryFind(predicate, out found), timeout, () => $"No request came that was waited for. There were: {string.Join("; ", Snapshot())}.");
        return found!;
    }

    private bool TryFind(Func<FakeRequest, bool> predicate, [NotNullWhen(true)] out FakeRequest? found)
    {
        found = Snapshot().FirstOrDefault(predicate);
        return found is not null;
    }
}
