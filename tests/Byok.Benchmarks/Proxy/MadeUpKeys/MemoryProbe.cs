using System.Globalization;
using System.Net;
using Byok.Benchmarks.Proxy.Apps;
using Byok.Benchmarks.Proxy.Processes;

namespace Byok.Benchmarks.Proxy.MadeUpKeys;

/// <summary>Asks the proxy's app for its memory.</summary>
internal sealed class MemoryProbe(ChildProcess proxy) : IDisposable
{
    private const double BytesPerMiB = 1024 * 1024;
    private const double KiBPerMiB = 1024;

    private readonly HttpClient _client = new() { BaseAddress = proxy.Address, DefaultRequestVersion = HttpVersion.Version11 };
    private readonly List<MemorySample> _samples = [];

    public IReadOnlyList<MemorySample> Samples => _samples;

    public void Take(int requests)
    {
        var heap = long.Parse(_client.GetStringAsync(ProxyApp.MemoryPath).GetAwaiter().GetResult(), CultureInfo.InvariantCulture);
        lock (_samples)
            _samples.Add(new MemorySample(requests, heap / BytesPerMiB, proxy.Use.Rss / KiBPerMiB));
    }

    public void Dispose() => _client.Dispose();
}
