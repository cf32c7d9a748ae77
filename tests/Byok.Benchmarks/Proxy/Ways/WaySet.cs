using Byok.Benchmarks.Proxy.Apps;
using Byok.Benchmarks.Proxy.Processes;

namespace Byok.Benchmarks.Proxy.Ways;

/// <summary>The provider and all ways to it, each running in its own process.</summary>
internal sealed class WaySet : IAsyncDisposable
{
    private readonly List<ChildProcess> _processes = [];

    private WaySet()
    {
    }

    public ChildProcess Upstream { get; private set; } = null!;

    public IReadOnlyList<Way> Ways { get; private set; } = [];

    public static async Task<WaySet> StartAsync(Layout layout, ProxyLimits limits, CancellationToken cancellation)
    {
        var (own, proxy) = layout == Layout.Pinned ? ((int?)0, (int?)(Environment.ProcessorCount - 1)) : (null, null);
        Cores.Pin(own);
        var set = new WaySet();
        try
        {
            set.Upstream = await set.AddAsync(Servers.StartUpstreamAsync(own, cancellation));
            var upstream = set.Upstream.Address;
            set.Ways =
            [
                Way.Direct(set.Upstream),
                Way.Through(WayNames.Byok, await set.AddAsync(Servers.StartByokAsync(upstream, limits, proxy, cancellation))),
                Way.ThroughAsIs(WayNames.Yarp, await set.AddAsync(Servers.StartYarpAsync(upstream, proxy, cancellation)), upstream),
                Way.Through(WayNames.Nginx, await set.AddAsync(Servers.StartNginxAsync(upstream, proxy, cancellation))),
                Way.Through(WayNames.Node, await set.AddAsync(Servers.StartNodeAsync(upstream, limits, proxy, cancellation))),
            ];
            return set;
        }
        catch
        {
            await set.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_processes))
            await process.DisposeAsync();
    }

    private async Task<ChildProcess> AddAsync(Task<ChildProcess> starting)
    {
        var process = await starting;
        _processes.Add(process);
        return process;
    }
}
